import { join, resolve } from 'node:path';
import type { RedisConnection } from './connection.ts';
import { serverOf } from './orphan.ts';

/**
 * The Redis that a running house has launched over this data folder, for a second process beside it.
 * Only one that listens on its socket: a port's password is known to nobody but its parent.
 */
export async function runningRedis(dataDir: string): Promise<RedisConnection | undefined> {
  const folder = resolve(dataDir, 'redis');
  const path = join(folder, 'socket');
  return (await serverOf(folder))?.address === path ? { path } : undefined;
}
