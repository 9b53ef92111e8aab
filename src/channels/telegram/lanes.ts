import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than this a lane does not stand still: what waits is left to whoever tries again later. */
const longestMs = 60_000;

export interface Lanes {
  /** Runs after everything that was put into the same chat's lane before. */
  run<T>(chat: number, work: () => Promise<T>): Promise<T>;
  /** Waits until the bot may speak. Undefined at once, or ms that are too many to be waited for here. */
  clear(): Promise<number | undefined>;
  /** A 429 stops the whole bot, not one chat (FACTS: gramio.dev/rate-limits). */
  pause(ms: number): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Keeps what is said in one chat in its order, and the bot silent while it has to be. */
export function createLanes(clock: () => number = Date.now): Lanes {
  const tails = new Map<number, Promise<unknown>>();
  let silentUntil = 0;
  return {
    run<T>(chat: number, work: () => Promise<T>): Promise<T> {
      const before = tails.get(chat);
      const mine = before ? before.then(work, work) : work();
      tails.set(chat, mine);
      const leave = () => {
        if (tails.get(chat) === mine) tails.delete(chat);
      };
      mine.then(leave, leave);
      return mine;
    },
    async clear() {
      for (;;) {
        const ms = silentUntil - clock();
        if (ms <= 0) return undefined;
        if (ms > longestMs) return ms;
        await sleep(ms);
      }
    },
    pause(ms) {
      silentUntil = Math.max(silentUntil, clock() + ms);
    },
    async idle() {
      while (tails.size > 0) await Promise.allSettled(tails.values());
    },
  };
}
