import type { Profile } from './profile.ts';

/** The profiles of all slots in a few arrays: scoring hundreds of them touches little memory. */
export interface Pool {
  set(slot: number, profile: Profile): void;
  delete(slot: number): void;
  readonly data: Int32Array;
  /** Of a slot: offers are [start, middle), needs [middle, end). */
  readonly start: Int32Array;
  readonly middle: Int32Array;
  readonly end: Int32Array;
  readonly fluent: Int32Array;
  readonly working: Int32Array;
  readonly rank: Uint8Array;
  readonly bytes: number;
}

export function createPool(): Pool {
  let data = new Int32Array(1 << 12);
  let used = 0;
  let live = 0;
  let start = new Int32Array(256);
  let middle = new Int32Array(256);
  let end = new Int32Array(256);
  let fluent = new Int32Array(256);
  let working = new Int32Array(256);
  let rank = new Uint8Array(256);

  const growSlots = (slot: number) => {
    if (slot < start.length) return;
    const size = Math.max(slot + 1, start.length * 2);
    start = grown(start, size);
    middle = grown(middle, size);
    end = grown(end, size);
    fluent = grown(fluent, size);
    working = grown(working, size);
    rank = grownBytes(rank, size);
  };
  /** Entries of people who changed lie about until they are half of all; then the rest moves up. */
  const makeRoom = (more: number) => {
    if (used + more <= data.length) return;
    const next = new Int32Array(Math.max(data.length, 2 * (live + more)));
    let at = 0;
    for (let slot = 0; slot < start.length; slot++) {
      const [from, mid, to] = [start[slot]!, middle[slot]!, end[slot]!];
      next.set(data.subarray(from, to), at);
      start[slot] = at;
      middle[slot] = at + mid - from;
      at += to - from;
      end[slot] = at;
    }
    data = next;
    used = at;
  };
  const drop = (slot: number) => {
    live -= end[slot]! - start[slot]!;
    start[slot] = middle[slot] = end[slot] = 0;
  };

  return {
    set: (slot, { offers, needs, ...more }) => {
      growSlots(slot);
      drop(slot);
      makeRoom(offers.length + needs.length);
      start[slot] = used;
      data.set(offers, used);
      middle[slot] = used + offers.length;
      data.set(needs, middle[slot]!);
      used = end[slot] = middle[slot]! + needs.length;
      live += offers.length + needs.length;
      fluent[slot] = more.fluent;
      working[slot] = more.working;
      rank[slot] = more.rank;
    },
    delete: drop,
    get data() {
      return data;
    },
    get start() {
      return start;
    },
    get middle() {
      return middle;
    },
    get end() {
      return end;
    },
    get fluent() {
      return fluent;
    },
    get working() {
      return working;
    },
    get rank() {
      return rank;
    },
    get bytes() {
      return data.byteLength + 5 * start.byteLength + rank.byteLength;
    },
  };
}

function grown(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size);
  next.set(old);
  return next;
}

function grownBytes(old: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(size);
  next.set(old);
  return next;
}
