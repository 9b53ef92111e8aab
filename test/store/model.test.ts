import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, type Meeting } from '../../src/domain/meeting.ts';
import { minuteMs, overlaps } from '../../src/domain/time.ts';
import type { RedisStore } from '../../src/store/store.ts';
import { testConnection, testRedis } from '../support/redis.ts';
import { type Bench, openBench } from './bench.ts';
import { nine, now, sampleMeeting, sampleTurn } from './sample.ts';

/**
 * Random turns against a model that keeps all meetings in a map and knows the rule in one line: no
 * two confirmed meetings may claim the same person, table or interpreter at overlapping times.
 */
type Step = { meetings: Meeting[]; store: number; readsFirst: boolean };

const meeting = fc
  .record({
    id: fc.integer({ min: 0, max: 5 }),
    people: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
    table: fc.integer({ min: 0, max: 2 }),
    interpreter: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
    from: fc.integer({ min: 0, max: 11 }),
    length: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'cancelled', 'requested'),
  })
  .map(
    ({ id, people, table, interpreter, from, length, status }): Meeting =>
      sampleMeeting(`m${id}`, {
        status,
        asker: `p${people[0]}`,
        asked: `p${people[1]}`,
        table: `t${table}`,
        ...(interpreter !== undefined && { interpreter: `i${interpreter}` }),
        time: { from: nine + from * minuteMs, to: nine + (from + length) * minuteMs },
      }),
  );
const step: fc.Arbitrary<Step> = fc.record({
  meetings: fc.uniqueArray(meeting, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
  store: fc.integer({ min: 0, max: 1 }),
  readsFirst: fc.boolean(),
});

const isSound = (meetings: Iterable<Meeting>): boolean => {
  const claims = [...meetings].flatMap((each) => claimsOf(each, 0));
  return claims.every((a, i) => claims.slice(i + 1).every((b) => a.of !== b.of || !overlaps(a, b)));
};

test('random turns leave what the model says, and never an overlap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const bench = await openBench({ connection: testConnection(), connect: testRedis });
      try {
        await compare(bench, steps);
      } finally {
        await bench.close();
      }
    }),
    { numRuns: 60 },
  );
});

async function compare(bench: Bench, steps: Step[]): Promise<void> {
  const { code, redis } = bench;
  const stores = [bench.store, bench.another()] as const;
  const model = new Map<string, Meeting>();
  /** What each store has read; a turn decided on an older read has to be refused. */
  const reads = await Promise.all(stores.map((store) => store.read(code)));
  const written = new Map<string, number>();
  const readAt = [0, 0];
  for (const [i, { meetings, store, readsFirst }] of steps.entries()) {
    if (readsFirst) {
      reads[store] = await (stores[store] as RedisStore).read(code);
      readAt[store] = i;
    }
    const after = new Map(model);
    for (const each of meetings) after.set(each.id, each);
    const isFresh = meetings.every(({ id }) => (written.get(id) ?? -1) < readAt[store]!);
    const turn = sampleTurn({
      changes: meetings.map((each) => ({ put: 'meeting', meeting: each })),
    });
    if (!isSound(meetings)) continue;
    const { became } = await stores[store]!.commit(turn, reads[store]!, now);
    expect(became).toBe(isFresh && isSound(after.values()) ? 'done' : 'stale');
    if (became !== 'done') continue;
    for (const each of meetings) {
      model.set(each.id, each);
      written.set(each.id, i);
    }
  }
  for (const store of stores) expect((await store.read(code)).view.meetings).toEqual(model);
  const claims = [...model.values()].flatMap((each) => claimsOf(each, 0));
  const kept = await Promise.all(
    (await redis.keys(`{${code}}:c:*`)).map((key) => redis.zcard(key)),
  );
  expect(kept.reduce((sum, n) => sum + n, 0)).toBe(claims.length);
  expect(await redis.zcard(`{${code}}:timers`)).toBe(
    [...model.values()].filter(({ status }) => status === 'requested').length,
  );
}
