import { allows } from '../domain/consent.ts';
import { type Event, mayMeet } from '../domain/event.ts';
import type { Side } from '../domain/interest.ts';
import { isPresent, type Person } from '../domain/person.ts';
import { type Candidates, createCandidates } from './candidates.ts';
import { createPool, type Pool } from './pool.ts';
import { createPostings, lowest, type Postings } from './postings.ts';
import type { Encode, Profile } from './profile.ts';
import { createSlots, pageSize, type Range } from './slots.ts';
import type { Topics } from './topics.ts';

/** Everybody who may be suggested at all, as numbers; each person has a slot. */
export interface PeopleIndex {
  set(person: Person): void;
  delete(id: string): void;
  ids(): Iterable<string>;
  slotOf(id: string): number | undefined;
  /** The profile of a person, unless they are no longer as they were indexed. */
  profileOf(person: Person): Profile | undefined;
  /** The person as they were indexed; undefined for a slot that is free. */
  at(slot: number): Person | undefined;
  /** Words of the slots of those whom `me` may meet and be shown, by delegation and country. */
  rangesFor(me: Person, event: Event): Range[];
  /** Slots of who offers or needs one of these topics. */
  having(side: Side, topics: readonly number[], ranges: readonly Range[]): Iterable<number>;
  readonly candidates: Candidates;
  readonly postings: Postings;
  readonly pool: Pool;
  readonly size: number;
  readonly bytes: number;
}

export function createPeopleIndex(topics: Topics, encode: Encode): PeopleIndex {
  const slots = createSlots();
  const pool = createPool();
  const postings = createPostings();
  const known = new Map<string, { slot: number; profile: Profile }>();
  const people: (Person | undefined)[] = [];

  const drop = (id: string) => {
    const entry = known.get(id);
    if (!entry) return;
    postings.delete(entry.slot, entry.profile);
    pool.delete(entry.slot);
    slots.free(entry.slot);
    people[entry.slot] = undefined;
    known.delete(id);
  };

  return {
    set: (person) => {
      drop(person.id);
      if (!isPresent(person) || person.role !== 'delegate') return;
      const slot = slots.take(groupOf(person));
      const profile = encode(person);
      pool.set(slot, profile);
      postings.set(slot, profile);
      people[slot] = person;
      known.set(person.id, { slot, profile });
    },
    delete: drop,
    ids: () => known.keys(),
    slotOf: (id) => known.get(id)?.slot,
    profileOf: (person) => {
      const entry = known.get(person.id);
      return entry && people[entry.slot] === person ? entry.profile : undefined;
    },
    at: (slot) => people[slot],
    rangesFor: (me, event) => {
      const words = pageSize / 32;
      const allowed = new Map<string, boolean>();
      const ranges: Range[] = [];
      slots.pages.forEach((group, page) => {
        const isAllowed = allowed.get(group) ?? isGroupFor(me, group, event);
        allowed.set(group, isAllowed);
        if (!isAllowed) return;
        // A group has its pages before anybody is on them.
        const from = page * words;
        const to = Math.min(from + words, postings.rows.words);
        if (to <= from) return;
        const last = ranges.at(-1);
        if (last?.to === from) last.to = to;
        else ranges.push({ from, to });
      });
      return ranges;
    },
    having: function* (side, wanted, ranges) {
      const { data, words } = postings.rows;
      const all = wanted.map((topic) => postings.having(side, topic) * words);
      for (const { from, to } of ranges) {
        for (let w = from; w < to; w++) {
          let left = 0;
          for (const start of all) left |= data[start + w]!;
          for (; left !== 0; left &= left - 1) yield (w << 5) | lowest(left);
        }
      }
    },
    candidates: createCandidates(topics, postings),
    postings,
    pool,
    get size() {
      return known.size;
    },
    get bytes() {
      return pool.bytes + postings.bytes;
    },
  };
}

/** What decides, for all people alike, whom they may meet: side, country, and whether they agreed to a transfer. */
const groupOf = ({ delegation, country, consents }: Person): string =>
  `${allows(consents, 'transfer') ? '+' : '-'}${country}${delegation}`;

function isGroupFor(me: Person, group: string, event: Event): boolean {
  const country = group.slice(1, 3);
  const delegation = group.slice(3);
  const goesAbroad = group.startsWith('+') && allows(me.consents, 'transfer');
  return (
    (country === me.country || goesAbroad) &&
    mayMeet(event, me.delegation, delegation) &&
    mayMeet(event, delegation, me.delegation)
  );
}
