import { describe, expect, it } from 'vitest';
import { composeEvent, EventFileError, type RosterLine } from '../../src/eventfile/index.ts';
import { soundEvent, soundLine } from './sample.ts';

function faultsOf(source: unknown, lines: RosterLine[] = []): readonly string[] {
  try {
    composeEvent(source, lines);
  } catch (error) {
    if (error instanceof EventFileError) return error.faults;
    throw error;
  }
  return [];
}

/** Faults of the sound event after a change. */
function spoiled(change: (event: ReturnType<typeof soundEvent>) => void): readonly string[] {
  const event = soundEvent();
  change(event);
  return faultsOf(event);
}

const clocks = (slots: readonly { from: number; to: number }[], zone: string) =>
  slots.map(({ from }) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(from),
  );

describe('composeEvent', () => {
  it('makes slots of each day, none over a break', () => {
    const { event } = composeEvent(soundEvent(), []);
    expect(clocks(event.slots, 'Asia/Shanghai')).toEqual(
      '09:00 09:30 10:00 10:30 11:00 11:30 09:00 09:45 10:30 11:15 13:30 14:15 15:00 15:45'.split(
        ' ',
      ),
    );
    expect(event.slots[0]?.from).toBe(Date.parse('2026-11-23T01:00:00Z'));
  });

  it('makes tables from a number and from a list', () => {
    const { event } = composeEvent(soundEvent(), []);
    expect(event.tables).toEqual([
      { id: 'A1', hall: 'a', seats: 4 },
      { id: 'A2', hall: 'a', seats: 4 },
      { id: 'A3', hall: 'a', seats: 4 },
      { id: 'B1', hall: 'b', seats: 6 },
      { id: 'B2', hall: 'b', seats: 4 },
    ]);
  });

  it('fills in shifts, limits and registration', () => {
    const { event } = composeEvent(soundEvent(), []);
    expect(event.interpreters.map(({ shifts }) => shifts)).toEqual([
      [{ from: Date.parse('2026-11-24T05:30Z'), to: Date.parse('2026-11-24T09:00Z') }],
      [
        { from: Date.parse('2026-11-23T01:00Z'), to: Date.parse('2026-11-23T04:00Z') },
        { from: Date.parse('2026-11-24T01:00Z'), to: Date.parse('2026-11-24T09:00Z') },
      ],
    ]);
    expect(event.limits).toEqual({
      requestMs: 86_400_000,
      openRequests: 10,
      bufferMs: 0,
      leadMs: 1_800_000,
      messageLength: 4000,
    });
    expect(event.registration).toBe('invited');
    expect(event.demo).toBe(false);
  });

  it('lets delegations meet all others unless they say whom', () => {
    const source = soundEvent();
    delete source.delegations[0].meets;
    expect(composeEvent(source, []).event.delegations[0]?.meets).toEqual(['changsha']);
  });

  it('gives the night when clocks go back its second hour', () => {
    const source = soundEvent();
    source.zone = 'Europe/Berlin';
    source.interpreters = [];
    source.days = [{ date: '2026-10-25', open: '01:00', close: '04:00', slot: 60 }];
    const { event } = composeEvent(source, []);
    expect(clocks(event.slots, 'Europe/Berlin')).toEqual(['01:00', '02:00', '02:00', '03:00']);
  });

  it('takes the hour from the night when clocks go forward', () => {
    const source = soundEvent();
    source.zone = 'Europe/Berlin';
    source.interpreters = [];
    source.days = [{ date: '2026-03-29', open: '01:00', close: '04:00', slot: 60 }];
    expect(clocks(composeEvent(source, []).event.slots, 'Europe/Berlin')).toEqual([
      '01:00',
      '03:00',
    ]);
  });

  it('keeps wall-clock times on both sides of a change of clocks', () => {
    const source = soundEvent();
    source.zone = 'Europe/Berlin';
    source.interpreters = [];
    source.days = ['2026-10-24', '2026-10-25'].map((date) => ({
      date,
      open: '09:00',
      close: '09:30',
      slot: 30,
    }));
    expect(
      composeEvent(source, []).event.slots.map(({ from }) => new Date(from).toISOString()),
    ).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
  });
});

