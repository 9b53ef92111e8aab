import type { Reason } from '../domain/match.ts';
import { type Fact, isSayable } from './facts.ts';

const most = 3;

/**
 * The best facts of both directions as the reader sees them: three at most, one at least of each
 * direction that has any, no words of the partner's twice, and no topic twice.
 *
 * @param get what the partner offers and the reader needs, strongest first.
 * @param give what the reader offers and the partner needs, strongest first.
 */
export function reasonsOf(get: readonly Fact[], give: readonly Fact[]): Reason[] {
  const theyOffer = distinct(
    get.filter(isTold).map((fact) => ({
      strength: fact.strength,
      reason: {
        kind: 'they-offer' as const,
        chain: fact.offer.chain,
        topic: fact.needTopic,
        partnerTopic: fact.offerTopic,
        ...(fact.offer.kind && { interestKind: fact.offer.kind }),
        quote: fact.offer.words,
        quoteLanguage: fact.offer.language,
      },
    })),
  );
  const theyNeed = distinct(
    give.filter(isTold).map((fact) => ({
      strength: fact.strength,
      reason: {
        kind: 'they-need' as const,
        chain: fact.need.chain,
        topic: fact.offerTopic,
        partnerTopic: fact.needTopic,
        ...(fact.need.kind && { interestKind: fact.need.kind }),
        quote: fact.need.words,
        quoteLanguage: fact.need.language,
      },
    })),
  );
  const firsts = [...theyOffer.slice(0, 1), ...theyNeed.slice(0, 1)];
  const rest = [...theyOffer.slice(1), ...theyNeed.slice(1)].sort(byStrength);
  return [...firsts, ...rest]
    .slice(0, most)
    .sort(byStrength)
    .map(({ reason }) => reason);
}

/** What both seek is neither an offer nor a need of one of them: see match-facts.ts. */
const isTold = (fact: Fact): boolean => isSayable(fact) && !fact.together;

interface Weighed {
  strength: number;
  reason: Reason;
}

const byStrength = (a: Weighed, b: Weighed): number => b.strength - a.strength;

function distinct(weighed: readonly Weighed[]): Weighed[] {
  const said = new Set<string>();
  return weighed.filter(({ reason: { topic, partnerTopic, quote } }) => {
    const topics = `${topic}→${partnerTopic}`;
    const isNew = !said.has(quote) && !said.has(topics);
    said.add(quote).add(topics);
    return isNew;
  });
}
