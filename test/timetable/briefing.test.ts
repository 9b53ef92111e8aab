import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { brief } from '../../src/timetable/brief.ts';
import { interpreterNeed } from '../../src/timetable/need.ts';
import { rota } from '../../src/timetable/rota.ts';
import { delegate, interpreter, meeting, now, slots, viewOf } from './sample.ts';

const interest = (side: 'offer' | 'need', topics: string[], words: string) =>
  ({ side, chain: 'supply', topics, words, language: 'de' }) as Person['interests'][number];
const a = delegate('a', 'german', ['de'], {
  position: 'CEO',
  interests: [interest('offer', ['t1', 't2'], 'Pressen'), interest('need', ['t3'], 'Guss')],
});
const b = delegate('b', 'changsha', ['zh'], {
  interests: [interest('need', ['t2', 't4'], '压力机'), interest('offer', ['t3'], '铸件')],
});
const c = delegate('c', 'changsha', ['zh', 'en']);
const crowd = [a, b, c];

describe('a brief', () => {
  it('says who meets, why, and which topics to look up', () => {
    const own = meeting('a', 'b', slots[0]!, { interpreter: 'li', table: 'A1' });
    expect(brief(viewOf([own], {}, crowd), own)).toEqual({
      meeting: own.id,
      time: slots[0],
      table: 'A1',
      speakers: [
        { person: 'a', side: 'asker', position: 'CEO', languages: ['de'] },
        { person: 'b', side: 'asked', languages: ['zh'] },
      ],
      reasons: [
        { topic: 't2', chain: 'supply', offers: 'asker', offer: 'Pressen', need: '压力机' },
        { topic: 't3', chain: 'supply', offers: 'asked', offer: '铸件', need: 'Guss' },
      ],
      glossary: ['t2', 't3', 't1', 't4'],
    });
  });
});

describe('a rota', () => {
  it('has duties in order, and what is free of each shift', () => {
    const shift = { from: slots[0]!.from, to: slots[3]!.to };
    const li = interpreter('li', ['zh', 'de'], [shift], { unavailable: [slots[3]!] });
    const later = meeting('a', 'b', slots[1]!, { interpreter: 'li', table: 'A1' });
    const visit = meeting('o', 'o', slots[0]!, {
      kind: 'visit',
      interpreters: ['wu', 'li'],
      attendees: [{ person: 'c', side: 'asked' }],
      table: undefined,
    });
    const cancelled = meeting('a', 'b', slots[2]!, { interpreter: 'li', status: 'cancelled' });
    const view = viewOf([later, visit, cancelled], { interpreters: [li] }, crowd);
    expect(rota(view, 'li')).toEqual({
      shifts: [shift],
      duties: [
        { time: slots[0], meeting: visit.id, kind: 'visit', people: ['c'] },
        {
          time: slots[1],
          meeting: later.id,
          kind: 'meeting',
          table: 'A1',
          hall: 'A',
          people: ['a', 'b'],
        },
      ],
      free: [
        { from: slots[0]!.to, to: slots[1]!.from },
        { from: slots[1]!.to, to: slots[3]!.from },
      ],
    });
    expect(rota(view, 'nobody')).toEqual({ shifts: [], duties: [], free: [] });
  });
});

describe('the need of interpreters', () => {
  const needed = (planned: [string, string][], meetings = [] as ReturnType<typeof meeting>[]) =>
    interpreterNeed(viewOf(meetings, { slots: slots.slice(0, 4) }, crowd), planned, now);

  it('spreads planned pairs over the slots that suit both', () => {
    const need = needed([['a', 'b']]);
    expect(need.map(({ demand }) => demand)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(need[0]!.pairs).toMatchObject([{ languages: 'de-zh', demand: 0.25 }]);
    // Two hours of two and a quarter, as breaks have it.
    expect(need[0]!.supply).toBeCloseTo(8 / 9);
    expect(need[2]!.supply).toBeCloseTo(16 / 9);
  });

  it('counts requests and meetings at their time, and each pair once', () => {
    const asked = meeting('b', 'a', slots[1]!, { status: 'requested', expiresAt: now + 1 });
    expect(needed([['a', 'b']], [asked]).map(({ demand }) => demand)).toEqual([0, 1, 0, 0]);
    const lapsed = { ...asked, expiresAt: now };
    expect(needed([['b', 'c']], [lapsed]).map(({ demand }) => demand)).toEqual([0, 0, 0, 0]);
  });

  it('tells how many are missing where a pair of languages has nobody', () => {
    const both = [meeting('a', 'b', slots[0]!), meeting('a', 'c', slots[0]!)];
    expect(needed([], both).map(({ missing }) => missing)).toEqual([2, 0, 0, 0]);
    const free = { ...a, bringsInterpreter: true };
    const own = [free, { ...b, bringsInterpreter: true }];
    expect(interpreterNeed(viewOf([], {}, own), [['a', 'b']], now)[0]!.demand).toBe(0);
  });
});
