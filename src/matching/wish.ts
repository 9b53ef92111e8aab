import type { WishFact } from '../domain/match.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { type EventView, organisationOf } from '../domain/view.ts';

export function wishFacts({ partnerWish }: Person, partner: Person, view: EventView): WishFact[] {
  if (!partnerWish) return [];
  const { kinds, sizes, places } = partnerWish;
  const facts: WishFact[] = [];
  if (kinds.length > 0) {
    const kind = kindOf(partner, view);
    facts.push({ of: 'kind', met: kind && kinds.includes(kind) });
  }
  if (sizes.length > 0) {
    const size = organisationOf(view, partner)?.size;
    facts.push({ of: 'size', met: size && sizes.includes(size) });
  }
  if (places.length > 0) facts.push({ of: 'place', met: isThere(places, partner, view) });
  return facts;
}

/** A wish is not a condition: what is missed weighs on the match and does not end it. */
export const missed = 0.6;
export const untold = 0.85;

/** 0 to 1; 1 for somebody who asked nothing. */
export const wishFactor = (facts: readonly WishFact[]): number =>
  facts.length === 0
    ? 1
    : facts.reduce((sum, { met }) => sum + (met === undefined ? untold : met ? 1 : missed), 0) /
      facts.length;

export function kindOf(person: Person, view: EventView): OrganisationKind | undefined {
  const { organisation } = person;
  if (organisation && 'claimed' in organisation) return organisation.kind;
  return organisationOf(view, person)?.kind;
}

function isThere(wanted: readonly string[], person: Person, view: EventView) {
  const delegation = view.event.delegations.find(({ id }) => id === person.delegation);
  const place = organisationOf(view, person)?.place;
  const countries = [person.country, delegation?.country].flatMap((code) => namesOf(code));
  const there = [place, delegation?.id, ...Object.values(delegation?.name ?? {}), ...countries]
    .filter((name) => name !== undefined)
    .map(fold);
  const isMet = wanted.map(fold).some((name) => there.some((known) => isPart(known, name)));
  return isMet || (place === undefined ? undefined : false);
}

/** "Changsha" is met by "Changsha, Hunan" and by "Changsha City"; of a code only the whole counts. */
const isPart = (known: string, wanted: string): boolean =>
  known === wanted ||
  (known.length > 2 && wanted.length > 2 && (known.includes(wanted) || wanted.includes(known))) ||
  (/\p{Script=Han}{2}/u.test(wanted) && known.includes(wanted));

const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const countries = new Map<string, string[]>();
const inWords = ['de', 'en', 'zh'].map(
  (reader) => new Intl.DisplayNames(reader, { type: 'region' }),
);

function namesOf(country: string | undefined): string[] {
  if (!country) return [];
  const known = countries.get(country) ?? [
    country,
    ...inWords.map((words) => words.of(country)).filter((name) => name !== undefined),
  ];
  countries.set(country, known);
  return known;
}
