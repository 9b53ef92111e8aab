import { OrganisationKind } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { missed, untold } from './wish.ts';

/**
 * Wishes and kinds of organisations as bits, for the index: it knows what a person claims, and what
 * only a list of organisations can tell is taken for met, so that nobody is passed over for it.
 */
const bits = new Map(OrganisationKind.options.map((kind, place) => [kind, 1 << place]));
const sizeBit = 1 << 29;
const placeBit = 1 << 30;
const kindBits = sizeBit - 1;

/** Any kind, for all that the index knows. */
export const anyKind = -1;

export const bitOfKind = (kind: OrganisationKind | undefined): number =>
  kind ? (bits.get(kind) ?? anyKind) : 0;

/** The kind that a person claims; 0 where it is not told. */
export function claimedBit({ organisation }: Pick<Person, 'organisation'>): number {
  if (!organisation) return 0;
  return 'claimed' in organisation ? bitOfKind(organisation.kind) : anyKind;
}

export function wishBits({ partnerWish }: Pick<Person, 'partnerWish'>): number {
  if (!partnerWish) return 0;
  const { kinds, sizes, places } = partnerWish;
  const asked = kinds.reduce((sum, kind) => sum | bitOfKind(kind), 0) & kindBits;
  return asked | (sizes.length > 0 ? sizeBit : 0) | (places.length > 0 ? placeBit : 0);
}

/** The most that wishFactor (wish.ts) can be, for a wish and a kind as bits. */
export function wishAtMost(wish: number, kind: number): number {
  if (wish === 0) return 1;
  const more = (wish & sizeBit ? 1 : 0) + (wish & placeBit ? 1 : 0);
  const kinds = wish & kindBits;
  if (kinds === 0) return 1;
  const met = (kinds & kind) !== 0 ? 1 : kind === 0 ? untold : missed;
  return (met + more) / (1 + more);
}

/** Nothing but certain kinds. */
export const asksOnlyKinds = (wish: number): boolean => wish !== 0 && (wish & ~kindBits) === 0;

export const kindsIn = (wish: number): number => wish & kindBits;

/** The most that wishFactor can be for somebody of none of the kinds that a wish names. */
export const wishMissed = (wish: number): number => wishAtMost(wish, placeBit);
