import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { type Fact, factsOf } from './facts.ts';
import { type Entries, fitOf, reciprocal } from './fit.ts';
import type { Kinship } from './kinship.ts';
import { matchFactsOf } from './match-facts.ts';
import { languageFactor, rankFactor } from './pair.ts';
import type { Pool } from './pool.ts';
import type { Profile } from './profile.ts';
import { reasonsOf } from './reasons.ts';
import { type FreeTimes, timesFactor, timesInCommon } from './times.ts';
import type { Topics } from './topics.ts';
import { wishFactor, wishFacts } from './wish.ts';

/** How well two people fit, first by numbers alone, which nothing that follows can raise. */
export interface Fit {
  /** 0 to 1: how well what the partner offers meets what I need, and the other way round. */
  get: number;
  give: number;
  /** 0 to 1: languages and positions, the same for both. */
  common: number;
}

export interface Scorer {
  fitAt(me: Profile, pool: Pool, slot: number): Fit;
  fitOfTwo(me: Profile, partner: Profile): Fit;
  /** 0 to 1: the most that the fit alone allows. */
  atMost(fit: Fit): number;
  /** With the wishes of both and the times that they have in common, as the view has them now. */
  score(fit: Fit, mine: FreeTimes, partner: Person, view: EventView): Scored;
  tell(scored: Scored, me: Person, partner: Person, view: EventView): Match;
}

export interface Scored {
  score: number;
  times: number;
}

export function createScorer(topics: Topics, kinship: Kinship): Scorer {
  return {
    fitAt: (me, { data, start, middle, end, fluent, working, rank }, slot) => {
      const offers = { data, from: start[slot]!, to: middle[slot]! };
      const needs = { data, from: middle[slot]!, to: end[slot]! };
      return {
        get: fitOf(all(me.needs), offers, topics),
        give: fitOf(needs, all(me.offers), topics),
        common:
          languageFactor(me, fluent[slot]!, working[slot]!) * rankFactor(me.rank, rank[slot]!),
      };
    },
    fitOfTwo: (me, partner) => ({
      get: fitOf(all(me.needs), all(partner.offers), topics),
      give: fitOf(all(partner.needs), all(me.offers), topics),
      common:
        languageFactor(me, partner.fluent, partner.working) * rankFactor(me.rank, partner.rank),
    }),
    atMost: ({ get, give, common }) => reciprocal(get, give) * common,
    score: ({ get, give, common }, mine, partner, view) => {
      const theyAre = wishFactor(wishFacts(mine.me, partner, view));
      const iAm = wishFactor(wishFacts(partner, mine.me, view));
      const times = timesInCommon(mine, partner, view);
      return {
        score: reciprocal(get * theyAre, give * iAm) * common * timesFactor(times, view),
        times,
      };
    },
    tell: ({ score, times }, me, partner, view) => {
      const { get, give } = factsOfBoth(me, partner, kinship);
      return {
        person: partner.id,
        score,
        reasons: reasonsOf(get, give),
        facts: matchFactsOf({ me, partner, view, times }, get),
      };
    },
  };
}

const all = (data: Int32Array): Entries => ({ data, from: 0, to: data.length });

export const factsOfBoth = (
  me: Person,
  partner: Person,
  kinship: Kinship,
): { get: Fact[]; give: Fact[] } => ({
  get: factsOf(me.interests, partner.interests, kinship),
  give: factsOf(partner.interests, me.interests, kinship),
});
