import { type Event, mayMeet } from '../domain/event.ts';
import { type Meeting, partnerIn } from '../domain/meeting.ts';
import type { OrganisationName } from '../domain/name.ts';
import { mayBeShownTo, type Person } from '../domain/person.ts';
import { type EventView, organisationOf } from '../domain/view.ts';

/**
 * May two people be brought together at all? Delegates who may both be shown to the other, of
 * delegations that meet, of different organisations, neither of whom avoids the other.
 */
export function createMeetingRule(me: Person, view: EventView): (partner: Person) => boolean {
  const isApart = createApartRule(me, view);
  return (partner) => isOpenTo(me, partner, view) && isApart(partner);
}

/** What follows from role, delegation, country and consents alone: the index knows it by page. */
const isOpenTo = (me: Person, partner: Person, view: EventView): boolean =>
  me.role === 'delegate' &&
  partner.role === 'delegate' &&
  mayMeetEither(view.event, me, partner) &&
  mayBeShownTo(partner, me) &&
  mayBeShownTo(me, partner);

/** What is between two people: not of one organisation, and neither avoids the other. */
function createApartRule(me: Person, view: EventView): (partner: Person) => boolean {
  const mine = belongingsOf(view, me);
  return (partner) =>
    partner.id !== me.id &&
    !avoids(me, partner) &&
    !avoids(partner, me) &&
    (mine.length === 0 || !belongingsOf(view, partner).some((key) => mine.includes(key)));
}

/** Are two people of one organisation, as far as either tells? */
export const isColleagueOf = (me: Person, partner: Person, view: EventView): boolean =>
  belongingsOf(view, partner).some((key) => belongingsOf(view, me).includes(key));

/**
 * May a partner be suggested to `me` as things stand? Not when something is settled already.
 * @returns a rule; `isIndexed` says that the partner is as the index has them, on a page for `me`.
 */
export function createCandidateRule(me: Person, view: EventView) {
  const isApart = createApartRule(me, view);
  const settled = new Set(
    view
      .meetingsOf(me.id)
      .filter(isSettled)
      .map((meeting) => partnerIn(meeting, me.id)),
  );
  return (partner: Person, isIndexed = false): boolean =>
    !settled.has(partner.id) && (isIndexed || isOpenTo(me, partner, view)) && isApart(partner);
}

/** Asked, agreed or refused already: suggesting it again would only annoy. */
const isSettled = ({ status }: Meeting): boolean =>
  status === 'requested' || status === 'confirmed' || status === 'declined';

const mayMeetEither = (event: Event, a: Person, b: Person): boolean =>
  mayMeet(event, a.delegation, b.delegation) && mayMeet(event, b.delegation, a.delegation);

/** An avoid list may name a person or a whole organisation. */
function avoids(person: Person, other: Person): boolean {
  if (person.avoid.includes(other.id)) return true;
  const belonging = other.organisation;
  return belonging !== undefined && 'id' in belonging && person.avoid.includes(belonging.id);
}

/**
 * Keys of a person's organisation: two people with one in common are colleagues. Names count too,
 * so that somebody who only claims to be from a firm is not suggested to its people.
 */
function belongingsOf(view: EventView, person: Person): string[] {
  const { organisation } = person;
  if (!organisation) return [];
  if ('claimed' in organisation) return nameKeys(organisation.claimed);
  const known = organisationOf(view, person);
  return [`id/${organisation.id}`, ...(known ? nameKeys(known.name) : [])];
}

const nameKeys = ({ latin, han }: OrganisationName): string[] => [
  ...(latin === undefined ? [] : [`name/${latin.trim().toLowerCase()}`]),
  ...(han === undefined ? [] : [`name/${han.trim()}`]),
];
