import {
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { Event } from '../domain/event.ts';
import type { FileFact, MeetingFact } from '../domain/reply.ts';
import { say as line } from '../domain/say.ts';
import type { Reader } from './reader.ts';
import type { Say } from './words.ts';

export type CalendarFact = Extract<FileFact, { kind: 'calendar' }>;

/** The reader's own address makes them the one who is invited; without it the file still imports. */
export interface CalendarReader extends Reader {
  email?: string | undefined;
}

/**
 * An iCalendar file (RFC 5545, methods of RFC 5546) in the reader's language. Times are UTC, which
 * every calendar shows in its own zone; the text names the venue's. UID and SEQUENCE let a later
 * file replace or cancel what an earlier one entered.
 */
export function calendarFile(
  file: CalendarFact,
  reader: CalendarReader,
  event: Event,
  say: Say,
): string {
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod[file.method],
    prodId: { company: 'Magpie Bridge', product: 'magpie-bridge' },
  });
  for (const meeting of file.meetings) {
    calendar.createEvent(entryOf(meeting, reader, event, say));
  }
  return calendar.toString();
}

function entryOf(
  meeting: MeetingFact,
  reader: CalendarReader,
  event: Event,
  say: Say,
): ICalEventData {
  const { name, email } = event.contact;
  const summary = meeting.cancelled
    ? line('calendar.cancelled', { meeting: meeting.with })
    : meeting.with;
  return {
    id: `${meeting.id}@${event.code}.magpie-bridge`,
    sequence: meeting.revision,
    start: new Date(meeting.time.from),
    end: new Date(meeting.time.to),
    status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: textOf(say(summary, reader)),
    description: descriptionOf(meeting, reader, event, say),
    location: textOf(say(placeOf(meeting, event), reader)),
    organizer: { name, email },
    // Already agreed in the chat: the calendar need not ask, nor write to the organiser.
    attendees: reader.email
      ? [{ email: reader.email, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }]
      : [],
  };
}

const placeOf = (meeting: MeetingFact, event: Event) =>
  meeting.where
    ? line('calendar.table', { where: meeting.where, place: event.place })
    : line('calendar.place', { place: event.place });

const descriptionOf = (meeting: MeetingFact, reader: Reader, event: Event, say: Say): string =>
  [
    meeting.with,
    line('calendar.time', { time: meeting.time }),
    placeOf(meeting, event),
    ...(meeting.interpreter ? [meeting.interpreter] : []),
    meeting.cancelled
      ? line('calendar.gone', { event: event.name })
      : line('calendar.change', { event: event.name }),
  ]
    .map((part) => textOf(say(part, reader)))
    .join('\n');

// RFC 5545, 3.1: no control characters in a content line; line ends are ours alone.
const textOf = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
