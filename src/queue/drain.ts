import { randomUUID } from 'node:crypto';
import type { Notice } from '../domain/notice.ts';
import type { Offered } from '../domain/state.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Clock, Store } from '../ports.ts';

export interface Draining {
  store: Pick<Store, 'takeNotice' | 'noticed' | 'putOff'>;
  clock: Clock;
  /**
   * Shows one notice and returns the choices that it offered. Throws only when it is worth trying
   * again: a person who cannot be reached any more is noted by the caller and counts as shown.
   */
  deliver(event: string, person: string, notice: Notice): Promise<Offered[]>;
}

const firstMs = 1000;
const longestMs = 5 * 60_000;

/**
 * Shows one person's notices, in order, until none waits or somebody else is at it. When one fails,
 * it is put off for everybody, and the error thrown tells until when (`retryAfterMs`).
 */
export async function drain(
  { store, clock, deliver }: Draining,
  { event, person }: { event: string; person: string },
  tries: number,
): Promise<void> {
  // New for each run, never the job's id: a job that lost its lock runs twice at once (BullMQ
  // promises at least once), and only one of the two may show.
  const holder = randomUUID();
  for (;;) {
    const notice = await store.takeNotice(event, person, holder, clock());
    if (notice === 'none' || notice === 'held') return;
    try {
      // Before it is sent: what is said while a file still follows comes after these choices.
      const at = clock();
      const offered = await deliver(event, person, notice);
      await store.noticed(event, person, holder, notice.id, offered, at);
    } catch (error) {
      const retryAfterMs = delayOf(error, tries);
      await store.putOff(event, person, holder, clock() + retryAfterMs).catch(() => {
        // Redis is away: then the lease ends by itself.
      });
      throw new WorldFailed('unavailable', { cause: error, retryAfterMs });
    }
  }
}

/** As long as we were told to wait, or twice as long each time. */
function delayOf(error: unknown, tries: number): number {
  const told = error instanceof WorldFailed ? error.retryAfterMs : undefined;
  return Math.ceil(told ?? Math.min(firstMs * 2 ** tries, longestMs));
}
