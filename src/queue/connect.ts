import { setTimeout as sleep } from 'node:timers/promises';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { Endpoint } from './names.ts';

/** A connection that is ours and not BullMQ's, so that it can be let go while Redis is away. */
export function connect(endpoint: Endpoint, own: RedisOptions): Redis | Cluster {
  if (!('cluster' in endpoint)) return watched(new Redis({ ...endpoint, ...own }));
  const { enableOfflineQueue = true, ...redisOptions } = own;
  return watched(
    new Cluster([...endpoint.cluster], {
      enableOfflineQueue,
      redisOptions: { ...endpoint.redisOptions, ...redisOptions },
    }),
  );
}

/** BullMQ and `logOutages` listen as well; without any listener ioredis writes to stderr. */
function watched<T extends Redis | Cluster>(redis: T): T {
  redis.on('error', () => {});
  return redis;
}

/** Whether Redis answers within a second. */
export async function answers(redis: Redis | Cluster): Promise<boolean> {
  const pong = redis.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([pong, sleep(1000, false, { ref: false })]);
}
