import { attends, isOpen, isVisit, type Meeting } from '../../domain/meeting.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import { dayOf } from '../../domain/time.ts';
import { visitOf } from '../../timetable/visiting.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { meetingFact, partnerOf, placeOf } from '../meeting-lines.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { visitDayLine, visitFact } from '../visit-lines.ts';
import { currentCard } from './answer.ts';

/** Meetings and open requests, soonest first, each with what can be done about it. */
export function meetings(facts: Facts): Outcome {
  const { view, me, now } = facts;
  const cards = view
    .meetingsOf(me.id)
    .filter((m) => !isVisit(m))
    .filter((m) => (m.status === 'confirmed' && m.time.to > now) || isOpen(m, now))
    .sort(bySoonest)
    .map((m) => currentCard(facts, m))
    .filter((card) => card !== undefined);
  if (cards.length === 0) return rest('meetings', noneYet(facts));
  return rest('meetings', reply(say('meeting.list')), ...cards);
}

/** The programme of each day that has meetings, in the venue's order of time, with a file of it all. */
export function day(facts: Facts): Outcome {
  const { view, me, now } = facts;
  const mine = view.meetingsOf(me.id);
  const confirmed = mine
    .filter((m) => m.status === 'confirmed' && attends(m, me.id))
    .sort(bySoonest);
  const ahead = confirmed.filter(
    (m) => dayOf(m.time.to, view.event.zone) >= dayOf(now, view.event.zone),
  );
  const open = mine.filter((m) => isOpen(m, now) && m.asked === me.id).length;
  const waiting: Reply[] =
    open > 0
      ? [
          {
            lines: [say('day.open', { count: open })],
            choices: [choice(choiceId(view.event.code, 'do', 'meetings'), say('day.see-meetings'))],
          },
        ]
      : [];
  if (ahead.length === 0) return rest('day', reply(say('day.none')), ...waiting);
  const days = Map.groupBy(ahead, (m) => dayOf(m.time.from, view.event.zone));
  const cards: Reply[] = [...days].map(([date, list]) => ({
    look: 'card',
    title: say('day.title', { day: date }),
    lines: list.map((m) => entry(facts, m)),
    file: {
      kind: 'calendar',
      method: 'REQUEST',
      meetings: list.map((meeting) => {
        const visit = visitOf(view, meeting);
        return visit ? visitFact(visit, meeting) : meetingFact({ view, me, meeting });
      }),
    },
  }));
  return rest('day', ...cards, ...waiting);
}

function entry(facts: Facts, meeting: Meeting): Line {
  const { view, me } = facts;
  const { time } = meeting;
  const visit = visitOf(view, meeting);
  if (visit) return visitDayLine(view, visit);
  const partner = partnerOf({ view, me, meeting });
  const place = placeOf(view, meeting);
  if (!partner || !place) return say('day.entry-left', { time });
  const interpreter = view.event.interpreters.find((i) => i.id === meeting.interpreter)?.name;
  const name = nameOf(partner);
  return interpreter
    ? say('day.entry-interpreter', { time, name, ...place, interpreter })
    : say('day.entry', { time, name, ...place });
}

const noneYet = (facts: Facts): Reply => ({
  lines: [say('meeting.none')],
  choices: [choice(choiceId(facts.view.event.code, 'do', 'matches'), say('help.matches'), 'main')],
});

const bySoonest = (a: Meeting, b: Meeting): number => a.time.from - b.time.from;
