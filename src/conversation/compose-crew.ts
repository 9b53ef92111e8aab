import { attends, isBooked, type Meeting, partnerIn } from '../domain/meeting.ts';
import type { Notice } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import type { EventView } from '../domain/view.ts';
import { visitOf } from '../timetable/visiting.ts';
import { choice, choiceId } from './choice.ts';
import { dutyCard, rotaChoice } from './duty-lines.ts';
import { isInterpreting } from './interpreter-of.ts';
import { confirmedCard } from './meeting-lines.ts';
import { reply } from './outcome.ts';
import { nameOf } from './person-lines.ts';
import { visitCard } from './visit-lines.ts';

const titles = {
  interpreting: say('crew.booked'),
  'interpreting-moved': say('crew.moved'),
  'interpreting-soon': say('crew.soon'),
} as const;

/** Notices to interpreters, to delegates about them, and about visits; undefined for all others. */
export function composeCrew(view: EventView, notice: Notice): Reply[] | undefined {
  const { kind } = notice;
  const me = view.people.get(notice.to);
  const meeting = notice.meeting === undefined ? undefined : view.meetings.get(notice.meeting);
  if (!me || !meeting) return undefined;
  switch (kind) {
    case 'interpreting':
    case 'interpreting-moved':
    case 'interpreting-soon':
      return isInterpreting(view, me, meeting) && isBooked(meeting)
        ? [dutyCard(view, meeting, titles[kind])]
        : [];
    case 'interpreting-off':
      return isInterpreting(view, me, meeting) && isBooked(meeting) ? [] : [off(view, meeting)];
    case 'reseated':
    case 'stranded':
      return meeting.status === 'confirmed' && meeting.revision === notice.revision
        ? aboutInterpreter(view, me, meeting, kind)
        : [];
    case 'visit-seat':
    case 'visit-soon': {
      const visit = visitOf(view, meeting);
      if (!visit || meeting.status !== 'confirmed' || !attends(meeting, me.id)) return [];
      if (kind === 'visit-seat') {
        return [reply(say('visits.moved-up')), visitCard(view, me, visit)];
      }
      return [visitCard(view, me, visit, say('visits.soon', { visit: visit.name }))];
    }
    default:
      return undefined;
  }
}

const off = (view: EventView, meeting: Meeting): Reply => ({
  lines: [
    meeting.status === 'cancelled'
      ? say('crew.off', { time: meeting.time })
      : say('crew.taken-off'),
  ],
  choices: [rotaChoice(view)],
});

function aboutInterpreter(
  view: EventView,
  me: Person,
  meeting: Meeting,
  kind: 'reseated' | 'stranded',
): Reply[] {
  const partner = view.people.get(partnerIn(meeting, me.id));
  if (!partner) return [];
  const name = nameOf(partner);
  if (kind === 'reseated') {
    return [reply(say('crew.reseated', { name })), confirmedCard({ view, me, meeting })];
  }
  const { code } = view.event;
  return [
    {
      about: meeting.id,
      lines: [say('crew.stranded', { name, time: meeting.time })],
      choices: [
        choice(choiceId(code, 'do', 'organiser'), say('help.organiser'), 'main'),
        choice(choiceId(code, 'cancel', meeting.id), say('meeting.cancel'), 'quiet'),
      ],
    },
  ];
}