describe('words of an event', () => {
  const labels = { de: 'Wutze', en: 'Hog', zh: '猪机' };
  const topics = [{ slug: 'hogs', sector: 'mach', labels }];

  it('get codes of their own, and name the taxonomy’s topics by theirs', () => {
    const synonyms = [
      { phrase: 'Grunz', language: 'de', topic: 'hogs' },
      { phrase: 'Zwilling', language: 'de', topic: 'mach.pumps-valves' },
    ];
    const { event } = composeEvent({ ...soundEvent(), words: { topics, synonyms } }, []);
    expect(event.words.topics).toEqual([{ code: 'own.test-hogs', sector: 'mach', labels }]);
    expect(event.words.synonyms.map(({ topic }) => topic)).toEqual([
      'own.test-hogs',
      'mach.pumps-valves',
    ]);
    expect(composeEvent(soundEvent(), []).event.words).toEqual({ topics: [], synonyms: [] });
  });

  it.each([
    [
      { synonyms: [{ phrase: 'x', language: 'de', topic: 'hogs' }] },
      'words.synonyms[0].topic: there is no topic "hogs" in this file',
    ],
    [
      { topics: [...topics, ...topics] },
      'words.topics[1].slug: "hogs" is there already, at words.topics[0].slug',
    ],
    [
      { topics: [{ ...topics[0], slug: 'Große' }] },
      'words.topics[0].slug: must be 1 to 40 small letters, digits or hyphens',
    ],
    [{ topics: [{ slug: 'a', sector: 'mach' }] }, 'words.topics[0].labels: is missing'],
    [
      { synonyms: [{ phrase: 'x', language: 'fr', topic: 'hogs' }] },
      'words.synonyms[0].language: must be one of de, en, zh',
    ],
  ])('are faulty: %j', (words, fault) => {
    expect(faultsOf({ ...soundEvent(), words })).toContain(fault);
  });
});

describe('interpreters, ways and visits', () => {
  const visit = {
    id: 'works',
    organisation: 'zechenhof-gmbh',
    name: { de: 'Werk', en: 'Works', zh: '工厂' },
    place: { de: 'Essen', en: 'Essen', zh: '埃森' },
    date: '2026-11-24',
    from: '09:00',
    to: '11:30',
    seats: 20,
    spoken: ['de'],
    interpreted: ['zh'],
    meetingPoint: { de: 'Foyer', en: 'Foyer', zh: '大厅' },
  };

  it('may all be left out', () => {
    expect(composeEvent(soundEvent(), []).event).toMatchObject({
      fixedTables: [],
      walkMs: 0,
      walks: [],
      interpreterRules: { mostMs: 7_200_000, restMs: 900_000 },
      visits: [],
    });
  });

  it('become what decisions need', () => {
    const source = soundEvent();
    Object.assign(source.interpreters[0], {
      pairs: [
        { from: 'zh', to: 'de' },
        { from: 'de', to: 'zh', level: 'working' },
      ],
      fields: ['mach', 'hogs'],
      unavailable: [{ date: '2026-11-24', from: '15:00', to: '16:00' }],
      fixed: [{ delegation: 'german' }, { organisation: 'zechenhof-gmbh' }],
    });
    Object.assign(source, {
      words: { topics: [{ slug: 'hogs', sector: 'mach', labels: visit.name }] },
      interpreterRules: { mostMinutes: 90, restMinutes: 20 },
      fixedTables: [{ table: 'B1', organisation: 'zechenhof-gmbh' }],
      walk: { minutes: 3, between: [{ halls: ['a', 'b'], minutes: 6 }] },
      limits: { nudgeHours: 2 },
      visits: [visit],
    });
    source.halls[1].tables[0].features = ['screen'];
    const { event } = composeEvent(source, [soundLine()]);
    expect(event.interpreters[0]).toMatchObject({
      pairs: [
        { from: 'zh', to: 'de', level: 'fluent' },
        { from: 'de', to: 'zh', level: 'working' },
      ],
      fields: ['mach', 'own.test-hogs'],
      unavailable: [{ from: Date.parse('2026-11-24T07:00Z'), to: Date.parse('2026-11-24T08:00Z') }],
    });
    expect(event.walks).toEqual([{ between: ['a', 'b'], ms: 360_000 }]);
    expect(event).toMatchObject({ walkMs: 180_000, limits: { nudgeMs: 7_200_000 } });
    expect(event.interpreterRules).toEqual({ mostMs: 5_400_000, restMs: 1_200_000 });
    expect(event.tables.find(({ id }) => id === 'B1')?.features).toEqual(['screen']);
    expect(event.visits[0]).toMatchObject({
      time: { from: Date.parse('2026-11-24T01:00Z'), to: Date.parse('2026-11-24T03:30Z') },
      seats: 20,
      waitingList: true,
    });
    expect(composeEvent({ ...soundEvent(), walk: 5 }, []).event.walkMs).toBe(300_000);
  });

  it.each<[(e: ReturnType<typeof soundEvent>) => void, string]>([
    [
      (e) => (e.interpreters[0].pairs = [{ from: 'zh', to: 'fr' }]),
      'interpreters[0].pairs[0]: "fr" is not one of the languages',
    ],
    [
      (e) => (e.interpreters[0].pairs = [{ from: 'zh', to: 'zh' }]),
      'interpreters[0].pairs[0].to: is the same as from',
    ],
    [
      (e) => (e.interpreters[0].fixed = [{ delegation: 'mars' }]),
      'interpreters[0].fixed[0].delegation: there is no delegation "mars"',
    ],
    [
      (e) => (e.interpreters[0].unavailable = [{ date: '2027-01-01', from: '09:00', to: '08:00' }]),
      'interpreters[0].unavailable[0].date: 2027-01-01 is not a day of this event',
    ],
    [
      (e) => (e.fixedTables = [{ table: 'Z9', organisation: 'zechenhof-gmbh' }]),
      'fixedTables[0].table: there is no table "Z9"',
    ],
    [
      (e) => (e.fixedTables = [{ table: 'A1', organisation: 'nobody' }]),
      'fixedTables[0].organisation: there is no organisation "nobody" in the roster',
    ],
    [
      (e) => (e.walk = { between: [{ halls: ['a', 'z'], minutes: 2 }] }),
      'walk.between[0].halls: there is no hall "z"',
    ],
    [(e) => (e.walk = 'far'), 'walk: must be a number of minutes, or minutes and a list of ways'],
    [
      (e) => (e.interpreterRules = { mostMinutes: 5 }),
      'interpreterRules.mostMinutes: must be at least 15',
    ],
    [(e) => (e.visits = [visit, visit]), 'visits[1].id: "works" is there already, at visits[0].id'],
    [(e) => (e.visits = [{ ...visit, to: '08:00' }]), 'visits[0].to: is not after 09:00'],
    [
      (e) => (e.visits = [{ ...visit, organisation: 'nobody' }]),
      'visits[0].organisation: there is no organisation "nobody" in the roster',
    ],
    [(e) => (e.visits = [{ ...visit, seats: undefined }]), 'visits[0].seats: is missing'],
  ])('are faulty: %s', (change, fault) => {
    const source = soundEvent();
    change(source);
    expect(faultsOf(source, [soundLine()])).toContain(fault);
  });
});

