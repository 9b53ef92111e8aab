import type { Connection } from './connect.ts';

export interface Durability {
  /** Why a confirmed meeting could be lost: do not run on this Redis (unless REDIS_UNSAFE). */
  readonly refuse: string[];
  /** What the operator should know, but may be well. */
  readonly warn: string[];
}

/**
 * Looks whether a Redis keeps what it has acknowledged through a power cut. Each fault is one line
 * with its remedy. A provider that forbids CONFIG leaves the question open: that is a warning.
 */
export async function checkDurability(redis: Connection): Promise<Durability> {
  try {
    const [appendonly, appendfsync, policy, maxmemory] = await Promise.all(
      ['appendonly', 'appendfsync', 'maxmemory-policy', 'maxmemory'].map(async (name) =>
        valueIn(await redis.config('GET', name)),
      ),
    );
    return judge({ appendonly, appendfsync, policy, maxmemory });
  } catch (error) {
    if ((error as Error).name !== 'ReplyError') throw error;
    const doubt = 'this Redis does not tell its settings (CONFIG is forbidden)';
    return { refuse: [], warn: [`${doubt}: make sure of appendfsync always and noeviction`] };
  }
}

interface Config {
  readonly appendonly?: string;
  readonly appendfsync?: string;
  readonly policy?: string;
  readonly maxmemory?: string;
}

function judge({ appendonly, appendfsync, policy, maxmemory }: Config): Durability {
  const refuse: string[] = [];
  const warn: string[] = [];
  if (appendonly !== 'yes') {
    refuse.push('Redis keeps no append-only file: set appendonly yes');
  } else if (appendfsync !== 'always') {
    refuse.push(`Redis may lose its last writes (appendfsync ${appendfsync}): set it to always`);
  }
  if (policy !== 'noeviction') {
    const line = `Redis forgets keys when its memory is full (maxmemory-policy ${policy})`;
    // Without a limit nothing is evicted, until somebody sets one.
    (maxmemory === '0' ? warn : refuse).push(`${line}: set it to noeviction`);
  }
  return { refuse, warn };
}

/** CONFIG GET is a list of names and values, or a map where the client speaks RESP3 unmapped. */
function valueIn(reply: unknown): string | undefined {
  const value = Array.isArray(reply) ? reply[1] : Object.values(reply ?? {})[0];
  return value === undefined ? undefined : String(value);
}
