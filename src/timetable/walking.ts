import type { Event } from '../domain/event.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Interval } from '../domain/time.ts';
import type { Claims } from './claims.ts';

/** From one hall to another, on top of the buffer; 0 within a hall. */
export function walkBetween({ walks, walkMs }: Event, a: string, b: string): number {
  if (a === b) return 0;
  const walk = walks.find(({ between: [x, y] }) => (x === a && y === b) || (x === b && y === a));
  return walk?.ms ?? walkMs;
}

export const hallOf = ({ tables }: Event, table: string | undefined): string | undefined =>
  table === undefined ? undefined : tables.find(({ id }) => id === table)?.hall;

/** Does nobody ever need time from hall to hall? Then there is nothing to look at. */
export const isNear = ({ walks, walkMs }: Event): boolean => walkMs === 0 && walks.length === 0;

/**
 * Can somebody be in a hall for all of a time, as their other meetings are? Between two meetings lie
 * the buffer and the way. A visit begins and ends at its meeting point; its time includes the way.
 */
export function isInReach(
  event: Event,
  meetings: readonly Meeting[],
  { time, hall, bufferMs }: { time: Interval; hall: string; bufferMs: number },
  claims: Pick<Claims, 'hallOf'>,
): boolean {
  if (isNear(event)) return true;
  return meetings.every((other) => {
    const from = claims.hallOf(other);
    if (from === undefined) return true;
    const gap = bufferMs + walkBetween(event, from, hall);
    return other.time.to + gap <= time.from || time.to + gap <= other.time.from;
  });
}
