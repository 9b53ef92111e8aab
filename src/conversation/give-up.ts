import { type Interpreter, interprets } from '../domain/interpreter.ts';
import { interpretersOf, isVisit, type Meeting, peopleOf, reseat } from '../domain/meeting.ts';
import type { Notice } from '../domain/notice.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Reply } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import { overlaps } from '../domain/time.ts';
import type { Change, Ref } from '../domain/turn.ts';
import { type EventView, viewWith } from '../domain/view.ts';
import { readClaims } from '../timetable/claims.ts';
import { canTake } from '../timetable/interpreting.ts';
import { reseatAt } from '../timetable/joining.ts';
import type { Blocked } from '../timetable/places.ts';
import { reliesOf } from '../timetable/relies.ts';
import { visitOf } from '../timetable/visiting.ts';
import type { Facts } from './facts.ts';
import { deriveId } from './ids.ts';
import { reply } from './outcome.ts';

export interface GivenUp {
  changes: Change[];
  notices: Notice[];
  relies: Ref[];
  /** To the interpreter: who takes over, or that nobody can. */
  replies: Reply[];
}

/**
 * Meetings without one of their interpreters: somebody else takes over at once, or, where nobody is
 * free, the meeting stands as it is and both sides and the organiser's desk hear of it.
 */
export function giveUp(facts: Facts, own: Interpreter, meetings: readonly Meeting[]): GivenUp {
  const given: GivenUp = {
    changes: [],
    notices: [],
    relies: ['event', `claims/interpreter/${own.id}`],
    replies: [],
  };
  let { view } = facts;
  for (const meeting of meetings) {
    const { time } = meeting;
    const after = without(view, meeting, own, facts.now);
    if (isRefusal(after)) continue;
    if ('not' in after) {
      given.replies.push(reply(say('crew.not-replaced', { time })));
      // Said before: nobody is told twice.
      if (facts.me.unavailable.some((known) => overlaps(known, time))) continue;
      given.changes.push(toDesk(facts, own, meeting));
      if (!isVisit(meeting)) given.notices.push(...noticesOf(facts, meeting, 'stranded'));
      continue;
    }
    view = viewWith(view, after);
    given.changes.push({ put: 'meeting', meeting: after });
    given.relies.push(...reliesOf(view, after));
    if (!isVisit(after)) given.notices.push(...noticesOf(facts, after, 'reseated'));
    const successor = interpretersOf(after).find((id) => !interpretersOf(meeting).includes(id));
    const name = view.event.interpreters.find(({ id }) => id === successor)?.name;
    if (name) given.replies.push(reply(say('crew.replaced', { name, time })));
  }
  return given;
}

/** The same meeting with somebody else, and at another table where it must be. */
function without(
  view: EventView,
  meeting: Meeting,
  own: Interpreter,
  now: number,
): Meeting | Refusal | Blocked {
  if (!isVisit(meeting)) return reseatAt(view, meeting, now, own.id);
  const visit = visitOf(view, meeting);
  const claims = readClaims(view, meeting.id);
  const pairs = (visit?.spoken ?? []).flatMap((from) =>
    (visit?.interpreted ?? []).map((to) => [from, to] as const),
  );
  // Whoever comes must be of use to everybody to whom the other one was.
  const needed = pairs.filter(([from, to]) => interprets(own, from, to));
  const rest = interpretersOf(meeting).filter((id) => id !== own.id);
  const found = view.event.interpreters.find(
    (one) =>
      one.id !== own.id &&
      !rest.includes(one.id) &&
      one.fixed.length === 0 &&
      needed.every(([from, to]) => interprets(one, from, to)) &&
      canTake(view, one, { time: meeting.time, kind: 'visit' }, claims),
  );
  return found ? reseat(meeting, { interpreters: [...rest, found.id] }) : { not: 'no-interpreter' };
}

const noticesOf = ({ turn }: Facts, meeting: Meeting, kind: 'reseated' | 'stranded'): Notice[] =>
  peopleOf(meeting).map((to) => ({
    id: deriveId('n', turn, meeting.id, kind, to),
    to,
    kind,
    meeting: meeting.id,
    revision: meeting.revision,
  }));

/** The desk's list holds what people wrote, so this is written for it, in the list's English. */
const toDesk = ({ me, turn, now, view }: Facts, own: Interpreter, meeting: Meeting): Change => ({
  ask: 'desk',
  id: deriveId('q', turn, meeting.id),
  by: me.id,
  text: `No interpreter for ${meeting.id}, ${new Date(meeting.time.from).toISOString().slice(0, 16).replace('T', ' ')} UTC${meeting.table ? `, table ${meeting.table}` : ''}: ${own.id} cannot come and nobody else is free. \`npm run magpie -- interpreters --event ${view.event.code}\` shows the rota.`,
  at: now,
});