describe('faults of an event', () => {
  const cases: [string, (event: ReturnType<typeof soundEvent>) => void, string][] = [
    ['a missing slot', (e) => delete e.days[1].slot, 'days[1].slot: is missing'],
    ['a slot that is text', (e) => (e.days[1].slot = '30'), 'days[1].slot: must be a number'],
    ['a tiny slot', (e) => (e.days[0].slot = 1), 'days[0].slot: must be at least 5'],
    [
      'a day that does not exist',
      (e) => (e.days[0].date = '2026-02-30'),
      'days[0].date: must be a day such as 2026-11-23',
    ],
    [
      'a time that does not exist',
      (e) => (e.days[0].open = '9 Uhr'),
      'days[0].open: must be a time such as "09:30"',
    ],
    ['a text without Chinese', (e) => delete e.name.zh, 'name.zh: is missing'],
    ['an empty text', (e) => (e.name.de = ' '), 'name.de: is empty'],
    ['a value left blank', (e) => (e.welcome = null), 'welcome: is empty'],
    ['an unknown key', (e) => (e.limits = { tea: 1 }), 'limits.tea: is not known here'],
    [
      'a zone by offset',
      (e) => (e.zone = '+08:00'),
      'zone: must be a time zone of the IANA list, such as Europe/Berlin',
    ],
    [
      'an unknown zone',
      (e) => (e.zone = 'Asia/Changsha'),
      'zone: must be a time zone of the IANA list, such as Europe/Berlin',
    ],
    [
      'a number where text belongs',
      (e) => (e.privacy.version = 1),
      'privacy.version: must be text: put it in quotes',
    ],
    [
      'a wrong choice',
      (e) => (e.registration = 'closed'),
      'registration: must be one of open, invited',
    ],
    [
      'tables of a wrong kind',
      (e) => (e.halls[0].tables = 'many'),
      'halls[0].tables: must be a number of tables or a list of tables',
    ],
    [
      'a wrong table in a list',
      (e) => (e.halls[1].tables[1] = { id: 'B2', seats: 1 }),
      'halls[1].tables[1].seats: must be at least 2',
    ],
    [
      'no table',
      (e) => (e.halls = [{ ...e.halls[0], tables: 0 }]),
      'halls: there is no table at all',
    ],
    [
      'a table twice',
      (e) => (e.halls[1].tables[0].id = 'A2'),
      'halls[1].tables[0].id: "A2" is there already, at halls[0].tables',
    ],
    [
      'a hall twice',
      (e) => (e.halls[1].id = 'a'),
      'halls[1].id: "a" is there already, at halls[0].id',
    ],
    [
      'an interpreter twice',
      (e) => (e.interpreters[1].id = 'int-1'),
      'interpreters[1].id: "int-1" is there already, at interpreters[0].id',
    ],
    [
      'a language twice',
      (e) => (e.interpreters[1].languages = ['zh', 'zh']),
      'interpreters[1].languages: names a language twice',
    ],
    [
      'one language only',
      (e) => (e.interpreters[1].languages = ['zh']),
      'interpreters[1].languages: must be at least 2 in number',
    ],
    [
      'a shift on another day',
      (e) => (e.interpreters[0].shifts[0].date = '2026-11-30'),
      'interpreters[0].shifts[0].date: 2026-11-30 is not a day of this event',
    ],
    [
      'a shift backwards',
      (e) => (e.interpreters[0].shifts[0].to = '12:00'),
      'interpreters[0].shifts[0].to: is not after 13:30',
    ],
    [
      'a delegation twice',
      (e) => (e.delegations[1].id = 'german'),
      'delegations[1].id: "german" is there already, at delegations[0].id',
    ],
    [
      'an unknown delegation',
      (e) => (e.delegations[0].meets = ['mars']),
      'delegations[0].meets[0]: there is no delegation "mars"',
    ],
    [
      'a day that closes before it opens',
      (e) => (e.days[0].close = '08:00'),
      'days[0].close: is not after 09:00, the opening',
    ],
    [
      'a day on top of another',
      (e) => (e.days[1].date = '2026-11-23'),
      'days[1]: overlaps with days[0]',
    ],
    [
      'a break outside the day',
      (e) => (e.days[1].breaks[0].to = '18:00'),
      'days[1].breaks[0]: is outside the day, which is open from 09:00 to 17:00',
    ],
    [
      'a break backwards',
      (e) => (e.days[1].breaks[0].to = '11:00'),
      'days[1].breaks[0].to: is not after 12:00',
    ],
    [
      'a day too short',
      (e) => (e.days[0].slot = 240),
      'days[0].slot: no meeting of 240 minutes fits into this day',
    ],
  ];

  it.each(cases)('names %s by its place', (_, change, fault) => {
    expect(spoiled(change)).toContain(fault);
  });

  it('lists all faults together, one not hiding another', () => {
    const source = soundEvent();
    source.days[1].slot = 'long';
    source.delegations[1].meets = ['mars'];
    source.contact.email = 'nobody';
    expect(faultsOf(source, [soundLine({ speaks: 'German' })])).toEqual([
      'days[1].slot: must be a number',
      'contact.email: must be an e-mail address',
      'delegations[1].meets[0]: there is no delegation "mars"',
      'roster.csv line 2, speaks: "German" is not a language and a level, such as en:working (levels: basic, working, fluent)',
    ]);
  });

  it.each([[null], [undefined], [7], ['text'], [[]]])(
    'refuses %j in place of an event',
    (source) => {
      expect(faultsOf(source)).not.toEqual([]);
    },
  );
});

