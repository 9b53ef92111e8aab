import { allows } from '../../domain/consent.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { cancel, decline, isVisit, partnerIn, withdraw } from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import { leavingOf } from '../../timetable/leaving.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { type Outcome, reply, rest, stay } from '../outcome.ts';
import { profileCard } from '../profile-lines.ts';
import { asked, noticeLines, purposeLine } from '../steps/consent.ts';
import { seatNotices } from './visits.ts';

export const profile = (facts: Facts): Outcome => stay('profile', profileCard(facts));

export const pause = (facts: Facts, paused: boolean): Outcome => ({
  kind: paused ? 'pause' : 'resume',
  go: 'stay',
  me: { ...facts.me, paused },
  replies: [
    paused
      ? {
          lines: [say('pause.done')],
          choices: [choice(choiceId(facts.view.event.code, 'do', 'resume'), say('pause.resume'))],
        }
      : reply(say('pause.resumed')),
  ],
});

/** The notice, what has been allowed, and the ways to change, take along or delete. */
export function privacy(facts: Facts): Outcome {
  const { code } = facts.view.event;
  return stay('privacy', {
    title: say('privacy.title'),
    lines: [
      ...noticeLines(facts),
      say('consent.state-title'),
      ...asked(facts.me).map((purpose) =>
        allows(facts.me.consents, purpose)
          ? say('consent.state-yes', { what: purposeLine(facts.me, purpose) })
          : say('consent.state-no', { what: purposeLine(facts.me, purpose) }),
      ),
    ],
    choices: [
      choice(choiceId(code, 'edit', 'consent'), say('consent.change')),
      choice(choiceId(code, 'do', 'export'), say('privacy.export')),
      choice(choiceId(code, 'do', 'delete'), say('privacy.delete'), 'danger'),
    ],
  });
}

/** Everything that is stored about the speaker, machine-readable (GDPR art. 15 and 20). */
export function exportAll(facts: Facts): Outcome {
  const { me, view, now } = facts;
  const data = {
    event: view.event.code,
    exportedAt: new Date(now).toISOString(),
    // A one-time code is a key, not a fact about somebody.
    person: { ...me, link: undefined },
    meetings: view.meetingsOf(me.id).map((m) => ownPart(m, me.id)),
  };
  return stay('export', { lines: [say('export.done')], file: { kind: 'export', data } });
}

/** The other person's words are theirs; the fact of the meeting is the speaker's. */
function ownPart(meeting: Meeting, me: string): unknown {
  const { word, ...rest } = meeting;
  return {
    ...rest,
    from: new Date(meeting.time.from).toISOString(),
    to: new Date(meeting.time.to).toISOString(),
    ...(word?.by === me ? { word: word.text } : {}),
  };
}

export function askErase(facts: Facts): Outcome {
  const { code } = facts.view.event;
  return {
    kind: 'ask-erase',
    go: 'hold',
    replies: [
      {
        lines: [say('erase.ask')],
        choices: [
          choice(choiceId(code, 'erase'), say('erase.yes'), 'danger'),
          choice(choiceId(code, 'do', 'keep-data'), say('erase.no')),
        ],
      },
    ],
  };
}

/** Deletes everything, ends every live meeting and tells each partner. */
export function erase(facts: Facts): Outcome {
  const { me, view } = facts;
  const visits = leavingOf(view, me.id, facts.now).filter(({ meeting }) => isVisit(meeting));
  const ended = view
    .meetingsOf(me.id)
    .filter((meeting) => !isVisit(meeting))
    .map((meeting) => end(facts, meeting))
    .filter((meeting) => meeting !== undefined);
  return {
    kind: 'erase',
    go: 'stay',
    changes: [
      ...[...ended, ...visits.map(({ meeting }) => meeting)].map((meeting) => ({
        put: 'meeting' as const,
        meeting,
      })),
      { erase: 'person', id: me.id, evidence: me.consents },
    ],
    notices: [
      ...ended.map(
        (meeting): Notice => ({
          id: deriveId('n', meeting.id, String(meeting.revision), 'left'),
          to: partnerIn(meeting, me.id),
          kind: meeting.status === 'cancelled' ? 'cancelled' : 'withdrawn',
          meeting: meeting.id,
          revision: meeting.revision,
          because: 'left',
        }),
      ),
      ...visits.flatMap(({ meeting, seated }) => seatNotices(facts.turn, meeting, seated)),
    ],
    replies: [reply(say('erase.done'))],
  };
}

function end(facts: Facts, meeting: Meeting): Meeting | undefined {
  const by = facts.me.id;
  const { word: _, ...bare } = meeting;
  const ended =
    meeting.status === 'confirmed'
      ? cancel(bare, by)
      : meeting.asker === by
        ? withdraw(bare, by)
        : decline(bare, by, facts.now);
  return isRefusal(ended) ? undefined : ended;
}

export const keepData = (): Outcome => rest('kept', reply(say('erase.kept')));
