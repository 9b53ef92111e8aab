import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf, type Meeting } from '../../src/domain/meeting.ts';
import { hourMs, overlaps } from '../../src/domain/time.ts';
import { type Proposal, proposeTimes } from '../../src/timetable/free.ts';
import { interpreterNeeded } from '../../src/timetable/interpreting.ts';
import { isObstacle, placesAt } from '../../src/timetable/places.ts';
import { bufferMs, event, meeting, now, person, slots, viewOf } from './sample.ts';

const a = person('a', ['en']);
const b = person('b', ['en']);
const ask = { view: viewOf([]), a, b, now, limit: 3 };
const times = (proposals: Proposal[]) => proposals.map(({ time }) => slots.indexOf(time));

describe('proposing times', () => {
  it('gives the soonest slots, with the places that an acceptance would take', () => {
    const proposals = proposeTimes(ask);
    expect(times(proposals)).toEqual([0, 1, 2]);
    for (const { time, ...places } of proposals)
      expect(placesAt(ask.view, a, b, time, now)).toEqual(places);
  });

  it('keeps the lead, goes on after a time, and ends with the event', () => {
    expect(times(proposeTimes({ ...ask, now: slots[1]!.from - hourMs }))).toEqual([1, 2, 3]);
    expect(times(proposeTimes({ ...ask, now: slots[1]!.from - hourMs + 1 }))).toEqual([2, 3, 4]);
    expect(times(proposeTimes({ ...ask, after: slots[5]!.from }))).toEqual([6, 7]);
    expect(proposeTimes({ ...ask, now: slots[7]!.to })).toEqual([]);
    expect(proposeTimes({ ...ask, limit: 0 })).toEqual([]);
  });

  it('passes over absences and meetings, but not over requests or the meeting being moved', () => {
    const own = meeting('a', 'b', slots[0]!);
    const view = viewOf([
      own,
      meeting('a', 'x', slots[1]!),
      meeting('y', 'b', slots[2]!, { status: 'requested' }),
    ]);
    const away = { ...b, unavailable: [slots[3]!] };
    expect(times(proposeTimes({ ...ask, view, b: away }))).toEqual([2, 4, 5]);
    expect(times(proposeTimes({ ...ask, view, b: away, excluding: own.id }))).toEqual([0, 2, 4]);
  });

  it('waits for an interpreter on shift', () => {
    const strangers = { a: person('a', ['en']), b: person('b', ['zh']) };
    const proposals = proposeTimes({ ...ask, ...strangers });
    expect(times(proposals)).toEqual([2, 3, 4]);
    expect(proposals.map((p) => p.interpreter)).toEqual(['wu', 'wu', 'wu']);
  });
});

/** A day as it fills up: everybody takes some time that is proposed, and a few cancel. */
const delegates = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) =>
  person(id, [['de'], ['zh'], ['en'], ['zh', 'en'], ['de', 'en'], ['zh']][i]!, {
    unavailable: i === 2 ? [slots[1]!] : [],
  }),
);
const act = fc.record({ x: fc.nat(5), y: fc.nat(5), pick: fc.nat(7), cancel: fc.nat(4) });

function fill(acts: readonly { x: number; y: number; pick: number; cancel: number }[]): Meeting[] {
  const meetings: Meeting[] = [];
  for (const { x, y, pick, cancel } of acts) {
    if (x === y) continue;
    const pair = { a: delegates[x]!, b: delegates[y]! };
    const view = viewOf(meetings);
    const proposals = proposeTimes({ view, ...pair, now, limit: 8 });
    for (const { time } of proposals) {
      expect(isObstacle(placesAt(view, pair.a, pair.b, time, now))).toBe(false);
    }
    const chosen = proposals[pick % Math.max(1, proposals.length)];
    if (!chosen) continue;
    const { time, ...places } = chosen;
    const status = cancel === 0 ? 'cancelled' : 'confirmed';
    meetings.push(meeting(pair.a.id, pair.b.id, time, { ...places, table: places.table, status }));
  }
  return meetings;
}

describe('a day of accepted proposals', () => {
  it('never puts a person, table or interpreter in two places, buffers included', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const claims = fill(acts).flatMap((m) => claimsOf(m, bufferMs));
        for (const [i, one] of claims.entries()) {
          for (const other of claims.slice(i + 1)) {
            expect(one.of === other.of && overlaps(one, other)).toBe(false);
          }
        }
      }),
    );
  });

  it('never has an interpreter off shift or without a language of one of the two', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        for (const { asker, asked, time, interpreter } of fill(acts)) {
          const [x, y] = [asker, asked].map((id) => delegates.find((d) => d.id === id)!);
          expect(interpreter !== undefined).toBe(interpreterNeeded(x!, y!));
          if (!interpreter) continue;
          const { shifts, languages } = event.interpreters.find(({ id }) => id === interpreter)!;
          expect(shifts.some((s) => s.from <= time.from && time.to <= s.to)).toBe(true);
          for (const { spoken } of [x!, y!]) {
            expect(spoken.some(({ language }) => languages.includes(language))).toBe(true);
          }
        }
      }),
    );
  });
});
