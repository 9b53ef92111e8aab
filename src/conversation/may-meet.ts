import { endOf, mayMeet } from '../domain/event.ts';
import { type Delegate, isPresent, mayBeShownTo } from '../domain/person.ts';
import { overQuota } from '../domain/quota.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { liveBetween } from '../domain/view.ts';
import type { Facts } from './facts.ts';

/**
 * May the speaker ask this person for a meeting now? Whoever is avoided, away or behind a border that
 * they did not agree to cross is refused in the same words: nobody learns which of them it was.
 */
export function mayAsk(facts: Facts, partner: string): Delegate | Refusal {
  const { me, view, now } = facts;
  const { event } = view;
  if (now >= endOf(event)) return refuse('refusal.event-over');
  if (me.presence !== 'present') return refuse('refusal.not-yet');
  if (me.paused) return refuse('refusal.paused');
  const person = view.people.get(partner);
  if (
    !person ||
    person.id === me.id ||
    !isPresent(person) ||
    !isPresent(me) ||
    !mayBeShownTo(person, me) ||
    !mayBeShownTo(me, person) ||
    person.avoid.includes(me.id) ||
    !mayMeet(event, me.delegation, person.delegation) ||
    !mayMeet(event, person.delegation, me.delegation)
  ) {
    return refuse('refusal.unknown-partner');
  }
  const live = liveBetween(view, me.id, partner);
  if (live && (live.status === 'confirmed' || now < live.expiresAt)) {
    return refuse('refusal.already-asked');
  }
  return overQuota(view, me.id, now) ?? person;
}
