import { interpretersOf, isBooked, type Meeting, peopleOf } from '../domain/meeting.ts';
import type { Interval } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { hallOf } from './walking.ts';

/** One thing that an interpreter does. */
export interface Duty {
  time: Interval;
  meeting: string;
  kind: 'meeting' | 'visit';
  /** None of a visit, which has a meeting point. */
  table?: string;
  hall?: string;
  people: string[];
}

export interface Rota {
  shifts: readonly Interval[];
  /** In order of time. */
  duties: Duty[];
  /** What is free within the shifts, in order of time: breaks, and time in which they may be booked. */
  free: Interval[];
}

/** An interpreter's days: what is booked for them and when they are free. Unknown ids have none. */
export function rota(view: EventView, interpreter: string): Rota {
  const known = view.event.interpreters.find(({ id }) => id === interpreter);
  const duties = [...view.meetings.values()]
    .filter((meeting) => isBooked(meeting) && interpretersOf(meeting).includes(interpreter))
    .map((meeting) => dutyOf(view, meeting))
    .sort((a, b) => a.time.from - b.time.from);
  const shifts = [...(known?.shifts ?? [])].sort((a, b) => a.from - b.from);
  const away = known?.person === undefined ? undefined : view.people.get(known.person)?.unavailable;
  const taken = [...duties.map(({ time }) => time), ...(known?.unavailable ?? []), ...(away ?? [])];
  return { shifts, duties, free: shifts.flatMap((shift) => gapsIn(shift, taken)) };
}

function dutyOf({ event }: EventView, meeting: Meeting): Duty {
  const hall = hallOf(event, meeting.table);
  return {
    time: meeting.time,
    meeting: meeting.id,
    kind: meeting.kind ?? 'meeting',
    ...(meeting.table === undefined ? {} : { table: meeting.table }),
    ...(hall === undefined ? {} : { hall }),
    people: peopleOf(meeting),
  };
}

function gapsIn(shift: Interval, taken: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let from = shift.from;
  for (const time of [...taken].sort((a, b) => a.from - b.from)) {
    if (time.to <= from || time.from >= shift.to) continue;
    if (time.from > from) gaps.push({ from, to: time.from });
    from = Math.max(from, time.to);
  }
  if (from < shift.to) gaps.push({ from, to: shift.to });
  return gaps;
}
