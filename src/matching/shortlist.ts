/** Slots of the most that anybody may reach, as many as fit; a heap with the least of them at its root. */
export interface Shortlist {
  /** What a slot has to exceed to come in; -1 while there is room. */
  readonly threshold: number;
  /** What those who did not come in may reach; 0 where there was nobody. */
  readonly left: number;
  add(slot: number, most: number): void;
  /** The most first. */
  all(): number[];
}

export function createShortlist(limit: number): Shortlist {
  const slots: number[] = [];
  const keys: number[] = [];
  const swap = (a: number, b: number) => {
    const [slot, key] = [slots[a]!, keys[a]!];
    slots[a] = slots[b]!;
    keys[a] = keys[b]!;
    slots[b] = slot;
    keys[b] = key;
  };
  const up = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (keys[parent]! <= keys[i]!) return;
      swap(i, parent);
      i = parent;
    }
  };
  const down = () => {
    for (let i = 0; ; ) {
      let least = i;
      for (let child = 2 * i + 1; child <= 2 * i + 2; child++) {
        if (child < keys.length && keys[child]! < keys[least]!) least = child;
      }
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  };
  return {
    get threshold() {
      return keys.length < limit ? -1 : keys[0]!;
    },
    get left() {
      return keys.length < limit ? 0 : keys[0]!;
    },
    add: (slot, most) => {
      if (keys.length < limit) {
        slots.push(slot);
        keys.push(most);
        up(keys.length - 1);
      } else if (most > keys[0]!) {
        slots[0] = slot;
        keys[0] = most;
        down();
      }
    },
    all: () =>
      slots
        .map((slot, i) => ({ slot, key: keys[i]! }))
        .sort((a, b) => b.key - a.key)
        .map(({ slot }) => slot),
  };
}
