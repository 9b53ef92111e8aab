import {
  counter,
  decline,
  type Meeting,
  nudgeAtOf,
  partnerIn,
  withdraw,
} from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Person } from '../../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import { acceptAt } from '../../timetable/acceptance.ts';
import { proposeTimes } from '../../timetable/free.ts';
import { type Blocked, isObstacle } from '../../timetable/places.ts';
import { reliesOf } from '../../timetable/relies.ts';
import { companyOf } from '../../timetable/together.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { confirmedCard, isMoveAsked, moveCard, requestCard, sentCard } from '../meeting-lines.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { reasonLines } from '../reason-lines.ts';
import { expiryOf, slotOf, timeChoices, timesAtOnce } from '../times-offered.ts';
import { overtakenBy } from './overtake.ts';

/** A meeting of the speaker's, with the partner as they are now. */
export interface Mine {
  meeting: Meeting;
  partner: Person;
}

/**
 * Acceptance re-checks everything: both people, table, interpreter. What this decides on is checked
 * once more by the store's script; whoever comes second decides anew and lands in `otherTimes`.
 */
export function acceptRequest(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const { meeting, partner } = mine;
  const { view, me, now } = facts;
  const confirmed = acceptAt({ view, meeting, by: me.id, now });
  if (isRefusal(confirmed)) return refused(facts, confirmed, id);
  if (isObstacle(confirmed)) {
    return confirmed.not === 'gone'
      ? gone(facts, mine)
      : otherTimes(facts, mine, takenLine(confirmed.not, meeting, facts, partner));
  }
  return {
    kind: 'accept',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: confirmed }],
    notices: [noticeOf(facts, confirmed, 'confirmed'), ...overtakenBy(facts, confirmed)],
    relies: reliesOf(view, confirmed),
    replies: [confirmedCard({ view, me, meeting: confirmed })],
  };
}

export function declineRequest(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const declined = decline(mine.meeting, facts.me.id, facts.now);
  if (isRefusal(declined)) return refused(facts, declined, id);
  return {
    kind: 'decline',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: declined }],
    notices: [noticeOf(facts, declined, 'declined')],
    replies: [
      { ...withMatches(facts, say('request.declined', { name: nameOf(mine.partner) })), about: id },
    ],
  };
}

/** "Another time": what suits both. */
export function askOtherTimes(facts: Facts, id: string, revision: number): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  if (!companyOf(facts.view, mine.meeting)) return gone(facts, mine);
  return otherTimes(facts, mine, say('request.other-ask', { name: nameOf(mine.partner) }));
}

export function counterRequest(
  facts: Facts,
  id: string,
  revision: number,
  timeCode: string | undefined,
): Outcome {
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const time = slotOf(facts, timeCode);
  const until = time ? expiryOf(facts, time) : 0;
  if (!time || until <= facts.now) return refused(facts, refuse('refusal.time-taken'), id);
  if (!companyOf(facts.view, mine.meeting)) return gone(facts, mine);
  const nudgeAt = nudgeAtOf(facts.view.event, facts.now, until);
  const countered = counter(mine.meeting, facts.me.id, time, until, facts.now, { nudgeAt });
  if (isRefusal(countered)) return refused(facts, countered, id);
  return {
    kind: 'counter',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: countered }],
    notices: [noticeOf(facts, countered, 'countered')],
    relies: [`person/${facts.me.id}`, `person/${mine.partner.id}`, 'event'],
    replies: [
      {
        ...reply(say('request.counter-sent', { name: nameOf(mine.partner), time, until })),
        about: id,
      },
    ],
  };
}

export function withdrawRequest(facts: Facts, id: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const withdrawn = withdraw(mine.meeting, facts.me.id);
  if (isRefusal(withdrawn)) return refused(facts, withdrawn, id);
  return {
    kind: 'withdraw',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: withdrawn }],
    notices: [noticeOf(facts, withdrawn, 'withdrawn')],
    replies: [{ ...reply(say('request.withdrawn', { name: nameOf(mine.partner) })), about: id }],
  };
}

/** Something has ended; this is what may come next. */
export const withMatches = (facts: Facts, line: Line): Reply => ({
  lines: [line],
  choices: [choice(choiceId(facts.view.event.code, 'do', 'matches'), say('help.matches'))],
});

