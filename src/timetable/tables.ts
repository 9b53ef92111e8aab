import type { Table } from '../domain/event.ts';
import type { Person } from '../domain/person.ts';
import type { Interval } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, meetingBefore } from './claims.ts';
import { spread } from './spread.ts';
import { isInReach } from './walking.ts';

export interface Seating {
  time: Interval;
  /** Chairs needed, for interpreters as well. */
  seats: number;
  features?: readonly string[] | undefined;
}

/**
 * Free tables with a chair for everybody that all can reach in time, the best first: one that is
 * fixed for an organisation of theirs, one with what was asked for, one in the hall where one of
 * them was last. A table that is fixed for others is none of them.
 *
 * @param people the two who agreed, and their colleagues.
 */
export function tablesFor(
  view: EventView,
  people: readonly Person[],
  { time, seats, features = [] }: Seating,
  claims: Claims,
): Table[] {
  const { event } = view;
  const { bufferMs } = event.limits;
  const own = new Set(people.flatMap(({ organisation: o }) => (o && 'id' in o ? [o.id] : [])));
  const held = people.map(({ id }) => claims.meetingsOf(id));
  const halls = new Set(
    held.map((meetings) => claims.hallOf(meetingBefore(meetings, time.from) ?? {})),
  );
  const near = new Map<string, boolean>();
  const canReach = (hall: string): boolean => {
    let known = near.get(hall);
    if (known === undefined) {
      known = held.every((all) => isInReach(event, all, { time, hall, bufferMs }, claims));
      near.set(hall, known);
    }
    return known;
  };
  const ranked: { table: Table; rank: number }[] = [];
  for (const table of spread(event.tables, people[0]!.id, people[1]!.id)) {
    if (table.seats < seats) continue;
    const fixed = event.fixedTables.find((one) => one.table === table.id);
    if (fixed && !own.has(fixed.organisation)) continue;
    if (!canReach(table.hall) || !claims.isFree(`table/${table.id}`, time)) continue;
    const wished = features.filter((feature) => table.features?.includes(feature)).length;
    ranked.push({
      table,
      rank: (fixed ? 1000 : 0) + wished * 10 + (halls.has(table.hall) ? 1 : 0),
    });
  }
  return ranked.sort((x, y) => y.rank - x.rank).map(({ table }) => table);
}
