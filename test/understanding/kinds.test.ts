import { describe, expect, it } from 'vitest';
import { InterestKind } from '../../src/domain/interest.ts';
import { chainOfKind } from '../../src/understanding/kinds.ts';
import { createRecogniser } from '../../src/understanding/recognise.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const { recognise } = createRecogniser(taxonomy);

const said: Record<InterestKind, readonly string[]> = {
  'industrial.technology': [
    'Technologiepartner für Pumpen',
    'joint development of sensors',
    '联合研发工业机器人',
  ],
  'industrial.joint-venture': [
    'Joint Venture für Pumpen',
    'JV partner for local production of pumps',
    '寻求合资建厂伙伴',
  ],
  'industrial.pilot': [
    'Pilotkunde für Sensoren gesucht',
    'pilot project for smart sensors',
    '传感器试点项目',
  ],
  'industrial.licensing': [
    'Wir vergeben Lizenzen für Pumpen',
    'We license out our pump design',
    '水泵专利许可',
  ],
  'industrial.site': [
    'Suche Produktionsstandort in Hunan',
    'production site near Changsha',
    '寻找标准厂房',
  ],
  'supply.product': ['Lieferanten für Pumpen', 'supplier of pumps', '求购水泵'],
  'supply.contract-manufacturing': [
    'Lohnfertigung von Gehäusen',
    'contract manufacturer for housings',
    '水泵代工',
  ],
  'supply.distribution': ['Vertriebspartner für Pumpen', 'distributor for our pumps', '水泵代理商'],
  'supply.logistics': ['Spedition nach China', 'freight forwarder to Changsha', '国际物流服务'],
  'supply.service': ['Wartung von Pumpen', 'maintenance of pumps', '水泵维修'],
  'supply.advisory': ['Steuerberatung in China', 'law firm in Germany', '法律服务'],
  'talent.recruiting': ['Fachkräfte aus Hunan', 'recruitment of engineers', '招聘工程师'],
  'talent.training': [
    'Ausbildung von Mechatronikern',
    'vocational training for mechanics',
    '双元制职业教育',
  ],
  'talent.research': [
    'Forschungspartner für Sensoren',
    'research partner for sensors',
    '共建联合实验室',
  ],
  'talent.experts': [
    'Senior Experten für Gießereien',
    'senior experts for foundries',
    '引进德国专家',
  ],
  'talent.exchange': [
    'Praktikumsplätze für Studierende',
    'student exchange with Hunan',
    '学生交流项目',
  ],
  'finance.equity': ['Investor gesucht', 'We want to raise equity', '股权融资'],
  'finance.debt': ['Kredit für eine neue Halle', 'leasing for excavators', '融资租赁'],
  'finance.acquisition': [
    'Nachfolger für unseren Betrieb',
    'looking for an acquisition target',
    '并购德国企业',
  ],
  'finance.cover': ['Versicherung für Exporte', 'credit insurance for exporters', '出口信用保险'],
};

describe('hearing what is to be done', () => {
  it.each(InterestKind.options.flatMap((kind) => said[kind].map((text) => [text, kind] as const)))(
    '"%s" is %s',
    (text, kind) => {
      expect(recognise(text)).toMatchObject({ kind, chain: chainOfKind(kind) });
    },
  );

  it('says nothing where nothing is said', () => {
    expect(recognise('Pumpen').kind).toBeUndefined();
    expect(recognise('guten Morgen').kind).toBeUndefined();
  });

  it('finds every cue of a kind by itself, of its own chain', () => {
    for (const { code, cues } of taxonomy.kinds) {
      for (const phrases of [cues.offer, cues.need, cues.both]) {
        for (const cue of [...phrases.de, ...phrases.en, ...phrases.zh]) {
          expect([cue, recognise(cue).kind]).toEqual([cue, code]);
        }
      }
    }
  });
});
