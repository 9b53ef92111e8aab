import type { Interest } from '../domain/interest.ts';
import { sayable } from './fit.ts';
import { actOf, suits, togetherActOf } from './kinds.ts';
import type { Kinship } from './kinship.ts';

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

/**
 * Each need of `mine` with what meets it best in `theirs`, strongest first; needs that nothing meets
 * are left out. The same strengths as fit.ts has, with the words that they come from.
 */
export function factsOf(
  mine: readonly Interest[],
  theirs: readonly Interest[],
  kinship: Pick<Kinship, 'nearness'>,
): Fact[] {
  return mine
    .filter(({ side }) => side === 'need')
    .map((need) => bestFact(need, theirs, kinship))
    .filter((fact) => fact !== undefined)
    .sort((a, b) => b.strength - a.strength);
}

export const isSayable = (fact: Fact): boolean => fact.nearness >= sayable;

function bestFact(
  need: Interest,
  theirs: readonly Interest[],
  { nearness }: Pick<Kinship, 'nearness'>,
): Fact | undefined {
  let best: Fact | undefined;
  for (const offer of theirs) {
    const together = offer.side === 'need';
    const act = together ? togetherActOf(offer) : actOf(offer);
    if (act === undefined) continue;
    for (const offerTopic of offer.topics) {
      for (const needTopic of need.topics) {
        const near = nearness(offerTopic, needTopic);
        const fact = { need, offer, together, needTopic, offerTopic, nearness: near };
        const strength = near * suits(actOf(need), act);
        if (strength > 0 && isBetter({ ...fact, strength }, best)) best = { ...fact, strength };
      }
    }
  }
  return best;
}

/** What can be told comes before what cannot. */
function isBetter(fact: Fact, best: Fact | undefined): boolean {
  if (!best || isSayable(fact) !== isSayable(best)) return !best || isSayable(fact);
  return fact.strength > best.strength;
}
