import type { Person } from '../../src/domain/person.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const codes = new Map(taxonomy.topics.map(({ code }, i) => [code, i]));
export const dimensions = codes.size;

/** A vector of topics of one side, of length 1; related topics count by half, as in the score. */
export function vectorOf({ interests }: Person, side: 'offer' | 'need'): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const interest of interests) {
    if (interest.side !== side) continue;
    for (const topic of interest.topics) vector[codes.get(topic)!]! += 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

/** Brute force over typed arrays: both directions of everybody, and their harmonic mean. */
export function createDense(crowd: readonly Person[], limit: number) {
  const offers = new Float32Array(crowd.length * dimensions);
  const needs = new Float32Array(crowd.length * dimensions);
  crowd.forEach((person, i) => {
    offers.set(vectorOf(person, 'offer'), i * dimensions);
    needs.set(vectorOf(person, 'need'), i * dimensions);
  });
  const scores = new Float64Array(crowd.length);
  return (me: Person): string[] => {
    const [myOffers, myNeeds] = [vectorOf(me, 'offer'), vectorOf(me, 'need')];
    for (let i = 0; i < crowd.length; i++) {
      let get = 0;
      let give = 0;
      const from = i * dimensions;
      for (let d = 0; d < dimensions; d++) {
        get += myNeeds[d]! * offers[from + d]!;
        give += myOffers[d]! * needs[from + d]!;
      }
      const isOther = crowd[i]!.delegation !== me.delegation;
      scores[i] = isOther ? (2 * (get + 0.02) * (give + 0.02)) / (get + give + 0.04) : -1;
    }
    return [...scores.keys()]
      .sort((a, b) => scores[b]! - scores[a]!)
      .slice(0, limit)
      .map((i) => crowd[i]!.id);
  };
}
