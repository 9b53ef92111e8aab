import { cancel, isOpen } from '../../domain/meeting.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { calendarOf, partnerOf } from '../meeting-lines.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { mineAt, noticeOf, refused, withMatches } from './answer.ts';

/** Cancelling cannot be undone, so it asks once. */
export function askCancel(facts: Facts, id: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const { meeting, partner } = mine;
  if (meeting.status !== 'confirmed') return refused(facts, refuse('refusal.not-confirmed'), id);
  const { code } = facts.view.event;
  return rest('ask-cancel', {
    lines: [say('meeting.cancel-ask', { name: nameOf(partner), time: meeting.time })],
    choices: [
      choice(
        choiceId(code, 'cancel-yes', id, meeting.revision),
        say('meeting.cancel-yes'),
        'danger',
      ),
      choice(choiceId(code, 'do', 'keep'), say('meeting.cancel-no')),
    ],
  });
}

export function cancelMeeting(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const cancelled = cancel(mine.meeting, facts.me.id);
  if (isRefusal(cancelled)) return refused(facts, cancelled, id);
  return {
    kind: 'cancel',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: cancelled }],
    notices: [noticeOf(facts, cancelled, 'cancelled')],
    replies: [
      {
        ...withMatches(
          facts,
          say('meeting.cancelled', { name: nameOf(mine.partner), time: cancelled.time }),
        ),
        file: calendarOf({ view: facts.view, me: facts.me, meeting: cancelled }),
        about: id,
      },
    ],
  };
}

/** "/cancel" at rest: which meeting, or which request of the speaker's own? */
export function whichToCancel(facts: Facts): Outcome {
  const { view, me, now } = facts;
  const mine = view
    .meetingsOf(me.id)
    .filter((m) =>
      m.status === 'confirmed' ? m.time.to > now : m.asker === me.id && isOpen(m, now),
    )
    .sort((a, b) => a.time.from - b.time.from);
  if (mine.length === 0) return rest('cancel', reply(say('meeting.nothing-to-cancel')));
  return rest('cancel', {
    lines: [say('meeting.cancel-which')],
    choices: mine.map((meeting) => {
      const partner = partnerOf({ view, me, meeting });
      const { id, status, time } = meeting;
      return choice(
        choiceId(view.event.code, status === 'confirmed' ? 'cancel' : 'withdraw', id),
        partner
          ? say('meeting.cancel-option', { name: nameOf(partner), time })
          : say('ask.time', { time }),
      );
    }),
  });
}
