import type { Interest } from '../domain/interest.ts';
import { sayable } from './fit.ts';
import { type Act, actOf, suits, togetherActOf } from './kinds.ts';
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

/** An interest as it may meet a need, its topics as numbers. */
interface Answer {
  interest: Interest;
  act: Act;
  ids: number[];
}

/**
 * Each need of `mine` with what meets it best in `theirs`, strongest first; needs that nothing meets
 * are left out. The same strengths as fit.ts has, with the words that they come from.
 */
export function factsOf(
  mine: readonly Interest[],
  theirs: readonly Interest[],
  topics: Topics,
): Fact[] {
  const answers = answersIn(theirs, topics);
  return mine
    .filter(({ side }) => side === 'need')
    .map((need) => bestFact(need, answers, topics))
    .filter((fact) => fact !== undefined)
    .sort((a, b) => b.strength - a.strength);
}

/** Records are replaced, never changed: what was read once stays right. */
const read = new WeakMap<readonly Interest[], { topics: Topics; answers: readonly Answer[] }>();

function answersIn(interests: readonly Interest[], topics: Topics): readonly Answer[] {
  const known = read.get(interests);
  if (known?.topics === topics) return known.answers;
  const answers = interests.flatMap((interest): Answer[] => {
    const act = interest.side === 'need' ? togetherActOf(interest) : actOf(interest);
    return act === undefined ? [] : [{ interest, act, ids: interest.topics.map(topics.idOf) }];
  });
  read.set(interests, { topics, answers });
  return answers;
}

export const isSayable = (fact: Pick<Fact, 'nearness'>): boolean => fact.nearness >= sayable;

function bestFact(need: Interest, answers: readonly Answer[], topics: Topics): Fact | undefined {
  let best: Fact | undefined;
  const act = actOf(need);
  for (const needTopic of need.topics) {
    const row = topics.idOf(needTopic) << topics.shift;
    for (const { interest, act: offerAct, ids } of answers) {
      const suit = suits(act, offerAct);
      if (suit === 0) continue;
      for (let i = 0; i < ids.length; i++) {
        const level = topics.levels[row | ids[i]!]!;
        if (level === 0) continue;
        const nearness = topics.nearnessAt[level]!;
        const strength = nearness * suit;
        if (!isBetter(nearness, strength, best)) continue;
        const together = interest.side === 'need';
        const offerTopic = interest.topics[i]!;
        best = { need, offer: interest, together, needTopic, offerTopic, strength, nearness };
      }
    }
  }
  return best;
}

/** What can be told comes before what cannot. */
function isBetter(nearness: number, strength: number, best: Fact | undefined): boolean {
  if (!best) return true;
  const isTold = nearness >= sayable;
  return isTold === isSayable(best) ? strength > best.strength : isTold;
}
