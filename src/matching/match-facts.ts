import { commonLanguages } from '../domain/language.ts';
import type { MatchFacts } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { type Fact, isSayable } from './facts.ts';
import { seniorityOf } from './seniority.ts';
import { wishFacts } from './wish.ts';

/** What else the score was made from, beside what the two offer and need. */
export function matchFactsOf(
  { me, partner, view, times }: { me: Person; partner: Person; view: EventView; times: number },
  get: readonly Fact[],
): MatchFacts {
  const [mine, theirs] = [seniorityOf(me.position), seniorityOf(partner.position)];
  return {
    languages: commonLanguages(me.spoken, partner.spoken),
    times,
    ...(mine > 0 && theirs > 0 && { sameRank: mine === theirs }),
    theyAre: wishFacts(me, partner, view),
    iAm: wishFacts(partner, me, view),
    together: get
      .filter((fact) => fact.together && isSayable(fact))
      .map(({ need, needTopic, offerTopic, offer }) => ({
        topic: needTopic,
        partnerTopic: offerTopic,
        // Only kinds that are told are sought together.
        interestKind: need.kind!,
        quote: offer.words,
        quoteLanguage: offer.language,
      })),
  };
}
