import { interpretersOf, isBooked, type Meeting, peopleOf } from './meeting-record.ts';
import type { Interval } from './time.ts';

/** What a meeting holds while booked: one interval per person, table and interpreter. */
export interface Claim extends Interval {
  /** "person/<id>", "table/<id>" or "interpreter/<id>". */
  of: string;
  by: string;
}

/**
 * Everybody who attends, the table, the interpreters. People keep `bufferMs` free after a meeting;
 * tables and interpreters hand over at once. Ways between halls and interpreters' breaks depend on
 * the neighbouring meetings and are not in here: see timetable/walking.ts and timetable/breaks.ts.
 */
export function claimsOf(meeting: Meeting | undefined, bufferMs: number): Claim[] {
  if (!meeting || !isBooked(meeting)) return [];
  const { from, to } = meeting.time;
  const by = meeting.id;
  const claims: Claim[] = peopleOf(meeting).map((id) => ({
    of: `person/${id}`,
    from,
    to: to + bufferMs,
    by,
  }));
  if (meeting.table) claims.push({ of: `table/${meeting.table}`, from, to, by });
  for (const id of interpretersOf(meeting)) claims.push({ of: `interpreter/${id}`, from, to, by });
  return claims;
}
