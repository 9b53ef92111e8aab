import type { ChainableCommander } from 'ioredis';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Connection } from './connect.ts';

/** A reconnection after a short cut is worth waiting for; longer, and the platform asks again. */
const patienceMs = 500;

/** Asks Redis. Whatever keeps it from answering leaves as WorldFailed, with the cause. */
export async function reach<T>(redis: Connection, ask: () => Promise<T>): Promise<T> {
  try {
    if (redis.status !== 'ready') await ready(redis);
    return await ask();
  } catch (error) {
    throw asFailure(error);
  }
}

/** The replies of a pipeline; the first error among them is thrown. */
export async function replies(pipeline: ChainableCommander): Promise<unknown[]> {
  const results = (await pipeline.exec()) ?? [];
  return results.map(([error, value]) => {
    if (error) throw error;
    return value;
  });
}

/** Replies of Redis that tell of its condition, not of a mistake of ours. */
const conditions =
  /^(LOADING|READONLY|OOM|MISCONF|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|UNBLOCKED|NOAUTH|WRONGPASS|EXECABORT)\b/;

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorldFailed) return error;
  if (/^(BUSY|TRYAGAIN)\b/.test(error.message)) return new WorldFailed('busy', { cause: error });
  const isOurs = error.name === 'ReplyError' && !conditions.test(error.message);
  if (isOurs || error instanceof TypeError || error instanceof RangeError) return error;
  return new WorldFailed('unavailable', { cause: error });
}

/** One wait for all who ask meanwhile, so that a cut does not pile up listeners. */
const waits = new WeakMap<Connection, Promise<void>>();

function ready(redis: Connection): Promise<void> {
  let wait = waits.get(redis);
  if (!wait) {
    wait = becomesReady(redis).finally(() => waits.delete(redis));
    waits.set(redis, wait);
  }
  return wait;
}

function becomesReady(redis: Connection): Promise<void> {
  if (redis.status === 'end') return Promise.reject(new Error('the connection was closed'));
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => () => {
      clearTimeout(timer);
      redis.off('ready', onReady).off('end', onEnd);
      done();
    };
    const onReady = settle(resolve);
    const onEnd = settle(() => reject(new Error('the connection was closed')));
    const timer = setTimeout(
      settle(() => reject(new Error('not connected'))),
      patienceMs,
    );
    redis.on('ready', onReady).on('end', onEnd);
  });
}
