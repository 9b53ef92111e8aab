import { setTimeout as sleep } from 'node:timers/promises';
import { type JobsOptions, Queue } from 'bullmq';
import type { Dispatch, Log } from '../ports.ts';
import { connect } from './connect.ts';
import { type NoticesJob, noticesQueue, prefix, type QueueOptions } from './names.ts';

export interface QueueDispatch extends Dispatch {
  close(): Promise<void>;
}

/** Who delivers waits for nobody: the turn is committed, and a sweeper finds what was not handed on. */
const patienceMs = 2000;

/**
 * Jobs get ids from BullMQ, not from the person: an id that is still known would swallow the wake-up
 * for a notice written while the job before it is about to end. Who comes second finds the lease held
 * or the outbox empty.
 */
const jobOptions: JobsOptions = {
  attempts: 8,
  backoff: { type: 'as told' },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
};

/** Hands people's notices to whichever worker is free. Never throws: see `patienceMs`. */
export function createDispatch(options: QueueOptions & { log: Log }): QueueDispatch {
  const { log } = options;
  const redis = connect(options.connection, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  const queue = new Queue<NoticesJob, void, string>(noticesQueue, {
    connection: redis,
    prefix: options.prefix ?? prefix,
    skipVersionCheck: true,
  });
  queue.on('error', () => {});
  return {
    async notices(event, people) {
      if (people.length === 0) return;
      const jobs = people.map((person) => ({
        name: 'notices',
        data: { event, person },
        opts: jobOptions,
      }));
      const add = queue.addBulk(jobs).then(() => 'added');
      const became = await Promise.race([add, sleep(patienceMs, 'late', { ref: false })]).catch(
        (error: unknown) => (error instanceof Error ? error.name : 'failed'),
      );
      if (became !== 'added') log.error({ event, became }, 'notices not handed on yet');
    },
    async close() {
      await queue.close().catch(() => {});
      redis.disconnect();
    },
  };
}
