import { describe, expect, test } from 'vitest';
import {
  accept,
  acceptMove,
  cancel,
  cardsExchanged,
  claimsOf,
  counter,
  decline,
  expire,
  keep,
  Meeting,
  noteOutcome,
  nudge,
  nudgeAtOf,
  offerCard,
  proposeMove,
  rate,
  request,
  sayHeld,
  timersOf,
  withdraw,
} from '../../src/domain/meeting.ts';
import { newPerson } from '../../src/domain/person.ts';
import { openRequestsOf, overQuota } from '../../src/domain/quota.ts';
import { hourMs, minuteMs } from '../../src/domain/time.ts';
import { event, now, slots, viewOf } from '../timetable/sample.ts';

const [nine, next] = [slots[0]!, slots[1]!];
const expiresAt = now + 8 * hourMs;
const asked = request({ id: 'm', asker: 'a', asked: 'b', time: nine, expiresAt });
const word = { by: 'b', text: 'Gern' };
const done = (found: object | undefined): Meeting => {
  expect(found).not.toHaveProperty('refused');
  return found as Meeting;
};
const confirmed = done(accept(asked, 'b', { table: 't', interpreter: 'i', remindAt: 5 }, now));
const refusal = (key: string) => ({ refused: { key } });

describe('a record', () => {
  test('of an older version is still read', () => {
    const old = { id: 'm', revision: 2, status: 'confirmed', asker: 'a', asked: 'b' };
    expect(Meeting.parse({ ...old, time: nine, expiresAt, table: 't' })).toMatchObject(old);
  });
});

describe('a request', () => {
  test('claims nothing; its acceptance claims both people, table and interpreter', () => {
    expect(claimsOf(asked, 0)).toEqual([]);
    expect(claimsOf(confirmed, minuteMs).map(({ of, to }) => [of, to - nine.to])).toEqual([
      ['person/a', minuteMs],
      ['person/b', minuteMs],
      ['table/t', 0],
      ['interpreter/i', 0],
    ]);
  });

  test('takes a word with the answer', () => {
    expect(accept(asked, 'b', { table: 't' }, now, word)).toMatchObject({ word });
    expect(decline(asked, 'b', now, word)).toMatchObject({ word });
  });

  test('is nudged once, before it lapses', () => {
    expect(nudgeAtOf(event, now, now + 24 * hourMs)).toBe(now + 20 * hourMs);
    expect(nudgeAtOf(event, now, now + 2 * hourMs)).toBe(now + hourMs);
    const limits = { ...event.limits, nudgeMs: hourMs };
    expect(nudgeAtOf({ ...event, limits }, now, now + 24 * hourMs)).toBe(now + 23 * hourMs);
    const due = { ...asked, nudgeAt: now + hourMs };
    expect(nudge(due, now)).toBeUndefined();
    const nudged = nudge(due, now + hourMs)!;
    expect(nudged).toEqual(asked);
    expect(nudge(nudged, now + hourMs)).toBeUndefined();
    expect(nudge(due, expiresAt)).toBeUndefined();
    expect(timersOf(due).map(({ what }) => what)).toEqual(['expire', 'nudge']);
    expect(timersOf(confirmed)).toEqual([
      { what: 'remind', at: 5 },
      { what: 'ask-held', at: confirmed.time.to },
    ]);
  });

  test('is answered by the assistant of the asked person, and by nobody else', () => {
    const assistant = newPerson({ id: 's', presence: 'present', reads: 'de', actsFor: ['b'] });
    expect(accept(asked, assistant, { table: 't' }, now)).toMatchObject({ status: 'confirmed' });
    expect(counter(asked, assistant, next, expiresAt, now)).toMatchObject({ asker: 'b' });
    expect(withdraw(asked, assistant)).toMatchObject(refusal('refusal.not-yours'));
    const other = newPerson({ id: 't', presence: 'present', reads: 'de', actsFor: ['c'] });
    expect(accept(asked, other, { table: 't' }, now)).toMatchObject(refusal('refusal.not-yours'));
  });

  test('pending twice for one time is confirmed once (calcom/cal.diy#10789, #29958, #29968)', () => {
    expect(accept(confirmed, 'b', { table: 'u' }, now)).toMatchObject(
      refusal('refusal.already-confirmed'),
    );
    const declined = done(decline(asked, 'b', now));
    expect(accept(declined, 'b', { table: 'u' }, now)).toMatchObject(
      refusal('refusal.request-closed'),
    );
  });
});

