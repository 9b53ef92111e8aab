import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../../src/domain/time.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';

export function signInsContract(place: () => Place): void {
  describe('links in mails', () => {
    const now = Date.UTC(2026, 10, 20);
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
      await bench.apply(arrive('a', 'b'));
    });
    afterEach(() => bench.close());
    const issue = (cause = 'n-1', person = 'a', at = now) =>
      bench.store.signIns.issue({ event: bench.code, person }, 'email:a@example.org', cause, at);

    test('are the same for the same cause, and nobody else has them', async () => {
      const token = await issue();
      expect(token).toMatch(/^[\w-]{22}$/);
      expect(await issue()).toBe(token);
      expect(new Set([token, await issue('n-2'), await issue('n-1', 'b')]).size).toBe(3);
      const found = await bench.another().signIns.look(token, now);
      expect(found).toMatchObject({ event: bench.code, person: 'a', used: false });
      expect(found!.isFor('email:a@example.org')).toBe(true);
      expect(found!.isFor('email:b@example.org')).toBe(false);
      expect(await bench.store.signIns.look('unknown', now)).toBeUndefined();
    });

    test('are used up by the first, who may come again', async () => {
      const { signIns } = bench.store;
      const token = await issue();
      const tries = await Promise.all([1, 2, 3].map((n) => signIns.redeem(token, `web:${n}`, now)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await signIns.redeem(token, `web:${tries.indexOf(true) + 1}`, now)).toBe(true);
      expect(await signIns.look(token, now)).toMatchObject({ used: true });
      expect(await signIns.redeem('unknown', 'web:1', now)).toBe(false);
    });

    test('sign in for a day from the first sending', async () => {
      const { signIns } = bench.store;
      const token = await issue();
      await issue('n-1', 'a', now + dayMs / 2);
      expect(await signIns.look(token, now + dayMs - 1)).toMatchObject({ used: false });
      expect(await signIns.look(token, now + dayMs)).toMatchObject({ used: true });
      expect(await signIns.redeem(token, 'web:1', now + dayMs)).toBe(false);
    });
  });
}
