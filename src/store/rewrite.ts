import { Cluster } from 'ioredis';
import { keysOf } from './keys.ts';
import type { Source } from './model.ts';

const restMs = 1000;
const againMs = 5000;

/**
 * Has the append-only file rewritten after somebody was erased: until then it still holds the
 * commands that wrote them, and their key. A mark in Redis outlives a process that ends before.
 */
export interface Rewriter {
  /** Soon, once for all who leave within a second. */
  after(event: string): void;
  /** Takes up what a process left that ended before its rewrite. */
  resume(event: string): Promise<void>;
  close(): void;
}

export function createRewriter({ redis, log }: Source): Rewriter {
  const events = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const schedule = (ms: number): void => {
    timer ??= setTimeout(() => void rewrite(), ms).unref();
  };

  async function rewrite(): Promise<void> {
    timer = undefined;
    const asked = [...events];
    events.clear();
    try {
      const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
      for (const node of nodes) await node.bgrewriteaof();
      for (const event of asked) await redis.del(keysOf(event).rewrite);
    } catch (error) {
      // A rewrite under way may have begun before the erasure, so it has to run again after it.
      for (const event of asked) events.add(event);
      const message = error instanceof Error ? error.message : '';
      if (!message.includes('in progress')) log.error({ error: message }, 'AOF not rewritten yet');
      schedule(againMs);
    }
  }

  const after = (event: string): void => {
    events.add(event);
    schedule(restMs);
  };
  return {
    after,
    async resume(event) {
      const left = await redis.exists(keysOf(event).rewrite).catch(() => 0);
      if (left) after(event);
    },
    close() {
      clearTimeout(timer);
    },
  };
}
