import type { Instant, Interval } from '../domain/time.ts';
import { readClaims } from './claims.ts';
import { isObstacle, type Pair, placesIn } from './places.ts';

export { type Blocked, type Obstacle, placesAt } from './places.ts';

/** A time at which two people could meet, and what they would get if they accepted now. */
export interface Proposal {
  time: Interval;
  table: string;
  interpreter?: string;
}

export interface Wanted extends Pair {
  now: Instant;
  limit: number;
  /** Only slots that begin later than this: for "more times". */
  after?: Instant;
  /** A confirmed meeting that is being moved, which is not in its own way. */
  excluding?: string;
}

/**
 * The soonest times that suit both, with a free table and, where needed, a free interpreter; never
 * sooner than the event's lead; colleagues who come along can come then as well. Nothing is held: only an acceptance claims (see `placesAt`).
 */
export function proposeTimes({ now, limit, after = 0, excluding, ...pair }: Wanted): Proposal[] {
  const { event } = pair.view;
  const claims = readClaims(pair.view, excluding);
  const earliest = now + event.limits.leadMs;
  const proposals: Proposal[] = [];
  for (const time of event.slots) {
    if (proposals.length >= limit) break;
    if (time.from < earliest || time.from <= now || time.from <= after) continue;
    const places = placesIn(pair, time, claims);
    if (!isObstacle(places)) proposals.push({ time, ...places });
  }
  return proposals;
}
