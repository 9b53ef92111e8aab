import type { Interest } from '../domain/interest.ts';
import type { Kinship } from './kinship.ts';

/** An interest; `weight` (0 to 1, else 1) where it is less sure than one that somebody confirmed. */
export type Wish = Interest & { weight?: number };

/** One need and the offer that meets it best. */
export interface Fact {
  need: Interest;
  offer: Interest;
  needTopic: string;
  offerTopic: string;
  /** 0 to 1. */
  strength: number;
  /** How near the two topics are by themselves, 0 to 1 (kinship.ts). */
  nearness: number;
}

const otherChain = 0.5;
/** One need met in full is 0.7, two are 0.91: further ones add less and less. */
const perNeed = 0.7;

/** Each need with its best offer, strongest first; needs that nothing meets are left out. */
export function factsOf(
  offers: readonly Wish[],
  needs: readonly Wish[],
  { nearness }: Pick<Kinship, 'nearness'>,
): Fact[] {
  return needs
    .map((need) => bestFact(offers, need, nearness))
    .filter((fact) => fact !== undefined)
    .sort((a, b) => b.strength - a.strength);
}

function bestFact(
  offers: readonly Wish[],
  need: Wish,
  nearness: Kinship['nearness'],
): Fact | undefined {
  let best: Fact | undefined;
  for (const offer of offers) {
    const chain = offer.chain === need.chain ? 1 : otherChain;
    const weight = chain * (offer.weight ?? 1) * (need.weight ?? 1);
    for (const offerTopic of offer.topics) {
      for (const needTopic of need.topics) {
        const near = nearness(offerTopic, needTopic);
        const strength = weight * near;
        if (strength > (best?.strength ?? 0)) {
          best = { need, offer, needTopic, offerTopic, strength, nearness: near };
        }
      }
    }
  }
  return best;
}

/** 0 to 1: how well the offers meet the needs. More offers or more needs never lower it. */
export const fitOf = (facts: readonly Fact[]): number =>
  1 - facts.reduce((left, { strength }) => left * (1 - perNeed * strength), 1);

/** Small enough that any mutual match outranks any one-sided one, large enough to list those too. */
const floor = 0.05;

/**
 * Both directions as one number, 0 to 1: the harmonic mean, which only a match that is good for both
 * makes high (RECON: Pizzato et al., RecSys 2010; it lifted the success of the top 10 from 23 % to
 * 42 %). With a floor under each side, so that what is good for one alone is still listed, at the end.
 */
export function reciprocal(a: number, b: number): number {
  if (a + b === 0) return 0;
  return (2 * (a + floor) * (b + floor)) / ((a + b + 2 * floor) * (1 + floor));
}
