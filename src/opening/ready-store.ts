import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf, type RedisConnection } from '../launch/connection.ts';
import { LaunchError } from '../launch/launch-error.ts';
import type { RedisStore } from '../store/store.ts';

const tries = 6;

/**
 * Waits until Redis answers, and looks whether a confirmed meeting would survive a power cut there.
 *
 * @returns lines that the operator should read
 * @throws LaunchError when Redis does not answer, may lose meetings and nobody allowed that, or holds
 *   what another master key has sealed
 */
export async function readyStore(
  store: Pick<RedisStore, 'ping' | 'durability' | 'isRightKey'>,
  connection: RedisConnection,
  isUnsafeAllowed: boolean,
): Promise<string[]> {
  await answers(store, connection);
  const { refuse, warn } = await store.durability();
  if (refuse.length > 0 && !isUnsafeAllowed) {
    throw new LaunchError(
      `${refuse.join('\n')}\n(REDIS_UNSAFE=yes runs on it all the same: meetings may be lost.)`,
    );
  }
  if (!(await store.isRightKey())) {
    throw new LaunchError(
      'The data in Redis were sealed with another master key: bring back data/key or MASTER_KEY, or start with an empty DATA_DIR.',
    );
  }
  return [...refuse, ...warn];
}

async function answers(store: Pick<RedisStore, 'ping'>, connection: RedisConnection) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.ping();
    } catch (error) {
      if (attempt === tries) {
        const cause = (error as Error).cause;
        const why = cause instanceof Error && cause.message ? ` (${cause.message})` : '';
        throw new LaunchError(`Redis at ${nameOf(connection)} does not answer${why}.`);
      }
      await sleep(200);
    }
  }
}
