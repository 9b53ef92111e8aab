import type { Places } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import { type Instant, type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, readClaims } from './claims.ts';
import { interpreterFor, interpreterNeeded } from './interpreting.ts';
import { tableFor } from './tables.ts';

/** Why a meeting cannot be at a time; `closed`: that time is none of the event's slots. */
export interface Obstacle {
  readonly not: 'past' | 'closed' | 'a-busy' | 'b-busy' | 'no-table' | 'no-interpreter';
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
  if (time.from <= now) return { not: 'past' };
  if (!view.event.slots.some(({ from, to }) => from === time.from && to === time.to)) {
    return { not: 'closed' };
  }
  return placesIn({ view, a, b }, time, readClaims(view, excluding));
}

export const isObstacle = (places: Places | Obstacle): places is Obstacle => 'not' in places;

export interface Pair {
  view: EventView;
  a: Person;
  b: Person;
}

/** As `placesAt`, for a time that is known to be an open slot, with claims read once for many. */
export function placesIn({ view, a, b }: Pair, time: Interval, claims: Claims): Places | Obstacle {
  if (isBusy(a, view, time, claims)) return { not: 'a-busy' };
  if (isBusy(b, view, time, claims)) return { not: 'b-busy' };
  const needed = interpreterNeeded(a, b);
  const interpreter = needed ? interpreterFor(view.event, [a, b], time, claims) : undefined;
  if (needed && !interpreter) return { not: 'no-interpreter' };
  const seats = 2 + [interpreter, a.bringsInterpreter, b.bringsInterpreter].filter(Boolean).length;
  const table = tableFor(view, [a.id, b.id], { time, seats }, claims);
  if (!table) return { not: 'no-table' };
  return { table: table.id, ...(interpreter && { interpreter: interpreter.id }) };
}

/** People keep the buffer free after a meeting, this one's as well as those that they have. */
function isBusy(person: Person, { event }: EventView, time: Interval, claims: Claims): boolean {
  const claim = { from: time.from, to: time.to + event.limits.bufferMs };
  return (
    person.unavailable.some((absence) => overlaps(absence, time)) ||
    !claims.isFree(`person/${person.id}`, claim)
  );
}
