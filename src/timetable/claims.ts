import { attends, interpretersOf, isBooked, type Meeting } from '../domain/meeting.ts';
import type { Interval } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';

/** What is taken at an event, as the booked meetings of a view have it. */
export interface Claims {
  /** Is "person/<id>", "table/<id>" or "interpreter/<id>" free for all of the time? */
  isFree(of: string, time: Interval): boolean;
  /** Booked meetings of a person, without the one that is passed over. */
  meetingsOf(person: string): readonly Meeting[];
  interpretedBy(interpreter: string): readonly Meeting[];
  /** The hall of a meeting's table; a visit has none. */
  hallOf(meeting: Pick<Meeting, 'table'>): string | undefined;
}

const none: readonly Meeting[] = [];

/**
 * Tables and interpreters are read in one pass over the meetings, people when they are asked for, so
 * that one question at a large event stays cheap.
 *
 * @param excluding a meeting that is being moved: what it holds is not in its own way.
 */
export function readClaims(view: EventView, excluding?: string): Claims {
  const { bufferMs } = view.event.limits;
  const tables = new Map<string, Meeting[]>();
  const interpreters = new Map<string, Meeting[]>();
  for (const meeting of view.meetings.values()) {
    if (meeting.id === excluding || !isBooked(meeting)) continue;
    if (meeting.table) push(tables, meeting.table, meeting);
    for (const id of interpretersOf(meeting)) push(interpreters, id, meeting);
  }
  const people = new Map<string, Meeting[]>();
  const meetingsOf = (id: string): Meeting[] => {
    let known = people.get(id);
    if (!known) {
      known = view
        .meetingsOf(id)
        // Who only waits for a seat is not there.
        .filter((m) => m.id !== excluding && isBooked(m) && attends(m, id));
      people.set(id, known);
    }
    return known;
  };
  const taken = new Map<string, Interval[]>();
  const takenOf = (of: string): Interval[] => {
    let known = taken.get(of);
    if (!known) {
      const [kind, id = ''] = of.split('/');
      known =
        kind === 'person'
          ? meetingsOf(id).map(({ time }) => ({ from: time.from, to: time.to + bufferMs }))
          : ((kind === 'table' ? tables : interpreters).get(id) ?? none).map(({ time }) => time);
      known.sort((x, y) => x.from - y.from);
      taken.set(of, known);
    }
    return known;
  };
  const halls = new Map(view.event.tables.map(({ id, hall }) => [id, hall]));
  return {
    isFree: (of, time) => isFreeIn(takenOf(of), time),
    meetingsOf,
    interpretedBy: (id) => interpreters.get(id) ?? none,
    hallOf: ({ table }) => (table === undefined ? undefined : halls.get(table)),
  };
}

/** As in the store's sets, no two of these overlap: the last that begins before the end decides. */
function isFreeIn(taken: readonly Interval[], time: Interval): boolean {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.from < time.to) low = middle + 1;
    else high = middle;
  }
  return low === 0 || taken[low - 1]!.to <= time.from;
}

function push(lists: Map<string, Meeting[]>, of: string, meeting: Meeting): void {
  const list = lists.get(of);
  if (list) list.push(meeting);
  else lists.set(of, [meeting]);
}

/** The last of these meetings that ends by `at`: where somebody comes from. */
export function meetingBefore(meetings: readonly Meeting[], at: number): Meeting | undefined {
  let last: Meeting | undefined;
  for (const meeting of meetings) {
    if (meeting.time.to <= at && meeting.time.to > (last?.time.to ?? 0)) last = meeting;
  }
  return last;
}
