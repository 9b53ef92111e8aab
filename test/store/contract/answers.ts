import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';
import { now, samplePerson, sampleTurn } from '../sample.ts';

const replies = [{ lines: [{ key: 'refusal.expired' as const }] }];

export function answersContract(place: () => Place): void {
  describe('answers', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
      await bench.apply(arrive('a'));
    });
    afterEach(() => bench.close());
    const say = async (id: string, at = now): Promise<void> => {
      const { store, code } = bench;
      const turn = sampleTurn({ id, speaker: 'a', replies });
      await store.commit(turn, await store.read(code, 'a'), at, 'web:1');
    };

    test('are kept with the turn until they were sent', async () => {
      const { store, code } = bench;
      await say('one');
      expect(await store.unanswered(code, now, now, 9)).toEqual([]);
      const kept = { id: 'one', event: code, to: 'web:1', person: 'a', language: 'de', replies };
      expect(await bench.another().unanswered(code, now + 1, now, 9)).toEqual([kept]);
      await store.answered(code, 'one');
      await store.answered(code, 'one');
      expect(await store.unanswered(code, now + 60_000, now + 60_000, 9)).toEqual([]);
      expect(await bench.redis.hlen(`{${code}}:answers`)).toBe(0);
    });

    test('keep the name of the message that was tapped', async () => {
      const { store, code } = bench;
      const turn = sampleTurn({ id: 'tap', speaker: 'a', replies });
      await store.commit(turn, await store.read(code, 'a'), now, 'web:1', 'card 7');
      await say('typed', now + 1);
      const taken = await bench.another().unanswered(code, now + 2, now, 9);
      expect(taken.map(({ id, card }) => [id, card])).toEqual([
        ['tap', 'card 7'],
        ['typed', undefined],
      ]);
      expect(JSON.stringify(await bench.redis.hgetall(`{${code}}:answers`))).not.toContain(
        'card 7',
      );
    });

    test('are taken by one at a time, for 30 seconds', async () => {
      const { store, code } = bench;
      await say('one', now);
      await say('two', now + 1);
      const idsAt = async (at: number, limit = 9) =>
        (await store.unanswered(code, at, at, limit)).map(({ id }) => id);
      expect(await idsAt(now + 10, 1)).toEqual(['one']);
      expect(await idsAt(now + 10)).toEqual(['two']);
      expect(await idsAt(now + 29_000)).toEqual([]);
      expect(await idsAt(now + 31_000)).toEqual(['one', 'two']);
    });

    test('are not kept without an address or without replies', async () => {
      const { store, code, apply } = bench;
      await apply([], { speaker: 'a', replies });
      const silent = sampleTurn({ speaker: 'a' });
      await store.commit(silent, await store.read(code, 'a'), now, 'web:1');
      expect(await store.unanswered(code, now + 1, now, 9)).toEqual([]);
    });

    test('speak the language chosen in the same turn', async () => {
      const { store, code } = bench;
      const person = samplePerson('a', { reads: 'zh' });
      const turn = sampleTurn({ speaker: 'a', replies, changes: [{ put: 'person', person }] });
      await store.commit(turn, await store.read(code, 'a'), now, 'web:1');
      const [answer] = await store.unanswered(code, now + 1, now, 9);
      expect(answer?.language).toBe('zh');
    });

    test('to somebody unknown go out in the language of the event', async () => {
      const { store, code } = bench;
      const turn = sampleTurn({ replies });
      await store.commit(turn, await store.read(code), now, 'web:2');
      const [answer] = await store.unanswered(code, now + 1, now, 9);
      expect(answer).toMatchObject({ to: 'web:2', person: undefined, language: 'en' });
    });

    test('of somebody who left are dropped, the farewell is not', async () => {
      const { store, code } = bench;
      await say('before');
      const leave = sampleTurn({
        id: 'leave',
        speaker: 'a',
        replies,
        changes: [{ erase: 'person', id: 'a', evidence: [] }],
      });
      await store.commit(leave, await store.read(code, 'a'), now, 'web:1');
      const left = await bench.another().unanswered(code, now + 1, now, 9);
      expect(left).toEqual([
        { id: 'leave', event: code, to: 'web:1', person: undefined, language: 'de', replies },
      ]);
      expect(await bench.redis.hkeys(`{${code}}:answers`)).toEqual(['leave']);
    });
  });
}
