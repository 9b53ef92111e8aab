import { type Bounds, boundsFor, classBits, oneSidedBound } from './bounds.ts';
import { createCounter } from './counter.ts';
import type { Postings } from './postings.ts';
import type { Profile } from './profile.ts';
import type { Range } from './slots.ts';
import type { Topics } from './topics.ts';
import { missed, untold } from './wish.ts';
import { anyKind, wishMissed } from './wish-bits.ts';

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
 * Puts people into classes with an upper bound of the score (bounds.ts), so that only the best few
 * classes need to be scored (the idea of MaxScore: Turtle and Flood 1995). Those whom only one
 * direction connects form classes too, near the end.
 */
export function createCandidates(topics: Topics, postings: Postings): Candidates {
  const counter = createCounter(topics, postings);
  const places = new Int32Array(classes);
  let sorted = new Int32Array(256);

  /**
   * Sorts the classes of which the first has its place at `from`: as many as make a small part of all,
   * for further ones are rarely asked for. Returns where they end.
   */
  const sortFrom = (from: number, size: number, { order }: Bounds): number => {
    const { counts, found } = counter;
    let at = 0;
    let end = size;
    for (let i = 0; i < order.length; i++) {
      const kind = order[i]!;
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

  const walkPart = (size: number, bounds: Bounds, { isEnough, visit }: Visitor) => {
    if (sorted.length < size) sorted = new Int32Array(2 * size);
    let end = 0;
    let last = -1;
    for (let i = 0; i < size; i++) {
      if (i === end) end = sortFrom(i, size, bounds);
      const one = sorted[i]!;
      const kind = one & (classes - 1);
      if (kind !== last && isEnough(bounds.of[kind]!)) return;
      // Within a class the threshold rises as well: a look now and then is enough.
      last = (i & 15) === 0 ? -1 : kind;
      visit(one >>> classBits);
    }
  };

  return {
    walk: (me, ranges, visitor) => {
      const iAm = me.kind === anyKind ? 1 : me.kind === 0 ? untold : missed;
      const bounds = boundsFor(wishMissed(me.wish), iAm);
      counter.aim(me, ranges);
      walkPart(counter.count(ranges, true), bounds, visitor);
      if (visitor.isEnough(oneSidedBound)) return;
      walkPart(counter.count(ranges, false), bounds, visitor);
    },
  };
}
