import { perNeed, sayable } from './fit.ts';
import { suits } from './kinds.ts';
import { languageFactor, rankFactor } from './pair.ts';
import { head, type Pool } from './pool.ts';
import { actIn, groupIn, type Profile, topicIn } from './profile.ts';
import type { Fit } from './scorer.ts';
import type { Topics } from './topics.ts';
import { wishAtMost } from './wish-bits.ts';

/** One person's profile, made ready to be compared with hundreds; the same figures as fit.ts has. */
export interface Probe {
  aim(me: Profile): void;
  fitAt(pool: Pool, slot: number): Fit;
}

/** As many entries of a side as have a bit; whoever has more is compared entry by entry. */
const mostEntries = 31;

/** By topic, bits of my entries that are near to it: most of a partner's topics are near to none. */
export function createProbe(
  topics: Topics,
  slowly: (me: Profile, pool: Pool, slot: number) => Fit,
) {
  const nearNeeds = new Int32Array(1 << 12);
  const nearOffers = new Int32Array(1 << 12);
  const best = new Float64Array(mostEntries);
  let me: Profile;

  const mark = (entries: Int32Array, into: Int32Array) => {
    const { levels, shift } = topics;
    into.fill(0, 0, 1 << shift);
    for (let i = 0; i < entries.length; i++) {
      const row = topicIn(entries[i]!) << shift;
      for (let t = 0; t < 1 << shift; t++) if (levels[row | t] !== 0) into[t]! |= 1 << i;
    }
  };

  const getAt = (data: Int32Array, from: number, to: number): number => {
    const { levels, shift, nearnessAt } = topics;
    const { needs } = me;
    let sector = 0;
    best.fill(0, 0, needs.length);
    for (let j = from; j < to; j++) {
      const offer = data[j]!;
      for (let near = nearNeeds[topicIn(offer)]!; near !== 0; near &= near - 1) {
        const i = 31 - Math.clz32(near & -near);
        const need = needs[i]!;
        const nearness = nearnessAt[levels[(topicIn(need) << shift) | topicIn(offer)]!]!;
        const strength = nearness * suits(actIn(need), actIn(offer));
        if (nearness < sayable) {
          if (strength > sector) sector = strength;
        } else if (strength > best[i]!) best[i] = strength;
      }
    }
    let left = 1;
    for (let i = 0; i < needs.length; ) {
      const group = groupIn(needs[i]!);
      let most = 0;
      for (; i < needs.length && groupIn(needs[i]!) === group; i++) most = Math.max(most, best[i]!);
      left *= 1 - perNeed * most;
    }
    return Math.max(1 - left, perNeed * sector);
  };

  const giveAt = (data: Int32Array, from: number, to: number): number => {
    const { levels, shift, nearnessAt } = topics;
    const { offers } = me;
    let left = 1;
    let sector = 0;
    for (let i = from; i < to; ) {
      const group = groupIn(data[i]!);
      let most = 0;
      for (; i < to && groupIn(data[i]!) === group; i++) {
        const need = data[i]!;
        for (let near = nearOffers[topicIn(need)]!; near !== 0; near &= near - 1) {
          const offer = offers[31 - Math.clz32(near & -near)]!;
          const nearness = nearnessAt[levels[(topicIn(need) << shift) | topicIn(offer)]!]!;
          const strength = nearness * suits(actIn(need), actIn(offer));
          if (nearness < sayable) {
            if (strength > sector) sector = strength;
          } else if (strength > most) most = strength;
        }
      }
      left *= 1 - perNeed * most;
    }
    return Math.max(1 - left, perNeed * sector);
  };

  const probe: Probe = {
    aim: (profile) => {
      me = profile;
      mark(me.needs.subarray(0, mostEntries), nearNeeds);
      mark(me.offers.subarray(0, mostEntries), nearOffers);
    },
    fitAt: (pool, slot) => {
      if (Math.max(me.needs.length, me.offers.length) > mostEntries) return slowly(me, pool, slot);
      const { data, at } = pool;
      const start = at[slot]!;
      const offers = start + head;
      const needs = offers + data[start + 3]!;
      return {
        get: getAt(data, offers, needs),
        give: giveAt(data, needs, needs + data[start + 4]!),
        common:
          languageFactor(me, data[start]!, data[start + 1]!) *
          rankFactor(me.rank, data[start + 2]!),
        theyAre: wishAtMost(me.wish, data[start + 5]!),
        iAm: wishAtMost(data[start + 6]!, me.kind),
      };
    },
  };
  return probe;
}
