import { type Interpreter, interprets } from '../domain/interpreter.ts';
import { commonLanguages, meetingLanguages } from '../domain/language.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import { type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { isRested } from './breaks.ts';
import type { Claims } from './claims.ts';
import { spread } from './spread.ts';
import { isInReach } from './walking.ts';

/**
 * Do two people need one of the event's interpreters? Yes without a language in which both can hold
 * a meeting, unless both bring interpreters of their own.
 */
export const interpreterNeeded = (a: Person, b: Person): boolean =>
  !(a.bringsInterpreter && b.bringsInterpreter) && commonLanguages(a.spoken, b.spoken).length === 0;

/** Where and at what an interpreter would work. */
export interface Job extends Pick<Meeting, 'time' | 'kind'> {
  /** Of the table; a visit has none. */
  hall?: string;
}

/**
 * Those who speak with both, on shift, free and rested for the job: first who is there for one of
 * the two, then who knows what they talk of, then who has least to do; the same two always get the
 * same order.
 */
export function interpretersFor(
  view: EventView,
  [a, b]: readonly [Person, Person],
  job: Job,
  claims: Claims,
): Interpreter[] {
  const { interpreters } = view.event;
  const able = spread(interpreters, a.id, b.id).filter(
    (one) => coversPair(one, a, b) && serves(one, [a, b]) && canTake(view, one, job, claims),
  );
  if (able.length < 2) return able;
  const topics = [a, b].flatMap(({ interests }) => interests.flatMap((one) => one.topics));
  return able
    .map((one) => ({
      one,
      fixed: one.fixed.length > 0 ? 1 : 0,
      known: fieldsKnown(one, topics),
      load: claims.interpretedBy(one.id).length,
    }))
    .sort((x, y) => y.fixed - x.fixed || y.known - x.known || x.load - y.load)
    .map(({ one }) => one);
}

/** The first of `interpretersFor`, or undefined. */
export const interpreterFor = (
  view: EventView,
  pair: readonly [Person, Person],
  job: Job,
  claims: Claims,
): Interpreter | undefined => interpretersFor(view, pair, job, claims)[0];

/** Is somebody on shift, free, within reach and rested for a job? */
export function canTake(
  view: EventView,
  interpreter: Interpreter,
  { time, kind, hall }: Job,
  claims: Claims,
): boolean {
  const { event } = view;
  if (!isThere(view, interpreter, time)) return false;
  if (!claims.isFree(`interpreter/${interpreter.id}`, time)) return false;
  const works = claims.interpretedBy(interpreter.id);
  if (!isRested(works, { time, ...(kind && { kind }) }, event.interpreterRules)) return false;
  return hall === undefined || isInReach(event, works, { time, hall, bufferMs: 0 }, claims);
}

/** On shift for all of the time, and has not said that they cannot. */
export function isThere(
  { people }: Pick<EventView, 'people'>,
  { shifts, unavailable, person }: Interpreter,
  time: Interval,
): boolean {
  const away = person === undefined ? undefined : people.get(person)?.unavailable;
  return (
    shifts.some((shift) => shift.from <= time.from && time.to <= shift.to) &&
    ![...unavailable, ...(away ?? [])].some((absence) => overlaps(absence, time))
  );
}

export const coversPair = (interpreter: Interpreter, a: Person, b: Person): boolean =>
  meetingLanguages(a.spoken).some((x) =>
    meetingLanguages(b.spoken).some((y) => interprets(interpreter, x, y)),
  );

/** Whoever is there for somebody is not given to others. */
export const serves = ({ fixed }: Interpreter, people: readonly Person[]): boolean =>
  fixed.length === 0 ||
  fixed.some((one) =>
    people.some(({ delegation, organisation }) =>
      'delegation' in one
        ? one.delegation === delegation
        : organisation !== undefined &&
          'id' in organisation &&
          organisation.id === one.organisation,
    ),
  );

/** How many of these topics lie in somebody's fields. */
const fieldsKnown = ({ fields }: Interpreter, topics: readonly string[]): number =>
  topics.filter((topic) => fields.some((field) => topic === field || topic.startsWith(`${field}.`)))
    .length;
