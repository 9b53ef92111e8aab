import type { RosterLine } from '../../src/eventfile/index.ts';

const all = (text: string) => ({ de: text, en: text, zh: text });

/** A small sound event, made anew for each test to spoil. */
// biome-ignore lint/suspicious/noExplicitAny: tests put anything anywhere
export const soundEvent = (): any => ({
  code: 'test',
  name: all('Event'),
  place: all('Place'),
  welcome: all('Welcome'),
  zone: 'Asia/Shanghai',
  defaultLanguage: 'en',
  days: [
    { date: '2026-11-23', open: '09:00', close: '12:00', slot: 30 },
    {
      date: '2026-11-24',
      open: '09:00',
      close: '17:00',
      slot: 45,
      breaks: [{ name: all('Lunch'), from: '12:00', to: '13:30' }],
    },
  ],
  halls: [
    { id: 'a', name: all('Hall A'), tables: 3 },
    { id: 'b', name: all('Hall B'), tables: [{ id: 'B1', seats: 6 }, { id: 'B2' }] },
  ],
  interpreters: [
    {
      id: 'int-1',
      name: { latin: { family: 'Zhou', given: 'Yun' } },
      languages: ['zh', 'de'],
      shifts: [{ date: '2026-11-24', from: '13:30' }],
    },
    { id: 'int-2', name: { latin: { family: 'Li', given: 'Na' } }, languages: ['zh', 'en'] },
  ],
  delegations: [
    { id: 'german', name: all('Germany'), country: 'DE', meets: ['changsha'] },
    { id: 'changsha', name: all('Changsha'), country: 'CN', meets: ['german'] },
  ],
  contact: { name: 'Desk', email: 'desk@event.example', desk: all('Foyer') },
  privacy: {
    version: '1',
    controller: 'Controller',
    address: 'Somewhere 1',
    recipients: all('Partners'),
    retentionDays: 90,
  },
});

export const soundLine = (cells: Record<string, string> = {}): RosterLine => ({
  at: 'roster.csv line 2',
  cells: {
    id: 'jana-wilke',
    delegation: 'german',
    organisation: 'Zechenhof GmbH',
    organisation_kind: 'mittelstand',
    family: 'Wilke',
    given: 'Jana',
    reads: 'de',
    speaks: 'de:fluent en:working',
    offers: 'Förderbänder',
    needs: 'Stahlguss | Rollen',
    ...cells,
  },
});
