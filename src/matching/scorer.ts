import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { type Fact, factsOf, type Told } from './facts.ts';
import { fitOf, reciprocal } from './fit.ts';
import { matchFactsOf } from './match-facts.ts';
import { languageFactor, rankFactor } from './pair.ts';
import { head, type Pool } from './pool.ts';
import type { Profile } from './profile.ts';
import { reasonsOf } from './reasons.ts';
import { type FreeTimes, timesFactor, timesInCommon } from './times.ts';
import type { Topics } from './topics.ts';
import { wishFactor, wishFacts } from './wish.ts';
import { wishAtMost } from './wish-bits.ts';

/** How well two people fit, first by numbers alone, which nothing that follows can raise. */
export interface Fit {
  /** 0 to 1: how well what the partner offers meets what I need, and the other way round. */
  get: number;
  give: number;
  /** 0 to 1: languages and positions, the same for both. */
  common: number;
  /** 0 to 1: how well either is what the other asks for, at most. */
  theyAre: number;
  iAm: number;
}

export interface Scorer {
  fitAt(me: Profile, pool: Pool, slot: number): Fit;
  fitOfTwo(me: Profile, partner: Profile): Fit;
  /** 0 to 1: the most that these numbers allow. */
  atMost(fit: Fit): number;
  /** With the wishes of both and the times that they have in common, as the view has them now. */
  score(fit: Fit, mine: FreeTimes, partner: Person, view: EventView): Scored;
  tell(scored: Scored, pair: TwoTold, view: EventView): Match;
}

export interface TwoTold {
  me: Person;
  mine: Profile;
  partner: Person;
  theirs: Profile;
}

export interface Scored {
  score: number;
  times: number;
}

export function createScorer(topics: Topics): Scorer {
  return {
    fitAt: (me, { data, at }, slot) => {
      const start = at[slot]!;
      const offers = start + head;
      const needs = offers + data[start + 3]!;
      const end = needs + data[start + 4]!;
      return {
        get: fitOf(topics, me.needs, 0, me.needs.length, data, offers, needs),
        give: fitOf(topics, data, needs, end, me.offers, 0, me.offers.length),
        common:
          languageFactor(me, data[start]!, data[start + 1]!) *
          rankFactor(me.rank, data[start + 2]!),
        theyAre: wishAtMost(me.wish, data[start + 5]!),
        iAm: wishAtMost(data[start + 6]!, me.kind),
      };
    },
    fitOfTwo: (me, { needs, offers, fluent, working, rank, kind, wish }) => ({
      get: fitOf(topics, me.needs, 0, me.needs.length, offers, 0, offers.length),
      give: fitOf(topics, needs, 0, needs.length, me.offers, 0, me.offers.length),
      common: languageFactor(me, fluent, working) * rankFactor(me.rank, rank),
      theyAre: wishAtMost(me.wish, kind),
      iAm: wishAtMost(wish, me.kind),
    }),
    atMost: ({ get, give, theyAre, iAm, common }) => reciprocal(get * theyAre, give * iAm) * common,
    score: ({ get, give, common }, mine, partner, view) => {
      const theyAre = wishFactor(wishFacts(mine.me, partner, view));
      const iAm = wishFactor(wishFacts(partner, mine.me, view));
      const times = timesInCommon(mine, partner, view);
      return {
        score: reciprocal(get * theyAre, give * iAm) * common * timesFactor(times, view),
        times,
      };
    },
    tell: ({ score, times }, { me, mine, partner, theirs }, view) => {
      const { get, give } = factsOfBoth(
        { interests: me.interests, entries: mine },
        { interests: partner.interests, entries: theirs },
        topics,
      );
      return {
        person: partner.id,
        score,
        reasons: reasonsOf(get, give),
        facts: matchFactsOf({ me, partner, view, times }, get),
      };
    },
  };
}

export const factsOfBoth = (
  mine: Told,
  theirs: Told,
  topics: Topics,
): { get: Fact[]; give: Fact[] } => ({
  get: factsOf(mine, theirs, topics),
  give: factsOf(theirs, mine, topics),
});
