import type { Places } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import { type Instant, type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, readClaims } from './claims.ts';
import { interpreterFor, interpreterNeeded } from './interpreting.ts';
import { tablesFor } from './tables.ts';
import { isNear } from './walking.ts';

/** Why a meeting cannot be at a time; `closed`: that time is none of the event's slots. */
export interface Obstacle {
  readonly not: 'past' | 'closed' | 'a-busy' | 'b-busy' | 'no-table' | 'no-interpreter';
}

/** The same, where more than two may be in the way, or people who may not be brought together. */
export interface Blocked {
  readonly not: Obstacle['not'] | 'others-busy' | 'gone' | 'full';
}

/**
 * What an acceptance takes besides the two people, or what is in the way: the first one found.
 *
 * @param a who asked, `b` who accepts; the same two always get the same places.
 * @param excluding a confirmed meeting that is being moved, which is not in its own way.
 */
export function placesAt(
  view: EventView,
  a: Person,
  b: Person,
  time: Interval,
  now: Instant,
  excluding?: string,
): Places | Obstacle {
  const blocked = blockedTime(view, time, now);
  if (blocked) return blocked;
  // Without others nothing but an obstacle of the two can be in the way.
  return placesIn({ view, a, b }, time, readClaims(view, excluding)) as Places | Obstacle;
}

/** A time that is over, or that the event does not offer. */
export function blockedTime(view: EventView, time: Interval, now: Instant): Obstacle | undefined {
  if (time.from <= now) return { not: 'past' };
  const isSlot = view.event.slots.some(({ from, to }) => from === time.from && to === time.to);
  return isSlot ? undefined : { not: 'closed' };
}

export const isObstacle = (found: object): found is Blocked => 'not' in found;

export interface Pair {
  view: EventView;
  a: Person;
  b: Person;
  /** Colleagues who come along. */
  others?: readonly Person[];
  /** What the table should have. */
  features?: readonly string[] | undefined;
}

/** As `placesAt`, for a time that is known to be an open slot, with claims read once for many. */
export function placesIn(pair: Pair, time: Interval, claims: Claims): Places | Blocked {
  const { view, a, b, others = [], features } = pair;
  if (!isAvailable(view, a, time, claims)) return { not: 'a-busy' };
  if (!isAvailable(view, b, time, claims)) return { not: 'b-busy' };
  if (!others.every((one) => isAvailable(view, one, time, claims))) return { not: 'others-busy' };
  const people = [a, b, ...others];
  const needed = interpreterNeeded(a, b);
  const seats = people.length + chairsOfInterpreters(a, b, needed);
  const tables = tablesFor(view, people, { time, seats, features }, claims);
  if (!needed) return tables[0] ? { table: tables[0].id } : { not: 'no-table' };
  // Whoever interprets has to get there as well: hall by hall, the best table first.
  const tried = new Set<string | undefined>();
  for (const table of tables) {
    const hall = isNear(view.event) ? undefined : table.hall;
    if (tried.has(hall)) continue;
    const found = interpreterFor(view, [a, b], { time, ...(hall && { hall }) }, claims)?.id;
    if (found) return { table: table.id, interpreter: found };
    tried.add(hall);
  }
  const isTableMissing = tables.length === 0 && interpreterFor(view, [a, b], { time }, claims);
  return { not: isTableMissing ? 'no-table' : 'no-interpreter' };
}

/** One of the event's, if one is needed, and those whom the two bring. */
export const chairsOfInterpreters = (
  a: Person,
  b: Person,
  needed = interpreterNeeded(a, b),
): number => [needed, a.bringsInterpreter, b.bringsInterpreter].filter(Boolean).length;

/** People keep the buffer free after a meeting, this one's as well as those that they have. */
export function isAvailable(
  { event }: EventView,
  person: Person,
  time: Interval,
  claims: Claims,
): boolean {
  const claim = { from: time.from, to: time.to + event.limits.bufferMs };
  return (
    !person.unavailable.some((absence) => overlaps(absence, time)) &&
    claims.isFree(`person/${person.id}`, claim)
  );
}
