import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/address.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';

export function directoryContract(place: () => Place): void {
  describe('the directory', () => {
    let bench: Bench;
    let address: Address;
    beforeEach(async () => {
      bench = await openBench(place());
      address = `web:${randomUUID()}`;
    });
    afterEach(() => bench.close());

    test('finds whom an address belongs to until it is unbound', async () => {
      const { store, code } = bench;
      const whom = { event: code, person: 'a' };
      expect(await store.find(address)).toBeUndefined();
      await store.bind(address, whom);
      await store.bind(address, whom);
      expect(await store.find(address)).toEqual(whom);
      expect(await bench.another().find(address)).toEqual(whom);
      await store.unbind(address);
      expect(await store.find(address)).toBeUndefined();
    });

    test('forgets what it remembers when the address changes owner elsewhere', async () => {
      const { store, code, apply } = bench;
      await apply(arrive('a', 'b'));
      await store.bind(address, { event: code, person: 'a' });
      await sleep(100);
      expect((await store.find(address))?.person).toBe('a');
      expect((await store.find(address))?.person).toBe('a');
      await bench.another().bind(address, { event: code, person: 'b' });
      await expect.poll(async () => (await store.find(address))?.person).toBe('b');
    });

    test('asks again about somebody who is not in the view', async () => {
      const { store, code, redis, apply } = bench;
      await apply(arrive('a'));
      await store.bind(address, { event: code, person: 'a' });
      await sleep(100);
      await store.find(address);
      await apply([{ erase: 'person', id: 'a', evidence: [] }]);
      const [key] = await keysHolding(redis, `"${code}"`);
      await redis.del(key!);
      expect(await store.find(address)).toBeUndefined();
    });

    test('does not hold the address itself', async () => {
      const { store, code, redis } = bench;
      await store.bind(address, { event: code, person: 'a' });
      expect(await redis.keys(`*${address}*`)).toEqual([]);
    });
  });
}

async function keysHolding(redis: Bench['redis'], text: string): Promise<string[]> {
  const keys = await redis.keys('dir:a:*');
  const values = await Promise.all(keys.map((key) => redis.get(key)));
  return keys.filter((_, i) => values[i]?.includes(text));
}
