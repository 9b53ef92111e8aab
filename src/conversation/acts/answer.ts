import {
  accept,
  counter,
  decline,
  type Meeting,
  partnerIn,
  remindAtOf,
  withdraw,
} from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Person } from '../../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import { placesAt, proposeTimes } from '../../timetable/free.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { confirmedCard, requestCard, sentCard } from '../meeting-lines.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { reasonLines } from '../reason-lines.ts';
import { expiryOf, slotOf, timeChoices, timesAtOnce } from '../times-offered.ts';

/** A meeting of the speaker's, with the partner as they are now. */
interface Mine {
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
  const asker = facts.view.people.get(meeting.asker);
  const asked = facts.view.people.get(meeting.asked);
  if (!asker || !asked) return refused(facts, refuse('refusal.unknown-partner'), id);
  // Whether it may be answered at all comes before whether it can be held.
  const may = accept(meeting, facts.me.id, { table: '' }, facts.now);
  if (isRefusal(may)) return refused(facts, may, id);
  const places = placesAt(facts.view, asker, asked, meeting.time, facts.now);
  if ('not' in places)
    return otherTimes(facts, mine, takenLine(places.not, meeting, facts, partner));
  const remindAt = remindAtOf(facts.view.event, meeting.time, facts.now);
  const taken = remindAt === undefined ? places : { ...places, remindAt };
  const confirmed = accept(meeting, facts.me.id, taken, facts.now) as Meeting;
  return {
    kind: 'accept',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: confirmed }],
    notices: [noticeOf(facts, confirmed, 'confirmed')],
    relies: [`person/${partner.id}`, `person/${facts.me.id}`, 'event'],
    replies: [confirmedCard({ view: facts.view, me: facts.me, meeting: confirmed })],
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
  const countered = counter(mine.meeting, facts.me.id, time, until, facts.now);
  if (isRefusal(countered)) return refused(facts, countered, id);
  return {
    kind: 'counter',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: countered }],
    notices: [noticeOf(facts, countered, 'countered')],
    relies: [`person/${mine.partner.id}`, 'event'],
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

function takenLine(
  not: 'past' | 'closed' | 'a-busy' | 'b-busy' | 'no-table' | 'no-interpreter',
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
