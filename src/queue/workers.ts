import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'bullmq';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Log } from '../ports.ts';
import { answers, connect } from './connect.ts';
import { type Draining, drain } from './drain.ts';
import { type NoticesJob, noticesQueue, prefix, type QueueOptions } from './names.ts';

export interface WorkersOptions extends QueueOptions, Draining {
  log: Log;
  /** People served at once by this process; platforms' limits are kept elsewhere. */
  concurrency?: number;
}

/** Enough for the notices under way; what is not shown by then is leased to nobody soon. */
const goodbyeMs = 5_000;

/** Starts this process' workers. `close` lets those at work finish, whether Redis is there or not. */
export function createWorkers(options: WorkersOptions): {
  ready(): Promise<void>;
  close(): Promise<void>;
} {
  const { log } = options;
  // Blocking commands wait for as long as Redis is away.
  const redis = connect(options.connection, { maxRetriesPerRequest: null });
  const atWork = new Set<Promise<void>>();
  const worker = new Worker<NoticesJob>(
    noticesQueue,
    async (job) => {
      const run = drain(options, job.data, job.attemptsMade);
      atWork.add(run);
      try {
        await run;
      } catch (error) {
        throw told(error, log, job.data);
      } finally {
        atWork.delete(run);
      }
    },
    {
      connection: redis,
      prefix: options.prefix ?? prefix,
      concurrency: options.concurrency ?? 16,
      skipVersionCheck: true,
      settings: {
        backoffStrategy: (_attempts, _type, error) =>
          (error instanceof WorldFailed ? error.retryAfterMs : undefined) ?? 5000,
      },
    },
  );
  logOutages(worker, redis, log);
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    async close() {
      const isHere = await answers(redis);
      // BullMQ waits for ever for a Redis that is away, unless it is forced; then it waits for
      // nobody, so those at work are waited for here.
      if (!isHere) await Promise.allSettled(atWork);
      await Promise.race([worker.close(!isHere), sleep(goodbyeMs, undefined, { ref: false })]);
      redis.disconnect();
    },
  };
}

/** Once for each outage: every try to connect again is an error of its own. */
function logOutages(worker: Worker, redis: ReturnType<typeof connect>, log: Log): void {
  let isAway = false;
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (!isAway) log.error({ error: error.code ?? error.name }, 'notices worker');
    isAway = true;
  });
  redis.on('ready', () => {
    isAway = false;
  });
}

/** BullMQ writes an error's message into the job, and a bug's message may quote personal data. */
function told(error: unknown, log: Log, job: NoticesJob): WorldFailed {
  const failed = error instanceof WorldFailed ? error : new WorldFailed('unavailable');
  const cause = failed.cause ?? error;
  const why = cause instanceof WorldFailed ? cause.reason : cause instanceof Error && cause.name;
  // Whoever takes a moment, as the demo's partners do, is no news.
  if (why !== 'not-yet') {
    log.error({ ...job, why, retryAfterMs: failed.retryAfterMs }, 'notice not shown yet');
  }
  return failed;
}
