import { classBits, getsAt, iAmAt, spokenAt, theyAreAt } from './bounds.ts';
import { bestActsFor, bestActsOf } from './kinds.ts';
import { lowest, type Postings } from './postings.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';
import type { Range } from './slots.ts';
import type { Topics } from './topics.ts';
import { anyKind, kindsIn } from './wish-bits.ts';

/**
 * Counts, 32 people at a time, how many of my needs each person's offers meet, and how many of their
 * needs my offers meet; twice where it may be in full. Both counts, languages and wishes make a class.
 */
export interface Counter {
  /** Whom to count for; changes of the index after this are not seen. */
  aim(me: Profile, ranges: readonly Range[]): void;
  /** Finds everybody with both counts, or with one of them only: how many there are. */
  count(ranges: readonly Range[], mutual: boolean): number;
  /** A slot and its class in one number. */
  readonly found: Int32Array;
  /** By class. */
  readonly counts: Int32Array;
}

/** A growing list of row starts, used again for each question. */
interface List {
  starts: Int32Array;
  size: number;
}

const listOf = (): List => ({ starts: new Int32Array(256), size: 0 });

function push(list: List, start: number): void {
  if (list.size === list.starts.length) {
    const more = new Int32Array(2 * list.size);
    more.set(list.starts);
    list.starts = more;
  }
  list.starts[list.size++] = start;
}

