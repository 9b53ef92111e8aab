import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../src/domain/time.ts';
import { readClaims } from '../../src/timetable/claims.ts';
import { placesIn } from '../../src/timetable/places.ts';
import { walkBetween } from '../../src/timetable/walking.ts';
import { event, meeting, person, slots, viewOf } from './sample.ts';

const acme = { organisation: { id: 'acme' } };
const a = person('a', ['en'], acme);
const b = person('b', ['en']);
const time = slots[2]!;
const places = (
  view: ReturnType<typeof viewOf>,
  more: { features?: string[]; others?: (typeof a)[] } = {},
  pair = { a, b },
) => placesIn({ view, ...pair, ...more }, time, readClaims(view));

describe('a fixed table', () => {
  const fixedTables = [{ table: 'B2', organisation: 'acme' }];

  it('is used first for its organisation, and others are put there never', () => {
    const view = viewOf([], { fixedTables });
    expect(places(view)).toEqual({ table: 'B2' });
    const full = event.tables
      .filter(({ id }) => id !== 'B2')
      .map(({ id }, i) => meeting(`x${i}`, `y${i}`, time, { table: id }));
    const strangers = { a: person('c', ['en']), b };
    expect(places(viewOf(full, { fixedTables }), {}, strangers)).toEqual({ not: 'no-table' });
    expect(places(viewOf(full, { fixedTables }))).toEqual({ table: 'B2' });
  });

  it('that is taken leaves its organisation the others', () => {
    const view = viewOf([meeting('x', 'y', time, { table: 'B2' })], { fixedTables });
    expect(places(view)).toEqual({ table: expect.stringMatching(/^(A[123]|B[13])$/) });
  });
});

describe('a table', () => {
  it('has what was asked for, where there is one', () => {
    const tables = event.tables.map((one, i) => (i === 3 ? { ...one, features: ['screen'] } : one));
    const view = viewOf([], { tables });
    expect(places(view, { features: ['screen'] })).toEqual({ table: 'B1' });
    expect(places(view, { features: ['stage'] })).toHaveProperty('table');
  });

  it('has a chair for everybody, colleagues included', () => {
    const tables = event.tables.map((one, i) => ({ ...one, seats: i === 4 ? 3 : 2 }));
    const others = [person('c', ['en'])];
    expect(places(viewOf([], { tables }), { others })).toEqual({ table: 'B2' });
    const full = { not: 'no-table' };
    expect(places(viewOf([], { tables }), { others: [...others, ...others] })).toEqual(full);
  });

  it('waits until colleagues are free as well', () => {
    const others = [person('c', ['en'])];
    const view = viewOf([meeting('x', 'c', time)]);
    expect(places(view, { others })).toEqual({ not: 'others-busy' });
  });
});

describe('the way between halls', () => {
  const before = meeting('a', 'x', slots[1]!, { table: 'A1' });
  const after = meeting('b', 'x', slots[3]!, { table: 'B1' });
  const limits = { ...event.limits, bufferMs: 5 * minuteMs };

  it('is added to the buffer, before and after', () => {
    const far = { limits, walkMs: 6 * minuteMs };
    expect(places(viewOf([before], far))).toEqual({ table: expect.stringMatching(/^A/) });
    expect(places(viewOf([after], far))).toEqual({ table: expect.stringMatching(/^B/) });
    expect(places(viewOf([before, after], far))).toEqual({ not: 'no-table' });
    const near = { limits, walkMs: 5 * minuteMs };
    expect(places(viewOf([before, after], near))).toHaveProperty('table');
  });

  it('may be another between two of them, in either direction', () => {
    const walks = [{ between: ['A', 'C'] as [string, string], ms: minuteMs }];
    const it_ = { ...event, walkMs: 9 * minuteMs, walks };
    expect(walkBetween(it_, 'A', 'C')).toBe(minuteMs);
    expect(walkBetween(it_, 'C', 'A')).toBe(minuteMs);
    expect(walkBetween(it_, 'A', 'B')).toBe(9 * minuteMs);
    expect(walkBetween(it_, 'A', 'A')).toBe(0);
  });

  it('counts for interpreters, who need no buffer', () => {
    const pair = { a: person('a', ['de']), b: person('b', ['zh']) };
    const busy = meeting('x', 'y', slots[1]!, { table: 'A1', interpreter: 'li' });
    expect(places(viewOf([busy], { walkMs: 11 * minuteMs }), {}, pair)).toEqual({
      table: expect.stringMatching(/^A/),
      interpreter: 'li',
    });
  });
});
