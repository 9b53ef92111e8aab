/** The best few of many, without sorting them all. */
export interface Top<Item> {
  /** What somebody has to reach to come in; 0 while there is room. */
  readonly threshold: number;
  add(item: Item): void;
  /** Best first. */
  all(): Item[];
}

interface Ranked {
  key: number;
  id: string;
}

/** Ties go by id, so that a list never changes its order by itself. */
export const byKey = (a: Ranked, b: Ranked): number => b.key - a.key || (a.id < b.id ? -1 : 1);

/** @param limit a few dozen as a rule: the list is kept in order as it grows. */
export function createTop<Item extends Ranked>(limit: number): Top<Item> {
  const items: Item[] = [];
  return {
    get threshold() {
      return items.length < limit ? 0 : (items.at(-1)?.key ?? Number.POSITIVE_INFINITY);
    },
    add: (item) => {
      if (items.length >= limit && (limit <= 0 || byKey(items.at(-1)!, item) <= 0)) return;
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (byKey(items[middle]!, item) <= 0) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
      if (items.length > limit) items.pop();
    },
    all: () => items,
  };
}
