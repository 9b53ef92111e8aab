import { mayMeet } from '../domain/event.ts';
import type { Match } from '../domain/match.ts';
import { partnerIn } from '../domain/meeting.ts';
import { isPresent, type Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { createMeetingRule, isColleagueOf } from './candidate.ts';
import { isInterpreterNeeded } from './pair.ts';

/**
 * Why somebody is not suggested to a reader, as facts that the reader may know. `not-available` is
 * said alike of whoever is away, paused, has not agreed or avoids the reader: nobody learns which.
 */
export type WhyNot =
  | { why: 'oneself' | 'colleague' | 'same-delegation' | 'delegations-do-not-meet' }
  /** The reader is paused, or not done with the first visit. */
  | { why: 'reader-not-present' }
  /** Put off or set aside by the reader. */
  | { why: 'put-off' | 'set-aside' }
  | { why: 'not-available' }
  | { why: 'asked-already' | 'meeting-already' | 'declined-before' }
  | { why: 'nothing-in-common' }
  | { why: 'no-common-time' }
  /** They are in as many lists of others as they can bear, and come later in further ones. */
  | { why: 'in-demand' }
  | { why: 'interpreter-needed' }
  /** The place in the reader's own list; 1 is the best. */
  | { why: 'others-fit-better'; place: number };

export interface WhyNotQuestion {
  me: Person;
  partner: Person;
  view: EventView;
}

interface Known {
  explain(question: WhyNotQuestion): Match | undefined;
  isFull(id: string): boolean;
  /** Where the partner stands in the reader's list by score; undefined where not at all. */
  placeOf(question: WhyNotQuestion): number | undefined;
}

/** Everything that stands in the way, the strongest first; empty for somebody who is suggested first. */
export function whyNot(question: WhyNotQuestion, known: Known): WhyNot[] {
  const barred = whyNever(question);
  if (barred) return [barred];
  const match = known.explain(question);
  if (!match?.facts) return [{ why: 'not-available' }];
  const { me, partner } = question;
  const reasons = [...history(question)];
  if (match.reasons.length === 0 && match.facts.together.length === 0) {
    return [...reasons, { why: 'nothing-in-common' }];
  }
  if (match.facts.times === 0) reasons.push({ why: 'no-common-time' });
  if (me.later.includes(partner.id)) reasons.push({ why: 'put-off' });
  if (known.isFull(partner.id)) reasons.push({ why: 'in-demand' });
  if (isInterpreterNeeded(me, partner)) reasons.push({ why: 'interpreter-needed' });
  const place = known.placeOf(question);
  if (place !== undefined && place > 1) reasons.push({ why: 'others-fit-better', place });
  return reasons;
}

function whyNever({ me, partner, view }: WhyNotQuestion): WhyNot | undefined {
  if (me.id === partner.id) return { why: 'oneself' };
  if (!isPresent(me)) return { why: 'reader-not-present' };
  // What the reader has said may be told to the reader.
  if (me.avoid.includes(partner.id)) return { why: 'set-aside' };
  // Before anything about the partner: whoever is not to be shown is not spoken of.
  if (!view.people.has(partner.id) || !isPresent(partner)) return { why: 'not-available' };
  if (isColleagueOf(me, partner, view)) return { why: 'colleague' };
  if (me.delegation === partner.delegation && !mayMeet(view.event, me.delegation, me.delegation)) {
    return { why: 'same-delegation' };
  }
  if (
    !mayMeet(view.event, me.delegation, partner.delegation) ||
    !mayMeet(view.event, partner.delegation, me.delegation)
  ) {
    return { why: 'delegations-do-not-meet' };
  }
  return createMeetingRule(me, view)(partner) ? undefined : { why: 'not-available' };
}

function history({ me, partner, view }: WhyNotQuestion): WhyNot[] {
  const between = view.meetingsOf(me.id).filter((m) => partnerIn(m, me.id) === partner.id);
  const is = (status: string) => between.some((meeting) => meeting.status === status);
  if (is('confirmed')) return [{ why: 'meeting-already' }];
  if (is('requested')) return [{ why: 'asked-already' }];
  return is('declined') ? [{ why: 'declined-before' }] : [];
}
