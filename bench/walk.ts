import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce } from './at-once.ts';

export interface Walk {
  /** One of each of many chats, as Telegram would post them. */
  updates: readonly string[];
  /** How many are under way at the same time. */
  together: number;
}

const afterMs = 50;

/** Takes updates in this process. Microseconds of CPU until everything about them is done. */
export async function walk(
  { updates, together }: Walk,
  take: (update: unknown) => Promise<unknown>,
): Promise<number> {
  const before = process.cpuUsage();
  await atOnce(updates, together, (update) => take(JSON.parse(update)));
  // What is only noted afterwards belongs to it as well.
  await sleep(afterMs);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
