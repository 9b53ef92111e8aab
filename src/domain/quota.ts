import { isOpen, type Meeting, openerOf } from './meeting.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Instant } from './time.ts';
import type { EventView } from './view.ts';

/**
 * The open requests that somebody began, whoever has to answer now: a counter-proposal is an answer
 * and costs nothing. Counted from the records, so that whatever ends a request gives it back.
 */
export const openRequestsOf = (view: EventView, person: string, now: Instant): Meeting[] =>
  view.meetingsOf(person).filter((m) => openerOf(m) === person && isOpen(m, now));

/** Has this person as many requests open as the event allows? */
export function overQuota(view: EventView, person: string, now: Instant): Refusal | undefined {
  const limit = view.event.limits.openRequests;
  return openRequestsOf(view, person, now).length < limit
    ? undefined
    : refuse('refusal.too-many-requests', { limit });
}
