/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 to 1, 1 not included. */
  next(): number;
  /** From 0 to `n` - 1. */
  below(n: number): number;
  is(chance: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Near 0, with a spread of 1. */
  normal(): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    is: (chance) => next() < chance,
    pick: (items) => items[below(items.length)]!,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Draws by popularity: the first is drawn most, the rank-th 1 / (rank + offset) as often. */
export function createSkewed(count: number, offset: number): (random: Random) => number {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += 1 / (i + offset);
    sums.push(sum);
  }
  return (random) => {
    const x = random.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
