import { mayMeet } from '../domain/event.ts';
import { type Meeting, sideOf } from '../domain/meeting.ts';
import { isPresent, mayBeShownTo, type Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';

/**
 * May two people sit at one table, as things are now? Neither has left or paused or withdrawn a
 * consent, no border is crossed against somebody's will, neither avoids the other, and their
 * delegations meet. Which of these it was is nobody's business: there is one answer for all.
 */
export const mayBeTogether = ({ event }: EventView, a: Person, b: Person): boolean =>
  mayBeShownTo(a, b) &&
  mayBeShownTo(b, a) &&
  !a.avoid.includes(b.id) &&
  !b.avoid.includes(a.id) &&
  mayMeet(event, a.delegation, b.delegation) &&
  mayMeet(event, b.delegation, a.delegation);

/** Everybody at the table, with the two who agreed first. */
export interface Company {
  a: Person;
  b: Person;
  others: Person[];
}

/** Undefined when one of them has left or paused, or may not be brought together with the others. */
export function companyOf(view: EventView, meeting: Meeting): Company | undefined {
  const a = view.people.get(meeting.asker);
  const b = view.people.get(meeting.asked);
  if (!a || !b || !mayBeTogether(view, a, b)) return undefined;
  const others: Person[] = [];
  for (const { person } of meeting.attendees ?? []) {
    const other = view.people.get(person);
    if (!other || !mayComeAlong(view, other, sideOf(meeting, person) === 'asker' ? b : a))
      return undefined;
    others.push(other);
  }
  return { a, b, others };
}

/** May a colleague be shown to the other side, and the other side to them? */
export const mayComeAlong = (view: EventView, colleague: Person, opposite: Person): boolean =>
  isPresent(colleague) && mayBeTogether(view, colleague, opposite);
