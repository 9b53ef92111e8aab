import { boundOf, classBits, classesInOrder, classOf, oneSidedBound } from './bounds.ts';
import { bestActsFor, bestActsOf } from './kinds.ts';
import { type Bits, bitsIn, type Postings } from './postings.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';
import { createTally, type Range } from './tally.ts';
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

const classes = 1 << classBits;
const enough = 2000;

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
  let none: Bits = new Int32Array(8);
  let some: Bits = new Int32Array(8);
  let best: Bits = new Int32Array(8);
  /** Who shares a language with me. */
  let spoken: Bits = new Int32Array(8);
  /** A slot and its class in one number. */
  let found = new Int32Array(256);
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
      best.fill(0);
      for (const entry of entries) {
        postings.mark('offer', topicIn(entry), bestActsFor(actIn(entry)), best);
      }
      get.add(bits, best, none, ranges);
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
      const known = acts.get(topic);
      if (known) {
        best.fill(0);
        postings.mark('need', topic, known, best);
      }
      // One offer may meet several needs of theirs: it counts for each of them.
      give.add(bits, known ? best : none, postings.havingAgain(topic) ?? none, ranges);
    }
    if (offers.length > 0) give.fill(postings.manifold, ranges);
  };

  /** Everybody with both counts, or with one of them only, and their class; how many there are. */
  const collect = (ranges: readonly Range[], mutual: boolean): number => {
    const [a0, a1, a2, a3, a4] = get.planes;
    const [b0, b1, b2, b3, b4] = give.planes;
    let size = 0;
    counts.fill(0);
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
          const kind = classOf((spoken[w]! >>> bit) & 1, gets, gives);
          counts[kind]!++;
          found[size++] = (((w << 5) | bit) << classBits) | kind;
        }
      }
    }
    return size;
  };

  /**
   * Sorts the classes of which the first has its place at `from`: as many as make a small part of all,
   * for further ones are rarely asked for. Returns where they end.
   */
  const sortFrom = (from: number, size: number): number => {
    let at = 0;
    let end = size;
    for (const kind of classesInOrder) {
      places[kind] = at >= from && at < from + enough ? at : -1;
      if (at >= from + enough && end === size) end = at;
      at += counts[kind]!;
    }
    for (let i = 0; i < size; i++) {
      const one = found[i]!;
      const kind = one & (classes - 1);
      const place = places[kind]!;
      if (place < 0) continue;
      sorted[place] = one;
      places[kind] = place + 1;
    }
    return end;
  };

  const walkPart = (ranges: readonly Range[], mutual: boolean, visitor: Visitor) => {
    const size = collect(ranges, mutual);
    let end = 0;
    for (let i = 0; i < size; i++) {
      if (i === end) end = sortFrom(i, size);
      const one = sorted[i]!;
      const kind = one & (classes - 1);
      if (visitor.isEnough(boundOf(kind))) return;
      visitor.visit(one >>> classBits);
    }
  };

  return {
    walk: (me, ranges, visitor) => {
      const { words } = postings;
      if (some.length < words) {
        none = new Int32Array(words);
        some = new Int32Array(words);
        best = new Int32Array(words);
        spoken = new Int32Array(words);
        found = new Int32Array(words * 32);
        sorted = new Int32Array(words * 32);
      }
      spoken.fill(0);
      for (const bit of bitsIn(me.working)) {
        const bits = postings.speaking(bit);
        if (bits) for (let w = 0; w < words; w++) spoken[w]! |= bits[w]!;
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
