import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { type Bench, masterKey, openBench } from './bench.ts';
import { now, samplePerson, sampleTurn } from './sample.ts';

let server: TestServer;
let bench: Bench;
const name = { latin: { family: 'Musterfrau', given: 'Erika' }, familyFirst: false };
const state = { step: 'x', data: 'Musterfrau', offered: [], at: now };

beforeEach(async () => {
  server = await startRedis();
  bench = await openBench(server);
  await bench.apply([{ put: 'person', person: samplePerson('a', { name }) }], {
    speaker: 'a',
    state,
  });
});
afterEach(async () => {
  await bench.close();
  await server.stop();
});

async function fileHolds(text: string): Promise<boolean> {
  const folder = join(server.dir, 'appendonlydir');
  const files = await readdir(folder);
  const contents = await Promise.all(
    // A file may be replaced by the rewrite between the two calls.
    files.map((file) => readFile(join(folder, file)).catch(() => Buffer.alloc(0))),
  );
  return contents.some((content) => content.includes(text));
}

const keyOf = async (id: string): Promise<string> =>
  (await bench.redis.hget(`{${bench.code}}:p:${id}`, 'key')) ?? '';

const erase = () => bench.apply([{ erase: 'person', id: 'a', evidence: [] }]);

test('holds neither name nor key of a person soon after they were erased', async () => {
  const key = await keyOf('a');
  const box = (await bench.redis.hget(`{${bench.code}}:p:a`, 'box')) ?? '';
  expect(key.length).toBeGreaterThan(60);
  expect([await fileHolds(key), await fileHolds(box)]).toEqual([true, true]);
  expect(await fileHolds('Musterfrau')).toBe(false);
  await erase();
  await expect.poll(() => fileHolds(key), { timeout: 8000, interval: 100 }).toBe(false);
  expect(await fileHolds(box)).toBe(false);
  expect(await fileHolds('Musterfrau')).toBe(false);
  await expect.poll(() => bench.redis.exists(`{${bench.code}}:rewrite`)).toBe(0);
});

test('is rewritten by the next process when the one that erased ended before', async () => {
  const key = await keyOf('a');
  await erase();
  await bench.store.close();
  expect(await fileHolds(key)).toBe(true);
  const next = createStore({
    connection: server.connection,
    masterKey,
    log: { error: () => {} },
  });
  await next.read(bench.code);
  await expect.poll(() => fileHolds(key), { timeout: 8000, interval: 100 }).toBe(false);
  await next.close();
});

test('is rewritten again when a rewrite was under way', async () => {
  const key = await keyOf('a');
  const slow = Array.from({ length: 2000 }, (_, i) => [`fill:${i}`, 'x'.repeat(500)]).flat();
  await bench.redis.mset(slow);
  // A rewrite that waits after each key is still at it when ours is asked for.
  await bench.redis.config('SET', 'rdb-key-save-delay', '1000');
  await bench.redis.bgrewriteaof();
  await erase();
  await sleep(1500);
  expect(await bench.redis.exists(`{${bench.code}}:rewrite`)).toBe(1);
  await bench.redis.config('SET', 'rdb-key-save-delay', '0');
  await expect.poll(() => fileHolds(key), { timeout: 15_000, interval: 200 }).toBe(false);
});

test('keeps every confirmed turn through a kill', async () => {
  const { store, code } = bench;
  const turn = sampleTurn({ changes: [{ put: 'person', person: samplePerson('b') }] });
  await store.commit(turn, await store.read(code), now);
  await server.kill('SIGKILL');
  const back = await startRedis({ dir: server.dir });
  const { view, state: kept } = await bench.another().read(code, 'a');
  expect([...view.people.keys()].sort()).toEqual(['a', 'b']);
  expect(kept).toEqual(state);
  await back.stop();
});
