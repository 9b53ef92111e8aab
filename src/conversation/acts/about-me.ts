import { allows } from '../../domain/consent.ts';
import { isVisit, type Meeting } from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
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
    person: { ...me, link: undefined, mail: me.mail && { ...me.mail, pending: undefined } },
    meetings: view.meetingsOf(me.id).map((m) => ownPart(m, me.id)),
  };
  return stay('export', { lines: [say('export.done')], file: { kind: 'export', data } });
}

/** What the other person said, then or afterwards, is theirs; the fact of the meeting is the speaker's. */
function ownPart(meeting: Meeting, me: string): unknown {
  const { word, after, ...rest } = meeting;
  const mine = after?.[me];
  return {
    ...rest,
    ...(mine ? { after: { [me]: mine } } : {}),
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

/** Deletes everything, ends or leaves all that is to come, and tells everybody whom it concerns. */
export function erase(facts: Facts): Outcome {
  const { me, view, now } = facts;
  const left = leavingOf(view, me.id, now);
  const ids = new Set(left.map(({ meeting }) => meeting.id));
  // What has begun stays as it was, but for what they said of it.
  const over = view.meetingsOf(me.id).filter(({ id, after }) => !ids.has(id) && after?.[me.id]);
  return {
    kind: 'erase',
    go: 'stay',
    changes: [
      ...[...left.map(({ meeting }) => meeting), ...over].map((meeting) => ({
        put: 'meeting' as const,
        meeting: unsaid(meeting, me.id),
      })),
      { erase: 'person', id: me.id, evidence: me.consents },
    ],
    notices: left.flatMap(({ meeting, tell, seated }) =>
      isVisit(meeting)
        ? seatNotices(facts.turn, meeting, seated)
        : tell.map((to) => leftNotice(meeting, to)),
    ),
    replies: [reply(say('erase.done'))],
  };
}

const leftNotice = (meeting: Meeting, to: string): Notice => ({
  id: deriveId('n', meeting.id, String(meeting.revision), 'left', to),
  to,
  kind: meeting.status === 'confirmed' ? 'changed' : endedAs(meeting),
  meeting: meeting.id,
  revision: meeting.revision,
  ...(meeting.status === 'confirmed' ? {} : { because: 'left' as const }),
});

const endedAs = ({ status }: Meeting) => (status === 'cancelled' ? 'cancelled' : 'withdrawn');

/** Without anything that they said. */
function unsaid(meeting: Meeting, me: string): Meeting {
  const { word, after, ...rest } = meeting;
  const others = Object.entries(after ?? {}).filter(([id]) => id !== me);
  return {
    ...rest,
    ...(word && word.by !== me ? { word } : {}),
    ...(others.length > 0 ? { after: Object.fromEntries(others) } : {}),
  };
}

export const keepData = (): Outcome => rest('kept', reply(say('erase.kept')));
