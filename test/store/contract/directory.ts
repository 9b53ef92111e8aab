import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/address.ts';
import { createVault } from '../../../src/store/sealing.ts';
import { arrive, type Bench, masterKey, openBench, type Place } from '../bench.ts';

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
      expect(await store.find(address)).toEqual({ ...whom, isDead: false });
      expect(await bench.another().find(address)).toEqual({ ...whom, isDead: false });
      await store.unbind(address, code);
      expect(await store.find(address)).toBeUndefined();
      expect(await keysOf(address)).toEqual([]);
    });

    test('has an address in several events, and in the one at a time where it was bound last', async () => {
      const { store, code } = bench;
      const other = bench.another();
      const [here, there] = [
        { event: code, person: 'a' },
        { event: `${code}x`, person: 'b' },
      ];
      await store.bind(address, here);
      await store.bind(address, there);
      for (const each of [store, other]) {
        expect(await each.find(address)).toMatchObject(there);
        expect(await each.find(address, code)).toMatchObject(here);
        expect(await each.find(address, there.event)).toMatchObject(there);
        expect(await each.find(address, 'nowhere')).toBeUndefined();
      }
      await store.bind(address, here);
      expect(await store.find(address)).toMatchObject(here);
      await expect.poll(() => other.find(address)).toMatchObject(here);
    });

    test('lets an address leave one event and stay in the other', async () => {
      const { store, code } = bench;
      const other = bench.another();
      const there = `${code}x`;
      const leave = async (event: string) => {
        await store.bind(address, { event: code, person: 'a' });
        await store.bind(address, { event: there, person: 'b' });
        await store.unbind(address, event);
        const left = event === code ? there : code;
        expect(await store.find(address, event)).toBeUndefined();
        expect((await store.find(address))?.event).toBe(left);
        await expect.poll(async () => (await other.find(address))?.event).toBe(left);
      };
      await leave(code);
      await leave(there);
      await store.unbind(address, there);
      expect((await store.find(address))?.event).toBe(code);
    });

    test('knows an address to be dead until somebody comes by it again', async () => {
      const { store, code, apply } = bench;
      await apply(arrive('a'));
      const other = bench.another();
      await other.read(code);
      const here = { event: code, person: 'a' };
      const there = { event: `${code}x`, person: 'b' };
      const isDead = async () =>
        Promise.all([
          store.find(address).then((found) => found?.isDead),
          store.find(address, code).then((found) => found?.isDead),
          other.find(address, code).then((found) => found?.isDead),
        ]);
      await store.bind(address, there);
      await store.bind(address, here);
      // The wire is open, and both have it in memory.
      await sleep(100);
      expect(await isDead()).toEqual([false, false, false]);
      await store.markDead(address);
      await expect.poll(isDead).toEqual([true, true, true]);
      // That somebody has left one of the events does not bring an address back.
      await store.unbind(address, there.event);
      await expect.poll(isDead).toEqual([true, true, true]);
      await other.bind(address, here);
      await expect.poll(isDead).toEqual([false, false, false]);
    });

    test('keeps nothing about an address that is nobody’s', async () => {
      const { store, code } = bench;
      await store.markDead(address);
      expect(await keysOf(address)).toEqual([]);
      await store.bind(address, { event: code, person: 'a' });
      await store.markDead(address);
      await store.unbind(address, code);
      // As when a farewell does not arrive.
      await store.markDead(address);
      expect(await keysOf(address)).toEqual([]);
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
      const [key] = await keysOf(address);
      await redis.del(key!);
      expect(await store.find(address)).toBeUndefined();
    });

    test('does not hold the address itself', async () => {
      const { store, code, redis } = bench;
      await store.bind(address, { event: code, person: 'a' });
      expect(await redis.keys(`*${address}*`)).toEqual([]);
      const [key] = await keysOf(address);
      expect(JSON.stringify(await redis.hgetall(key!))).not.toContain(address);
    });

    /** All there is of an address, by the same keyed hash that the store makes. */
    const keysOf = (of: Address) => bench.redis.keys(`*${createVault(masterKey).hash(of)}*`);
  });
}
