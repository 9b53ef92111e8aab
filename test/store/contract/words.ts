import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Change } from '../../../src/domain/turn.ts';
import { type Bench, openBench, type Place } from '../bench.ts';
import { now, sampleTurn } from '../sample.ts';

const words: Event['words'] = {
  topics: [],
  synonyms: [{ topic: 'ener.wind', language: 'de', phrase: 'Flügelwerk' }],
};

const keep = (phrase: string, language: Language = 'de'): Change => ({
  keep: 'phrase',
  phrase: phrase.toLowerCase(),
  text: phrase,
  language,
});

export function wordsContract(place: () => Place): void {
  describe('the event as a record of a turn', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());

    test('is there at once, and in the next read of another process', async () => {
      const { code, store, apply } = bench;
      const other = bench.another();
      const { view } = await other.read(code);
      const event = { ...(await store.read(code)).view.event, words };
      expect(await apply([{ put: 'event', event }])).toBe('done');
      expect((await store.read(code)).view.event.words).toEqual(words);
      expect(view.event.words.synonyms).toEqual([]);
      await other.read(code);
      expect(view.event.words).toEqual(words);
      // Somebody who loads everything anew as well.
      expect((await bench.another().read(code)).view.event).toEqual(event);
    });

    test('is stale when another process has changed it, by a turn or as a whole', async () => {
      const { code, store } = bench;
      const other = bench.another();
      const old = await other.read(code);
      const { event } = old.view;
      const turn = () => sampleTurn({ changes: [{ put: 'event', event: { ...event, words } }] });
      await store.commit(turn(), await store.read(code), now);
      expect(await other.commit(turn(), old, now)).toEqual({ became: 'stale' });
      const anew = await other.read(code);
      await store.putEvent({ ...event, zone: 'Europe/Berlin' });
      expect(await other.commit(turn(), anew, now)).toEqual({ became: 'stale' });
      expect(await other.commit(turn(), await other.read(code), now)).toEqual({ became: 'done' });
    });

    test('makes a decision stale that relied on it elsewhere', async () => {
      const { code, store } = bench;
      const other = bench.another();
      const old = await other.read(code);
      const { event } = old.view;
      const put: Change = { put: 'event', event: { ...event, words } };
      await store.commit(sampleTurn({ changes: [put] }), await store.read(code), now);
      const relying = sampleTurn({ relies: ['event'] });
      expect(await other.commit(relying, old, now)).toEqual({ became: 'stale' });
    });

    test('stays of its own code', async () => {
      const { code, store } = bench;
      const snapshot = await store.read(code);
      const event = { ...snapshot.view.event, code: 'else' };
      const turn = sampleTurn({ changes: [{ put: 'event', event }] });
      await expect(store.commit(turn, snapshot, now)).rejects.toThrow('another code');
    });
  });

  describe('phrases that were not understood', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());

    test('are counted, the most frequent first, as they were said first', async () => {
      const { code, store, apply } = bench;
      expect(await store.wording.phrases(code)).toEqual([]);
      await apply([keep('Selten')]);
      await apply([keep('Flügelwerk'), keep('Quirl')]);
      await apply([keep('FLÜGELWERK'), keep('Flügelwerk', 'en')]);
      const phrases = await bench.another().wording.phrases(code);
      expect(phrases[0]).toEqual({
        id: expect.stringMatching(/^[A-Z2-9]{8}$/),
        text: 'Flügelwerk',
        language: 'de',
        count: 2,
        lastAt: now,
      });
      expect(phrases.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
      expect(new Set(phrases.map(({ id }) => id)).size).toBe(4);
    });

    test('go off the list when they are dismissed, or dropped in whatever language', async () => {
      const { code, store, apply } = bench;
      await apply([keep('a'), keep('b'), keep('b', 'en'), keep('c')]);
      const { id } = (await store.wording.phrases(code)).find(({ text }) => text === 'a')!;
      expect(await store.wording.dismiss(code, id)).toBe(true);
      expect(await store.wording.dismiss(code, id)).toBe(false);
      await apply([{ drop: 'phrase', phrase: 'b' }]);
      expect((await store.wording.phrases(code)).map(({ text }) => text)).toEqual(['c']);
      await apply([keep('a')]);
      expect((await store.wording.phrases(code)).find(({ text }) => text === 'a')?.count).toBe(1);
    });

    test('are a thousand at most: the oldest make room', async () => {
      const { code, store, redis } = bench;
      const snapshot = await store.read(code);
      for (let i = 0; i < 1010; i += 101) {
        const changes = Array.from({ length: 101 }, (_, k) => keep(`w${i + k}`));
        await store.commit(sampleTurn({ changes }), snapshot, now + i);
      }
      await store.commit(sampleTurn({ changes: [keep('w1009')] }), snapshot, now + 9999);
      const phrases = await store.wording.phrases(code);
      expect(phrases).toHaveLength(1000);
      expect(phrases[0]).toMatchObject({ text: 'w1009', count: 2, lastAt: now + 9999 });
      expect(await redis.zcard(`{${code}}:wordings`)).toBe(1000);
      expect(await redis.hlen(`{${code}}:wording`)).toBe(2000);
    });
  });
}
