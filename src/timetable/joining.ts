import { type Actor, isFor } from '../domain/actor.ts';
import { isVisit, join, type Meeting, type MeetingSide, reseat } from '../domain/meeting.ts';
import { isPresent, type Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, readClaims } from './claims.ts';
import { canTake, interpreterNeeded, interpretersFor } from './interpreting.ts';
import { type Blocked, chairsOfInterpreters, isAvailable } from './places.ts';
import { tablesFor } from './tables.ts';
import { type Company, companyOf, mayComeAlong } from './together.ts';
import { hallOf } from './walking.ts';

export interface Joining {
  view: EventView;
  meeting: Meeting;
  /** Themselves, the party whose colleague they are, or who acts for either. */
  by: Actor;
  person: string;
  side: MeetingSide;
  now: Instant;
}

/**
 * A colleague of one side comes along: of the same organisation, free at that time, with a chair at
 * the table, or at another one that is free. Their words are interpreted with those of their side.
 */
export function joinAt({ view, meeting, by, person, side, now }: Joining) {
  const may = join(meeting, { person, side });
  if (isRefusal(may)) return may;
  if (isVisit(meeting)) return refuse('refusal.not-yours');
  const party = meeting[side];
  if (!isFor(by, person) && !isFor(by, party)) return refuse('refusal.not-yours');
  if (now >= meeting.time.from) return blocked('past');
  const company = companyOf(view, meeting);
  const colleague = view.people.get(person);
  if (!company || !colleague) return blocked('gone');
  const [own, opposite] = side === 'asker' ? [company.a, company.b] : [company.b, company.a];
  if (!isColleague(own, colleague) || !mayComeAlong(view, colleague, opposite))
    return blocked('gone');
  if (!isAvailable(view, colleague, meeting.time, readClaims(view))) return blocked('others-busy');
  const grown = { ...company, others: [...company.others, colleague] };
  const places = seatAnew(view, meeting, grown);
  return 'not' in places ? places : join(meeting, { person, side }, places);
}

/** Of one organisation, as somebody else has vouched: or one who acts for the other. */
const isColleague = (own: Person, colleague: Person): boolean =>
  isPresent(colleague) &&
  ((own.organisation !== undefined &&
    'id' in own.organisation &&
    colleague.organisation !== undefined &&
    'id' in colleague.organisation &&
    own.organisation.id === colleague.organisation.id) ||
    isFor(colleague, own.id));

/**
 * Other places for a confirmed meeting at its time, where it cannot keep those that it has: the
 * table is gone, or the interpreter cannot. It keeps what it can.
 *
 * @param without an interpreter who shall not be taken.
 */
export function reseatAt(
  view: EventView,
  meeting: Meeting,
  now: Instant,
  without?: string,
): Meeting | Refusal | Blocked {
  if (now >= meeting.time.from) return blocked('past');
  const company = companyOf(view, meeting);
  if (!company) return blocked('gone');
  const places = seatAnew(view, meeting, company, without);
  return 'not' in places ? places : reseat(meeting, places);
}

/** Places for all of them at the time of the meeting, those that it has before others. */
function seatAnew(
  view: EventView,
  meeting: Meeting,
  { a, b, others }: Company,
  without?: string,
): { table: string; interpreter?: string } | Blocked {
  const { time, features } = meeting;
  const claims = readClaims(view, meeting.id);
  const people = [a, b, ...others];
  const seats = people.length + chairsOfInterpreters(a, b);
  const free = tablesFor(view, people, { time, seats, features }, claims);
  const tables = [
    ...free.filter(({ id }) => id === meeting.table),
    ...free.filter(({ id }) => id !== meeting.table),
  ];
  if (tables.length === 0) return blocked('no-table');
  if (!interpreterNeeded(a, b)) return { table: tables[0]!.id };
  for (const { id, hall } of tables) {
    const interpreter = keptOr(view, meeting, [a, b], hall, claims, without);
    if (interpreter) return { table: id, interpreter };
  }
  return blocked('no-interpreter');
}

function keptOr(
  view: EventView,
  { interpreter, time }: Meeting,
  pair: readonly [Person, Person],
  hall: string,
  claims: Claims,
  without: string | undefined,
): string | undefined {
  const able = interpretersFor(view, pair, { time, hall }, claims).filter(
    ({ id }) => id !== without,
  );
  return (able.find(({ id }) => id === interpreter) ?? able[0])?.id;
}

/** Booked meetings to come whose interpreter is not there any more: each needs `reseatAt`. */
export function stranded(view: EventView, now: Instant): Meeting[] {
  const known = new Map(view.event.interpreters.map((one) => [one.id, one]));
  return [...view.meetings.values()].filter((meeting) => {
    const { status, interpreter, time, table } = meeting;
    if (status !== 'confirmed' || interpreter === undefined || time.from <= now) return false;
    const one = known.get(interpreter);
    const hall = hallOf(view.event, table);
    const job = { time, ...(hall === undefined ? {} : { hall }) };
    return !one || !canTake(view, one, job, readClaims(view, meeting.id));
  });
}

const blocked = (not: Blocked['not']): Blocked => ({ not });
