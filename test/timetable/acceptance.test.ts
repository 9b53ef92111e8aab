import { describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  join,
  type Meeting,
  proposeMove,
  request,
} from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { hourMs, minuteMs } from '../../src/domain/time.ts';
import { viewWith } from '../../src/domain/view.ts';
import { acceptAt, acceptMoveAt } from '../../src/timetable/acceptance.ts';
import { joinAt, reseatAt, stranded } from '../../src/timetable/joining.ts';
import { leavingOf } from '../../src/timetable/leaving.ts';
import { overtaken } from '../../src/timetable/overtaken.ts';
import { reliesOf } from '../../src/timetable/relies.ts';
import { delegate, event, interpreter, meeting, now, slots, viewOf } from './sample.ts';

const acme = { organisation: { id: 'acme' } };
const a = delegate('a', 'german', ['en'], acme);
const b = delegate('b', 'changsha', ['en', 'zh']);
const c = delegate('c', 'german', ['de'], acme);
const d = delegate('d', 'changsha', ['zh']);
const e = delegate('e', 'german', ['en']);
const crowd = [a, b, c, d, e];
const time = slots[2]!;
const expiresAt = now + 8 * hourMs;
const ask = (asker: string, asked: string, more: Partial<Meeting> = {}): Meeting => ({
  ...request({ id: `${asker}-${asked}`, asker, asked, time, expiresAt }),
  ...more,
});
const accepted = (meetings: Meeting[], wanted = ask('a', 'b'), people = crowd) =>
  acceptAt({ view: viewOf(meetings, {}, people), meeting: wanted, by: wanted.asked, now });
const changed = (id: string, more: Partial<Person>) =>
  crowd.map((one) => (one.id === id ? { ...one, ...more } : one));
const gone = { not: 'gone' };

describe('an acceptance', () => {
  it('takes table, interpreter and reminder at once', () => {
    expect(accepted([])).toMatchObject({
      status: 'confirmed',
      revision: 1,
      table: expect.any(String),
      remindAt: time.from - 15 * minuteMs,
    });
    expect(accepted([], ask('c', 'd'))).toMatchObject({ interpreter: 'li' });
  });

  it('re-checks all that a request only hoped for (calcom/cal.diy#23974, #23988)', () => {
    expect(accepted([meeting('a', 'x', time)])).toEqual({ not: 'a-busy' });
    expect(accepted([meeting('x', 'b', time)])).toEqual({ not: 'b-busy' });
    const tables = event.tables.map(({ id }, i) => meeting(`x${i}`, `y${i}`, time, { table: id }));
    expect(accepted(tables)).toEqual({ not: 'no-table' });
    const busy = meeting('x', 'y', time, { interpreter: 'li' });
    expect(accepted([busy], ask('c', 'd'))).toEqual({ not: 'no-interpreter' });
    expect(accepted([], ask('a', 'b', { time: { from: time.from + 1, to: time.to } }))).toEqual({
      not: 'closed',
    });
  });

  it.each([
    ['has paused', changed('a', { paused: true })],
    ['has left', crowd.filter(({ id }) => id !== 'a')],
    ['avoids the other', changed('a', { avoid: ['b'] })],
    ['is avoided', changed('b', { avoid: ['a'] })],
    ['may not be shown', changed('a', { consents: [] })],
    ['has changed sides', changed('a', { delegation: 'changsha' })],
  ])('is not possible with somebody who %s, in the same words', (_, people) => {
    expect(accepted([], ask('a', 'b'), people)).toEqual(gone);
  });

  it('tells whether the request is open before anything else', () => {
    const closed = ask('a', 'b', { status: 'withdrawn' });
    expect(accepted([], closed, [])).toMatchObject({ refused: { key: 'refusal.request-closed' } });
  });

  it('compares intervals, not beginnings (calcom/cal.diy#13397, #5820)', () => {
    const halfway = { from: time.from - 15 * minuteMs, to: time.from + 15 * minuteMs };
    expect(accepted([meeting('a', 'x', halfway)])).toEqual({ not: 'a-busy' });
  });

  it('of a cancelled time, and after a reassignment, is possible (calcom/cal.diy#21710, #13865)', () => {
    const first = accepted([]) as Meeting;
    const cancelled = cancel(first, 'a') as Meeting;
    expect(accepted([cancelled], ask('a', 'b', { id: 'again' }))).toMatchObject({
      status: 'confirmed',
    });
    const moved = { ...first, time: slots[4]! };
    expect(accepted([moved], ask('a', 'd', { id: 'other' }))).toMatchObject({
      status: 'confirmed',
    });
  });

  it('sees what was booked a moment ago, since nothing is cached (calcom/cal.diy#22401)', () => {
    const view = viewOf([], {}, crowd);
    const first = acceptAt({ view, meeting: ask('a', 'b'), by: 'b', now }) as Meeting;
    const after = viewWith(view, first);
    const second = { view: after, meeting: ask('e', 'b'), by: 'b', now };
    expect(acceptAt(second)).toEqual({ not: 'b-busy' });
  });

  it('relies on all that intervals do not say', () => {
    const confirmed = accepted([], ask('c', 'd')) as Meeting;
    expect(reliesOf(viewOf([]), confirmed)).toEqual([
      'event',
      'person/c',
      'person/d',
      'claims/interpreter/li',
    ]);
    expect(reliesOf(viewOf([], { walkMs: 1 }), confirmed)).toContain('claims/person/c');
  });
});