describe('faults of a roster', () => {
  const wrong = (...lines: RosterLine[]) => faultsOf(soundEvent(), lines);
  const at = (line: number, cells: Record<string, string>) => ({
    ...soundLine(cells),
    at: `roster.csv line ${line}`,
  });

  it.each([
    [{ delegation: 'mars' }, 'delegation: there is no delegation "mars"'],
    [{ family: '' }, 'family: is missing'],
    [{ organisation: '' }, 'organisation: is missing'],
    [{ organisation_kind: 'shop' }, 'organisation_kind: must be one of'],
    [{ organisation_size: 'huge' }, 'organisation_size: must be one of small, medium, large'],
    [
      { organisation_place: 'x'.repeat(81) },
      'organisation_place: must be at most 80 characters long',
    ],
    [{ email: 'x' }, 'email: must be an e-mail address'],
    [{ country: 'Germany' }, 'country: must be a country code of two letters, such as DE or CN'],
    [{ family_first: 'maybe' }, 'family_first: must be yes or no'],
    [{ family_han: '魏' }, 'given_han: is missing'],
    [{ speaks: 'de:fluent de:basic' }, 'speaks: "de" is there twice'],
    [{ needs: `ok | ${'x'.repeat(501)}` }, 'needs sentence 2: must be at most 500 characters long'],
    [{ shoe_size: '44' }, 'shoe_size: is not known here'],
    [{ role: 'cook' }, 'role: must be one of delegate, interpreter'],
    [{ role: 'interpreter' }, 'id: there is no interpreter "jana-wilke" in the event file'],
    [{ acts_for: 'nobody' }, 'acts_for: there is nobody with the id "nobody"'],
    [{ acts_for: 'jana-wilke' }, 'acts_for: nobody acts for themselves'],
    [{ delegation: '' }, 'delegation: is missing'],
    [{ organisation_kind: '' }, 'organisation_kind: is missing'],
  ])('names %j by its line and column', (cells, fault) => {
    expect(wrong(soundLine(cells))[0]).toContain(`roster.csv line 2, ${fault}`);
  });

  it('names an id that comes again', () => {
    expect(wrong(at(2, {}), at(3, {}))).toEqual([
      'roster.csv line 3, id: "jana-wilke" is there already, at roster.csv line 2, id',
    ]);
  });

  it('wants colleagues to agree on their organisation', () => {
    expect(wrong(at(2, {}), at(3, { id: 'b', organisation_kind: 'startup' }))).toEqual([
      'roster.csv line 3, organisation_kind: differs from roster.csv line 2, though both are of "zechenhof-gmbh"',
    ]);
    const placed = { organisation_size: 'small', organisation_place: 'Essen' };
    expect(wrong(at(2, placed), at(3, { id: 'b', organisation_place: 'Bochum' }))).toEqual([
      'roster.csv line 3, organisation_size: differs from roster.csv line 2, though both are of "zechenhof-gmbh"',
      'roster.csv line 3, organisation_place: differs from roster.csv line 2, though both are of "zechenhof-gmbh"',
    ]);
  });
});

