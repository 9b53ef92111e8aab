import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../src/domain/time.ts';
import { interpreterNeeded } from '../../src/timetable/interpreting.ts';
import { isObstacle, placesAt } from '../../src/timetable/places.ts';
import { event, meeting, now, person, slots, viewOf } from './sample.ts';

const a = person('a', ['en']);
const b = person('b', ['zh', 'en']);
const time = slots[2]!;
/** placesAt with its arguments by name: the table and interpreter, or why not. */
function places(asked: typeof ask & { excluding?: string }) {
  const { view, a, b, time, now, excluding } = asked;
  const found = placesAt(view, a, b, time, now, excluding);
  return isObstacle(found) ? found.not : found;
}
const ask = { view: viewOf([]), a, b, time, now };

describe('the places that an acceptance takes', () => {
  it('are a table alone where the two share a language', () => {
    const first = places(ask);
    expect(first).toEqual({ table: expect.stringMatching(/^[AB][123]$/) });
    expect(places(ask)).toEqual(first);
    expect(places({ ...ask, a: b, b: a })).toEqual(first);
  });

  it('include the interpreter who speaks with both', () => {
    expect(places({ ...ask, a: person('a', ['de']), b: person('b', ['zh']) })).toMatchObject({
      interpreter: 'li',
    });
    expect(places({ ...ask, b: person('b', ['zh']) })).toMatchObject({ interpreter: 'wu' });
  });

  it('are refused in the past and outside the slots', () => {
    expect(places({ ...ask, now: time.from })).toBe('past');
    const between = { from: time.from + minuteMs, to: time.to };
    expect(places({ ...ask, time: between })).toBe('closed');
  });

  it('are refused when one of the two is absent or busy', () => {
    const absent = [{ from: time.to - 1, to: time.to + 1 }];
    expect(places({ ...ask, a: { ...a, unavailable: absent } })).toBe('a-busy');
    expect(places({ ...ask, b: { ...b, unavailable: absent } })).toBe('b-busy');
    expect(places({ ...ask, view: viewOf([meeting('x', 'a', time)]) })).toBe('a-busy');
    expect(places({ ...ask, view: viewOf([meeting('b', 'x', time)]) })).toBe('b-busy');
  });

  it.each(['requested', 'cancelled'] as const)('are not taken by a %s meeting', (status) => {
    const view = viewOf([meeting('a', 'x', time, { status })]);
    expect(places({ ...ask, view })).toHaveProperty('table');
  });

  it('keep the buffer free on both sides', () => {
    const tight = [
      { from: time.from, to: time.to },
      { from: time.to + 9 * minuteMs, to: time.to + 39 * minuteMs },
    ];
    for (const [taken, wanted] of [tight, [...tight].reverse()] as const) {
      const view = viewOf([meeting('a', 'x', taken!)], { slots: tight });
      expect(places({ ...ask, view, time: wanted! })).toBe('a-busy');
    }
    const view = viewOf([meeting('a', 'x', slots[1]!)]);
    expect(places({ ...ask, view })).toHaveProperty('table');
  });

  it('do not stand in the way of the meeting that is being moved', () => {
    const own = meeting('a', 'b', time);
    const moved = { ...ask, view: viewOf([own]), excluding: own.id };
    expect(places(moved)).toHaveProperty('table');
  });

  it('run out when every table or every interpreter is taken', () => {
    const full = event.tables.map(({ id }, i) => meeting(`x${i}`, `y${i}`, time, { table: id }));
    expect(places({ ...ask, view: viewOf(full) })).toBe('no-table');
    const strangers = { ...ask, a: person('a', ['de']), b: person('b', ['zh']) };
    const busy = viewOf([meeting('x', 'y', time, { interpreter: 'li' })]);
    expect(places({ ...strangers, view: busy })).toBe('no-interpreter');
    expect(places({ ...strangers, time: slots[5]! })).toBe('no-interpreter');
  });

  it('are in the hall where one of the two was last', () => {
    for (let i = 0; i < 20; i++) {
      const pair = { a: person(`a${i}`, ['en']), b: person(`b${i}`, ['en']) };
      const view = viewOf([meeting(`a${i}`, 'x', slots[0]!, { table: 'B2' })]);
      expect(places({ ...ask, ...pair, view })).toMatchObject({
        table: expect.stringMatching(/^B/),
      });
    }
  });

  it('have a chair for everybody where there is such a table', () => {
    const tables = event.tables.map((table, i) => ({ ...table, seats: i === 4 ? 3 : 2 }));
    const view = viewOf([], { tables });
    const strangers = { a: person('a', ['de']), b: person('b', ['zh']) };
    expect(places({ ...ask, ...strangers, view })).toMatchObject({ table: 'B2' });
  });

  it('differ between pairs, so that many may accept at once', () => {
    const tables = new Map<string, number>();
    for (let i = 0; i < 600; i++) {
      const pair = { a: person(`d${i}`, ['en']), b: person(`c${i}`, ['en']) };
      const { table } = places({ ...ask, ...pair }) as { table: string };
      tables.set(table, (tables.get(table) ?? 0) + 1);
    }
    expect(tables.size).toBe(event.tables.length);
    for (const times of tables.values()) expect(times).toBeLessThan(170);
  });
});

describe('needing an interpreter', () => {
  const basic = person('c', [], { spoken: [{ language: 'en', level: 'basic' }] });
  it.each([
    ['no: both speak English', a, b, false],
    ['yes: basic does not carry a meeting', a, basic, true],
    [
      'no: both bring their own',
      { ...a, bringsInterpreter: true },
      { ...basic, bringsInterpreter: true },
      false,
    ],
    ['yes: only one brings their own', { ...a, bringsInterpreter: true }, basic, true],
  ])('%s', (_, x, y, needed) => {
    expect(interpreterNeeded(x, y)).toBe(needed);
    expect(interpreterNeeded(y, x)).toBe(needed);
  });
});
