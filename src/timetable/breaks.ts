import type { InterpreterRules } from '../domain/interpreter.ts';
import { isVisit, type Meeting } from '../domain/meeting.ts';
import type { Interval } from '../domain/time.ts';

/** What an interpreter works at; a visit has pauses of its own. */
export type Work = Pick<Meeting, 'time' | 'kind'>;

/**
 * May an interpreter take this as well? The stretch of work around it, in which no pause is as long
 * as `restMs`, must not last longer than `mostMs`. A visit may be longer than that, the way there is
 * a pause: but then it stands alone.
 */
export function isRested(works: readonly Work[], wanted: Work, rules: InterpreterRules): boolean {
  const { time, pieces } = stretchAround(works, wanted.time, rules.restMs);
  if (pieces === 1 && wanted.kind === 'visit') return true;
  return time.to - time.from <= rules.mostMs;
}

/** From the first beginning to the last end without a pause of `restMs`; works do not overlap. */
export function stretchAround(
  works: readonly Work[],
  wanted: Interval,
  restMs: number,
): { time: Interval; pieces: number } {
  let { from, to } = wanted;
  let pieces = 1;
  for (let grew = true; grew; ) {
    grew = false;
    for (const { time } of works) {
      const isIn = time.from >= from && time.to <= to;
      if (isIn || time.from - to >= restMs || from - time.to >= restMs) continue;
      from = Math.min(from, time.from);
      to = Math.max(to, time.to);
      pieces += 1;
      grew = true;
    }
  }
  return { time: { from, to }, pieces };
}

/** Do all of an interpreter's meetings together keep to the rules? */
export const keepsBreaks = (works: readonly Meeting[], rules: InterpreterRules): boolean =>
  works.every((work) => {
    const { time, pieces } = stretchAround(works, work.time, rules.restMs);
    return (pieces === 1 && isVisit(work)) || time.to - time.from <= rules.mostMs;
  });
