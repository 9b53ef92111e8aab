import { perNeed, reciprocal, sectorFit } from './fit.ts';
import { nextBest } from './kinds.ts';
import { mostCounted } from './tally.ts';

/**
 * The best score that two counts allow (candidates.ts): what a need adds to −ln(1 − fit) is at most 1
 * unit where it is met somehow, and at most 2 where it may be met in full.
 */
const unit = Math.max(-Math.log(1 - perNeed) / 2, -Math.log(1 - perNeed * nextBest));

const fitAt = (count: number): number =>
  count >= mostCounted ? 1 : Math.max(1 - Math.exp(-unit * count), sectorFit);

/** By class: the count of what I get times 32, plus the count of what I give. */
const bounds = Float64Array.from({ length: (mostCounted + 1) ** 2 }, (_, i) =>
  // A hair above, for the rounding of logarithms.
  reciprocal(fitAt(i >> 5) + 1e-9, fitAt(i & 31) + 1e-9),
);

export const boundOf = (kind: number): number => bounds[kind]!;

/** What a match of one direction only can reach: less than any class of both. */
export const oneSidedBound = reciprocal(1, sectorFit) + 1e-9;

/** The classes in the order of what they allow. */
export const classesInOrder: readonly number[] = Array.from(bounds.keys())
  .filter((kind) => kind !== 0)
  .sort((a, b) => bounds[b]! - bounds[a]!);