describe('a move', () => {
  const confirmed = accepted([]) as Meeting;
  const moveTo = (to: typeof time, from = confirmed) =>
    proposeMove(from, 'a', { time: to, expiresAt }, now) as Meeting;

  it('is not in its own way, and re-checks the rest', () => {
    const overlapping = slots.map((slot) => ({ from: slot.from, to: slot.to + 20 * minuteMs }));
    const moving = moveTo(overlapping[2]!);
    const view = viewOf([moving], { slots: overlapping }, crowd);
    expect(acceptMoveAt({ view, meeting: moving, by: 'b', now })).toMatchObject({
      time: overlapping[2]!,
      revision: 3,
    });
    const later = moveTo(slots[4]!);
    const taken = viewOf([later, meeting('b', 'x', slots[4]!)], {}, crowd);
    expect(acceptMoveAt({ view: taken, meeting: later, by: 'b', now })).toEqual({ not: 'b-busy' });
  });

  it('waits for colleagues as well', () => {
    const grown = join(confirmed, { person: 'c', side: 'asker' }) as Meeting;
    const moving = moveTo(slots[4]!, grown);
    const view = viewOf([moving, meeting('c', 'x', slots[4]!)], {}, crowd);
    expect(acceptMoveAt({ view, meeting: moving, by: 'b', now })).toEqual({ not: 'others-busy' });
  });
});

describe('others who asked for the same', () => {
  it('are named with three other times', () => {
    const open = [ask('e', 'b'), ask('c', 'd'), ask('e', 'd', { time: slots[4]! })];
    const view = viewOf([ask('a', 'b'), ...open], {}, crowd);
    const confirmed = acceptAt({ view, meeting: ask('a', 'b'), by: 'b', now }) as Meeting;
    expect(overtaken(view, confirmed, now)).toEqual([
      { meeting: open[0], because: 'b-busy', times: [slots[0], slots[1], slots[3]] },
    ]);
  });

  it('hear of the last table and of the last interpreter', () => {
    const last = { tables: event.tables.slice(0, 1) };
    const open = ask('e', 'd', { id: 'x' });
    const view = viewOf([ask('a', 'b'), open], last, crowd);
    const confirmed = acceptAt({ view, meeting: ask('a', 'b'), by: 'b', now }) as Meeting;
    // "e" and "d" need the one who is on shift; the table is looked for last.
    expect(overtaken(view, confirmed, now)).toMatchObject([{ because: 'no-table' }]);
    const interpreted = viewOf([ask('c', 'd'), ask('e', 'd', { id: 'y' })], {}, crowd);
    const taken = acceptAt({ view: interpreted, meeting: ask('c', 'd'), by: 'd', now }) as Meeting;
    expect(overtaken(interpreted, taken, now)).toMatchObject([{ because: 'b-busy' }]);
  });

  it('include those who were to move there, and not those who could not before', () => {
    const other = meeting('e', 'b', slots[5]!, { id: 'e-b' });
    const moving = proposeMove(other, 'e', { time, expiresAt }, now) as Meeting;
    const view = viewOf([moving, ask('a', 'b'), ask('x', 'b')], {}, crowd);
    const confirmed = acceptAt({ view, meeting: ask('a', 'b'), by: 'b', now }) as Meeting;
    expect(overtaken(view, confirmed, now).map((one) => one.meeting.id)).toEqual(['e-b']);
  });
});

