import { endOf } from '../domain/event.ts';
import { isPresent, type Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { createCandidateRule } from './candidate.ts';
import { isSayable } from './facts.ts';
import { sectorFit } from './fit.ts';
import type { PeopleIndex } from './people-index.ts';
import { createProbe } from './probe.ts';
import type { Encode, Profile } from './profile.ts';
import { type Fit, factsOfBoth, type Scored, type Scorer } from './scorer.ts';
import { createShortlist } from './shortlist.ts';
import { freeTimesOf } from './times.ts';
import { createTop } from './top.ts';
import type { Topics } from './topics.ts';
import { kindOf } from './wish.ts';
import { bitOfKind } from './wish-bits.ts';

export interface Ranked extends Scored {
  id: string;
  /** What the list is in the order of: the score, and what is fair to all. */
  key: number;
}

export interface Question {
  me: Person;
  view: EventView;
  limit: number;
  now?: Instant | undefined;
  isHidden?: (id: string) => boolean;
  /** Partners that come before all others. */
  first?: readonly string[];
  /** 0 to 1: weighs the score of a partner in the order of the list. */
  weigh?: (id: string) => number;
}

/** The best partners of one person, exactly: as if everybody had been scored. */
export type Rank = (question: Question) => Ranked[];

/** So many of the best may be colleagues, asked already or without time before everybody is looked at. */
const spare = 8;

interface Parts {
  index: PeopleIndex;
  scorer: Scorer;
  encode: Encode;
  topics: Topics;
}

export function createRank({ index, scorer, encode, topics }: Parts): Rank {
  const probe = createProbe(topics, scorer.fitAt);
  const profileOf = (person: Person) => index.profileOf(person) ?? encode(person);
  const isNameless = (me: Person, mine: Profile, partner: Person): boolean => {
    const { get, give } = factsOfBoth(
      { interests: me.interests, entries: mine },
      { interests: partner.interests, entries: profileOf(partner) },
      topics,
    );
    return !get.some(isSayable) && !give.some(isSayable);
  };

  return ({ me, view, limit, now = 0, isHidden, first = [], weigh }) => {
    if (limit <= 0 || now >= endOf(view.event)) return [];
    if (me.role !== 'delegate' || !isPresent(me)) return [];
    // Of the reader, the view tells what the index cannot know.
    const mine = { ...profileOf(me), kind: bitOfKind(kindOf(me, view)) };
    probe.aim(mine);
    const free = freeTimesOf(me, view, now);
    const isCandidate = createCandidateRule(me, view);
    const { pool } = index;
    const preferred = new Set(first);
    const ranges = index.rangesFor(me, view.event);
    const top = createTop<Ranked>(limit);

    const judge = (slot: number, fit: Fit, bonus: number, isOnPage: boolean) => {
      const indexed = index.at(slot)!;
      const { id } = indexed;
      const weight = weigh?.(id) ?? 1;
      if (scorer.atMost(fit) * weight + bonus < top.threshold) return;
      // The view is the truth: the index only finds whom to look at.
      const partner = view.people.get(id);
      if (!partner || isHidden?.(id)) return;
      const now = partner === indexed ? fit : scorer.fitOfTwo(mine, encode(partner));
      const scored = scorer.score(now, free, partner, view);
      const key = scored.score * weight + bonus;
      if (scored.times === 0 || scored.score <= 0 || key < top.threshold) return;
      if (!isCandidate(partner, partner === indexed && isOnPage)) return;
      // Nobody is suggested without a reason that can be told.
      if (Math.max(now.get, now.give) <= sectorFit && isNameless(me, mine, partner)) return;
      top.add({ id, key, ...scored });
    };
    const isPreferred = (slot: number): boolean =>
      preferred.size > 0 && preferred.has(index.at(slot)?.id ?? '');

    for (const id of preferred) {
      const slot = index.slotOf(id);
      if (slot !== undefined) judge(slot, probe.fitAt(pool, slot), 1, false);
    }
    // First those whom numbers put ahead, a few more than are asked for: to look at a person costs as
    // much as to count for hundreds.
    const short = createShortlist(limit + spare);
    index.candidates.walk(mine, ranges, {
      isEnough: (bound) => bound < short.threshold || bound < top.threshold,
      visit: (slot) => {
        const fit = probe.fitAt(pool, slot);
        const most = scorer.atMost(fit);
        if (most > short.threshold && !isPreferred(slot)) short.add({ slot, fit, most });
      },
    });
    const listed = short.all();
    for (const { slot, fit } of listed) judge(slot, fit, 0, true);
    // Whoever is not among them cannot come in, unless too many of them were left out.
    if (short.left < top.threshold || short.left === 0) return top.all();
    const seen = new Set(listed.map(({ slot }) => slot));
    index.candidates.walk(mine, ranges, {
      isEnough: (bound) => bound < top.threshold,
      visit: (slot) => {
        if (seen.has(slot) || isPreferred(slot)) return;
        const fit = probe.fitAt(pool, slot);
        if (scorer.atMost(fit) >= top.threshold) judge(slot, fit, 0, true);
      },
    });
    return top.all();
  };
}
