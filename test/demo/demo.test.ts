import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { nameOf } from '../../src/demo/name.ts';
import { personas } from '../../src/demo/personas.ts';
import { Event } from '../../src/domain/event.ts';
import { commonLanguages, meetingLanguages } from '../../src/domain/language.ts';
import { RosterEntry } from '../../src/domain/roster.ts';
import { dayOf, overlaps } from '../../src/domain/time.ts';

const today = Date.parse('2026-11-22T10:00:00Z');
const { event, roster } = createDemo(today);
const german = roster.filter(({ delegation }) => delegation === 'german');
const changsha = roster.filter(({ delegation }) => delegation === 'changsha');
const organisationsOf = (people: readonly RosterEntry[]) =>
  Map.groupBy(people, ({ organisation }) => organisation!.id);
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe('the demo event', () => {
  it('is a sound event with sound people', () => {
    expect(Event.parse(event)).toEqual(event);
    for (const person of roster) expect(RosterEntry.parse(person)).toEqual(person);
  });

  it('is the same for the same day', () => {
    expect(createDemo(new Date(today + 3_600_000))).toEqual({ event, roster });
  });

  it('begins on the day after today, as it is in Changsha', () => {
    expect(new Date(event.slots[0]!.from).toISOString()).toBe('2026-11-23T01:00:00.000Z');
    // 23:30 in Berlin is already tomorrow in Changsha.
    const late = createDemo(Date.parse('2026-11-22T22:30:00Z')).event;
    expect(dayOf(late.slots[0]!.from, 'Asia/Shanghai')).toBe('2026-11-24');
    const newYear = createDemo(Date.parse('2026-12-31T04:00:00Z')).event;
    expect(dayOf(newYear.slots[0]!.from, 'Asia/Shanghai')).toBe('2027-01-01');
  });

  it('has three days of fourteen half hours', () => {
    expect(event.slots).toHaveLength(3 * 14);
    expect(new Set(event.slots.map(({ from, to }) => to - from))).toEqual(new Set([1_800_000]));
    expect(new Set(event.slots.map(({ from }) => dayOf(from, event.zone))).size).toBe(3);
  });

  it('has 24 tables in two halls, and is open and marked as the demo', () => {
    expect(event.tables).toHaveLength(24);
    expect(event.halls).toHaveLength(2);
    expect(event).toMatchObject({ code: 'csh', registration: 'open', demo: true });
  });

  it('has ten interpreters, of both pairs at work in every slot', () => {
    expect(event.interpreters).toHaveLength(10);
    for (const slot of event.slots)
      for (const other of ['de', 'en'])
        expect(
          event.interpreters.some(
            ({ languages, shifts }) =>
              languages.includes('zh') &&
              languages.includes(other) &&
              shifts.some((shift) => overlaps(shift, slot)),
          ),
        ).toBe(true);
  });
});

describe('the people of the demo', () => {
  it('are two delegations of many organisations', () => {
    expect(organisationsOf(german).size).toBe(40);
    expect(organisationsOf(changsha).size).toBe(64);
    expect(german.every(({ organisation }) => organisation!.place)).toBe(true);
    expect(changsha.every(({ organisation }) => organisation!.place)).toBe(true);
    expect(roster.length).toBeGreaterThanOrEqual(210);
  });

  it('have at least one offer and one need each', () => {
    for (const person of roster) {
      expect(person.offers.length, person.id).toBeGreaterThan(0);
      expect(person.needs.length, person.id).toBeGreaterThan(0);
    }
  });

  it('have words of their own', () => {
    const sentences = roster.flatMap(({ offers, needs }) => [...offers, ...needs]);
    expect(sentences.filter((text, index) => sentences.indexOf(text) < index)).toEqual([]);
  });

  it('speak mostly the language of their side', () => {
    const words = (people: typeof roster) => people.flatMap((p) => [...p.offers, ...p.needs]);
    const chinese = words(changsha).filter(hasHan).length / words(changsha).length;
    expect(chinese).toBeGreaterThan(0.8);
    expect(chinese).toBeLessThan(1);
    expect(words(german).filter(hasHan)).toEqual([]);
  });

  it('share working English in about a third of the pairs', () => {
    const english = (people: typeof roster) =>
      people.filter(({ spoken }) => meetingLanguages(spoken).includes('en')).length / people.length;
    const share = english(german) * english(changsha);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.42);
    const germanSpeakers = changsha.filter(({ spoken }) => meetingLanguages(spoken).includes('de'));
    expect(germanSpeakers.length).toBeGreaterThanOrEqual(5);
  });

  it('read a language that they speak fluently', () => {
    for (const { id, reads, spoken } of roster)
      expect(spoken, id).toContainEqual({ language: reads, level: 'fluent' });
  });

  it('have names in both scripts that fit together, family name first', () => {
    for (const { name } of changsha) {
      const spell = (han: string, mode: 'surname' | 'normal') =>
        pinyin(han, { toneType: 'none', type: 'array', mode }).join('').replaceAll('ü', 'yu');
      expect(name.familyFirst).toBe(true);
      expect(spell(name.han!.family, 'surname')).toBe(name.latin.family.toLowerCase());
      expect(spell(name.han!.given, 'normal')).toBe(name.latin.given.toLowerCase());
    }
    expect(german.some(({ name }) => name.han)).toBe(true);
    expect(german.every(({ name }) => !name.familyFirst)).toBe(true);
  });

  it('have addresses that reach nobody', () => {
    for (const { email } of roster) expect(email).toMatch(/\.example$/);
    expect(new Set(roster.map(({ email }) => email)).size).toBe(roster.length);
  });
});

