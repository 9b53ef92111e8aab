import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbox } from './inbox.ts';
import type { Log } from './server.ts';

const longest = 15_000;

/** Resolves when no update waits, no call is being done, and none has come for so long. */
export async function settled(inbox: Inbox, log: Log, ms: number): Promise<void> {
  const until = Date.now() + longest;
  for (;;) {
    const quiet = Date.now() - log.lastAt >= ms;
    if (quiet && inbox.waiting.length === 0 && log.running === 0) return;
    if (Date.now() > until) {
      const waiting = inbox.waiting.map(({ update }) => JSON.stringify(update).slice(0, 200));
      const last = log.calls.slice(-5).map(({ method, became }) => `${method} ${became}`);
      throw new Error(
        `did not come to rest: ${log.running} calls being done, last ${last.join(', ')}; waiting:\n${waiting.join('\n')}`,
      );
    }
    await sleep(5);
  }
}
