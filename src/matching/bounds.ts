import { perNeed, reciprocal, sectorFit } from './fit.ts';
import { nextBest } from './kinds.ts';
import { interpreter } from './pair.ts';

/**
 * The best score that two counts allow (candidates.ts): what a need adds to −ln(1 − fit) is at most 1
 * unit where it is met somehow, and at most 2 where it may be met in full.
 */
const unit = Math.max(-Math.log(1 - perNeed) / 2, -Math.log(1 - perNeed * nextBest));

/** Counts go to this, which stands for all above it as well. */
export const mostCounted = 15;

const fitAt = (count: number): number =>
  count >= mostCounted ? 1 : Math.max(1 - Math.exp(-unit * count), sectorFit);

/**
 * A class holds what is known of a pair without a look at it: 4 bits for the count of what I give, 4
 * for what I get, and whether a language is shared, they may be what I ask for, and I what they do.
 */
export const classBits = 11;
export const spokenAt = 10;
export const theyAreAt = 9;
export const iAmAt = 8;
export const getsAt = 4;

export interface Bounds {
  /** By class. */
  readonly of: Float64Array;
  /** Classes by what they allow, the most first. */
  readonly order: Int32Array;
}

/** What a match of one direction only can reach: less than any class of both. */
export const oneSidedBound = reciprocal(1, sectorFit) + 1e-9;

const known = new Map<number, Bounds>();

/** @param theyAre, iAm what remains of a direction where a wish is missed: a handful of figures. */
export function boundsFor(theyAre: number, iAm: number): Bounds {
  const key = theyAre * 16 + iAm;
  let bounds = known.get(key);
  if (!bounds) {
    const of = Float64Array.from({ length: 1 << classBits }, (_, kind) => {
      const gets = fitAt((kind >> getsAt) & mostCounted) * ((kind >> theyAreAt) & 1 ? 1 : theyAre);
      const gives = fitAt(kind & mostCounted) * ((kind >> iAmAt) & 1 ? 1 : iAm);
      // A hair above, for the rounding of logarithms.
      const fit = reciprocal(gets + 1e-9, gives + 1e-9);
      return kind >> spokenAt === 1 ? fit : fit * interpreter;
    });
    const order = Int32Array.from(of.keys())
      .filter((kind) => (kind & 0xff) !== 0)
      .sort((a, b) => of[b]! - of[a]!);
    bounds = { of, order };
    known.set(key, bounds);
  }
  return bounds;
}
