import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonLanguages } from '../../src/domain/language.ts';
import {
  cancel,
  claimsOf,
  counter,
  decline,
  expire,
  interpretersOf,
  isBooked,
  isLive,
  isOpen,
  keep,
  lapseMove,
  leave,
  type Meeting,
  nudgeAtOf,
  peopleOf,
  proposeMove,
  request,
  sayHeld,
  withdraw,
} from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { openRequestsOf, overQuota } from '../../src/domain/quota.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { hourMs, minuteMs, overlaps } from '../../src/domain/time.ts';
import { type EventView, liveBetween } from '../../src/domain/view.ts';
import { acceptAt, acceptMoveAt, placesOf } from '../../src/timetable/acceptance.ts';
import { keepsBreaks } from '../../src/timetable/breaks.ts';
import { proposeTimes } from '../../src/timetable/free.ts';
import { joinAt, reseatAt } from '../../src/timetable/joining.ts';
import { leavingOf } from '../../src/timetable/leaving.ts';
import { overtaken } from '../../src/timetable/overtaken.ts';
import { chairsOfInterpreters, isObstacle } from '../../src/timetable/places.ts';
import { signOff, signUp, visitOf } from '../../src/timetable/visiting.ts';
import { hallOf, walkBetween } from '../../src/timetable/walking.ts';
import { delegate, event, interpreter, now, slots, viewOf } from './sample.ts';

/** Everybody is in everybody's way: two halls too far apart, three tables, two interpreters. */
const tight: Partial<typeof event> = {
  limits: { ...event.limits, bufferMs: 5 * minuteMs, openRequests: 2 },
  tables: [
    { id: 'A1', hall: 'A', seats: 4 },
    { id: 'A2', hall: 'A', seats: 3 },
    { id: 'B1', hall: 'B', seats: 6 },
  ],
  fixedTables: [{ table: 'A2', organisation: 'acme' }],
  walkMs: 8 * minuteMs,
  interpreters: [
    interpreter('li', ['zh', 'de'], [{ from: slots[0]!.from, to: slots[7]!.to }]),
    interpreter('wu', ['zh', 'en', 'de'], [{ from: slots[1]!.from, to: slots[6]!.to }]),
  ],
  interpreterRules: { mostMs: 70 * minuteMs, restMs: 15 * minuteMs },
  visits: [
    {
      id: 'sany',
      organisation: 'sany',
      name: { de: 'S', en: 'S', zh: 'S' },
      place: { de: 'S', en: 'S', zh: 'S' },
      meetingPoint: { de: 'S', en: 'S', zh: 'S' },
      time: { from: slots[2]!.from, to: slots[4]!.from },
      seats: 2,
      spoken: ['zh'],
      interpreted: ['de'],
      waitingList: true,
    },
  ],
};
const acme = { organisation: { id: 'acme' } };
const everybody = [
  delegate('g1', 'german', ['de'], acme),
  delegate('g2', 'german', ['de', 'en'], acme),
  delegate('g3', 'german', ['en'], { actsFor: ['g2'] }),
  delegate('g4', 'german', ['de'], { bringsInterpreter: true }),
  delegate('c1', 'changsha', ['zh']),
  delegate('c2', 'changsha', ['zh', 'en'], { organisation: { id: 'bank' } }),
  delegate('c3', 'changsha', ['zh'], { bringsInterpreter: true, organisation: { id: 'bank' } }),
];

