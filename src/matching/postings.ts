import type { Side } from '../domain/interest.ts';
import { type BitRows, createBitRows } from './bit-rows.ts';
import type { Act } from './kinds.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';
import { anyKind, asksOnlyKinds } from './wish-bits.ts';

/** Who offers, needs, speaks, is and asks what: sets of slots, by number (bit-rows.ts), 0 for nobody. */
export interface Postings {
  set(slot: number, profile: Profile): void;
  delete(slot: number, profile: Profile): void;
  /** Who offers or needs a topic, in whatever way. */
  having(side: Side, topic: number): number;
  /** Who has two needs, or more, with this topic. */
  havingAgain(topic: number): number;
  /** Who has more needs with one topic than `havingAgain` can tell. */
  readonly manifold: number;
  /** Who can hold a meeting in a language, by its bit (profile.ts). */
  speaking(bit: number): number;
  /** Who claims a kind of organisation, by its bit (wish-bits.ts), and of whom none is told. */
  being(bit: number): number;
  readonly untold: number;
  /** Who asks a partner's organisation to be of certain kinds and nothing else; of them, who names this kind. */
  readonly asking: number;
  askingFor(bit: number): number;
  /** Sets the bits of those who have it in one of these ways, in a row that begins at `start`. */
  mark(side: Side, topic: number, acts: Iterable<Act>, into: Int32Array, start: number): void;
  readonly rows: BitRows;
  readonly bytes: number;
}

/**
 * By topic the sets are dense: a popular topic is offered by a tenth of all, and 32 people are counted
 * at once. By kind the same people are spread over twenty times as many lists, which are short.
 */
export function createPostings(): Postings {
  const rows = createBitRows();
  const [manifold, untold, asking] = [rows.add(), rows.add(), rows.add()];
  const offering: number[] = [];
  const needing: number[] = [];
  const again: number[] = [];
  const speaking: number[] = [];
  const being: number[] = [];
  const askingFor: number[] = [];
  const lists = { offer: new Map<number, number[]>(), need: new Map<number, number[]>() };

  const turn = (table: number[], place: number, slot: number, on: boolean) => {
    table[place] ??= rows.add();
    rows.put(table[place], slot, on);
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
  const turnNeeds = (slot: number, needs: Int32Array, on: boolean) => {
    let isManifold = false;
    for (let i = 0; i < needs.length; i++) {
      const topic = topicIn(needs[i]!);
      turn(needing, topic, slot, on);
      const times = timesBefore(needs, i);
      if (times === 1) turn(again, topic, slot, on);
      if (times > 1) isManifold = true;
    }
    rows.put(manifold, slot, on && isManifold);
  };
  const turnAll = (slot: number, profile: Profile, on: boolean) => {
    const { offers, needs, working, kind, wish } = profile;
    for (let i = 0; i < offers.length; i++) turn(offering, topicIn(offers[i]!), slot, on);
    turnNeeds(slot, needs, on);
    for (let left = working; left !== 0; left &= left - 1) turn(speaking, lowest(left), slot, on);
    if (kind === 0 || kind === anyKind) rows.put(untold, slot, on);
    else turn(being, lowest(kind), slot, on);
    if (!asksOnlyKinds(wish)) return;
    rows.put(asking, slot, on);
    for (let left = wish; left !== 0; left &= left - 1) turn(askingFor, lowest(left), slot, on);
  };

  return {
    set: (slot, profile) => {
      rows.grow(slot);
      turnAll(slot, profile, true);
      for (const entry of profile.offers) enter('offer', slot, entry);
      for (const entry of profile.needs) enter('need', slot, entry);
    },
    delete: (slot, profile) => {
      turnAll(slot, profile, false);
      for (const entry of profile.offers) leave('offer', slot, entry);
      for (const entry of profile.needs) leave('need', slot, entry);
    },
    having: (side, topic) => (side === 'offer' ? offering : needing)[topic] ?? 0,
    havingAgain: (topic) => again[topic] ?? 0,
    manifold,
    speaking: (bit) => speaking[bit] ?? 0,
    being: (bit) => being[bit] ?? 0,
    untold,
    asking,
    askingFor: (bit) => askingFor[bit] ?? 0,
    mark: (side, topic, acts, into, start) => {
      for (const act of acts) {
        const list = lists[side].get(listKey(topic, act));
        if (!list) continue;
        for (let i = 0; i < list.length; i++)
          into[start + (list[i]! >> 5)]! |= 1 << (list[i]! & 31);
      }
    },
    rows,
    get bytes() {
      const all = [...lists.offer.values(), ...lists.need.values()];
      return rows.bytes + 8 * all.reduce((sum, list) => sum + list.length, 0);
    },
  };
}

/** In how many other needs the topic of an entry stands before it. */
function timesBefore(needs: Int32Array, at: number): number {
  const group = groupIn(needs[at]!);
  let times = 0;
  let last = group;
  for (let i = at - 1; i >= 0; i--) {
    const other = groupIn(needs[i]!);
    if (topicIn(needs[i]!) !== topicIn(needs[at]!) || other === last) continue;
    last = other;
    times++;
  }
  return times;
}

/** The place of the lowest bit that is set. */
export const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

const listKey = (topic: number, act: Act): number => topic * 32 + act;
const keyOf = (entry: number): number => listKey(topicIn(entry), actIn(entry));