describe('a quota', () => {
  const view = (...meetings: Meeting[]) => viewOf(meetings);
  const open = [1, 2, 3].map((i) => ({ ...asked, id: `m${i}`, asked: `b${i}` }));

  test('is full with as many open requests as the event allows', () => {
    expect(overQuota(view(...open.slice(1)), 'a', now)).toBeUndefined();
    expect(overQuota(view(...open), 'a', now)).toMatchObject({
      refused: { key: 'refusal.too-many-requests', params: { limit: 3 } },
    });
    expect(overQuota(view(...open), 'b1', now)).toBeUndefined();
  });

  test.each([
    ['declined', (m: Meeting) => done(decline(m, m.asked, now))],
    ['withdrawn', (m: Meeting) => done(withdraw(m, 'a'))],
    ['expired', (m: Meeting) => done(expire(m, expiresAt))],
    ['accepted', (m: Meeting) => done(accept(m, m.asked, { table: 't' }, now))],
  ])('is given back when a request is %s', (_, end) => {
    expect(overQuota(view(end(open[0]!), open[1]!, open[2]!), 'a', now)).toBeUndefined();
  });

  test('is not charged for a counter-proposal, and not given back by one', () => {
    const countered = done(counter(open[0]!, 'b1', next, expiresAt, now));
    const after = view(countered, open[1]!, open[2]!);
    expect(openRequestsOf(after, 'b1', now)).toEqual([]);
    expect(openRequestsOf(after, 'a', now)).toHaveLength(3);
    const again = done(counter(countered, 'a', nine, expiresAt, now));
    expect(openRequestsOf(view(again), 'a', now)).toHaveLength(1);
  });

  test('has nothing to do with a lapsed request that no timer has ended yet', () => {
    expect(overQuota(view(...open), 'a', expiresAt)).toBeUndefined();
  });
});

describe('a move', () => {
  const moving = done(proposeMove(confirmed, 'a', { time: next, expiresAt }, now));

  test('holds the confirmed time until the other side agrees', () => {
    expect(claimsOf(moving, 0)).toEqual(claimsOf(confirmed, 0));
    const moved = done(acceptMove(moving, 'b', { table: 'u' }, now));
    expect(claimsOf(moved, 0).map(({ of, from }) => [of, from])).toEqual([
      ['person/a', next.from],
      ['person/b', next.from],
      ['table/u', next.from],
    ]);
    expect(moved).not.toHaveProperty('proposal');
    expect(moved).not.toHaveProperty('remindAt');
    expect(keep(moving, 'b')).toMatchObject({ time: nine, table: 't', interpreter: 'i' });
  });

  test('proposed by both at once is answered by who did not propose last', () => {
    const both = done(proposeMove(moving, 'b', { time: slots[3]!, expiresAt }, now));
    expect(acceptMove(both, 'b', { table: 'u' }, now)).toMatchObject(refusal('refusal.not-yours'));
    expect(acceptMove(both, 'a', { table: 'u' }, now)).toMatchObject({ time: slots[3]! });
  });

  test('cannot be agreed to when it has lapsed, nor proposed once the meeting has begun', () => {
    expect(acceptMove(moving, 'b', { table: 'u' }, expiresAt)).toMatchObject(
      refusal('refusal.expired'),
    );
    expect(proposeMove(confirmed, 'a', { time: next, expiresAt }, nine.from)).toHaveProperty(
      'refused',
    );
    expect(timersOf(moving)).toContainEqual({ what: 'lapse-move', at: expiresAt });
  });

  test('and a cancellation raise the revision, as a calendar needs (calcom/cal.diy#29926)', () => {
    const moved = done(acceptMove(moving, 'b', { table: 'u' }, now));
    const revisions = [asked, confirmed, moving, moved, done(cancel(moved, 'a'))];
    expect(revisions.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
    expect(claimsOf(revisions[4], 0)).toEqual([]);
  });
});

describe('afterwards', () => {
  test.each([
    [true, true, 'held'],
    [false, false, 'not-held'],
    [true, false, 'disputed'],
    [false, true, 'disputed'],
  ])('%s and %s is %s', (one, other, status) => {
    const said = done(sayHeld(confirmed, 'a', one, nine.from));
    expect(said.status).toBe('confirmed');
    expect(sayHeld(said, 'b', other, nine.from)).toMatchObject({ status });
  });

  test('a word can be corrected, and none is said before the meeting begins', () => {
    const disputed = { ...confirmed, status: 'disputed' as const };
    const after = { a: { held: true }, b: { held: false } };
    expect(sayHeld({ ...disputed, after }, 'b', true, nine.to)).toMatchObject({ status: 'held' });
    expect(sayHeld(confirmed, 'a', true, nine.from - 1)).toHaveProperty('refused');
    expect(rate(confirmed, 'a', 5, nine.from - 1)).toHaveProperty('refused');
  });

  test('what has taken place keeps its time', () => {
    const held = { ...confirmed, status: 'held' as const };
    expect(claimsOf(held, 0)).toEqual(claimsOf(confirmed, 0));
  });

  test('each side has an outcome per chain and a rating of its own', () => {
    const one = done(noteOutcome(confirmed, 'a', { supply: 'sample' }, nine.to));
    const two = done(noteOutcome(one, 'a', { finance: 'nothing' }, nine.to));
    const three = done(rate(two, 'b', 4, nine.to));
    expect(three.after).toEqual({
      a: { outcomes: { supply: 'sample', finance: 'nothing' } },
      b: { rating: 4 },
    });
    expect(Meeting.parse(three)).toEqual(three);
    expect(Meeting.safeParse({ ...three, after: { a: { rating: 6 } } }).success).toBe(false);
  });

  test('contact cards are exchanged when both sides wish it, and between them only', () => {
    const crowd = { ...confirmed, attendees: [{ person: 'c', side: 'asker' as const }] };
    const one = done(offerCard(crowd, 'c', true));
    expect(cardsExchanged(one)).toEqual([]);
    const two = done(offerCard(done(offerCard(one, 'a', true)), 'b', true));
    expect(cardsExchanged(two)).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ]);
    expect(cardsExchanged(done(offerCard(two, 'a', false)))).toEqual([['c', 'b']]);
  });
});