const ops = [
  'book',
  'book',
  'book',
  'book',
  'join',
  'join',
  'ask',
  'accept',
  'accept',
  'accept',
  'decline',
  'counter',
  'withdraw',
  'propose-move',
  'accept-move',
  'accept-move',
  'keep',
  'cancel',
  'join',
  'leave',
  'sign-up',
  'sign-off',
  'reseat',
  'say-held',
  'say-held',
  'clock',
  'clock',
  'clock',
  'erase',
] as const;
const step = fc.record({
  op: fc.constantFrom(...ops),
  x: fc.nat(6),
  y: fc.nat(6),
  pick: fc.nat(30),
  slot: fc.nat(8),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** An event as it goes on; every operation is one decision over the view of its moment. */
function createWorld() {
  const people = new Map(everybody.map((one) => [one.id, one]));
  const meetings = new Map<string, Meeting>();
  let at = now + 8 * hourMs;
  let asked = 0;
  const view = (): EventView => viewOf([...meetings.values()], tight, [...people.values()]);
  const put = (meeting: Meeting): void => {
    const before = meetings.get(meeting.id);
    expect(meeting.revision).toBeGreaterThan(before?.revision ?? -1);
    meetings.set(meeting.id, meeting);
  };
  /** What became of it, if it became anything. */
  const take = (found: object | undefined): Meeting | undefined => {
    if (!found || isRefusal(found) || isObstacle(found)) return undefined;
    put(found as Meeting);
    return found as Meeting;
  };
  const confirm = (before: EventView, found: object): void => {
    const confirmed = take(found);
    if (!confirmed) return;
    for (const { meeting, because, times } of overtaken(before, confirmed, at)) {
      const now_ = placesOf(view(), meeting, meeting.proposal?.time ?? meeting.time, at);
      expect(isObstacle(now_) && now_.not).toBe(because);
      for (const time of times) expect(isObstacle(placesOf(view(), meeting, time, at))).toBe(false);
    }
  };
  const tick = (): void => {
    for (const meeting of meetings.values()) take(expire(meeting, at) ?? lapseMove(meeting, at));
  };

  function run({ op, x, y, pick, slot }: Step): void {
    const by = people.get(everybody[x]!.id);
    const other = everybody[y]!.id;
    if (!by) return;
    const before = view();
    const pool =
      op === 'accept' || op === 'decline' || op === 'counter' || op === 'withdraw'
        ? [...meetings.values()].filter((m) => m.status === 'requested')
        : [...meetings.values()].filter((m) => isLive(m));
    const meeting = pool[pick % Math.max(1, pool.length)];
    // Sometimes a time that the event does not have.
    const time = slots[slot] ?? { from: slots[0]!.from + 1, to: slots[0]!.to };
    const expiresAt = at + 2 * hourMs;
    switch (op) {
      case 'book':
      case 'ask': {
        if (other === by.id || liveBetween(before, by.id, other)) return;
        if (overQuota(before, by.id, at)) return;
        const nudgeAt = nudgeAtOf(before.event, at, expiresAt);
        const id = `r${asked++}`;
        const asks = { id, asker: by.id, asked: other, time, expiresAt, nudgeAt };
        put(request(asks));
        if (op === 'book')
          confirm(view(), acceptAt({ view: view(), meeting: request(asks), by: other, now: at }));
        return;
      }
      case 'clock':
        at += (pick % 4) * 20 * minuteMs;
        tick();
        return;
      case 'erase':
        if (pick > 2) return;
        for (const left of leavingOf(before, by.id, at)) put(left.meeting);
        people.delete(by.id);
        expect(
          [...meetings.values()].filter(
            (m) =>
              (isOpen(m, at) || (isLive(m) && m.time.from > at)) && peopleOf(m).includes(by.id),
          ),
        ).toEqual([]);
        return;
      case 'sign-up':
        take(signUp({ view: before, visit: 'sany', by, person: by.id, now: at }));
        return;
      case 'sign-off': {
        const left = signOff({ view: before, visit: 'sany', by, person: by.id, now: at });
        if (!isRefusal(left)) put(left.meeting);
        return;
      }
    }
    if (!meeting) return;
    // Mostly somebody whom it concerns; sometimes anybody.
    const actor =
      pick % 5 === 0 ? by : (people.get(pick % 2 ? meeting.asked : meeting.asker) ?? by);
    switch (op) {
      case 'accept':
        confirm(before, acceptAt({ view: before, meeting, by: actor, now: at }));
        return;
      case 'decline':
        take(decline(meeting, actor, at));
        return;
      case 'counter':
        take(counter(meeting, actor, time, expiresAt, at));
        return;
      case 'withdraw':
        take(withdraw(meeting, actor));
        return;
      case 'propose-move':
        take(proposeMove(meeting, actor, { time, expiresAt }, at));
        return;
      case 'accept-move':
        confirm(before, acceptMoveAt({ view: before, meeting, by: actor, now: at }));
        return;
      case 'keep':
        take(keep(meeting, actor));
        return;
      case 'cancel': {
        const cancelled = take(cancel(meeting, actor));
        // A cancelled slot can be booked again, by the same people as well.
        const isStill = meeting.time.from > at && peopleOf(meeting).every((id) => people.has(id));
        if (cancelled && isStill)
          expect(placesOf(view(), cancelled, meeting.time, at)).toHaveProperty('table');
        return;
      }
      case 'join': {
        const side = pick % 2 ? 'asker' : 'asked';
        take(joinAt({ view: before, meeting, by, person: by.id, side, now: at }));
        return;
      }
      case 'leave':
        take(leave(meeting, by, by.id));
        return;
      case 'reseat':
        if (meeting.kind !== 'visit')
          take(reseatAt(before, meeting, at, pick % 2 ? meeting.interpreter : undefined));
        return;
      case 'say-held':
        take(sayHeld(meeting, actor, pick % 3 > 0, at));
    }
  }
  return { run, view, now: () => at };
}

const personOf = (id: string): Person => everybody.find((one) => one.id === id)!;

function expectSound(view: EventView, at: number): void {
  const { limits, interpreterRules, fixedTables, tables } = view.event;
  const booked = [...view.meetings.values()].filter(isBooked);
  const claims = booked.flatMap((m) => claimsOf(m, limits.bufferMs));
  for (const [i, one] of claims.entries())
    for (const other of claims.slice(i + 1))
      expect(one.of === other.of && overlaps(one, other), `${one.of} twice`).toBe(false);
  for (const { id } of view.event.interpreters) {
    const works = booked.filter((m) => interpretersOf(m).includes(id));
    expect(keepsBreaks(works, interpreterRules), `${id} has no break`).toBe(true);
  }
  for (const { id } of everybody) {
    expect(openRequestsOf(view, id, at).length).toBeLessThanOrEqual(limits.openRequests);
    expectReachable(
      view,
      booked.filter((m) => peopleOf(m).includes(id)),
    );
  }
  for (const meeting of booked) {
    if (meeting.kind === 'visit') {
      expectSoundVisit(view, meeting);
      continue;
    }
    const [a, b] = [personOf(meeting.asker), personOf(meeting.asked)];
    expect(view.event.slots).toContainEqual(meeting.time);
    const shares = commonLanguages(a.spoken, b.spoken).length > 0;
    const own = a.bringsInterpreter && b.bringsInterpreter;
    expect(shares || own || meeting.interpreter !== undefined).toBe(true);
    const table = tables.find(({ id }) => id === meeting.table)!;
    const chairs = peopleOf(meeting).length + chairsOfInterpreters(a, b);
    expect(chairs).toBeLessThanOrEqual(table.seats);
    const fixed = fixedTables.find((one) => one.table === table.id)?.organisation;
    const organisations = peopleOf(meeting).map(
      (id) => (personOf(id).organisation as { id?: string })?.id,
    );
    if (fixed) expect(organisations).toContain(fixed);
  }
}

function expectReachable({ event: it }: EventView, meetings: Meeting[]): void {
  const inOrder = meetings.filter((m) => m.table).sort((a, b) => a.time.from - b.time.from);
  for (const [i, one] of inOrder.entries()) {
    const next = inOrder[i + 1];
    if (!next) return;
    const way = walkBetween(it, hallOf(it, one.table)!, hallOf(it, next.table)!);
    expect(next.time.from - one.time.to).toBeGreaterThanOrEqual(it.limits.bufferMs + way);
  }
}

function expectSoundVisit(view: EventView, meeting: Meeting): void {
  const visit = visitOf(view, meeting)!;
  const guests = peopleOf(meeting);
  expect(guests.length).toBeLessThanOrEqual(visit.seats);
  expect(meeting.time).toEqual(visit.time);
  const heard = view.event.interpreters.filter(({ id }) => meeting.interpreters?.includes(id));
  for (const { spoken, bringsInterpreter } of guests.map(personOf)) {
    const languages = spoken.map(({ language }) => language);
    const follows = languages.some((one) => visit.spoken.includes(one)) || bringsInterpreter;
    const isHelped = heard.some((one) => one.languages.some((l) => languages.includes(l)));
    expect(follows || isHelped).toBe(true);
  }
}

describe('an event as everybody does what they like', () => {
  it('never breaks a promise of DESIGN 5.1 (calcom/cal.diy#13397, #5820, #10789, #29958)', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 120, size: 'max' }), (steps) => {
        const world = createWorld();
        for (const one of steps) {
          world.run(one);
          expectSound(world.view(), world.now());
        }
        for (const meeting of world.view().meetings.values()) {
          count(meeting.kind ?? meeting.status);
          if ((meeting.attendees?.length ?? 0) > 0) count('with colleagues or guests');
          if (meeting.after) count('said to be held or not');
          if (interpretersOf(meeting).length > 0) count('interpreted');
        }
      }),
      { numRuns: process.env.MAGPIE_TESTS === 'all' ? 2000 : 150 },
    );
    // It would be easy to keep every promise by never booking anything.
    for (const what of [
      'said to be held or not',
      'with colleagues or guests',
      'confirmed',
      'cancelled',
      'interpreted',
      'visit',
      'expired',
    ])
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  });

  it('offers only what it then grants', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60, size: 'max' }),
        fc.nat(3),
        fc.nat(2),
        (steps, x, y) => {
          const world = createWorld();
          for (const one of steps) world.run(one);
          const view = world.view();
          const [a, b] = [everybody[x]!, everybody[4 + y]!];
          if (!view.people.has(a.id) || !view.people.has(b.id)) return;
          for (const { time } of proposeTimes({ view, a, b, now: world.now(), limit: 8 })) {
            const times = { time, expiresAt: time.from };
            const asked = request({ id: 'new', asker: a.id, asked: b.id, ...times });
            expect(acceptAt({ view, meeting: asked, by: b, now: world.now() })).toMatchObject({
              status: 'confirmed',
            });
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
