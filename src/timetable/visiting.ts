import { type Actor, isFor } from '../domain/actor.ts';
import { mayMeet } from '../domain/event.ts';
import { interprets } from '../domain/interpreter.ts';
import { meetingLanguages } from '../domain/language.ts';
import { attends, join, leave, type Meeting, next, remindAtOf } from '../domain/meeting.ts';
import { isPresent, type Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import type { Visit } from '../domain/visit.ts';
import { type Claims, readClaims } from './claims.ts';
import { canTake, serves } from './interpreting.ts';
import { type Blocked, isAvailable } from './places.ts';

/** The record of a visit: a meeting that is held in any case, and that people join. */
export const visitRecordId = (visit: string): string => `visit-${visit}`;

export const visitOf = ({ event }: EventView, { id }: Meeting): Visit | undefined =>
  event.visits.find((visit) => visitRecordId(visit.id) === id);

/** The record as it stands, or as it begins with the first who signs up. */
export function recordOf({ event, meetings }: EventView, visit: Visit, now: Instant): Meeting {
  const id = visitRecordId(visit.id);
  const host = `organisation/${visit.organisation}`;
  const known = meetings.get(id);
  if (known) return known;
  const remindAt = remindAtOf(event, visit.time, now);
  return {
    id,
    revision: 0,
    status: 'confirmed',
    kind: 'visit',
    asker: host,
    asked: host,
    time: visit.time,
    expiresAt: visit.time.from,
    ...(remindAt === undefined ? {} : { remindAt }),
  };
}

export interface SigningUp {
  view: EventView;
  /** Id of the visit. */
  visit: string;
  by: Actor;
  person: string;
  now: Instant;
}

/**
 * A seat for somebody who is free for all of the visit, and an interpreter where they need one. When
 * it is full they wait, where there is a waiting list: `waiting` of the record tells.
 */
export function signUp({ view, visit: id, by, person, now }: SigningUp) {
  const visit = view.event.visits.find((one) => one.id === id);
  if (!visit) return refuse('refusal.unknown-meeting');
  const record = recordOf(view, visit, now);
  if (!isFor(by, person) || record.waiting?.includes(person)) return refuse('refusal.not-yours');
  const may = join(record, { person, side: 'asked' });
  if (isRefusal(may)) return may;
  const found = seatFor(view, visit, record, person, now);
  if (!('not' in found) || found.not !== 'full') return found;
  if (!visit.waitingList) return found;
  return next(record, { waiting: [...(record.waiting ?? []), person] });
}

/**
 * Gives a seat, or a place in the line, back; whoever has waited longest and can come gets the seat.
 *
 * @returns the record, with those who got a seat by it.
 */
export function signOff({
  view,
  visit: id,
  by,
  person,
  now,
}: SigningUp): { meeting: Meeting; seated: string[] } | Refusal {
  const visit = view.event.visits.find((one) => one.id === id);
  const record = visit && view.meetings.get(visitRecordId(id));
  if (!visit || !record) return refuse('refusal.unknown-meeting');
  if (!isFor(by, person)) return refuse('refusal.not-yours');
  if (record.waiting?.includes(person)) {
    const waiting = record.waiting.filter((one) => one !== person);
    return { meeting: next(record, { waiting }), seated: [] };
  }
  const left = leave(record, by, person);
  if (isRefusal(left)) return left;
  let meeting = { ...left, interpreters: stillNeeded(view, visit, left) };
  const seated: string[] = [];
  for (const one of now < visit.time.from ? (left.waiting ?? []) : []) {
    const found = seatFor(view, visit, meeting, one, now);
    if (isRefusal(found) || 'not' in found) continue;
    // All of it is one transition, however many move up.
    meeting = { ...found, interpreters: found.interpreters ?? [], revision: left.revision };
    seated.push(one);
  }
  return { meeting, seated };
}

/** The organiser calls a visit off; everybody who had signed up or waited is to be told. */
export const cancelVisit = (record: Meeting): Meeting | Refusal =>
  record.status === 'confirmed'
    ? next(record, { status: 'cancelled' })
    : refuse('refusal.not-confirmed');

function seatFor(
  view: EventView,
  visit: Visit,
  record: Meeting,
  id: string,
  now: Instant,
): Meeting | Refusal | Blocked {
  const person = view.people.get(id);
  if (now >= visit.time.from) return { not: 'past' };
  if (!person || !mayVisit(view, visit, person)) return { not: 'gone' };
  const claims = readClaims(view, record.id);
  if (!attends(record, id) && !isAvailable(view, person, visit.time, claims))
    return { not: 'b-busy' };
  if ((record.attendees?.length ?? 0) >= visit.seats) return { not: 'full' };
  const interpreters = interpretersWith(view, visit, record, person, claims);
  if (!interpreters) return { not: 'no-interpreter' };
  return join(record, { person: id, side: 'asked' }, { interpreters });
}

function mayVisit({ event, organisations }: EventView, visit: Visit, person: Person): boolean {
  const host = organisations.get(visit.organisation)?.delegation;
  return (
    isPresent(person) &&
    (host === undefined || host === person.delegation || mayMeet(event, person.delegation, host))
  );
}

/** Does somebody follow the visit without the event's interpreters? */
const followsAlone = (visit: Visit, { spoken, bringsInterpreter }: Person): boolean =>
  bringsInterpreter || meetingLanguages(spoken).some((one) => visit.spoken.includes(one));

/** The interpreters of a visit once this person comes along; undefined when one is missing. */
function interpretersWith(
  view: EventView,
  visit: Visit,
  { interpreters = [] }: Meeting,
  person: Person,
  claims: Claims,
): string[] | undefined {
  if (followsAlone(visit, person)) return interpreters;
  const wanted = meetingLanguages(person.spoken).filter((one) => visit.interpreted.includes(one));
  const { event } = view;
  const known = event.interpreters.filter(({ id }) => interpreters.includes(id));
  const does = (one: (typeof known)[number], language: string): boolean =>
    visit.spoken.some((spoken) => interprets(one, spoken, language));
  if (known.some((one) => wanted.some((language) => does(one, language)))) return interpreters;
  const job = { time: visit.time, kind: 'visit' as const };
  const found = event.interpreters.find(
    (one) =>
      wanted.some((language) => does(one, language)) &&
      serves(one, [person]) &&
      canTake(view, one, job, claims),
  );
  return found && [...interpreters, found.id];
}

/** Without those whom nobody of the rest needs. */
function stillNeeded({ event, people }: EventView, visit: Visit, record: Meeting): string[] {
  const rest = (record.attendees ?? []).flatMap(({ person }) => people.get(person) ?? []);
  const listeners = rest.filter((person) => !followsAlone(visit, person));
  const kept: string[] = [];
  for (const listener of listeners) {
    const fits = (id: string): boolean => {
      const one = event.interpreters.find((interpreter) => interpreter.id === id);
      return meetingLanguages(listener.spoken).some(
        (language) =>
          one !== undefined &&
          visit.interpreted.includes(language) &&
          visit.spoken.some((spoken) => interprets(one, spoken, language)),
      );
    };
    if (kept.some(fits)) continue;
    const needed = record.interpreters?.find(fits);
    if (needed) kept.push(needed);
  }
  return kept;
}
