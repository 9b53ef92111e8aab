import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../../src/domain/time.ts';
import { createVault } from '../../../src/store/sealing.ts';
import { type Bench, masterKey, openBench, type Place } from '../bench.ts';
import { now } from '../sample.ts';

/** Longer than one call to a platform may take. */
const patienceMs = 40_000;

export function ledgerContract(place: () => Place): void {
  describe('the ledger of what is sent', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());
    const begin = (part = 0, at = now, parcel = 'p') =>
      bench.store.ledger.begin(bench.code, parcel, part, at);
    const ended = (became: 'sent' | 'unsent' | 'unknown', part = 0, parcel = 'p') =>
      bench.store.ledger.ended(bench.code, parcel, part, became);

    test('lets the first one send, and nobody beside them', async () => {
      const other = bench.another().ledger;
      expect(await begin()).toEqual({ may: 'first' });
      const underWay = { may: 'no', because: 'under way', until: now + patienceMs };
      expect(await other.begin(bench.code, 'p', 0, now + 1)).toEqual(underWay);
      expect(await begin(0, now + patienceMs - 1)).toEqual(underWay);
    });

    test('lets one of many begin who come at the same moment', async () => {
      const ledgers = [bench.store, bench.another()].map(({ ledger }) => ledger);
      const begun = await Promise.all(
        Array.from({ length: 30 }, (_, i) => ledgers[i % 2]!.begin(bench.code, 'p', 0, now)),
      );
      expect(begun.filter(({ may }) => may === 'first')).toHaveLength(1);
      expect(begun.filter(({ may }) => may === 'no')).toHaveLength(29);
    });

    test('sends nothing again that has arrived, however late somebody asks', async () => {
      await begin();
      await ended('sent');
      expect(await begin()).toEqual({ may: 'no', because: 'sent' });
      expect(await begin(0, now + dayMs)).toEqual({ may: 'no', because: 'sent' });
    });

    test('sends again what has certainly not arrived, as if for the first time', async () => {
      await begin();
      await ended('unsent');
      expect(await begin(0, now + 1)).toEqual({ may: 'first' });
      await ended('unsent');
      expect(await begin(0, now + 2)).toEqual({ may: 'first' });
    });

    test('counts how often a sending ended in the dark', async () => {
      await begin();
      for (const times of [1, 2, 3]) {
        await ended('unknown');
        expect(await begin(0, now + times)).toEqual({ may: 'repeat', times });
      }
      // That this try has not arrived says nothing of those before it.
      await ended('unsent');
      expect(await begin(0, now + 9)).toEqual({ may: 'repeat', times: 3 });
      await ended('sent');
      expect(await begin(0, now + 10)).toEqual({ may: 'no', because: 'sent' });
    });

    test('takes whoever has begun for gone after a while: it may have arrived', async () => {
      await begin();
      expect(await begin(0, now + patienceMs)).toEqual({ may: 'repeat', times: 1 });
      const until = now + 2 * patienceMs;
      expect(await begin(0, until - 1)).toEqual({ may: 'no', because: 'under way', until });
      expect(await begin(0, until)).toEqual({ may: 'repeat', times: 2 });
    });

    test('takes a part for sent when the next one is begun', async () => {
      await begin(0);
      expect(await begin(1)).toEqual({ may: 'first' });
      expect(await begin(0)).toEqual({ may: 'no', because: 'sent' });
      await ended('unknown', 1);
      expect(await begin(2)).toEqual({ may: 'first' });
      expect(await begin(1, now + 1)).toEqual({ may: 'repeat', times: 1 });
    });

    test('keeps the parts of a parcel apart, and parcels and events as well', async () => {
      await begin(0);
      await ended('sent', 0);
      await begin(1);
      await ended('unknown', 1);
      expect(await begin(2)).toEqual({ may: 'first' });
      expect(await begin(10)).toEqual({ may: 'first' });
      expect(await begin(1)).toEqual({ may: 'repeat', times: 1 });
      expect(await begin(0, now, 'q')).toEqual({ may: 'first' });
      const elsewhere = await bench.store.ledger.begin(`${bench.code}x`, 'p', 0, now);
      expect(elsewhere).toEqual({ may: 'first' });
    });

    test('forgets by itself, but not before anybody would try again', async () => {
      await begin();
      await ended('sent');
      for (const key of await keys()) {
        const left = await bench.redis.pttl(key);
        expect(left).toBeGreaterThan(dayMs);
        expect(left).toBeLessThanOrEqual(2 * dayMs);
      }
    });

    test('keeps nothing of a parcel that nobody has begun', async () => {
      await ended('sent');
      await ended('unknown');
      expect(await keys()).toEqual([]);
    });

    test('names a parcel so that nobody can read or guess an address from it', async () => {
      const parcel = 'n1 telegram:4711';
      await begin(0, now, parcel);
      await ended('unknown', 0, parcel);
      // Not just a digest, which anybody could make of each address in turn.
      const name = createVault(masterKey).hash(parcel);
      expect(await keys()).toEqual([`{${bench.code}}:part:${name}`]);
      const [key] = await keys();
      expect(Object.keys(await bench.redis.hgetall(key!)).sort()).toEqual(['0', '0:times']);
    });

    const keys = () => bench.redis.keys(`{${bench.code}}:part:*`);
  });
}
