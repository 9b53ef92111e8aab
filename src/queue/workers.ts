import { Worker } from 'bullmq';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Log } from '../ports.ts';
import { type Draining, drain } from './drain.ts';
import { type NoticesJob, noticesQueue, prefix, type QueueOptions } from './names.ts';

export interface WorkersOptions extends QueueOptions, Draining {
  log: Log;
  /** People served at once by this process; platforms' limits are kept elsewhere. */
  concurrency?: number;
}

/** Starts this process' workers. `close` lets those at work finish. */
export function createWorkers(options: WorkersOptions): {
  ready(): Promise<void>;
  close(): Promise<void>;
} {
  const { log } = options;
  const worker = new Worker<NoticesJob>(
    noticesQueue,
    async (job) => {
      try {
        await drain(options, job.data, job.attemptsMade);
      } catch (error) {
        throw told(error, log, job.data);
      }
    },
    {
      // Blocking commands wait for as long as Redis is away.
      connection: { ...options.connection, maxRetriesPerRequest: null },
      prefix: options.prefix ?? prefix,
      concurrency: options.concurrency ?? 16,
      skipVersionCheck: true,
      settings: {
        backoffStrategy: (_attempts, _type, error) =>
          (error instanceof WorldFailed ? error.retryAfterMs : undefined) ?? 5000,
      },
    },
  );
  worker.on('error', (error) => log.error({ error: error.name }, 'notices worker'));
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    close: () => worker.close(),
  };
}

/** BullMQ writes an error's message into the job, and a bug's message may quote personal data. */
function told(error: unknown, log: Log, job: NoticesJob): WorldFailed {
  const failed = error instanceof WorldFailed ? error : new WorldFailed('unavailable');
  const cause = failed.cause ?? error;
  const why = cause instanceof WorldFailed ? cause.reason : cause instanceof Error && cause.name;
  log.error({ ...job, why, retryAfterMs: failed.retryAfterMs }, 'notice not shown yet');
  return failed;
}
