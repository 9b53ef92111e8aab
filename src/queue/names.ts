import type { ClusterNode, RedisOptions } from 'ioredis';

/**
 * Few queues per installation, never one per event. Their keys have a hash tag of their own: BullMQ's
 * scripts need all keys of a queue in one slot of a cluster.
 */
export const prefix = '{magpie}';

/** One job: one person's notices. */
export const noticesQueue = 'notices';

/** What a job knows: ids only, since Redis keeps job data as clear text. */
export interface NoticesJob {
  event: string;
  person: string;
}

/** How to reach Redis: options of ioredis, or the first nodes of a cluster. */
export type Endpoint =
  | RedisOptions
  | { cluster: readonly ClusterNode[]; redisOptions?: RedisOptions };

export interface QueueOptions {
  connection: Endpoint;
  /** Another hash tag, for a second installation over one Redis. */
  prefix?: string;
}
