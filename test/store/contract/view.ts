import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ViewChange } from '../../../src/store/held.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';
import { now, sampleEvent, sampleMeeting, samplePerson, sampleTurn } from '../sample.ts';

export function viewContract(place: () => Place): void {
  describe('the view', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());

    test('sees in the next read what another process changed', async () => {
      const { code, store, apply } = bench;
      const other = bench.another();
      const { view } = await other.read(code);
      for (const zone of ['Asia/Shanghai', 'Europe/Berlin']) {
        await apply([{ put: 'person', person: samplePerson('a', { zone }) }]);
        await apply([{ put: 'meeting', meeting: sampleMeeting('m', { revision: zone.length }) }]);
        expect((await other.read(code)).view).toBe(view);
        expect(view.people.get('a')?.zone).toBe(zone);
        expect(view.meetingsOf('a').map(({ revision }) => revision)).toEqual([zone.length]);
      }
      await store.putEvent(sampleEvent(code, { registration: 'invited' }));
      await apply([{ erase: 'person', id: 'a', evidence: [] }]);
      await other.read(code);
      expect(view.event.registration).toBe('invited');
      expect(view.people.size).toBe(0);
    });

    test('loads everything anew after a gap in the journal', async () => {
      const { code, apply, redis } = bench;
      const other = bench.another();
      const { view } = await other.read(code);
      await apply(arrive('a', 'b'));
      await other.read(code);
      await apply([{ erase: 'person', id: 'a', evidence: [] }, ...arrive('c')]);
      await apply(arrive('d'));
      await redis.xtrim(`{${code}}:journal`, 'MAXLEN', 1);
      await other.read(code);
      expect([...view.people.keys()].sort()).toEqual(['b', 'c', 'd']);
    });

    test('loads everything anew when Redis comes back with another past', async () => {
      const { code, apply, redis } = bench;
      await apply(arrive('a', 'b'));
      const keys = await redis.keys(`{${code}}:*`);
      const backup = await Promise.all(
        keys.map(async (key) => [key, await redis.dumpBuffer(key)] as const),
      );
      await apply([{ put: 'person', person: samplePerson('a', { zone: 'Asia/Shanghai' }) }]);
      await apply(arrive('lost'));
      for (const key of await redis.keys(`{${code}}:*`)) await redis.del(key);
      for (const [key, dump] of backup) await redis.restore(key, 0, dump);
      const other = bench.another();
      for (const id of ['c', 'd', 'e'])
        await other.commit(sampleTurn({ changes: arrive(id) }), await other.read(code), now);
      const { view } = await bench.store.read(code);
      expect([...view.people.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(view.people.get('a')?.zone).toBeUndefined();
    });

    test('holds what Redis holds after many turns at once in many processes', async () => {
      const { code, store } = bench;
      const stores = [store, bench.another(), bench.another()];
      await bench.apply(arrive('p0', 'p1', 'p2', 'p3'));
      await Promise.all(
        Array.from({ length: 150 }, async (_, i) => {
          const each = stores[i % 3]!;
          const person = samplePerson(`p${i % 7}`, { later: [`${i}`] });
          const turn = sampleTurn({ changes: [{ put: 'person', person }] });
          await each.commit(turn, await each.read(code), now);
        }),
      );
      const fresh = (await bench.another().read(code)).view;
      for (const each of stores) expect((await each.read(code)).view.people).toEqual(fresh.people);
    });

    test('tells listeners of what it holds and of each change', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a'));
      const heard: string[] = [];
      const listener = (change: ViewChange): void => {
        const before = change.before ? 'before' : '-';
        const after = change.after ? 'after' : '-';
        heard.push(
          `${'id' in change ? `${change.of}/${change.id}` : change.of} ${before} ${after}`,
        );
      };
      const stop = store.subscribe(code, listener);
      await apply(arrive('a', 'b'));
      const other = bench.another();
      const turn = sampleTurn({ changes: [{ erase: 'person', id: 'a', evidence: [] }] });
      await other.commit(turn, await other.read(code), now);
      await store.read(code);
      stop();
      await apply(arrive('c'));
      expect(heard).toEqual([
        'event - after',
        'person/a - after',
        'person/a before after',
        'person/b - after',
        'person/a before -',
      ]);
    });

    test('goes on when a listener fails, and says so', async () => {
      const { code, store, apply, logged } = bench;
      store.subscribe(code, () => {
        throw new TypeError('Musterfrau');
      });
      expect(await apply(arrive('a'))).toBe('done');
      expect((await store.read(code)).view.people.size).toBe(1);
      expect(logged).toContainEqual({ event: code, of: 'person', why: 'TypeError' });
    });

    test('leaves out a record that cannot be read, and says so', async () => {
      const { code, apply, redis, logged } = bench;
      await apply([...arrive('a', 'b'), { put: 'meeting', meeting: sampleMeeting('m') }]);
      await redis.hset(`{${code}}:p:a`, 'box', 'damaged');
      await redis.hset(`{${code}}:m:m`, 'rec', '{"status":');
      const { view } = await bench.another().read(code);
      expect([...view.people.keys()]).toEqual(['b']);
      expect(view.meetings.size).toBe(0);
      expect(logged).toEqual([
        { event: code, ref: 'person/a', error: 'Error' },
        { event: code, ref: 'meeting/m', error: 'SyntaxError' },
      ]);
    });

    test('gives no state that cannot be read any more, and takes a new one', async () => {
      const { code, apply, redis } = bench;
      const state = { step: 'x', data: 1, offered: [], at: now };
      await apply(arrive('a'), { speaker: 'a', state });
      await redis.hset(`{${code}}:p:a`, 'st', 'damaged');
      const other = bench.another();
      const snapshot = await other.read(code, 'a');
      expect(snapshot.state).toBeUndefined();
      const turn = sampleTurn({ speaker: 'a', state });
      expect((await other.commit(turn, snapshot, now)).became).toBe('done');
      expect((await bench.another().read(code, 'a')).state).toEqual(state);
    });

    test('has neither person nor state for a stranger', async () => {
      const { view, state, notified } = await bench.store.read(bench.code, 'stranger');
      expect(view.people.has('stranger')).toBe(false);
      expect(state).toBeUndefined();
      expect(notified).toBeUndefined();
    });

    test('of an event that does not exist is a bug', async () => {
      await expect(bench.store.read('nowhere')).rejects.toThrow('no event nowhere');
    });

    test('lists events, the stored one among them', async () => {
      expect(await bench.store.events()).toContain(bench.code);
    });
  });
}
