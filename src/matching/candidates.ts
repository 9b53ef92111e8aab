import { boundOf, classesInOrder, oneSidedBound } from './bounds.ts';
import { bestActsFor, bestActsOf } from './kinds.ts';
import type { Bits, Postings } from './postings.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';
import { createTally, mostCounted, type Range } from './tally.ts';
import type { Topics } from './topics.ts';

/** Who might suit somebody, in the order of the best score that a count of their topics allows. */
export interface Candidates {
  /** Visits slots until none of those that are left can exceed a bound that is known to be enough. */
  walk(me: Profile, ranges: readonly Range[], visitor: Visitor): void;
}

export interface Visitor {
  isEnough(bound: number): boolean;
  visit(slot: number): void;
}

const classes = (mostCounted + 1) ** 2;

/**
 * Counts, 32 people at a time, how many of my needs each person's offers meet, and how many of their
 * needs my offers meet; twice where it may be in full. Both counts make a class with an upper bound of
 * the score, so that only the best few classes need to be scored (the idea of MaxScore: Turtle and
 * Flood 1995). Those whom only one direction connects form classes too, near the end.
 */
export function createCandidates(topics: Topics, postings: Postings): Candidates {
  const get = createTally();
  const give = createTally();
  const counts = new Int32Array(classes);
  const places = new Int32Array(classes);
  let some: Bits = new Int32Array(8);
  let found = new Int32Array(256);
  let kinds = new Int32Array(256);
  let sorted = new Int32Array(256);

  /** One after the other, so that bits need no array of their own where they stand for themselves. */
  const union = (all: readonly Bits[], ranges: readonly Range[]): Bits | undefined => {
    if (all.length < 2) return all[0];
    some.fill(0);
    for (const bits of all) {
      for (const { from, to } of ranges) for (let w = from; w < to; w++) some[w]! |= bits[w]!;
    }
    return some;
  };
  const countGet = (needs: Int32Array, ranges: readonly Range[]) => {
    for (const entries of byGroup(needs)) {
      const near = new Set(entries.flatMap((entry) => topics.nearTo(topicIn(entry))));
      const bits = union(
        [...near].map((t) => postings.having('offer', t)).filter((b) => b !== undefined),
        ranges,
      );
      if (!bits) continue;
      get.add(bits, ranges);
      some.fill(0);
      for (const entry of entries) {
        postings.mark('offer', topicIn(entry), bestActsFor(actIn(entry)), some);
      }
      get.add(some, ranges);
    }
  };
  const countGive = (offers: Int32Array, ranges: readonly Range[]) => {
    const acts = new Map<number, Set<number>>();
    for (const entry of offers) {
      const known = acts.get(topicIn(entry)) ?? new Set();
      for (const act of bestActsOf(actIn(entry))) known.add(act);
      acts.set(topicIn(entry), known);
    }
    const near = new Set([...acts.keys()].flatMap((topic) => topics.nearTo(topic)));
    for (const topic of near) {
      const bits = postings.having('need', topic);
      if (!bits) continue;
      give.add(bits, ranges);
      // One offer may meet several needs of theirs: it counts for each of them.
      const again = postings.havingAgain(topic);
      if (again) for (let i = 0; i < 2; i++) give.add(again, ranges);
      const best = acts.get(topic);
      if (!best) continue;
      some.fill(0);
      postings.mark('need', topic, best, some);
      give.add(some, ranges);
    }
    if (offers.length > 0)
      for (let i = 0; i < mostCounted; i++) give.add(postings.manifold, ranges);
  };

  /** Everybody with both counts, or with one of them only, and their class; how many there are. */
  const collect = (ranges: readonly Range[], mutual: boolean): number => {
    const [a0, a1, a2, a3, a4] = get.planes;
    const [b0, b1, b2, b3, b4] = give.planes;
    let size = 0;
    for (const { from, to } of ranges) {
      for (let w = from; w < to; w++) {
        const isGet = a0[w]! | a1[w]! | a2[w]! | a3[w]! | a4[w]!;
        const isGive = b0[w]! | b1[w]! | b2[w]! | b3[w]! | b4[w]!;
        let left = mutual ? isGet & isGive : isGet ^ isGive;
        while (left !== 0) {
          const bit = 31 - Math.clz32(left & -left);
          left &= left - 1;
          const gets =
            ((a0[w]! >>> bit) & 1) |
            (((a1[w]! >>> bit) & 1) << 1) |
            (((a2[w]! >>> bit) & 1) << 2) |
            (((a3[w]! >>> bit) & 1) << 3) |
            (((a4[w]! >>> bit) & 1) << 4);
          const gives =
            ((b0[w]! >>> bit) & 1) |
            (((b1[w]! >>> bit) & 1) << 1) |
            (((b2[w]! >>> bit) & 1) << 2) |
            (((b3[w]! >>> bit) & 1) << 3) |
            (((b4[w]! >>> bit) & 1) << 4);
          found[size] = (w << 5) | bit;
          kinds[size++] = (gets << 5) | gives;
        }
      }
    }
    return size;
  };

  /** In the order of their classes. */
  const sort = (size: number) => {
    counts.fill(0);
    for (let i = 0; i < size; i++) counts[kinds[i]!]!++;
    let at = 0;
    for (const kind of classesInOrder) {
      places[kind] = at;
      at += counts[kind]!;
    }
    for (let i = 0; i < size; i++) {
      const place = places[kinds[i]!]!++;
      sorted[place] = i;
    }
  };

  const walkPart = (ranges: readonly Range[], mutual: boolean, visitor: Visitor) => {
    const size = collect(ranges, mutual);
    sort(size);
    for (let i = 0; i < size; i++) {
      const at = sorted[i]!;
      if (visitor.isEnough(boundOf(kinds[at]!))) return;
      visitor.visit(found[at]!);
    }
  };

  return {
    walk: (me, ranges, visitor) => {
      const { words } = postings;
      if (some.length < words) {
        some = new Int32Array(words);
        found = new Int32Array(words * 32);
        kinds = new Int32Array(words * 32);
        sorted = new Int32Array(words * 32);
      }
      get.clear(words);
      give.clear(words);
      countGet(me.needs, ranges);
      countGive(me.offers, ranges);
      walkPart(ranges, true, visitor);
      if (!visitor.isEnough(oneSidedBound)) walkPart(ranges, false, visitor);
    },
  };
}

function byGroup(needs: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (const entry of needs) {
    const list = groups.get(groupIn(entry));
    if (list) list.push(entry);
    else groups.set(groupIn(entry), [entry]);
  }
  return [...groups.values()];
}
