import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RedisStore } from '../../../src/store/store.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';
import { now, sampleTurn } from '../sample.ts';

/** A process remembers the conversations it hears; what others do meanwhile must not escape it. */
export function conversationsContract(place: () => Place): void {
  describe('a conversation that is remembered', () => {
    let bench: Bench;
    let other: RedisStore;
    beforeEach(async () => {
      bench = await openBench(place());
      other = bench.another();
      await bench.apply(arrive('a', 'b'));
      expect(await speak('first')).toBe('done');
    });
    afterEach(() => bench.close());

    const speak = async (step: string, store = bench.store) => {
      const snapshot = await store.read(bench.code, 'a');
      const state = { step, data: 0, offered: [], at: now };
      return (await store.commit(sampleTurn({ speaker: 'a', state }), snapshot, now)).became;
    };
    const stepIn = async (store: RedisStore) => (await store.read(bench.code, 'a')).state?.step;

    test('is the same as one that is read', async () => {
      expect(await bench.store.read(bench.code, 'a')).toMatchObject({
        state: (await other.read(bench.code, 'a')).state,
      });
    });

    test('is stale when it went on in another process, and then read anew', async () => {
      expect(await speak('there', other)).toBe('done');
      expect(await speak('here')).toBe('stale');
      expect(await stepIn(bench.store)).toBe('there');
      expect(await speak('here')).toBe('done');
      expect(await stepIn(other)).toBe('there');
      expect(await speak('there again', other)).toBe('stale');
      expect(await stepIn(other)).toBe('here');
    });

    test('is stale when another process changed any record', async () => {
      const { code, store } = bench;
      await other.commit(sampleTurn({ changes: arrive('c') }), await other.read(code), now);
      expect((await store.read(code, 'a')).view.people.has('c')).toBe(false);
      expect(await speak('here')).toBe('stale');
      expect((await store.read(code, 'a')).view.people.has('c')).toBe(true);
      expect(await speak('here')).toBe('done');
    });

    test('is stale when the event was changed', async () => {
      const { code, store } = bench;
      const event = { ...(await store.read(code)).view.event, defaultLanguage: 'zh' as const };
      await other.putEvent(event);
      expect(await speak('here')).toBe('stale');
      expect((await store.read(code, 'a')).view.event.defaultLanguage).toBe('zh');
    });

    test('is not disturbed by others who only speak, or by changes of its own process', async () => {
      const { code } = bench;
      const state = { step: 'x', data: 0, offered: [], at: now };
      const turn = sampleTurn({ speaker: 'b', state });
      expect((await other.commit(turn, await other.read(code, 'b'), now)).became).toBe('done');
      expect(await speak('second')).toBe('done');
      await bench.apply(arrive('c'));
      expect(await speak('third')).toBe('done');
      expect((await bench.store.read(code, 'a')).view.people.has('c')).toBe(true);
    });

    test('holds the choices of the latest notice, whoever showed it', async () => {
      const { code, store } = bench;
      const offered = [{ id: 'x', label: { key: 'k' }, number: 1 }];
      const show = async (by: RedisStore, id: string) => {
        await bench.apply([], { notices: [{ id, to: 'a', kind: 'confirmed' }] });
        await by.takeNotice(code, 'a', id, now);
        await by.noticed(code, 'a', id, id, offered, now);
      };
      await show(store, 'n1');
      expect((await store.read(code, 'a')).notified?.offered).toEqual(offered);
      expect(await speak('second')).toBe('done');
      offered[0]!.id = 'y';
      await other.read(code, 'a');
      await show(other, 'n2');
      expect(await speak('here')).toBe('stale');
      expect((await store.read(code, 'a')).notified?.offered).toEqual(offered);
    });

    test('ends with its person, in whichever process', async () => {
      const { code, store } = bench;
      const leave = sampleTurn({ changes: [{ erase: 'person', id: 'a', evidence: [] }] });
      expect((await other.commit(leave, await other.read(code), now)).became).toBe('done');
      expect(await speak('here')).toBe('stale');
      expect((await store.read(code, 'a')).state).toBeUndefined();
      await bench.apply(arrive('d'), {});
      expect((await store.read(code, 'a')).state).toBeUndefined();
    });

    test('is stale when Redis has come back with an older past', async () => {
      const { code, redis } = bench;
      await redis.decrby(`{${code}}:seq`, 1);
      expect(await speak('here')).toBe('stale');
    });
  });
}
