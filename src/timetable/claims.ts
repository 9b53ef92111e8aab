import { type Claim, claimsOf, interpretersOf, isBooked, type Meeting } from '../domain/meeting.ts';
import { type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';

/** What is taken at an event, as the booked meetings of a view have it. */
export interface Claims {
  /** Is "person/<id>", "table/<id>" or "interpreter/<id>" free for all of the time? */
  isFree(of: string, time: Interval): boolean;
  /** Booked meetings of a person, without the one that is passed over. */
  meetingsOf(person: string): readonly Meeting[];
  interpretedBy(interpreter: string): readonly Meeting[];
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
  const people = new Map<string, { meetings: Meeting[]; claims: Claim[] }>();
  const person = (id: string) => {
    let known = people.get(id);
    if (!known) {
      const meetings = view.meetingsOf(id).filter((m) => m.id !== excluding && isBooked(m));
      const of = `person/${id}`;
      const claims = meetings.flatMap((m) => claimsOf(m, bufferMs)).filter((c) => c.of === of);
      known = { meetings, claims };
      people.set(id, known);
    }
    return known;
  };
  return {
    isFree(of, time) {
      const [kind, id = ''] = of.split('/');
      if (kind === 'person') return !person(id).claims.some((claim) => overlaps(claim, time));
      const taken = (kind === 'table' ? tables : interpreters).get(id) ?? none;
      return !taken.some((meeting) => overlaps(meeting.time, time));
    },
    // Who only waits for a seat is not there.
    meetingsOf: (id) => person(id).meetings.filter((m) => m.kind !== 'visit' || isSeated(m, id)),
    interpretedBy: (id) => interpreters.get(id) ?? none,
  };
}

const isSeated = (visit: Meeting, person: string): boolean =>
  visit.attendees?.some((attendee) => attendee.person === person) ?? false;

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
