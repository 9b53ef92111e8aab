import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';

export function webLogContract(place: () => Place): void {
  describe('the web log', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
      await bench.apply(arrive('a', 'b'));
    });
    afterEach(() => bench.close());
    const append = (key: string, entry = key, address: `web:${string}` = 'web:1') =>
      bench.store.webLog.append(bench.code, 'a', address, key, entry);
    const since = (after: number, limit = 99, person = 'a') =>
      bench.store.webLog.since(bench.code, person, 'web:1', after, limit);

    test('numbers entries from 1 and tells those after a number', async () => {
      expect([await append('x'), await append('y'), await append('z')]).toEqual([1, 2, 3]);
      expect(await append('x', 'other', 'web:2')).toBe(1);
      expect(await since(0)).toEqual([
        { id: 1, entry: 'x' },
        { id: 2, entry: 'y' },
        { id: 3, entry: 'z' },
      ]);
      expect(await since(1, 1)).toEqual([{ id: 2, entry: 'y' }]);
      expect(await since(3)).toEqual([]);
    });

    test('adds one entry for one key', async () => {
      const numbers = await Promise.all(Array.from({ length: 20 }, () => append('x')));
      expect(new Set(numbers)).toEqual(new Set([1]));
      expect(await append('y')).toBe(2);
      expect(await append('x', 'changed')).toBe(1);
      expect(await since(0)).toHaveLength(2);
    });

    test('knows what a browser has fetched, by its key', async () => {
      const { webLog } = bench.store;
      const isSeen = (key: string) => webLog.isSeen(bench.code, 'web:1', key);
      expect(await isSeen('x')).toBe(false);
      await append('x');
      await append('y');
      expect(await isSeen('x')).toBe(false);
      await webLog.seen(bench.code, 'web:1', 1);
      expect([await isSeen('x'), await isSeen('y')]).toEqual([true, false]);
      expect(await isSeen('z')).toBe(false);
    });

    test('opens for its person only', async () => {
      await append('x');
      expect(await since(0, 9, 'b')).toEqual([]);
    });

    test('tells every process of an entry', async () => {
      const heard: string[] = [];
      const stop = bench.another().webLog.watch((address) => heard.push(address));
      const mine = `web:${bench.code}` as const;
      await expect
        .poll(async () => {
          await append(`key ${heard.length} ${Math.random()}`, 'x', mine);
          await sleep(20);
          return heard.includes(mine);
        })
        .toBe(true);
      stop();
    });

    test('notes what was seen, never going back nor beyond the end', async () => {
      const { store, code, redis } = bench;
      await append('x');
      await append('y');
      const [key] = await redis.keys(`{${code}}:logk:*`);
      const noted = async (upTo: number) => {
        await store.webLog.seen(code, 'web:1', upTo);
        return redis.hget(key!, 'seen');
      };
      expect(await noted(1)).toBe('1');
      expect(await noted(99)).toBe('2');
      expect(await noted(1)).toBe('2');
    });

    test('shows a farewell to somebody erased, for an hour, whatever they had seen', async () => {
      const { code, apply, redis } = bench;
      await append('x');
      await append('y');
      await apply([{ put: 'person', person: { ...(await person('a')), addresses: ['web:1'] } }]);
      await apply([{ erase: 'person', id: 'a', evidence: [] }]);
      expect(await since(2)).toEqual([]);
      expect(await append('bye')).toBe(1);
      expect(await since(2)).toEqual([{ id: 1, entry: 'bye' }]);
      expect(await since(1)).toEqual([]);
      for (const key of await redis.keys(`{${code}}:log*`))
        expect(await redis.pttl(key)).toBeGreaterThan(3_500_000);
    });

    const person = async (id: string) => (await bench.store.read(bench.code)).view.people.get(id)!;
  });
}
