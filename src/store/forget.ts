import { Cluster, type Redis } from 'ioredis';
import { events, keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';
import type { Rewriter } from './rewrite.ts';

const atOnce = 500;

/**
 * Deletes an event with everything in it, people's keys included, a few keys at a time. What the
 * directory still says of its addresses leads to nobody and is overwritten when they come again.
 */
export const createForget =
  ({ redis }: Pick<Source, 'redis'>, rewriter: Pick<Rewriter, 'after'>) =>
  async (event: string): Promise<void> => {
    await reach(redis, () => redis.srem(events, event));
    const pattern = keysOf(event).event.replace(/event$/, '*');
    const nodes: Redis[] = redis instanceof Cluster ? redis.nodes('master') : [redis];
    for (const node of nodes) {
      for await (const keys of node.scanStream({ match: pattern, count: atOnce })) {
        if ((keys as string[]).length > 0) await reach(redis, () => redis.unlink(...keys));
      }
    }
    rewriter.after(event);
  };
