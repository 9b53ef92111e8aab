import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { createMeetingRule } from './candidate.ts';
import { type FairnessReport, fairnessReport } from './fairness-report.ts';
import { createKinship, type KinshipData } from './kinship.ts';
import { createPeopleIndex } from './people-index.ts';
import { createPlan, type Plan } from './plan.ts';
import { createEncode } from './profile.ts';
import { createRank, type Ranked } from './ranking.ts';
import { createScorer } from './scorer.ts';
import { createSearch, type Search } from './search.ts';
import { freeTimesOf } from './times.ts';
import { createTopics } from './topics.ts';
import { type WhyNot, whyNot } from './why-not.ts';

export interface Suggest {
  me: Person;
  view: EventView;
  /** Ids that were shown already. */
  exclude?: Iterable<string>;
  /** Where given, times that have passed do not count, and after the last one nobody is suggested. */
  now?: Instant;
  limit: number;
}

export interface Pair {
  me: Person;
  partner: Person;
  view: EventView;
}

/**
 * The matching index of one event. It only finds whom to compare; people and rules are read from the
 * view each time, so that a late `set` can never show somebody who has just said no.
 */
export interface Matcher {
  /** Adds a person or replaces what was known of them. */
  set(person: Person): void;
  delete(id: string): void;
  /** A meeting of this person changed: the plan has to follow, the index knows nothing of meetings. */
  touch(id: string): void;
  /**
   * A little of the work that the plan still has, for idle moments; true where none is left. Without
   * it each question does as much by itself.
   */
  settle(view: EventView): boolean;
  /** Reciprocal suggestions: the partners planned for this person first, then by score. */
  suggest(question: Suggest): Match[];
  /** By score alone, whoever else they are suggested to. */
  best(question: Suggest): Match[];
  /** People for what somebody just asked for, best first; "later" does not hide them here. */
  search(question: Search): Match[];
  /**
   * Why these two, also when they have a meeting already; undefined when they may not be brought
   * together, no reasons and a score of 0 when nothing of theirs fits.
   */
  explain(pair: Pair): Match | undefined;
  /** Why somebody is not, or not sooner, suggested: what the reader may know of it. */
  whyNot(pair: Pair): WhyNot[];
  /** How evenly suggestions are spread; for organisers, not for a turn. */
  fairness(view: EventView): FairnessReport;
  /** Who is to be suggested to whom, so that nobody is flooded and nobody left out. */
  readonly plan: Plan;
  /** Bytes that the index takes. */
  readonly bytes: number;
}

/** Farther back than this nobody asks for a place. */
const farthest = 1000;
/** How much of the plan one question brings up to date: a millisecond or two. */
const people = 4;

export interface Options {
  /**
   * Events larger than this are not planned: everybody sees their own best. A plan takes everybody's
   * list, and one change renews those of some dozens: a few seconds and megabytes at 5,000 people,
   * minutes and some gigabyte at 100,000, by estimate. To weigh people by the lists that were given so
   * far would be cheap and is no way out: then two processes would tell the same person different
   * things, and nobody could say why.
   */
  planned?: number;
}

export function createMatcher(
  data: KinshipData,
  crowd: Iterable<Person> = [],
  { planned = 5000 }: Options = {},
): Matcher {
  const kinship = createKinship(data);
  const topics = createTopics(kinship);
  const encode = createEncode(topics);
  const scorer = createScorer(topics);
  const index = createPeopleIndex(topics, encode);
  const parts = { index, scorer, encode, topics };
  const rank = createRank(parts);
  const plan = createPlan(rank);
  const set = (person: Person) => {
    index.set(person);
    plan.set(person.id, index.slotOf(person.id) !== undefined);
  };
  for (const person of crowd) set(person);

  const profileOf = (person: Person) => index.profileOf(person) ?? encode(person);
  const tell = (ranked: readonly Ranked[], me: Person, view: EventView): Match[] => {
    const mine = profileOf(me);
    return ranked.map((one) => {
      const partner = view.people.get(one.id)!;
      return scorer.tell(one, { me, mine, partner, theirs: profileOf(partner) }, view);
    });
  };
  const hiddenFrom = (me: Person, exclude: Iterable<string>) => {
    const hidden = new Set([...exclude, ...me.later]);
    return (id: string) => hidden.has(id);
  };

  const matcher: Matcher = {
    set,
    delete: (id) => {
      index.delete(id);
      plan.set(id, false);
    },
    touch: plan.touch,
    settle: (view) => index.size > planned || plan.step(view, 1),
    suggest: ({ me, view, exclude = [], now, limit }) => {
      const isPlanned = index.size <= planned;
      if (isPlanned) plan.step(view, people);
      const isHidden = hiddenFrom(me, exclude);
      const fair = isPlanned ? { first: plan.of(me.id), weigh: plan.weigh } : {};
      return tell(rank({ me, view, limit, now, isHidden, ...fair }), me, view);
    },
    best: ({ me, view, exclude = [], now, limit }) =>
      tell(rank({ me, view, limit, now, isHidden: hiddenFrom(me, exclude) }), me, view),
    search: createSearch(parts),
    explain: ({ me, partner, view }) => {
      if (!createMeetingRule(me, view)(partner)) return undefined;
      const [mine, theirs] = [profileOf(me), profileOf(partner)];
      const fit = scorer.fitOfTwo(mine, theirs);
      const scored = scorer.score(fit, freeTimesOf(me, view), partner, view);
      return scorer.tell(scored, { me, mine, partner, theirs }, view);
    },
    whyNot: (pair) =>
      whyNot(pair, {
        explain: matcher.explain,
        isFull: plan.isFull,
        placeOf: ({ me, partner, view }) => {
          const place = rank({ me, view, limit: farthest }).findIndex(
            ({ id }) => id === partner.id,
          );
          return place < 0 ? undefined : place + 1;
        },
      }),
    fairness: (view) => {
      while (index.size <= planned && !plan.step(view, people));
      return fairnessReport(matcher, index.ids(), view);
    },
    plan,
    get bytes() {
      return index.bytes;
    },
  };
  return matcher;
}

export type { FairnessReport, Search, WhyNot };
