import type { Fit } from './scorer.ts';

/** Somebody, and the most that they may reach. */
export interface Listed {
  slot: number;
  fit: Fit;
  most: number;
}

/** Those who may reach most, as many as there is room for; a heap with the least of them at its root. */
export interface Shortlist {
  /** What somebody has to exceed to come in; -1 while there is room. */
  readonly threshold: number;
  /** What those who did not come in may reach; 0 where there was nobody. */
  readonly left: number;
  add(one: Listed): void;
  /** The most first. */
  all(): Listed[];
}

export function createShortlist(limit: number): Shortlist {
  const heap: Listed[] = [];
  const up = (one: Listed) => {
    let at = heap.length;
    heap.push(one);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]!.most <= one.most) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = one;
  };
  const down = (one: Listed) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.most < heap[child]!.most) child += 1;
      if (heap[child]!.most >= one.most) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = one;
  };
  return {
    get threshold() {
      return heap.length < limit ? -1 : heap[0]!.most;
    },
    get left() {
      return heap.length < limit ? 0 : heap[0]!.most;
    },
    add: (one) => {
      if (heap.length < limit) up(one);
      else if (one.most > heap[0]!.most) down(one);
    },
    all: () => heap.toSorted((a, b) => b.most - a.most),
  };
}
