import type { Interest } from '../domain/interest.ts';
import { sayable } from './fit.ts';
import { isTogether, suits } from './kinds.ts';
import { actIn, type Entries, groupIn, topicIn } from './profile.ts';
import type { Topics } from './topics.ts';

/** One need and what meets it best. */
export interface Fact {
  need: Interest;
  /** A need as well where `together`: both seek the same kind of cooperation. */
  offer: Interest;
  together: boolean;
  needTopic: string;
  offerTopic: string;
  /** 0 to 1. */
  strength: number;
  /** How near the two topics are by themselves, 0 to 1 (kinship.ts). */
  nearness: number;
}

/** Interests, and the same as entries (profile.ts). */
export interface Told {
  interests: readonly Interest[];
  entries: Entries;
}

/**
 * Each need of `mine` with what meets it best in `theirs`, strongest first; needs that nothing meets
 * are left out. The same strengths as fit.ts has, with the words that they come from.
 */
export function factsOf(mine: Told, theirs: Told, topics: Topics): Fact[] {
  const { needs } = mine.entries;
  const facts: Fact[] = [];
  for (let from = 0; from < needs.length; ) {
    let to = from + 1;
    while (to < needs.length && groupIn(needs[to]!) === groupIn(needs[from]!)) to++;
    const fact = bestFact(mine, from, to, theirs, topics);
    if (fact) facts.push(fact);
    from = to;
  }
  return facts.sort((a, b) => b.strength - a.strength);
}

export const isSayable = (fact: Pick<Fact, 'nearness'>): boolean => fact.nearness >= sayable;

/** What meets one need best: the entries [from, to). What can be told comes before what cannot. */
function bestFact(
  mine: Told,
  from: number,
  to: number,
  theirs: Told,
  topics: Topics,
): Fact | undefined {
  const { needs } = mine.entries;
  const { offers } = theirs.entries;
  const { levels, shift, nearnessAt } = topics;
  let bestNeed = -1;
  let bestOffer = -1;
  let best = 0;
  let bestNearness = 0;
  for (let i = from; i < to; i++) {
    const row = topicIn(needs[i]!) << shift;
    for (let j = 0; j < offers.length; j++) {
      const level = levels[row | topicIn(offers[j]!)]!;
      if (level === 0) continue;
      const suit = suits(actIn(needs[i]!), actIn(offers[j]!));
      if (suit === 0) continue;
      const nearness = nearnessAt[level]!;
      const isTold = nearness >= sayable;
      const isAlike = bestNeed >= 0 && isTold === bestNearness >= sayable;
      if (bestNeed >= 0 && (isAlike ? nearness * suit <= best : !isTold)) continue;
      [bestNeed, bestOffer] = [i, j];
      [best, bestNearness] = [nearness * suit, nearness];
    }
  }
  if (bestNeed < 0) return undefined;
  const [need, offer] = [needs[bestNeed]!, offers[bestOffer]!];
  return {
    need: mine.interests[groupIn(need)]!,
    offer: theirs.interests[groupIn(offer)]!,
    together: isTogether(actIn(offer)),
    needTopic: topics.codeOf(topicIn(need)),
    offerTopic: topics.codeOf(topicIn(offer)),
    strength: best,
    nearness: bestNearness,
  };
}
