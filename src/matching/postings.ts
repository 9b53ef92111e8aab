import type { Side } from '../domain/interest.ts';
import type { Act } from './kinds.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';

/** Bits by slot, 32 to a word. */
export type Bits = Int32Array;

/** Who offers or needs a topic, as bits and as lists of slots. */
export interface Postings {
  set(slot: number, profile: Profile): void;
  delete(slot: number, profile: Profile): void;
  /** Who offers or needs a topic, in whatever way. */
  having(side: Side, topic: number): Bits | undefined;
  /** Who has two needs, or more, with this topic. */
  havingAgain(topic: number): Bits | undefined;
  /** Who has more needs with one topic than `havingAgain` can tell. */
  readonly manifold: Bits;
  /** Who can hold a meeting in a language, by its bit (profile.ts). */
  speaking(bit: number): Bits | undefined;
  /** Sets the bits of those who have it in one of these ways. */
  mark(side: Side, topic: number, acts: Iterable<Act>, into: Bits): void;
  readonly words: number;
  readonly bytes: number;
}

/**
 * By topic the sets are dense: a popular topic is offered by a tenth of all, and 32 people are counted
 * at once. By kind the same people are spread over twenty times as many lists, which are short.
 */
export function createPostings(): Postings {
  const having = { offer: [] as Bits[], need: [] as Bits[] };
  const again: Bits[] = [];
  const speaking: Bits[] = [];
  const lists = { offer: new Map<number, number[]>(), need: new Map<number, number[]>() };
  let manifold: Bits = new Int32Array(8);

  const grow = (slot: number) => {
    let words = manifold.length;
    if (slot >> 5 < words) return;
    while (slot >> 5 >= words) words *= 2;
    manifold = grown(manifold, words);
    for (const table of [having.offer, having.need, again, speaking]) {
      table.forEach((bits, topic) => {
        table[topic] = grown(bits, words);
      });
    }
  };
  const turn = (table: Bits[], topic: number, slot: number, on: boolean) => {
    table[topic] ??= new Int32Array(manifold.length);
    put(table[topic], slot, on);
  };
  const enter = (side: Side, slot: number, entry: number) => {
    const list = lists[side].get(keyOf(entry));
    if (list) list.push(slot);
    else lists[side].set(keyOf(entry), [slot]);
  };
  const leave = (side: Side, slot: number, entry: number) => {
    const list = lists[side].get(keyOf(entry));
    const at = list ? list.lastIndexOf(slot) : -1;
    if (!list || at < 0) return;
    list[at] = list.at(-1)!;
    list.pop();
  };
  const turnAll = (slot: number, { offers, needs, working }: Profile, on: boolean) => {
    for (const entry of offers) turn(having.offer, topicIn(entry), slot, on);
    for (const entry of needs) turn(having.need, topicIn(entry), slot, on);
    for (const bit of bitsIn(working)) turn(speaking, bit, slot, on);
    const times = timesNeeded(needs);
    for (const [topic, count] of times) if (count > 1) turn(again, topic, slot, on);
    put(manifold, slot, on && Math.max(0, ...times.values()) > 2);
  };

  return {
    set: (slot, profile) => {
      grow(slot);
      turnAll(slot, profile, true);
      for (const entry of profile.offers) enter('offer', slot, entry);
      for (const entry of profile.needs) enter('need', slot, entry);
    },
    delete: (slot, profile) => {
      turnAll(slot, profile, false);
      for (const entry of profile.offers) leave('offer', slot, entry);
      for (const entry of profile.needs) leave('need', slot, entry);
    },
    having: (side, topic) => having[side][topic],
    havingAgain: (topic) => again[topic],
    speaking: (bit) => speaking[bit],
    mark: (side, topic, acts, into) => {
      for (const act of acts) {
        const list = lists[side].get(listKey(topic, act));
        if (!list) continue;
        for (let i = 0; i < list.length; i++) into[list[i]! >> 5]! |= 1 << (list[i]! & 31);
      }
    },
    get manifold() {
      return manifold;
    },
    get words() {
      return manifold.length;
    },
    get bytes() {
      const dense = [...having.offer, ...having.need, ...again, ...speaking].filter(
        (b) => b !== undefined,
      );
      const sparse = [...lists.offer.values(), ...lists.need.values()];
      const entries = sparse.reduce((sum, list) => sum + list.length, 0);
      return (dense.length + 1) * manifold.byteLength + 8 * entries;
    },
  };
}

/** In how many needs each topic stands. */
function timesNeeded(needs: Int32Array): Map<number, number> {
  const groups = new Map<number, Set<number>>();
  for (const entry of needs) {
    const topic = topicIn(entry);
    groups.set(topic, (groups.get(topic) ?? new Set()).add(groupIn(entry)));
  }
  return new Map([...groups].map(([topic, { size }]) => [topic, size]));
}

export function bitsIn(mask: number): number[] {
  const bits: number[] = [];
  for (let left = mask; left !== 0; left &= left - 1) bits.push(31 - Math.clz32(left & -left));
  return bits;
}

function put(bits: Bits, slot: number, on: boolean): void {
  const bit = 1 << (slot & 31);
  if (on) bits[slot >> 5]! |= bit;
  else bits[slot >> 5]! &= ~bit;
}

function grown(old: Bits, words: number): Bits {
  const next = new Int32Array(words);
  next.set(old);
  return next;
}

const listKey = (topic: number, act: Act): number => topic * 32 + act;
const keyOf = (entry: number): number => listKey(topicIn(entry), actIn(entry));
