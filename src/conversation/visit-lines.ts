import { attends, type Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { MeetingFact, Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { EventView } from '../domain/view.ts';
import type { Visit } from '../domain/visit.ts';
import { visitRecordId } from '../timetable/visiting.ts';
import { choice, choiceId } from './choice.ts';

export const recordOfVisit = ({ meetings }: EventView, visit: Visit): Meeting | undefined =>
  meetings.get(visitRecordId(visit.id));

const hostOf = (view: EventView, visit: Visit) =>
  view.organisations.get(visit.organisation)?.name ?? { latin: visit.organisation };

/** A visit with its seats, where the reader stands, and what they can do. */
export function visitCard(view: EventView, me: Person, visit: Visit, title?: Line): Reply {
  const { code } = view.event;
  const record = recordOfVisit(view, visit);
  const free = visit.seats - (record?.attendees?.length ?? 0);
  const place = (record?.waiting?.indexOf(me.id) ?? -1) + 1;
  const isSeated = record !== undefined && attends(record, me.id);
  const { id, seats } = visit;
  const off = choice(choiceId(code, 'visit-off', id), say('visits.sign-off'), 'quiet');
  const on = choiceId(code, 'visit-on', id);
  return {
    look: 'card',
    about: visitRecordId(id),
    title: title ?? say('visits.title', { visit: visit.name }),
    lines: [
      say('meeting.time', { time: visit.time }),
      say('visits.host', { organisation: hostOf(view, visit) }),
      say('visits.place', { place: visit.place, point: visit.meetingPoint }),
      free > 0 ? say('visits.free', { free, seats }) : say('visits.full', { seats }),
      ...(isSeated ? [say('visits.seated')] : place > 0 ? [say('visits.queued', { place })] : []),
    ],
    choices:
      isSeated || place > 0
        ? [off]
        : free > 0
          ? [choice(on, say('visits.sign-up'), 'main')]
          : visit.waitingList
            ? [choice(on, say('visits.wait'))]
            : [],
  };
}

export const visitDayLine = (view: EventView, visit: Visit): Line =>
  say('visits.day', {
    time: visit.time,
    visit: visit.name,
    organisation: hostOf(view, visit),
    point: visit.meetingPoint,
  });

/** For the calendar file of a day. */
export const visitFact = (visit: Visit, { id, revision, status }: Meeting): MeetingFact => ({
  id,
  revision,
  time: visit.time,
  with: say('visits.title', { visit: visit.name }),
  where: say('visits.point', { point: visit.meetingPoint }),
  cancelled: status === 'cancelled',
});
