import type { Profile } from './profile.ts';

/**
 * The profiles of all slots in one array: scoring hundreds of them touches little memory. From `at`
 * on: fluent, working, rank, how many offers, how many needs, kind, wish; then the offers, then the
 * needs.
 */
export interface Pool {
  set(slot: number, profile: Profile): void;
  delete(slot: number): void;
  readonly data: Int32Array;
  /** Where a slot's profile begins. */
  readonly at: Int32Array;
  readonly bytes: number;
}

export const head = 7;

export function createPool(): Pool {
  let data = new Int32Array(1 << 12);
  let at = new Int32Array(256).fill(-1);
  let used = 0;
  let live = 0;

  const lengthAt = (from: number): number => head + data[from + 3]! + data[from + 4]!;
  /** Profiles of people who changed lie about until they are half of all; then the rest moves up. */
  const makeRoom = (more: number) => {
    if (used + more <= data.length) return;
    const next = new Int32Array(Math.max(data.length, 2 * (live + more)));
    let to = 0;
    for (let slot = 0; slot < at.length; slot++) {
      const from = at[slot]!;
      if (from < 0) continue;
      const length = lengthAt(from);
      next.set(data.subarray(from, from + length), to);
      at[slot] = to;
      to += length;
    }
    data = next;
    used = to;
  };
  const drop = (slot: number) => {
    const from = at[slot] ?? -1;
    if (from < 0) return;
    live -= lengthAt(from);
    at[slot] = -1;
  };

  return {
    set: (slot, { offers, needs, fluent, working, rank, kind, wish }) => {
      if (slot >= at.length) {
        const next = new Int32Array(Math.max(slot + 1, at.length * 2)).fill(-1);
        next.set(at);
        at = next;
      }
      drop(slot);
      const length = head + offers.length + needs.length;
      makeRoom(length);
      at[slot] = used;
      data[used] = fluent;
      data[used + 1] = working;
      data[used + 2] = rank;
      data[used + 3] = offers.length;
      data[used + 4] = needs.length;
      data[used + 5] = kind;
      data[used + 6] = wish;
      data.set(offers, used + head);
      data.set(needs, used + head + offers.length);
      used += length;
      live += length;
    },
    delete: drop,
    get data() {
      return data;
    },
    get at() {
      return at;
    },
    get bytes() {
      return data.byteLength + at.byteLength;
    },
  };
}
