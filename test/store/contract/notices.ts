import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../../../src/domain/notice.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';
import { now } from '../sample.ts';

const notice = (id: string, to = 'a'): Notice => ({ id, to, kind: 'confirmed', meeting: 'm' });
const offered = [{ id: 'x', label: { key: 'k' }, number: 1 }];

export function noticesContract(place: () => Place): void {
  describe('notices', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
      await bench.apply(arrive('a', 'b'));
    });
    afterEach(() => bench.close());
    const write = (...notices: Notice[]) => bench.apply([], { notices });
    const take = (holder: string, at = now) => bench.store.takeNotice(bench.code, 'a', holder, at);
    const shown = (holder: string, id: string, at = now) =>
      bench.store.noticed(bench.code, 'a', holder, id, [], at);

    test('are shown in order, one holder at a time', async () => {
      await write(notice('1'), notice('2'));
      await write(notice('3'), notice('other', 'b'));
      expect(await take('h')).toEqual(notice('1'));
      expect(await take('late')).toBe('held');
      expect(await take('h')).toEqual(notice('1'));
      for (const id of ['1', '2', '3']) {
        expect(await take('h')).toEqual(notice(id));
        await shown('h', id);
      }
      expect(await take('late')).toBe('held');
      expect(await take('h')).toBe('none');
      expect(await take('late')).toBe('none');
      expect(await bench.store.takeNotice(bench.code, 'b', 'late', now)).toEqual(
        notice('other', 'b'),
      );
    });

    test('are taken over when the holder has gone', async () => {
      await write(notice('1'), notice('2'));
      await take('gone');
      expect(await take('next', now + 29_999)).toBe('held');
      expect(await take('next', now + 30_000)).toEqual(notice('1'));
      expect(await take('gone', now + 30_001)).toBe('held');
      await shown('next', '1', now + 30_001);
      // Who comes back late takes nothing off that was not the oldest.
      await shown('gone', '1', now + 30_002);
      expect(await take('next', now + 30_003)).toEqual(notice('2'));
    });

    test('that were put off are nobody’s until then', async () => {
      const { store, code } = bench;
      await write(notice('1'));
      await take('h');
      await store.putOff(code, 'a', 'another', now);
      expect(await take('x')).toBe('held');
      await store.putOff(code, 'a', 'h', now + 60_000);
      expect(await store.waiting(code, now + 60_000, 9)).toEqual([]);
      expect(await store.waiting(code, now + 60_001, 9)).toEqual(['a']);
      expect(await take('h', now + 59_999)).toBe('held');
      expect(await take('x', now + 60_000)).toEqual(notice('1'));
    });

    test('wait, the longest first, until the outbox is empty', async () => {
      const { store, code } = bench;
      await write(notice('1'), notice('2'));
      expect(await store.waiting(code, now, 9)).toEqual([]);
      expect(await store.waiting(code, now + 1, 9)).toEqual(['a']);
      await take('h');
      await shown('h', '1', now + 5);
      expect(await store.waiting(code, now + 1, 9)).toEqual([]);
      expect(await store.waiting(code, now + 6, 9)).toEqual(['a']);
      await shown('h', '2', now + 5);
      await take('h');
      expect(await store.waiting(code, now * 2, 9)).toEqual([]);
    });

    test('lose no wake-up: who wrote after “none” finds the lease free', async () => {
      const { store, code } = bench;
      const other = bench.another();
      const shownIds: string[] = [];
      const drain = async (holder: string): Promise<void> => {
        for (;;) {
          const next = await (holder.endsWith('0') ? store : other).takeNotice(
            code,
            'a',
            holder,
            now,
          );
          if (next === 'none' || next === 'held') return;
          shownIds.push(next.id);
          await store.noticed(code, 'a', holder, next.id, [], now);
        }
      };
      const drains: Promise<void>[] = [];
      const ids = Array.from({ length: 80 }, (_, i) => `n${i}`);
      for (const id of ids) {
        await write(notice(id));
        drains.push(drain(`h${id}`));
      }
      await Promise.all(drains);
      expect(shownIds).toEqual(ids);
      expect(await store.waiting(code, now * 2, 9)).toEqual([]);
    });

    test('leave their choices with the next read', async () => {
      const { store, code } = bench;
      await write(notice('1'), notice('2'));
      await take('h');
      await store.noticed(code, 'a', 'h', '1', offered, now);
      expect((await store.read(code, 'a')).notified).toEqual({ offered, at: now });
      await store.noticed(code, 'a', 'h', '2', [], now + 1);
      expect((await bench.another().read(code, 'a')).notified).toEqual({ offered, at: now });
      expect((await store.read(code, 'b')).notified).toBeUndefined();
    });
  });
}
