import type { Bits } from './postings.ts';

/** A stretch of words, [from, to). */
export interface Range {
  from: number;
  to: number;
}

/**
 * Counts for each slot in how many sets of bits it is, 32 slots at a time: plane `i` holds bit `i` of
 * every count. Counts above 31 stay at 31.
 */
export interface Tally {
  clear(words: number): void;
  add(bits: Bits, ranges: readonly Range[]): void;
  readonly planes: readonly [Bits, Bits, Bits, Bits, Bits];
}

export const mostCounted = 31;

export function createTally(): Tally {
  let planes = planesOf(8);
  return {
    clear: (words) => {
      if (planes[0].length < words) planes = planesOf(words);
      else for (const plane of planes) plane.fill(0);
    },
    add: (bits, ranges) => {
      const [p0, p1, p2, p3, p4] = planes;
      for (const { from, to } of ranges) {
        for (let w = from; w < to; w++) {
          let carry = bits[w]!;
          if (carry === 0) continue;
          const t0 = p0[w]!;
          p0[w] = t0 ^ carry;
          carry &= t0;
          if (carry === 0) continue;
          const t1 = p1[w]!;
          p1[w] = t1 ^ carry;
          carry &= t1;
          if (carry === 0) continue;
          const t2 = p2[w]!;
          p2[w] = t2 ^ carry;
          carry &= t2;
          if (carry === 0) continue;
          const t3 = p3[w]!;
          p3[w] = t3 ^ carry;
          carry &= t3;
          if (carry === 0) continue;
          const t4 = p4[w]!;
          p4[w] = t4 | carry;
          carry &= t4;
          if (carry === 0) continue;
          // Back to 31 where it ran over.
          p0[w]! |= carry;
          p1[w]! |= carry;
          p2[w]! |= carry;
          p3[w]! |= carry;
        }
      }
    },
    get planes() {
      return planes;
    },
  };
}

const planesOf = (words: number): [Bits, Bits, Bits, Bits, Bits] => [
  new Int32Array(words),
  new Int32Array(words),
  new Int32Array(words),
  new Int32Array(words),
  new Int32Array(words),
];