describe('people of a roster', () => {
  const entry = (cells: Record<string, string>) =>
    composeEvent(soundEvent(), [soundLine(cells)]).roster[0];

  it('splits sentences and languages', () => {
    expect(entry({ speaks: 'zh：fluent, de:basic' })).toMatchObject({
      needs: ['Stahlguss', 'Rollen'],
      spoken: [
        { language: 'zh', level: 'fluent' },
        { language: 'de', level: 'basic' },
      ],
    });
  });

  it.each([
    [{ organisation: 'Müller & Söhne GmbH' }, 'mueller-soehne-gmbh'],
    [{ organisation: 'Łódź Électrique' }, 'odz-electrique'],
    [
      { organisation: '', organisation_han: '湖南湘铸有限公司' },
      'hu-nan-xiang-zhu-you-xian-gong-si',
    ],
    [{ organisation_id: 'own' }, 'own'],
  ])('derives the id of the organisation %j', (cells, id) => {
    expect(entry(cells)?.organisation?.id).toBe(id);
  });

  it('tells the size and the place of an organisation where they are known', () => {
    const cells = { organisation_size: 'medium', organisation_place: 'Essen' };
    expect(entry(cells)?.organisation).toMatchObject({ size: 'medium', place: 'Essen' });
    expect(entry({})?.organisation?.size).toBeUndefined();
  });

  it('links assistants to those whom they act for, and interpreters to theirs', () => {
    const helper = { at: 'roster.csv line 3', cells: { ...soundLine().cells } };
    Object.assign(helper.cells, { id: 'helper', acts_for: 'jana-wilke' });
    const crew = {
      at: 'roster.csv line 4',
      cells: {
        id: 'int-1',
        role: 'interpreter',
        family: 'Zhou',
        given: 'Yun',
        reads: 'zh',
        speaks: 'zh:fluent',
      },
    };
    const { roster } = composeEvent(soundEvent(), [soundLine(), helper, crew]);
    expect(roster[1]?.actsFor).toEqual(['jana-wilke']);
    expect(roster[2]).toMatchObject({ id: 'int-1', role: 'interpreter', country: 'ZZ' });
    expect(roster[2]?.organisation ?? roster[2]?.delegation).toBeUndefined();
  });

  it("takes the delegation's country where none is given", () => {
    expect(entry({})?.country).toBe('DE');
    expect(entry({ country: 'ch' })?.country).toBe('CH');
  });
});
