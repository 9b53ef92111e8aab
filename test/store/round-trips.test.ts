import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Turn } from '../../src/domain/turn.ts';
import type { RedisStore } from '../../src/store/store.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { arrive, type Bench, openBench } from './bench.ts';
import { type Relay, startRelay } from './relay.ts';
import { now, sampleTurn } from './sample.ts';

let server: TestServer;
let relay: Relay;
let bench: Bench;
beforeAll(async () => {
  server = await startRedis();
  relay = await startRelay(server);
  bench = await openBench({ connection: relay.connection, connect: server.connect });
});
afterAll(async () => {
  await bench.close();
  await relay.stop();
  await server.stop();
});

async function tripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = relay.sent;
  await work();
  return relay.sent - before;
}

const message = (i: number, store: RedisStore, changes: Turn['changes'] = []) =>
  tripsOf(async () => {
    await store.find('web:1');
    const snapshot = await store.read(bench.code, 'a');
    const turn = sampleTurn({
      speaker: 'a',
      state: { step: 'x', data: i, offered: [], at: now },
      replies: [{ lines: [] }],
      changes,
      notices: [{ id: `n${i}`, to: 'b', kind: 'confirmed' }],
      relies: ['person/b', 'event'],
    });
    expect((await store.commit(turn, snapshot, now, 'web:1')).became).toBe('done');
  });

test('a first message takes two round trips, all others one, whatever they change', async () => {
  const { store, code, apply } = bench;
  await apply(arrive('a', 'b'));
  await store.bind('web:1', { event: code, person: 'a' });
  await store.find('web:1');
  expect(await message(0, store)).toBe(2);
  for (let i = 1; i < 5; i += 1) expect(await message(i, store, arrive('a'))).toBe(1);
});

test('a change by another process takes one more, however many records it changed', async () => {
  const { store, code, another } = bench;
  const other = another();
  await store.read(code);
  for (let i = 0; i < 20; i += 1) {
    const turn = sampleTurn({ changes: arrive(`p${i}`, `q${i}`) });
    await other.commit(turn, await other.read(code), now);
  }
  expect(await tripsOf(() => store.read(code))).toBe(2);
  expect(await tripsOf(() => store.read(code))).toBe(1);
});
