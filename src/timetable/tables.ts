import type { Table } from '../domain/event.ts';
import type { Interval } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, meetingBefore } from './claims.ts';
import { spread } from './spread.ts';

/**
 * A free table, or undefined: one with a chair for everybody before a smaller one, and in the hall
 * where one of the two was last before another.
 *
 * @param seats people who will sit there.
 */
export function tableFor(
  view: EventView,
  [a, b]: readonly [string, string],
  { time, seats }: { time: Interval; seats: number },
  claims: Claims,
): Table | undefined {
  const { tables } = view.event;
  const free = spread(tables, a, b).filter(({ id }) => claims.isFree(`table/${id}`, time));
  const halls = new Set(
    [a, b].map((person) => {
      const last = meetingBefore(view, person, time.from)?.table;
      return tables.find(({ id }) => id === last)?.hall;
    }),
  );
  const rank = (table: Table) => (table.seats >= seats ? 2 : 0) + (halls.has(table.hall) ? 1 : 0);
  return free.sort((x, y) => rank(y) - rank(x))[0];
}
