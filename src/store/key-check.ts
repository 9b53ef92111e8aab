import { keyCheck } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';
import { open, seal } from './sealing.ts';

const place = ['', '', 'key-check'] as const;

/**
 * False when what Redis holds was sealed with another master key: with this one nothing in it could be
 * read, and whatever were added could not be read with the other. The first key to come is the right
 * one.
 */
export const createKeyCheck =
  ({ redis, vault }: Pick<Source, 'redis' | 'vault'>) =>
  async (): Promise<boolean> => {
    await reach(redis, () => redis.setnx(keyCheck, seal(vault.house, place, 'magpie')));
    const sealed = await reach(redis, () => redis.get(keyCheck));
    return sealed !== null && open(vault.house, place, sealed) === 'magpie';
  };