/** Tells the other person of a meeting; the id carries the revision, so that a repeat is known. */
export const noticeOf = (facts: Facts, meeting: Meeting, kind: Notice['kind']): Notice => ({
  id: deriveId('n', meeting.id, String(meeting.revision), kind),
  to: partnerIn(meeting, facts.me.id),
  kind,
  meeting: meeting.id,
  revision: meeting.revision,
});

function otherTimes(facts: Facts, { meeting, partner }: Mine, lead: Line): Outcome {
  const times = proposeTimes({
    view: facts.view,
    a: facts.me,
    b: partner,
    now: facts.now,
    limit: timesAtOnce + 1,
  })
    .map((proposal) => proposal.time)
    .filter((time) => time.from !== meeting.time.from)
    .slice(0, timesAtOnce);
  return rest('other-times', {
    lines: [times.length > 0 ? lead : say('request.no-other')],
    choices: [
      ...timeChoices(facts, times, 'counter', meeting.id, meeting.revision),
      choice(
        choiceId(facts.view.event.code, 'decline', meeting.id, meeting.revision),
        say('request.decline'),
        'quiet',
      ),
      ...(times.length === 0
        ? [
            choice(
              choiceId(facts.view.event.code, 'do', 'organiser'),
              say('help.organiser'),
              'quiet',
            ),
          ]
        : []),
    ],
  });
}

/** Paused, gone or not to be brought together: one answer, so that nobody learns which it was. */
function gone({ view, me }: Facts, { meeting: { id, revision, status } }: Mine): Outcome {
  if (me.paused) return rest('refused', reply(say('refusal.paused')));
  const { code } = view.event;
  return rest('gone', {
    lines: [say('refusal.unknown-partner')],
    choices: [
      ...(status === 'requested'
        ? [choice(choiceId(code, 'decline', id, revision), say('request.decline'), 'quiet')]
        : []),
      choice(choiceId(code, 'do', 'matches'), say('help.matches')),
    ],
  });
}

export function takenLine(
  not: Blocked['not'],
  meeting: Meeting,
  facts: Facts,
  partner: Person,
): Line {
  const name = nameOf(partner);
  const busy = not === 'a-busy' ? meeting.asker : not === 'b-busy' ? meeting.asked : undefined;
  if (busy) {
    return busy === facts.me.id
      ? say('request.taken-you', { name })
      : say('request.taken-them', { name });
  }
  if (not === 'no-table') return say('request.taken-table', { name });
  if (not === 'no-interpreter') return say('request.taken-interpreter', { name });
  if (not === 'others-busy') return say('request.taken-others', { name });
  return say('request.taken-past', { name });
}

/** The meeting that a choice speaks of, if it is the speaker's and still at that revision. */
export function mineAt(facts: Facts, id: string, revision?: number): Mine | Refusal {
  const meeting = facts.view.meetings.get(id);
  if (!meeting || (meeting.asker !== facts.me.id && meeting.asked !== facts.me.id)) {
    return refuse('refusal.unknown-meeting');
  }
  const partner = facts.view.people.get(partnerIn(meeting, facts.me.id));
  if (!partner) return refuse('refusal.request-closed');
  if (revision !== undefined && revision !== meeting.revision) {
    return refuse(meeting.status === 'expired' ? 'refusal.expired' : 'refusal.request-changed');
  }
  return { meeting, partner };
}

/** A refusal never stands alone: it shows how things are now. */
export function refused(facts: Facts, refusal: Refusal, id: string): Outcome {
  const meeting = facts.view.meetings.get(id);
  const replies: Reply[] = [reply(refusal.refused)];
  if (meeting && (meeting.asker === facts.me.id || meeting.asked === facts.me.id)) {
    const card = currentCard(facts, meeting);
    if (card) replies.push(card);
  }
  return rest('refused', ...replies);
}

/** A live meeting as its person sees it now. */
export function currentCard(facts: Facts, meeting: Meeting): Reply | undefined {
  const seen = { view: facts.view, me: facts.me, meeting };
  if (isMoveAsked(seen)) return moveCard(seen);
  if (meeting.status === 'confirmed') {
    const { file: _, ...card } = confirmedCard(seen);
    return card;
  }
  if (meeting.status !== 'requested' || facts.now >= meeting.expiresAt) return undefined;
  if (meeting.asker === facts.me.id) return sentCard(seen);
  const partner = facts.view.people.get(meeting.asker);
  const match = partner && facts.engines.explain(facts.view, facts.me, partner);
  return requestCard(seen, match ? reasonLines(match, facts.me) : []);
}