describe('the four chains', () => {
  const cues: Record<string, { de: RegExp; zh: RegExp }> = {
    industrial: {
      de: /Lizenz|Joint[- ]Venture|Entwicklungspartner|Mitentwicklung|Technologiepartner|Pilot|gemeinsame (Entwicklung|Pilotanlage)/i,
      zh: /联合开发|合资|技术许可|试点|合作开发|许可方式/,
    },
    supply: {
      de: /Lieferant|Einkauf|Vertrieb|Serienkunden|Auftragsfertiger|Spedition|Abnahme/,
      zh: /采购|求购|供应商|供货|代工|配套|班列/,
    },
    talent: {
      de: /Ausbild|Schulung|Hochschul|Fachkräfte|Universität|Praktik|Stipendien/,
      zh: /培训|双元制|人才|实习|培养|招聘|院校|专家/,
    },
    finance: {
      de: /Finanzierung|Leasing|Kapital|kapital|Kredit|Investor|Beteiligung|Akkreditiv/,
      zh: /融资|贷款|信贷|投资|基金|租赁|结算|信用证/,
    },
  };
  const count = (people: typeof roster, side: 'offers' | 'needs', cue: RegExp) =>
    people.filter((person) => person[side].some((text) => cue.test(text))).length;

  it.each(Object.entries(cues))('%s has offers and needs on both sides', (_, { de, zh }) => {
    expect(count(german, 'offers', de)).toBeGreaterThanOrEqual(5);
    expect(count(german, 'needs', de)).toBeGreaterThanOrEqual(5);
    expect(count(changsha, 'offers', zh)).toBeGreaterThanOrEqual(5);
    expect(count(changsha, 'needs', zh)).toBeGreaterThanOrEqual(5);
  });
});

describe('the personas', () => {
  it('are of both delegations and share no language', () => {
    const one = german.find(({ id }) => id === personas.german);
    const other = changsha.find(({ id }) => id === personas.changsha);
    expect(commonLanguages(one!.spoken, other!.spoken)).toEqual([]);
    expect(one!.reads).toBe('de');
    expect(other!.reads).toBe('zh');
  });

  it('have what the other seeks', () => {
    const words = (id: string, side: 'offers' | 'needs') =>
      roster.find((person) => person.id === id)![side].join();
    expect(words(personas.german, 'offers')).toMatch(/Hydraulikpumpen und Proportionalventile/);
    expect(words(personas.changsha, 'needs')).toMatch(/液压泵、比例阀/);
    expect(words(personas.changsha, 'offers')).toMatch(/液压缸/);
    expect(words(personas.german, 'needs')).toMatch(/Hydraulikzylinder/);
  });
});

describe('nameOf', () => {
  it.each([
    [
      'Alexander von Hohenlinden',
      false,
      { latin: { family: 'von Hohenlinden', given: 'Alexander' } },
    ],
    ['Ouyang Jie 欧阳杰', true, { han: { family: '欧阳', given: '杰' } }],
    ['Sabine Brandt 白莎宾', false, { han: { family: '白', given: '莎宾' }, familyFirst: false }],
  ])('reads %s', (written, familyFirst, parts) => {
    expect(nameOf(written, familyFirst)).toMatchObject(parts);
  });
});
