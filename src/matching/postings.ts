import type { Interest, Side } from '../domain/interest.ts';
import type { Person } from '../domain/person.ts';
import type { Kinship } from './kinship.ts';

/** Who offers or needs a topic, or anything in its sector: the only people worth comparing. */
export interface Postings {
  set(person: Person): void;
  delete(id: string): void;
  /** Everyone whose interests of `side` have something in common with one of the topics. */
  having(side: Side, topics: Iterable<string>): Set<string>;
}

/**
 * An inverted index. The chain is not part of the key: another chain halves a fit but does not end
 * it, so that every look-up would have to visit all four.
 */
export function createPostings({ sectorOf, relatedTo }: Kinship): Postings {
  const keys = new Map<string, Set<string>>();
  const lists = new Map<string, Set<string>>();

  const drop = (id: string) => {
    for (const key of keys.get(id) ?? []) {
      const list = lists.get(key);
      list?.delete(id);
      if (list?.size === 0) lists.delete(key);
    }
    keys.delete(id);
  };

  return {
    set: (person) => {
      drop(person.id);
      const own = keysOf(person.interests, sectorOf);
      keys.set(person.id, own);
      for (const key of own) {
        const list = lists.get(key) ?? new Set();
        lists.set(key, list.add(person.id));
      }
    },
    delete: drop,
    having: (side, topics) => {
      const found = new Set<string>();
      for (const topic of topics) {
        const sector = sectorOf(topic);
        const near = [topic, ...relatedTo(topic), ...(sector ? [`sector/${sector}`] : [])];
        for (const key of near) for (const id of lists.get(`${side}/${key}`) ?? []) found.add(id);
      }
      return found;
    },
  };
}

function keysOf(interests: readonly Interest[], sectorOf: Kinship['sectorOf']): Set<string> {
  const found = new Set<string>();
  for (const { side, topics } of interests) {
    for (const topic of topics) {
      found.add(`${side}/${topic}`);
      const sector = sectorOf(topic);
      if (sector !== undefined) found.add(`${side}/sector/${sector}`);
    }
  }
  return found;
}
