import { keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';

/** Who has left for good, known by a keyed hash of their id alone. */
export const createLeft =
  ({ redis, vault }: Pick<Source, 'redis' | 'vault'>) =>
  async (event: string, people: readonly string[]): Promise<ReadonlySet<string>> => {
    if (people.length === 0) return new Set();
    const hashes = people.map((id) => vault.hash(`${event}/${id}`));
    const found = await reach(redis, () => redis.hmget(keysOf(event).left, ...hashes));
    return new Set(people.filter((_, i) => found[i] !== null));
  };
