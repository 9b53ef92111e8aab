import { parseTap, type Tap } from '../conversation/choice.ts';
import { type Meeting, openerOf } from '../domain/meeting.ts';
import { isSimulated, type Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import type { EventView } from '../domain/view.ts';
import { pick, share } from './share.ts';

/**
 * What the demo's partners do: they see what everybody sees, replies with choices, and tap one of
 * these. Nothing here waits, looks at the clock or throws dice, so that it can be told beforehand.
 */

type Mood = 'accept' | 'other' | 'decline';

/** Whoever tries the demo sees each answer once, the best one first. */
const firstMoods: readonly Mood[] = ['accept', 'other', 'decline'];

/**
 * Long enough to see that somebody else decides, short enough to wait for: with the queue, which
 * rounds up to whole seconds, two to six.
 */
export const thinkingMs = (parcel: string): number => Math.round(1500 + share(parcel) * 3500);

/** Is the reader asked for an answer? Everything else they are told needs none. */
export const isAsked = (replies: readonly Reply[]): boolean =>
  taps(replies).some(({ verb }) => verb === 'accept' || verb === 'move-yes');

/** The choice that answers a request, if a visitor has made it and it is still open. */
export function answerTo(
  view: EventView,
  me: Person,
  replies: readonly Reply[],
): string | undefined {
  const moving = taps(replies).find(({ verb }) => verb === 'move-yes');
  if (moving) return moving.id;
  const asked = taps(replies).find(({ verb }) => verb === 'accept');
  const meeting = view.meetings.get(asked?.args[0] ?? '');
  if (meeting?.status !== 'requested' || meeting.asked !== me.id) return undefined;
  const visitor = view.people.get(meeting.asker);
  if (!visitor || isSimulated(visitor)) return undefined;
  const mood = meeting.revision > 0 ? 'accept' : moodFor(view, visitor, meeting);
  return taps(replies).find(({ verb }) => verb === mood)?.id;
}

/**
 * Times to choose from, after "another time" or because the one agreed to was taken meanwhile: one of
 * them is proposed, and where there is none, nothing remains but to decline.
 */
export function otherTimeIn(replies: readonly Reply[]): string | undefined {
  // An answer that shows the request itself again says that a newer notice is on its way.
  if (isAsked(replies)) return undefined;
  const times = taps(replies).filter(({ verb }) => verb === 'counter');
  const declining = taps(replies).find(({ verb }) => verb === 'decline' || verb === 'move-keep');
  return (pick(times, times[0]?.id ?? '') ?? declining)?.id;
}

/** By how many requests of this visitor the demo's partners have answered so far. */
function moodFor(view: EventView, visitor: Person, meeting: Meeting): Mood {
  const answered = view
    .meetingsOf(visitor.id)
    .filter((other) => openerOf(other) === visitor.id && isAnswered(other));
  const others = answered.filter(({ id, asker, asked }) => {
    const partner = view.people.get(asker === visitor.id ? asked : asker);
    return id !== meeting.id && partner !== undefined && isSimulated(partner);
  });
  return firstMoods[others.length] ?? moodByChance(meeting.id);
}

function moodByChance(meeting: string): Mood {
  const chance = share(meeting);
  return chance < 0.6 ? 'accept' : chance < 0.8 ? 'other' : 'decline';
}

/** A counter-proposal is an answer, and leaves its mark: who opened what now is to be answered. */
const isAnswered = ({ opener, status }: Meeting): boolean =>
  opener !== undefined || ['confirmed', 'declined', 'cancelled'].includes(status);

const taps = (replies: readonly Reply[]): (Tap & { id: string })[] =>
  replies
    .flatMap(({ choices = [] }) => choices)
    .flatMap(({ id }) => {
      const tap = parseTap(id);
      return tap ? [{ ...tap, id }] : [];
    });
