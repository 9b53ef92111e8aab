import type { Event } from './event.ts';
import { concernedBy, isParty, type Meeting } from './meeting.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';

/** One event as it stands: what decisions may read. Nobody but the store changes it. */
export interface EventView {
  readonly event: Event;
  readonly people: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** The meetings of one person, in any status: also those at which they are one more. */
  meetingsOf(person: string): readonly Meeting[];
}

export function organisationOf(view: EventView, person: Person): Organisation | undefined {
  const belonging = person.organisation;
  return belonging && 'id' in belonging ? view.organisations.get(belonging.id) : undefined;
}

/** An open or confirmed meeting between two people, if there is one. */
export const liveBetween = (view: EventView, a: string, b: string): Meeting | undefined =>
  view
    .meetingsOf(a)
    .find((m) => isParty(m, b) && (m.status === 'requested' || m.status === 'confirmed'));

/** The same event as if a meeting were so: to look ahead within one decision. */
export function viewWith(view: EventView, meeting: Meeting): EventView {
  const { event, people, organisations } = view;
  const concerned = new Set(concernedBy(meeting));
  return {
    event,
    people,
    organisations,
    meetings: new Map(view.meetings).set(meeting.id, meeting),
    meetingsOf: (person) => {
      const others = view.meetingsOf(person).filter(({ id }) => id !== meeting.id);
      return concerned.has(person) ? [...others, meeting] : others;
    },
  };
}
