import { keep, mayDo, proposeMove, takeBack } from '../../domain/meeting.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type Line, say } from '../../domain/say.ts';
import { acceptMoveAt } from '../../timetable/acceptance.ts';
import { proposeTimes } from '../../timetable/free.ts';
import { isObstacle } from '../../timetable/places.ts';
import { reliesOf } from '../../timetable/relies.ts';
import { companyOf } from '../../timetable/together.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { confirmedCard, keepChoice, takeBackChoice } from '../meeting-lines.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { expiryOf, slotOf, timeChoices, timesAtOnce } from '../times-offered.ts';
import { type Mine, mineAt, noticeOf, refused, takenLine } from './answer.ts';
import { overtakenBy } from './overtake.ts';

/** "Move": to which time? The one that is agreed holds until the other side has said yes. */
export function askMove(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const no = mayDo('proposeMove', mine.meeting, facts.me.id);
  if (no) return refused(facts, no, id);
  const { time } = mine.meeting;
  return moveTimes(facts, mine, say('move.ask', { name: nameOf(mine.partner), time }));
}

export function proposeMoveTo(
  facts: Facts,
  id: string,
  revision: number,
  timeCode: string | undefined,
): Outcome {
  const { view, me, now } = facts;
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const { meeting, partner } = mine;
  const time = slotOf(facts, timeCode);
  const until = time ? Math.min(expiryOf(facts, time), meeting.time.from) : 0;
  if (!time || until <= now || !companyOf(view, meeting))
    return refused(facts, refuse('refusal.time-taken'), id);
  const moving = proposeMove(meeting, me.id, { time, expiresAt: until }, now);
  if (isRefusal(moving)) return refused(facts, moving, id);
  const name = nameOf(partner);
  return {
    kind: 'propose-move',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: moving }],
    notices: [noticeOf(facts, moving, 'move-proposed')],
    relies: [`person/${me.id}`, `person/${partner.id}`, 'event'],
    replies: [
      {
        lines: [say('move.sent', { name, time, until }), say('move.holds', { time: meeting.time })],
        choices: [takeBackChoice(view, moving)],
        about: id,
      },
    ],
  };
}

/** As an acceptance: everything is checked anew, and only then the old time is given up. */
export function acceptMoving(facts: Facts, id: string, revision: number): Outcome {
  const { view, me, now } = facts;
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const { meeting, partner } = mine;
  const moved = acceptMoveAt({ view, meeting, by: me.id, now });
  if (isRefusal(moved)) return refused(facts, moved, id);
  if (isObstacle(moved))
    return moveTimes(facts, mine, takenLine(moved.not, meeting, facts, partner));
  return {
    kind: 'accept-move',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: moved }],
    notices: [noticeOf(facts, moved, 'moved'), ...overtakenBy(facts, moved)],
    relies: reliesOf(view, moved),
    replies: [confirmedCard({ view, me, meeting: moved })],
  };
}

/** The other side would rather not: the agreed time stays. */
export function keepTime(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const kept = keep(mine.meeting, facts.me.id);
  if (isRefusal(kept)) return refused(facts, kept, id);
  const { time } = kept;
  return {
    kind: 'keep-time',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: kept }],
    notices: [noticeOf(facts, kept, 'move-kept')],
    replies: [{ ...reply(say('move.kept', { name: nameOf(mine.partner), time })), about: id }],
  };
}

export function takeMoveBack(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const kept = takeBack(mine.meeting, facts.me.id);
  if (isRefusal(kept)) return refused(facts, kept, id);
  const { time } = kept;
  return {
    kind: 'take-move-back',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: kept }],
    notices: [noticeOf(facts, kept, 'move-taken-back')],
    replies: [
      { ...reply(say('move.taken-back', { name: nameOf(mine.partner), time })), about: id },
    ],
  };
}

function moveTimes(facts: Facts, { meeting }: Mine, lead: Line): Outcome {
  const { view, me, now } = facts;
  const { id, revision, proposal, features } = meeting;
  const company = companyOf(view, meeting);
  const known = [meeting.time.from, proposal?.time.from];
  const times = company
    ? proposeTimes({
        view,
        ...company,
        features,
        now,
        limit: timesAtOnce + known.length,
        excluding: id,
      })
        .map(({ time }) => time)
        .filter(({ from }) => !known.includes(from))
        .slice(0, timesAtOnce)
    : [];
  const isAsked = proposal !== undefined && proposal.by !== me.id;
  return rest('move-times', {
    lines: [times.length > 0 ? lead : say('move.none', { time: meeting.time })],
    choices: [
      ...timeChoices(facts, times, 'move-to', id, revision),
      isAsked
        ? keepChoice(view, meeting)
        : choice(choiceId(view.event.code, 'do', 'keep'), say('move.keep'), 'quiet'),
    ],
  });
}
