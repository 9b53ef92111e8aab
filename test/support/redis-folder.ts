import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a server that had to be brought without root stays between runs. */
export const cacheDir = join(import.meta.dirname, '../../.cache');

/** A new empty folder outside the tree. */
export async function throwAwayFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'magpie-'));
  return {
    path,
    remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  };
}
