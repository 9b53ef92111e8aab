import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Consent } from '../../../src/domain/consent.ts';
import { type Bench, openBench, type Place } from '../bench.ts';
import { now, sampleMeeting, samplePerson, sampleTurn } from '../sample.ts';

const evidence: Consent[] = [
  {
    purpose: 'matching',
    given: true,
    at: now,
    language: 'de',
    notice: '1',
    address: 'web:1',
    message: 'm1',
  },
];

export function eraseContract(place: () => Place): void {
  describe('erasing a person', () => {
    let bench: Bench;
    const meeting = sampleMeeting('m', { status: 'confirmed', table: 't' });
    beforeEach(async () => {
      bench = await openBench(place());
      const { store, code, apply } = bench;
      await apply(
        [
          { put: 'person', person: samplePerson('a', { addresses: ['web:1', 'web:2'] }) },
          { put: 'person', person: samplePerson('b') },
          { put: 'meeting', meeting: { ...meeting, word: { by: 'a', text: 'Hallo' } } },
          { ask: 'desk', id: 'q', by: 'a', text: 'Wo?', at: now },
        ],
        {
          speaker: 'a',
          state: { step: 'x', data: 1, offered: [], at: now },
          notices: [
            { id: '1', to: 'a', kind: 'confirmed' },
            { id: '2', to: 'a', kind: 'confirmed' },
          ],
        },
      );
      await store.takeNotice(code, 'a', 'h', now);
      await store.noticed(code, 'a', 'h', '1', [{ id: 'x', label: { key: 'k' } }], now);
      await store.webLog.append(code, 'a', 'web:1', 'k', 'one');
      await store.webLog.append(code, 'a', 'web:2', 'k', 'two');
    });
    afterEach(() => bench.close());
    const leave = async (): Promise<void> => {
      const { store, code } = bench;
      const turn = sampleTurn({
        speaker: 'a',
        changes: [
          { erase: 'person', id: 'a', evidence },
          { put: 'meeting', meeting: { ...meeting, status: 'cancelled' } },
        ],
        notices: [
          { id: '3', to: 'a', kind: 'cancelled' },
          { id: '4', to: 'b', kind: 'cancelled', because: 'left' },
        ],
      });
      const became = await store.commit(turn, await store.read(code, 'a'), now, 'web:2');
      expect(became).toEqual({ became: 'done' });
    };

    test('leaves nothing of theirs but the evidence', async () => {
      const { code, redis } = bench;
      await leave();
      const keys = (await redis.keys(`{${code}}:*`)).map((key) => key.slice(code.length + 3));
      expect(keys.filter((key) => !key.startsWith('seen:')).sort()).toEqual([
        'changed',
        'event',
        'evidence',
        'journal',
        'left',
        'm:m',
        'meetings',
        'out:b',
        'p:b',
        'people',
        'rewrite',
        'seq',
        'waiting',
      ]);
      expect(await redis.smembers(`{${code}}:people`)).toEqual(['b']);
      expect(await redis.zcard(`{${code}}:waiting`)).toBe(1);
      expect((await redis.hkeys(`{${code}}:m:m`)).sort()).toEqual(['claims', 'rec', 'v']);
    });

    test('keeps the consents without saying whose', async () => {
      const { code, redis } = bench;
      await leave();
      const [entry] = await redis.xrange(`{${code}}:evidence`, '-', '+');
      const fields = entry![1];
      const consents = JSON.parse(fields[fields.indexOf('consents') + 1] ?? '');
      expect(consents).toMatchObject([{ purpose: 'matching', given: true, notice: '1' }]);
      expect(JSON.stringify(fields)).not.toContain('web:1');
      expect(fields[fields.indexOf('who') + 1]).not.toBe('a');
    });

    test('takes their words out of meetings that stay as they are', async () => {
      const { store, code, apply } = bench;
      await apply([{ erase: 'person', id: 'a', evidence: [] }]);
      expect((await bench.another().read(code)).view.meetings.get('m')).toEqual(meeting);
      expect(await store.takeNotice(code, 'a', 'h', now)).toBe('none');
    });

    test('lets nothing that was under way bring them back', async () => {
      const { store, code, redis } = bench;
      const other = bench.another();
      const read = await other.read(code, 'a');
      await leave();
      const state = { step: 'y', data: 1, offered: [], at: now };
      const said = sampleTurn({ speaker: 'a', state });
      expect((await other.commit(said, read, now)).became).toBe('stale');
      const asked = sampleTurn({
        changes: [{ ask: 'desk', id: 'q2', by: 'a', text: 'Wo?', at: now }],
      });
      expect((await other.commit(asked, read, now)).became).toBe('stale');
      await other.noticed(code, 'a', 'h', '2', [{ id: 'x', label: { key: 'k' } }], now);
      expect(await redis.exists(`{${code}}:p:a`)).toBe(0);
      const after = await store.read(code, 'a');
      expect([after.state, after.view.people.has('a')]).toEqual([undefined, false]);
    });

    test('makes what they said meanwhile stale in the same process, too', async () => {
      const { store, code } = bench;
      const read = await store.read(code, 'a');
      await leave();
      const state = { step: 'y', data: 1, offered: [], at: now };
      const said = sampleTurn({ speaker: 'a', state });
      expect((await store.commit(said, read, now)).became).toBe('stale');
    });

    test('lets an imported person who never spoke not be brought back by a first word', async () => {
      const { code, redis, apply } = bench;
      const other = bench.another();
      const read = await other.read(code, 'b');
      await apply([{ erase: 'person', id: 'b', evidence: [] }]);
      const state = { step: 'y', data: 1, offered: [], at: now };
      const said = sampleTurn({ speaker: 'b', state });
      expect((await other.commit(said, read, now)).became).toBe('stale');
      expect(await redis.exists(`{${code}}:p:b`)).toBe(0);
    });
  });
}
