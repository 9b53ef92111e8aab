import { describe, expect, it } from 'vitest';
import { defaultInterpreterRules, type Interpreter } from '../../src/domain/interpreter.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { hourMs, type Interval, minuteMs } from '../../src/domain/time.ts';
import { isRested } from '../../src/timetable/breaks.ts';
import { readClaims } from '../../src/timetable/claims.ts';
import { interpreterFor } from '../../src/timetable/interpreting.ts';
import { interpreter, meeting, now, person, slots, viewOf } from './sample.ts';

const a = person('a', ['de'], { delegation: 'german', organisation: { id: 'acme' } });
const b = person('b', ['zh'], { delegation: 'changsha' });
const allDay = [{ from: slots[0]!.from, to: slots[7]!.to }];
const named = (id: string, more: Partial<Interpreter> = {}) =>
  interpreter(id, ['de', 'zh'], allDay, more);
/** Who would interpret for a and b in the third slot. */
function chosen(
  interpreters: Interpreter[],
  meetings: Meeting[] = [],
  people: Person[] = [],
  pair: [Person, Person] = [a, b],
) {
  const view = viewOf(meetings, { interpreters }, people);
  return interpreterFor(view, pair, { time: slots[2]! }, readClaims(view))?.id;
}

describe('an interpreter', () => {
  it('covers both directions well enough for a meeting', () => {
    const pair = (from: string, to: string, level: 'basic' | 'fluent') => ({ from, to, level });
    const both = [pair('de', 'zh', 'fluent'), pair('zh', 'de', 'fluent')];
    expect(chosen([named('i', { pairs: both })])).toBe('i');
    expect(chosen([named('i', { pairs: both.slice(1) })])).toBeUndefined();
    expect(chosen([named('i', { pairs: [both[0]!, pair('zh', 'de', 'basic')] })])).toBeUndefined();
  });

  it('is not asked when they have said that they cannot', () => {
    expect(chosen([named('i', { unavailable: [slots[2]!] })])).toBeUndefined();
    const one = named('i', { person: 'p' });
    expect(chosen([one], [], [person('p', [])])).toBe('i');
    expect(chosen([one], [], [person('p', [], { unavailable: [slots[2]!] })])).toBeUndefined();
  });

  it('who is there for somebody comes first, and is not given to others', () => {
    const fixed = [{ organisation: 'acme' }];
    expect(chosen([named('i'), named('j', { fixed })])).toBe('j');
    expect(chosen([named('i', { fixed: [{ delegation: 'changsha' }] })])).toBe('i');
    const stranger = person('c', ['de']);
    expect(chosen([named('j', { fixed })], [], [], [stranger, b])).toBeUndefined();
  });

  it('who knows the field comes before others, then who has least to do', () => {
    const interests = [
      { side: 'need', chain: 'supply', topics: ['machinery.cnc'], words: 'x', language: 'de' },
    ] as Person['interests'];
    const pair: [Person, Person] = [{ ...a, interests }, b];
    const crowd = [named('h'), named('i', { fields: ['machinery'] }), named('j')];
    expect(chosen(crowd, [], [], pair)).toBe('i');
    const busy = [meeting('x', 'y', slots[6]!, { interpreter: 'h' })];
    for (let n = 0; n < 10; n++) {
      const other = person(`b${n}`, ['zh']);
      expect(chosen([named('h'), named('j')], busy, [], [a, other])).toBe('j');
    }
  });
});

describe('the breaks of interpreters', () => {
  const at = (from: number, to: number): Interval => ({
    from: now + from * minuteMs,
    to: now + to * minuteMs,
  });
  const rested = (works: Interval[], wanted: Interval, kind?: 'visit') =>
    isRested(
      works.map((time) => ({ time })),
      { time: wanted, ...(kind && { kind }) },
      defaultInterpreterRules,
    );

  it('are a quarter of an hour after two hours at most, short pauses included', () => {
    const works = [at(0, 30), at(40, 70)];
    expect(rested(works, at(80, 120))).toBe(true);
    expect(rested(works, at(80, 121))).toBe(false);
    expect(rested(works, at(85, 200))).toBe(true);
  });

  it('count what comes after as well as what came before', () => {
    expect(rested([at(0, 60), at(90, 150)], at(60, 90))).toBe(false);
    expect(rested([at(0, 45), at(105, 150)], at(60, 90))).toBe(true);
  });

  it('are the way there at a visit, which then stands alone', () => {
    expect(rested([], at(0, 240), 'visit')).toBe(true);
    expect(rested([], at(0, 240))).toBe(false);
    expect(rested([at(250, 280)], at(0, 240), 'visit')).toBe(false);
    expect(rested([at(255, 280)], at(0, 240), 'visit')).toBe(true);
  });

  it('can be set by the organiser, and are in the way of a meeting', () => {
    const works = [0, 1].map((i) => meeting('x', 'y', slots[i]!, { interpreter: 'i' }));
    expect(chosen([named('i')], works)).toBe('i');
    const interpreterRules = { mostMs: hourMs, restMs: 15 * minuteMs };
    const view = viewOf(works, { interpreters: [named('i')], interpreterRules });
    const job = { time: slots[2]! };
    expect(interpreterFor(view, [a, b], job, readClaims(view))).toBeUndefined();
  });
});
