import { z } from 'zod';
import { dayMs } from '../domain/time.ts';
import type { SignIns } from '../ports.ts';
import { signInEntry } from './keys.ts';
import type { Source } from './model.ts';
import { reach, replies } from './reach.ts';

/** How long a link signs in, and how long it still ends the mails. */
const signInMs = dayMs;
const keptMs = 60 * dayMs;

const Entry = z.object({
  event: z.string(),
  person: z.string(),
  to: z.string(),
  until: z.coerce.number(),
  by: z.string().optional(),
});

/**
 * Links in mails, outside any event. The secret (132 bits) follows from the master key and its cause,
 * so that a mail that is sent again holds the same link; Redis knows only its hash.
 */
export function createSignIns({ redis, vault }: Pick<Source, 'redis' | 'vault'>): SignIns {
  const keyOf = (token: string): string => signInEntry(vault.hash(`mailed\n${token}`));

  async function entryOf(token: string) {
    const found = await reach(redis, () => redis.hgetall(keyOf(token)));
    const entry = Entry.safeParse(found);
    return entry.success ? entry.data : undefined;
  }

  return {
    async issue({ event, person }, to, cause, now) {
      const token = vault.hash(`sign-in\n${event}\n${person}\n${to}\n${cause}`).slice(0, 22);
      const key = keyOf(token);
      const fields = { event, person, to: vault.hash(to) };
      // The first sending decides how long it is good.
      const pipeline = redis
        .pipeline()
        .hset(key, fields)
        .hsetnx(key, 'until', now + signInMs)
        .pexpire(key, keptMs);
      await reach(redis, () => replies(pipeline));
      return token;
    },

    async look(token, now) {
      const entry = await entryOf(token);
      if (!entry) return undefined;
      const { event, person, to, until, by } = entry;
      return {
        event,
        person,
        used: by !== undefined || now >= until,
        isFor: (address) => vault.hash(address) === to,
      };
    },

    async redeem(token, address, now) {
      const entry = await entryOf(token);
      if (!entry || now >= entry.until) return false;
      const by = vault.hash(address);
      // Whoever is first has it; the same address again is still the first.
      await reach(redis, () => redis.hsetnx(keyOf(token), 'by', by));
      return (await reach(redis, () => redis.hget(keyOf(token), 'by'))) === by;
    },
  };
}