export function createCounter(topics: Topics, postings: Postings): Counter {
  const { rows } = postings;
  const counts = new Int32Array(1 << classBits);
  let found = new Int32Array(256);
  /** Rows of those who may meet one of my needs, or a need of whom I may meet, in full. */
  let best = new Int32Array(256);
  let used = 0;

  /** For each of my needs where its rows end, and its row of `best`; then the rows themselves. */
  const needs = { ends: listOf(), best: listOf(), rows: listOf() };
  const gives = { once: listOf(), best: listOf(), again: listOf() };
  const spoken = listOf();
  const wanted = listOf();
  let asking = 0;
  let askingForMine = 0;
  let manifold = 0;

  /** When a topic was last seen to be near: no set needs to be made. */
  let seen = new Int32Array(256);
  let stamp = 0;
  const isNew = (topic: number): boolean => {
    if (topic >= seen.length) {
      const more = new Int32Array(2 * topic);
      more.set(seen);
      seen = more;
    }
    if (seen[topic] === stamp) return false;
    seen[topic] = stamp;
    return true;
  };
  const startOf = (row: number): number => row * rows.words;
  /** An empty row of `best`; the first is always empty. */
  const takeBest = (ranges: readonly Range[]): number => {
    const { words } = rows;
    const start = used;
    used += words;
    if (used > best.length) {
      const more = new Int32Array(2 * used);
      more.set(best);
      best = more;
    }
    for (const { from, to } of ranges) best.fill(0, start + from, start + to);
    return start;
  };

  const aimNeeds = (entries: Int32Array, ranges: readonly Range[]) => {
    needs.ends.size = needs.best.size = needs.rows.size = 0;
    for (let i = 0; i < entries.length; ) {
      const group = groupIn(entries[i]!);
      const before = needs.rows.size;
      stamp++;
      const first = i;
      for (; i < entries.length && groupIn(entries[i]!) === group; i++) {
        for (const topic of topics.nearTo(topicIn(entries[i]!))) {
          const row = postings.having('offer', topic);
          if (row !== 0 && isNew(topic)) push(needs.rows, startOf(row));
        }
      }
      if (needs.rows.size === before) continue;
      const start = takeBest(ranges);
      for (let j = first; j < i; j++) {
        const entry = entries[j]!;
        postings.mark('offer', topicIn(entry), bestActsFor(actIn(entry)), best, start);
      }
      push(needs.best, start);
      push(needs.ends, needs.rows.size);
    }
  };
  const aimOffers = (entries: Int32Array, ranges: readonly Range[]) => {
    gives.once.size = gives.best.size = gives.again.size = 0;
    stamp++;
    // Those of which I offer the very topic first: only they may be met in full.
    for (let i = 0; i < entries.length; i++) {
      const topic = topicIn(entries[i]!);
      const row = postings.having('need', topic);
      if (row === 0 || !isNew(topic)) continue;
      const start = takeBest(ranges);
      for (let j = i; j < entries.length; j++) {
        if (topicIn(entries[j]!) !== topic) continue;
        postings.mark('need', topic, bestActsOf(actIn(entries[j]!)), best, start);
      }
      push(gives.once, startOf(row));
      push(gives.best, start);
      // One offer may meet several needs of theirs: it counts for each of them.
      push(gives.again, startOf(postings.havingAgain(topic)));
    }
    for (let i = 0; i < entries.length; i++) {
      for (const topic of topics.nearTo(topicIn(entries[i]!))) {
        const row = postings.having('need', topic);
        if (row === 0 || !isNew(topic)) continue;
        push(gives.once, startOf(row));
        push(gives.best, 0);
        push(gives.again, startOf(postings.havingAgain(topic)));
      }
    }
  };

  return {
    aim: (me, ranges) => {
      used = 0;
      takeBest(ranges);
      aimNeeds(me.needs, ranges);
      aimOffers(me.offers, ranges);
      manifold = me.offers.length > 0 ? startOf(postings.manifold) : 0;
      spoken.size = wanted.size = 0;
      for (let left = me.working; left !== 0; left &= left - 1) {
        push(spoken, startOf(postings.speaking(lowest(left))));
      }
      const kinds = kindsIn(me.wish);
      for (let left = kinds; left !== 0; left &= left - 1) {
        push(wanted, startOf(postings.being(lowest(left))));
      }
      if (kinds !== 0) push(wanted, startOf(postings.untold));
      asking = me.kind === anyKind ? 0 : startOf(postings.asking);
      askingForMine = me.kind > 0 ? startOf(postings.askingFor(lowest(me.kind))) : 0;
    },
    count: (ranges, mutual) => {
      const { data, words } = rows;
      const full = best;
      if (found.length < words * 32) found = new Int32Array(words * 32);
      counts.fill(0);
      const needRows = needs.rows.starts;
      const needEnds = needs.ends.starts;
      const needBest = needs.best.starts;
      const needCount = needs.ends.size;
      const giveRows = gives.once.starts;
      const giveBest = gives.best.starts;
      const giveAgain = gives.again.starts;
      const giveCount = gives.once.size;
      let size = 0;
      for (const { from, to } of ranges) {
        for (let w = from; w < to; w++) {
          // Bit i of 32 counts in each variable; counts that run over go to the most.
          let a0 = 0;
          let a1 = 0;
          let a2 = 0;
          let a3 = 0;
          let over = 0;
          for (let need = 0, at = 0; need < needCount; need++) {
            let once = 0;
            for (const end = needEnds[need]!; at < end; at++) once |= data[needRows[at]! + w]!;
            const more = full[needBest[need]! + w]!;
            const c0 = (a0 & (once | more)) | (once & more);
            a0 ^= once ^ more;
            const c1 = a1 & c0;
            a1 ^= c0;
            const c2 = a2 & c1;
            a2 ^= c1;
            over |= a3 & c2;
            a3 ^= c2;
          }
          a0 |= over;
          a1 |= over;
          a2 |= over;
          a3 |= over;
          const isGet = a0 | a1 | a2 | a3;
          if (mutual && isGet === 0) continue;
          let b0 = 0;
          let b1 = 0;
          let b2 = 0;
          let b3 = 0;
          over = data[manifold + w]!;
          for (let i = 0; i < giveCount; i++) {
            const once = data[giveRows[i]! + w]!;
            const more = full[giveBest[i]! + w]!;
            const twice = data[giveAgain[i]! + w]!;
            const c0 = (b0 & (once | more)) | (once & more);
            b0 ^= once ^ more;
            const c1 = (b1 & (c0 | twice)) | (c0 & twice);
            b1 ^= c0 ^ twice;
            const c2 = b2 & c1;
            b2 ^= c1;
            over |= b3 & c2;
            b3 ^= c2;
          }
          b0 |= over;
          b1 |= over;
          b2 |= over;
          b3 |= over;
          const isGive = b0 | b1 | b2 | b3;
          let left = mutual ? isGet & isGive : isGet ^ isGive;
          if (left === 0) continue;
          let isSpoken = 0;
          for (let i = 0; i < spoken.size; i++) isSpoken |= data[spoken.starts[i]! + w]!;
          let isWanted = wanted.size === 0 ? -1 : 0;
          for (let i = 0; i < wanted.size; i++) isWanted |= data[wanted.starts[i]! + w]!;
          const amWanted = ~data[asking + w]! | data[askingForMine + w]!;
          for (; left !== 0; left &= left - 1) {
            const bit = lowest(left);
            const kind =
              (((isSpoken >>> bit) & 1) << spokenAt) |
              (((isWanted >>> bit) & 1) << theyAreAt) |
              (((amWanted >>> bit) & 1) << iAmAt) |
              (((a3 >>> bit) & 1) << (getsAt + 3)) |
              (((a2 >>> bit) & 1) << (getsAt + 2)) |
              (((a1 >>> bit) & 1) << (getsAt + 1)) |
              (((a0 >>> bit) & 1) << getsAt) |
              (((b3 >>> bit) & 1) << 3) |
              (((b2 >>> bit) & 1) << 2) |
              (((b1 >>> bit) & 1) << 1) |
              ((b0 >>> bit) & 1);
            counts[kind]!++;
            found[size++] = (((w << 5) | bit) << classBits) | kind;
          }
        }
      }
      return size;
    },
    get found() {
      return found;
    },
    counts,
  };
}
