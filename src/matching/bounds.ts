import { perNeed, reciprocal, sectorFit } from './fit.ts';
import { nextBest } from './kinds.ts';
import { interpreter } from './pair.ts';
import { mostCounted } from './tally.ts';

/**
 * The best score that two counts allow (candidates.ts): what a need adds to −ln(1 − fit) is at most 1
 * unit where it is met somehow, and at most 2 where it may be met in full.
 */
const unit = Math.max(-Math.log(1 - perNeed) / 2, -Math.log(1 - perNeed * nextBest));

const fitAt = (count: number): number =>
  count >= mostCounted ? 1 : Math.max(1 - Math.exp(-unit * count), sectorFit);

/** A class: whether a language is shared, the count of what I get, and the count of what I give. */
export const classOf = (isSpoken: number, gets: number, gives: number): number =>
  (isSpoken << 10) | (gets << 5) | gives;
export const classBits = 11;

const bounds = Float64Array.from({ length: 1 << classBits }, (_, kind) => {
  const [gets, gives] = [(kind >> 5) & mostCounted, kind & mostCounted];
  // A hair above, for the rounding of logarithms.
  const fit = reciprocal(fitAt(gets) + 1e-9, fitAt(gives) + 1e-9);
  return kind >> 10 === 1 ? fit : fit * interpreter;
});

export const boundOf = (kind: number): number => bounds[kind]!;

/** What a match of one direction only can reach: less than any class of both. */
export const oneSidedBound = reciprocal(1, sectorFit) + 1e-9;

/** The classes in the order of what they allow. */
export const classesInOrder: readonly number[] = Array.from(bounds.keys())
  .filter((kind) => (kind & 1023) !== 0)
  .sort((a, b) => bounds[b]! - bounds[a]!);
