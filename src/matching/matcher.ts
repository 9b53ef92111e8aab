import { endOf } from '../domain/event.ts';
import type { Side } from '../domain/interest.ts';
import { commonLanguages } from '../domain/language.ts';
import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Recognition } from '../domain/topic.ts';
import type { EventView } from '../domain/view.ts';
import { createCandidateRule, createMeetingRule } from './candidate.ts';
import { type Fact, factsOf, fitOf, reciprocal, type Wish } from './fit.ts';
import { createKinship, type KinshipData } from './kinship.ts';
import { createPostings } from './postings.ts';
import { isSayable, reasonsOf } from './reasons.ts';

export interface Suggest {
  me: Person;
  view: EventView;
  /** Ids that were shown already. */
  exclude?: Iterable<string>;
  /** Where given, nobody is suggested once the event's last slot is over. */
  now?: Instant;
  limit: number;
}

export interface Search {
  /** What the words asked for; `chain` narrows nothing, it only ranks. */
  recognition: Recognition;
  /** The side that the words take: a need (the default) is met by offers, an offer by needs. */
  side?: Side;
  me: Person;
  view: EventView;
  limit: number;
}

/**
 * The matching index of one event. It only finds whom to compare; people and rules are read from the
 * view each time, so that a late `set` can never show somebody who has just said no.
 */
export interface Matcher {
  /** Adds a person or replaces what was known of them. */
  set(person: Person): void;
  delete(id: string): void;
  /** Reciprocal suggestions, best first. */
  suggest(question: Suggest): Match[];
  /** People for what somebody just asked for, best first; "later" does not hide them here. */
  search(question: Search): Match[];
  /**
   * Why these two, also when they have a meeting already; undefined when they may not be brought
   * together, no reasons and a score of 0 when nothing of theirs fits.
   */
  explain(question: { me: Person; partner: Person; view: EventView }): Match | undefined;
}

/** Meeting with an interpreter works, but halves the talking time. */
const interpreterFactor = 0.9;
/** In a search the words count; that the partner also wants something of mine only breaks ties. */
const mutualBonus = 0.1;

export function createMatcher(data: KinshipData, people: Iterable<Person> = []): Matcher {
  const kinship = createKinship(data);
  const postings = createPostings(kinship);
  for (const person of people) postings.set(person);

  const compare = (me: Person, partner: Person, asked?: readonly Wish[]) => {
    const mine = asked ?? me.interests;
    return {
      get: factsOf(offersOf(partner.interests), needsOf(mine), kinship),
      give: factsOf(offersOf(mine), needsOf(partner.interests), kinship),
    };
  };
  const mutual = (me: Person, partner: Person): Match => {
    const { get, give } = compare(me, partner);
    return matchOf(me, partner, reciprocal(fitOf(get), fitOf(give)), get, give);
  };
  const candidates = (me: Person, view: EventView, interests: readonly Wish[]): Person[] => {
    const isCandidate = createCandidateRule(me, view);
    const ids = new Set([
      ...postings.having('offer', topicsOf(needsOf(interests))),
      ...postings.having('need', topicsOf(offersOf(interests))),
    ]);
    return [...ids]
      .map((id) => view.people.get(id))
      .filter((person) => person !== undefined)
      .filter(isCandidate);
  };

  return {
    set: postings.set,
    delete: postings.delete,
    suggest: ({ me, view, exclude = [], now = 0, limit }) => {
      if (now >= endOf(view.event)) return [];
      const hidden = new Set([...exclude, ...me.later]);
      const matches = candidates(me, view, me.interests)
        .filter(({ id }) => !hidden.has(id))
        .map((partner) => mutual(me, partner));
      return best(matches, limit);
    },
    search: ({ recognition, side = 'need', me, view, limit }) => {
      const asked = interestsOf(recognition, side);
      const matches = candidates(me, view, asked).map((partner) => {
        const { get, give } = compare(me, partner, asked);
        const both = compare(me, partner);
        const words = fitOf(side === 'need' ? get : give);
        const bonus = fitOf(side === 'need' ? both.give : both.get);
        const score = words * (1 - mutualBonus + mutualBonus * bonus);
        // Without a reason that answers the words, nobody has been found for them.
        if (!(side === 'need' ? get : give).some(isSayable)) return undefined;
        const reasons = side === 'need' ? [get, both.give] : [both.get, give];
        return matchOf(me, partner, score, reasons[0]!, reasons[1]!);
      });
      return best(
        matches.filter((match) => match !== undefined),
        limit,
      );
    },
    explain: ({ me, partner, view }) =>
      createMeetingRule(me, view)(partner) ? mutual(me, partner) : undefined,
  };
}

const offersOf = (interests: readonly Wish[]) => interests.filter((i) => i.side === 'offer');
const needsOf = (interests: readonly Wish[]) => interests.filter((i) => i.side === 'need');
const topicsOf = (interests: readonly Wish[]) => interests.flatMap((i) => i.topics);

/** Words are less sure than confirmed topics: what was recognised next counts for less. */
function interestsOf({ topics, chain, language }: Recognition, side: Side): Wish[] {
  const surest = topics[0]?.score ?? 1;
  return topics.slice(0, 3).map(({ topic, score, snippet }) => ({
    side,
    // The recogniser names a chain whenever it names a topic.
    chain: chain ?? 'supply',
    topics: [topic],
    words: snippet,
    language: language ?? 'en',
    weight: score / surest,
  }));
}

function matchOf(
  me: Person,
  partner: Person,
  score: number,
  get: readonly Fact[],
  give: readonly Fact[],
): Match {
  const spoken = commonLanguages(me.spoken, partner.spoken).length > 0 ? 1 : interpreterFactor;
  return { person: partner.id, score: score * spoken, reasons: reasonsOf(get, give) };
}

/** Ties go by id, so that a list never changes its order by itself. */
function best(matches: readonly Match[], limit: number): Match[] {
  return (
    matches
      // Nobody is suggested without a reason that can be told.
      .filter(({ score, reasons }) => score > 0 && reasons.length > 0)
      .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1))
      .slice(0, Math.max(0, limit))
  );
}
