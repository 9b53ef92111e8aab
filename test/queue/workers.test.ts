import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Notice } from '../../src/domain/notice.ts';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import { createDispatch, type QueueDispatch } from '../../src/queue/dispatch.ts';
import { createWorkers, type WorkersOptions } from '../../src/queue/workers.ts';
import { arrive, type Bench, openBench } from '../store/bench.ts';
import { startRedis, testConnection, testRedis } from '../support/redis.ts';

let bench: Bench;
let dispatch: QueueDispatch;
let prefix: string;
const logged: object[] = [];
const log = { error: (facts: object) => logged.push(facts) };
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  logged.length = 0;
  bench = await openBench({ connection: testConnection(), connect: testRedis });
  await bench.apply(arrive('a', 'b', 'c'));
  prefix = `{${randomUUID()}}`;
  dispatch = createDispatch({ connection: testConnection(), prefix, log });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await dispatch.close();
  await bench.close();
});

async function startWorkers(
  deliver: WorkersOptions['deliver'],
  more: Partial<WorkersOptions> = {},
): Promise<{ close(): Promise<void> }> {
  const workers = createWorkers({
    connection: testConnection(),
    prefix,
    log,
    store: bench.store,
    clock: Date.now,
    deliver,
    ...more,
  });
  closing.push(workers.close);
  await workers.ready();
  return workers;
}

const write = async (ids: string[], to = 'a'): Promise<void> => {
  const notices = ids.map((id): Notice => ({ id, to, kind: 'confirmed' }));
  expect(await bench.apply([], { notices })).toBe('done');
  await dispatch.notices(bench.code, [to]);
};

describe('workers', () => {
  test('show each person’s notices once and in order, many people and writers at once', async () => {
    const shown: Record<string, string[]> = { a: [], b: [], c: [] };
    const deliver: WorkersOptions['deliver'] = async (event, person, notice) => {
      expect(event).toBe(bench.code);
      await sleep(Math.random() * 3);
      shown[person]!.push(notice.id);
      return [];
    };
    await startWorkers(deliver);
    await startWorkers(deliver, { store: bench.another() });
    const ids = Array.from({ length: 60 }, (_, i) => `n${i}`);
    await Promise.all(
      ['a', 'b', 'c'].map(async (to) => {
        for (const id of ids) await write([id], to);
      }),
    );
    await expect.poll(() => shown, { timeout: 10_000 }).toEqual({ a: ids, b: ids, c: ids });
    // No wake-up was lost: nothing is left to a sweeper, of which there is none here.
    await expect.poll(() => bench.store.waiting(bench.code, Date.now() * 2, 9)).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('try again as late as they were told, and go on in order', async () => {
    const tried: { id: string; at: number }[] = [];
    let fails = 1;
    await startWorkers(async (_event, _person, { id }) => {
      tried.push({ id, at: Date.now() });
      if (fails-- > 0) throw new WorldFailed('limited', { retryAfterMs: 700 });
      return [];
    });
    await write(['1', '2']);
    await sleep(300);
    // Another wake-up meanwhile does not go around the wait.
    await write(['3']);
    await expect
      .poll(() => tried.map(({ id }) => id), { timeout: 5000 })
      .toEqual(['1', '1', '2', '3']);
    expect(tried[1]!.at - tried[0]!.at).toBeGreaterThanOrEqual(700);
    expect(tried[1]!.at - tried[0]!.at).toBeLessThan(1500);
    expect(logged).toEqual([{ event: bench.code, person: 'a', why: 'limited', retryAfterMs: 700 }]);
  });

  test('try again after a bug, and keep its message out of Redis and the log', async () => {
    let fails = 1;
    const shown: string[] = [];
    await startWorkers(async (_event, _person, { id }) => {
      if (fails-- > 0) throw new Error('Erika Musterfrau');
      shown.push(id);
      return [];
    });
    await write(['1']);
    await expect.poll(() => logged.length).toBe(1);
    const keys = await bench.redis.keys(`${prefix}:*`);
    for (const key of keys) {
      if ((await bench.redis.type(key)) !== 'hash') continue;
      expect(JSON.stringify(await bench.redis.hgetall(key))).not.toContain('Musterfrau');
    }
    await expect.poll(() => shown, { timeout: 5000 }).toEqual(['1']);
    expect(JSON.stringify(logged)).not.toContain('Musterfrau');
  });

  test('leave the choices shown with the person', async () => {
    const offered = [{ id: 'x', label: { key: 'k' }, number: 1 }];
    await startWorkers(async () => offered);
    await write(['1']);
    await expect
      .poll(async () => (await bench.store.read(bench.code, 'a')).notified?.offered)
      .toEqual(offered);
  });

  test('finish what they are at before they close', async () => {
    const shown: string[] = [];
    let began = false;
    const workers = await startWorkers(async (_event, _person, { id }) => {
      began = true;
      await sleep(300);
      shown.push(id);
      return [];
    });
    await write(['1']);
    await expect.poll(() => began).toBe(true);
    await workers.close();
    expect(shown).toEqual(['1']);
    expect(await bench.redis.llen(`{${bench.code}}:out:a`)).toBe(0);
  });

  test('leave no jobs behind', async () => {
    const shown: string[] = [];
    await startWorkers(async (_event, _person, { id }) => {
      shown.push(id);
      return [];
    });
    await write(['1']);
    await expect.poll(() => shown.length).toBe(1);
    await expect
      .poll(async () =>
        (await bench.redis.keys(`${prefix}:notices:*`)).filter((k) => /\d$/.test(k)),
      )
      .toEqual([]);
  });
});

describe('while Redis is away', () => {
  test('workers say so once, take up work when it is back, and close without it', async () => {
    const server = await startRedis();
    const { connection } = server;
    const own = await openBench(server);
    await own.apply(arrive('a'));
    const shown: string[] = [];
    const workers = createWorkers({
      connection,
      log,
      store: own.store,
      clock: Date.now,
      deliver: async (_event, _person, { id }) => {
        shown.push(id);
        return [];
      },
    });
    await workers.ready();
    await server.kill('SIGKILL');
    await sleep(500);
    const back = await startRedis({ dir: server.dir });
    const sender = createDispatch({ connection, log });
    const notices: Notice[] = [{ id: '1', to: 'a', kind: 'confirmed' }];
    await expect
      .poll(() => own.apply([], { notices }).catch(() => 'failed'), { timeout: 5000 })
      .toBe('done');
    await sender.notices(own.code, ['a']);
    await expect.poll(() => shown, { timeout: 10_000 }).toEqual(['1']);
    await back.kill('SIGKILL');
    const began = Date.now();
    await Promise.all([workers.close(), sender.close()]);
    expect(Date.now() - began).toBeLessThan(5000);
    // Once for each of the two outages; that the sender was slow is another matter.
    expect(logged.filter((facts) => 'error' in facts).length).toBeLessThanOrEqual(2);
    await own.close();
    await server.stop();
  });
});

describe('the dispatch', () => {
  test('neither throws nor hangs while Redis is away', async () => {
    const server = await startRedis();
    const lonely = createDispatch({ connection: server.connection, log });
    await lonely.notices('e', ['a']);
    expect(logged).toEqual([]);
    await server.kill('SIGKILL');
    const began = Date.now();
    await lonely.notices('e', ['a']);
    await lonely.notices('e', []);
    expect(Date.now() - began).toBeLessThan(2500);
    expect(logged).toHaveLength(1);
    await lonely.close();
    await server.stop();
  });
});
