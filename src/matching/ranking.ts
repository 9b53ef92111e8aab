import { endOf } from '../domain/event.ts';
import { isPresent, type Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { createCandidateRule } from './candidate.ts';
import { isSayable } from './facts.ts';
import { sectorFit } from './fit.ts';
import type { PeopleIndex } from './people-index.ts';
import { createProbe } from './probe.ts';
import type { Encode } from './profile.ts';
import { factsOfBoth, type Scored, type Scorer } from './scorer.ts';
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

interface Parts {
  index: PeopleIndex;
  scorer: Scorer;
  encode: Encode;
  topics: Topics;
}

export function createRank({ index, scorer, encode, topics }: Parts): Rank {
  const probe = createProbe(topics, scorer.fitAt);
  const isNameless = (me: Person, partner: Person): boolean => {
    const { get, give } = factsOfBoth(me, partner, topics);
    return !get.some(isSayable) && !give.some(isSayable);
  };

  return ({ me, view, limit, now = 0, isHidden, first = [], weigh }) => {
    const top = createTop<Ranked>(Math.max(0, limit));
    if (limit <= 0 || now >= endOf(view.event)) return [];
    if (me.role !== 'delegate' || !isPresent(me)) return [];
    // Of the reader, the organisations tell what the index cannot know.
    const mine = { ...encode(me), kind: bitOfKind(kindOf(me, view)) };
    probe.aim(mine);
    const free = freeTimesOf(me, view, now);
    const isCandidate = createCandidateRule(me, view);
    const { pool } = index;
    const preferred = new Set(first);

    const consider = (slot: number, bonus: number, isOnPage = true) => {
      let fit = probe.fitAt(pool, slot);
      if (scorer.atMost(fit) + bonus < top.threshold) return;
      const indexed = index.at(slot)!;
      const { id } = indexed;
      const weight = weigh?.(id) ?? 1;
      if (scorer.atMost(fit) * weight + bonus < top.threshold) return;
      // The view is the truth: the index only finds whom to look at.
      const partner = view.people.get(id);
      if (!partner || isHidden?.(id)) return;
      if (partner !== indexed) fit = scorer.fitOfTwo(mine, encode(partner));
      const scored = scorer.score(fit, free, partner, view);
      const key = scored.score * weight + bonus;
      if (scored.times === 0 || scored.score <= 0 || key < top.threshold) return;
      if (!isCandidate(partner, partner === indexed && isOnPage)) return;
      // Nobody is suggested without a reason that can be told.
      if (Math.max(fit.get, fit.give) <= sectorFit && isNameless(me, partner)) return;
      top.add({ id, key, ...scored });
    };

    for (const id of preferred) {
      const slot = index.slotOf(id);
      if (slot !== undefined) consider(slot, 1, false);
    }
    index.candidates.walk(mine, index.rangesFor(me, view.event), {
      isEnough: (bound) => bound < top.threshold,
      visit: (slot) => {
        if (preferred.size === 0 || !preferred.has(index.at(slot)?.id ?? '')) consider(slot, 0);
      },
    });
    return top.all();
  };
}
