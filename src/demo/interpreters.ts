/** Whom the demo lets interpret, and when: days are counted from 0, no hours means all day. */
export interface DemoInterpreter {
  readonly name: string;
  readonly languages: readonly string[];
  /** Sectors that they know the words of. */
  readonly fields?: readonly string[];
  readonly shifts: readonly { day: number; from?: string; to?: string }[];
}

const allDays = [{ day: 0 }, { day: 1 }, { day: 2 }];
const mornings = [0, 1, 2].map((day) => ({ day, to: '12:00' }));
const afternoons = [0, 1, 2].map((day) => ({ day, from: '13:30' }));

export const demoInterpreters: readonly DemoInterpreter[] = [
  { name: 'Shen Yiwen 申逸雯', languages: ['zh', 'de'], fields: ['mach', 'cnst'], shifts: allDays },
  { name: 'Hua Rong 华蓉', languages: ['zh', 'de'], fields: ['med', 'chem'], shifts: allDays },
  { name: 'Dong Chengze 董承泽', languages: ['zh', 'de'], shifts: mornings },
  { name: 'Pang Yu 庞瑜', languages: ['zh', 'de'], shifts: afternoons },
  { name: 'Teng Anqi 滕安琪', languages: ['zh', 'de'], shifts: [{ day: 0 }, { day: 1 }] },
  { name: 'Ying Ruolan 应若兰', languages: ['zh', 'en'], fields: ['ict', 'fin'], shifts: allDays },
  { name: 'Qu Zihan 瞿子涵', languages: ['zh', 'en'], shifts: afternoons },
  { name: 'Cen Mo 岑墨', languages: ['zh', 'en'], shifts: [{ day: 1 }, { day: 2 }] },
  {
    name: 'Lu Weijia 陆唯嘉',
    languages: ['zh', 'de', 'en'],
    fields: ['auto', 'batt'],
    shifts: allDays,
  },
  {
    name: 'Jiao Sinan 焦思楠',
    languages: ['zh', 'de', 'en'],
    shifts: [{ day: 0, from: '13:30' }, { day: 1 }, { day: 2, to: '12:00' }],
  },
];
