import { type Interest, offers, type Side } from '../domain/interest.ts';
import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { Recognition } from '../domain/topic.ts';
import type { EventView } from '../domain/view.ts';
import { createCandidateRule } from './candidate.ts';
import { type Fact, isSayable, type Told } from './facts.ts';
import { perNeed } from './fit.ts';
import { actOf, suits } from './kinds.ts';
import { matchFactsOf } from './match-facts.ts';
import { languageFactor } from './pair.ts';
import type { PeopleIndex } from './people-index.ts';
import { head } from './pool.ts';
import { actIn, type Encode, entriesOf, topicIn } from './profile.ts';
import { reasonsOf } from './reasons.ts';
import { factsOfBoth, type Scorer } from './scorer.ts';
import { freeTimesOf, timesInCommon } from './times.ts';
import { createTop } from './top.ts';
import type { Topics } from './topics.ts';

export interface Search {
  /** What the words asked for; `chain` and `kind` narrow nothing, they only rank. */
  recognition: Recognition;
  /** The side that the words take: a need (the default) is met by offers, an offer by needs. */
  side?: Side;
  me: Person;
  view: EventView;
  limit: number;
}

/** In a search the words count; that the partner also wants something of mine only breaks ties. */
const mutualBonus = 0.1;
/** Words are less sure than confirmed topics: only the surest count. */
const mostTopics = 3;

type Asked = Interest & { weight: number };

interface Parts {
  index: PeopleIndex;
  scorer: Scorer;
  encode: Encode;
  topics: Topics;
}

/** People for what somebody just asked for, best first, with the index that suggestions use. */
export function createSearch({ index, scorer, encode, topics }: Parts) {
  return ({ recognition, side = 'need', me, view, limit }: Search): Match[] => {
    const asked = askedOf(recognition, side);
    const theirSide = side === 'need' ? 'offer' : 'need';
    const mine = encode(me);
    const isCandidate = createCandidateRule(me, view);
    const top = createTop<{ id: string; key: number; partner: Person }>(limit);
    const { pool } = index;

    const wordsFit = (slot: number): number => {
      const start = pool.at[slot]!;
      const offers = pool.data[start + 3]!;
      const from = start + head + (side === 'need' ? 0 : offers);
      const to = from + (side === 'need' ? offers : pool.data[start + 4]!);
      let left = 1;
      for (const interest of asked) {
        const row = topics.idOf(interest.topics[0]!) << topics.shift;
        const act = actOf(interest);
        let best = 0;
        for (let i = from; i < to; i++) {
          const entry = pool.data[i]!;
          const suit = side === 'need' ? suits(act, actIn(entry)) : suits(actIn(entry), act);
          best = Math.max(best, topics.nearnessAt[topics.levels[row | topicIn(entry)]!]! * suit);
        }
        left *= 1 - perNeed * best * interest.weight;
      }
      return 1 - left;
    };

    const ids = asked.flatMap((interest) => topics.nearTo(topics.idOf(interest.topics[0]!)));
    for (const slot of index.having(theirSide, ids, index.rangesFor(me, view.event))) {
      const indexed = index.at(slot);
      const words = wordsFit(slot);
      if (!indexed || words < top.threshold) continue;
      const partner = view.people.get(indexed.id);
      if (!partner || !isCandidate(partner)) continue;
      const profile = encode(partner);
      const both = scorer.fitOfTwo(mine, profile);
      const bonus = side === 'need' ? both.give : both.get;
      const spoken = languageFactor(mine, profile.fluent, profile.working);
      const key = words * (1 - mutualBonus + mutualBonus * bonus) * spoken;
      // Without a reason that answers the words, nobody has been found for them.
      if (answers(asked, partner, side, topics).some(isSayable)) {
        top.add({ id: partner.id, key, partner });
      }
    }
    const free = freeTimesOf(me, view);
    return top.all().map(({ id, key, partner }) => {
      const found = answers(asked, partner, side, topics);
      const both = factsOfBoth(told(me.interests, topics), told(partner.interests, topics), topics);
      const [get, give] = side === 'need' ? [found, both.give] : [both.get, found];
      const times = timesInCommon(free, partner, view);
      return {
        person: id,
        score: key,
        reasons: reasonsOf(get, give),
        facts: matchFactsOf({ me, partner, view, times }, both.get),
      };
    });
  };
}

function askedOf({ topics, chain, kind, language }: Recognition, side: Side): Asked[] {
  const surest = topics[0]?.score || 1;
  return topics.slice(0, mostTopics).map(({ topic, score, snippet }) => ({
    side,
    // The recogniser names a chain whenever it names a topic.
    chain: chain ?? 'supply',
    ...(kind && { kind }),
    topics: [topic],
    words: snippet,
    language: language ?? 'en',
    weight: score / surest,
  }));
}

const told = (interests: readonly Interest[], topics: Topics): Told => ({
  interests,
  entries: entriesOf(interests, topics),
});

/** The partner's interests that answer the words. */
function answers(asked: Asked[], partner: Person, side: Side, topics: Topics): Fact[] {
  const theirs = told(
    partner.interests.filter((interest) => offers(interest) === (side === 'need')),
    topics,
  );
  const words = told(asked, topics);
  return side === 'need'
    ? factsOfBoth(words, theirs, topics).get
    : factsOfBoth(words, theirs, topics).give;
}
