import type { Event, Interpreter } from '../domain/event.ts';
import { commonLanguages, meetingLanguages } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Interval } from '../domain/time.ts';
import type { Claims } from './claims.ts';
import { spread } from './spread.ts';

/**
 * Do two people need one of the event's interpreters? Yes without a language in which both can hold
 * a meeting, unless both bring interpreters of their own.
 */
export const interpreterNeeded = (a: Person, b: Person): boolean =>
  !(a.bringsInterpreter && b.bringsInterpreter) && commonLanguages(a.spoken, b.spoken).length === 0;

/** An interpreter who is on shift and free for all of the time and speaks with both; or undefined. */
export function interpreterFor(
  { interpreters }: Event,
  [a, b]: readonly [Person, Person],
  time: Interval,
  claims: Claims,
): Interpreter | undefined {
  return spread(interpreters, a.id, b.id).find(
    (interpreter) =>
      coversPair(interpreter, a, b) &&
      isOnShift(interpreter, time) &&
      claims.isFree(`interpreter/${interpreter.id}`, time),
  );
}

const coversPair = ({ languages }: Interpreter, a: Person, b: Person): boolean =>
  [a, b].every(({ spoken }) => meetingLanguages(spoken).some((l) => languages.includes(l)));

const isOnShift = ({ shifts }: Interpreter, time: Interval): boolean =>
  shifts.some((shift) => shift.from <= time.from && time.to <= shift.to);
