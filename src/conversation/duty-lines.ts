import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Choice, Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { EventView } from '../domain/view.ts';
import { visitOf } from '../timetable/visiting.ts';
import { choice, choiceId } from './choice.ts';
import { placeOf } from './meeting-lines.ts';
import { nameOf } from './person-lines.ts';

/** The two who meet; undefined when one of them has left. */
export function pairOf(
  { people }: EventView,
  { asker, asked }: Meeting,
): [Person, Person] | undefined {
  const [a, b] = [people.get(asker), people.get(asked)];
  return a && b ? [a, b] : undefined;
}

/** One line of an interpreter's rota. */
export function dutyLine(view: EventView, meeting: Meeting): Line {
  const { time } = meeting;
  const visit = visitOf(view, meeting);
  if (visit) return say('crew.duty-visit', { time, visit: visit.name, place: visit.meetingPoint });
  const pair = pairOf(view, meeting);
  const place = placeOf(view, meeting);
  if (!pair || !place) return say('crew.duty-left', { time });
  return say('crew.duty', { time, a: nameOf(pair[0]), b: nameOf(pair[1]), ...place });
}

/** Who, where and when, for a card of one meeting. */
export function dutyLines(view: EventView, meeting: Meeting): Line[] {
  const visit = visitOf(view, meeting);
  if (visit) {
    return [
      say('meeting.time', { time: visit.time }),
      say('crew.visit', { visit: visit.name, place: visit.meetingPoint }),
    ];
  }
  const pair = pairOf(view, meeting);
  const place = placeOf(view, meeting);
  return [
    say('meeting.time', { time: meeting.time }),
    ...(pair ? [say('crew.who', { a: nameOf(pair[0]), b: nameOf(pair[1]) })] : []),
    ...(place ? [say('meeting.table', place)] : []),
  ];
}

export const briefChoice = (view: EventView, { id, time }: Meeting, look?: 'main'): Choice =>
  choice(choiceId(view.event.code, 'brief', id), say('crew.brief', { time }), look);

export const cannotChoice = (view: EventView, { id }: Meeting): Choice =>
  choice(choiceId(view.event.code, 'cannot', id), say('crew.cannot'), 'quiet');

/** A meeting as its interpreter sees it, with what can be done about it. */
export const dutyCard = (view: EventView, meeting: Meeting, title: Line): Reply => ({
  look: 'card',
  about: meeting.id,
  title,
  lines: dutyLines(view, meeting),
  choices: [briefChoice(view, meeting, 'main'), cannotChoice(view, meeting)],
});

export const rotaChoice = ({ event }: EventView): Choice =>
  choice(choiceId(event.code, 'do', 'day'), say('crew.my-rota'), 'main');
