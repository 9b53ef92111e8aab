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
  /** Counts who is in `one`; once more who is in `more`, and twice more who is in `twice`: parts of it. */
  add(one: Bits, more: Bits, twice: Bits, ranges: readonly Range[]): void;
  /** As if counted more often than can be told. */
  fill(bits: Bits, ranges: readonly Range[]): void;
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
    add: (one, more, twice, ranges) => {
      const [p0, p1, p2, p3, p4] = planes;
      for (const { from, to } of ranges) {
        for (let w = from; w < to; w++) {
          const a = one[w]!;
          if (a === 0) continue;
          const b = more[w]!;
          const d = twice[w]!;
          const t0 = p0[w]!;
          const t1 = p1[w]!;
          const t2 = p2[w]!;
          const c0 = (t0 & (a | b)) | (a & b);
          const c1 = (t1 & (c0 | d)) | (c0 & d);
          const c2 = t2 & c1;
          p0[w] = t0 ^ a ^ b;
          p1[w] = t1 ^ c0 ^ d;
          p2[w] = t2 ^ c1;
          if (c2 === 0) continue;
          const t3 = p3[w]!;
          p3[w] = t3 ^ c2;
          const c3 = t3 & c2;
          const over = p4[w]! & c3;
          p4[w]! |= c3;
          // Back to 31 where it ran over.
          if (over !== 0) for (const plane of planes) plane[w]! |= over;
        }
      }
    },
    fill: (bits, ranges) => {
      for (const { from, to } of ranges) {
        for (let w = from; w < to; w++) {
          if (bits[w] !== 0) for (const plane of planes) plane[w]! |= bits[w]!;
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
