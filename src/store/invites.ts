import { z } from 'zod';
import type { Address } from '../domain/address.ts';
import type { Invites, Whom } from '../ports.ts';
import { inviteEntry } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';

const Entry = z.object({ event: z.string(), person: z.string(), by: z.string().optional() });

/** More links than anybody will have used up. */
const most = 100;

/**
 * Invitations, outside any event. A link's secret follows from the master key, the person and a
 * running number, so that a link can be printed again without being stored: Redis knows only its
 * hash, whom it is for, and which address has used it up.
 */
export function createInvites({ redis, vault }: Pick<Source, 'redis' | 'vault'>): Invites {
  const keyOf = (token: string): string => inviteEntry(vault.hash(`token\n${token}`));
  const tokenOf = ({ event, person }: Whom, number: number): string =>
    `${event}-${vault.hash(`invite\n${event}\n${person}\n${number}`).slice(0, 22)}`;

  async function entryOf(token: string) {
    const found = await reach(redis, () => redis.hgetall(keyOf(token)));
    const entry = Entry.safeParse(found);
    return entry.success ? entry.data : undefined;
  }

  return {
    async invite(whom) {
      for (let number = 1; number <= most; number++) {
        const token = tokenOf(whom, number);
        const entry = await entryOf(token);
        if (entry?.by !== undefined) continue;
        if (!entry) await reach(redis, () => redis.hset(keyOf(token), { ...whom }));
        return token;
      }
      throw new Error(`nobody needs more than ${most} invitations`);
    },

    async look(token) {
      const entry = await entryOf(token);
      return entry && { event: entry.event, person: entry.person, used: entry.by !== undefined };
    },

    async redeem(token: string, address: Address) {
      if (!(await entryOf(token))) return false;
      const by = vault.hash(address);
      const key = keyOf(token);
      // Whoever is first has it; the same address again is still the first.
      await reach(redis, () => redis.hsetnx(key, 'by', by));
      return (await reach(redis, () => redis.hget(key, 'by'))) === by;
    },
  };
}