describe('a colleague', () => {
  const confirmed = accept(ask('a', 'b'), 'b', { table: 'A1' }, now) as Meeting;
  const joins = (person: string, meetings: Meeting[] = [], more: Partial<typeof event> = {}) =>
    joinAt({
      view: viewOf([confirmed, ...meetings], more, crowd),
      meeting: confirmed,
      by: 'a',
      person,
      side: 'asker',
      now,
    });

  it('comes along when free, and keeps the table if it is large enough', () => {
    expect(joins('c')).toMatchObject({
      attendees: [{ person: 'c', side: 'asker' }],
      table: 'A1',
      revision: 2,
    });
    expect(joins('c', [meeting('c', 'x', time)])).toEqual({ not: 'others-busy' });
  });

  it('makes the meeting move to a larger table, or stays away', () => {
    const tables = event.tables.map((one) => ({ ...one, seats: one.id === 'B3' ? 3 : 2 }));
    expect(joins('c', [], { tables })).toMatchObject({ table: 'B3' });
    const full = meeting('x', 'y', time, { table: 'B3' });
    expect(joins('c', [full], { tables })).toEqual({ not: 'no-table' });
  });

  it('is of the same organisation, and is brought by nobody else', () => {
    expect(joins('e')).toEqual(gone);
    const view = viewOf([confirmed], {}, crowd);
    const stranger = {
      view,
      meeting: confirmed,
      by: 'e',
      person: 'c',
      now,
      side: 'asker',
    } as const;
    expect(joinAt(stranger)).toHaveProperty('refused');
  });
});

describe('an interpreter who cannot', () => {
  it('is replaced, and nothing else changes', () => {
    const confirmed = accepted([], ask('c', 'd')) as Meeting;
    const li = { ...event.interpreters[0]!, unavailable: [time] };
    const mo = interpreter('mo', ['zh', 'de'], [time]);
    const view = viewOf([confirmed], { interpreters: [li, mo] }, crowd);
    expect(stranded(view, now)).toEqual([confirmed]);
    const replaced = reseatAt(view, confirmed, now);
    expect(replaced).toEqual({ ...confirmed, interpreter: 'mo', revision: 2 });
    const alone = viewOf([confirmed], { interpreters: [li] }, crowd);
    expect(reseatAt(alone, confirmed, now)).toEqual({ not: 'no-interpreter' });
  });
});

describe('whoever leaves', () => {
  it('frees everything to come and tells everybody', () => {
    const own = meeting('a', 'b', slots[0]!, { id: 'own' });
    const along = meeting('e', 'b', slots[4]!, {
      id: 'along',
      attendees: [{ person: 'a', side: 'asker' }],
    });
    const past = meeting('a', 'd', slots[1]!, { id: 'past', status: 'held' });
    const view = viewOf([own, along, past, ask('a', 'd'), ask('d', 'a')], {}, crowd);
    const left = leavingOf(view, 'a', now);
    expect(left.map((one) => [one.meeting.id, one.meeting.status, one.tell])).toEqual([
      ['own', 'cancelled', ['b']],
      ['along', 'confirmed', ['e', 'b']],
      ['a-d', 'withdrawn', ['d']],
      ['d-a', 'declined', ['d']],
    ]);
    expect(left[1]!.meeting.attendees).toEqual([]);
  });
});
