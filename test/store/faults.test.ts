import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import { logChannel } from '../../src/store/keys.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { arrive, type Bench, openBench } from './bench.ts';
import { startRelay } from './relay.ts';
import { now, sampleTurn } from './sample.ts';

let server: TestServer;
let bench: Bench;
beforeEach(async () => {
  server = await startRedis();
  bench = await openBench(server);
  await bench.apply(arrive('a'));
});
afterEach(async () => {
  await bench.close();
  await server.stop();
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorldFailed);
  expect((error as WorldFailed).cause).toBeInstanceOf(Error);
  return (error as WorldFailed).reason;
}

describe('when Redis is gone', () => {
  test('all that asks for it fails as the world, soon, and goes on once it is back', async () => {
    const { store, code } = bench;
    const snapshot = await store.read(code, 'a');
    const turn = sampleTurn({ changes: arrive('b') });
    await server.kill('SIGKILL');
    const began = Date.now();
    const failures = await Promise.all([
      failureOf(store.read(code, 'a')),
      failureOf(store.commit(turn, snapshot, now)),
      failureOf(store.events()),
      failureOf(store.putEvent(snapshot.view.event)),
      failureOf(store.answered(code, 'x')),
      failureOf(store.unanswered(code, now, now, 9)),
      failureOf(store.takeNotice(code, 'a', 'h', now)),
      failureOf(store.noticed(code, 'a', 'h', 'n', [], now)),
      failureOf(store.putOff(code, 'a', 'h', now)),
      failureOf(store.waiting(code, now, 9)),
      failureOf(store.due(code, now, 9)),
      failureOf(store.find('web:1')),
      failureOf(store.bind('web:1', { event: code, person: 'a' })),
      failureOf(store.unbind('web:1', code)),
      failureOf(store.markDead('web:1')),
      failureOf(store.ledger.begin(code, 'x', 0, now)),
      failureOf(store.ledger.ended(code, 'x', 0, 'sent')),
      failureOf(store.webLog.append(code, 'a', 'web:1', 'k', 'x')),
      failureOf(store.webLog.since(code, 'a', 'web:1', 0, 9)),
      failureOf(store.webLog.seen(code, 'web:1', 1)),
    ]);
    expect(new Set(failures)).toEqual(new Set(['unavailable']));
    expect(Date.now() - began).toBeLessThan(2000);

    const back = await startRedis({ dir: server.dir });
    await expect
      .poll(
        () =>
          store.read(code).then(
            () => true,
            () => false,
          ),
        { timeout: 8000 },
      )
      .toBe(true);
    expect(await store.commit(turn, await store.read(code), now)).toEqual({ became: 'done' });
    expect([...(await bench.another().read(code)).view.people.keys()].sort()).toEqual(['a', 'b']);
    await back.stop();
  });

  test('a turn whose reply was lost can be committed again, and is applied once', async () => {
    const relay = await startRelay(server);
    const distant = await openBench({ connection: relay.connection, connect: server.connect });
    const { store, code, redis } = distant;
    const snapshot = await store.read(code);
    const notices = [{ id: 'n', to: 'a', kind: 'confirmed' as const }];
    const turn = sampleTurn({ changes: arrive('a'), notices });
    await store.commit(sampleTurn(), snapshot, now);
    relay.loseNextReply();
    expect(await failureOf(store.commit(turn, snapshot, now))).toBe('unavailable');
    expect(await store.commit(turn, snapshot, now)).toEqual({ became: 'seen' });
    expect((await store.read(code)).view.people.size).toBe(1);
    // Nor did the connection send anything twice by itself.
    expect(await redis.xlen(`{${code}}:journal`)).toBe(3);
    await distant.close();
    await relay.stop();
  });

  test('a subscription that is not answered after a cut ends nothing, and is tried again', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    const relay = await startRelay(server);
    const distant = await openBench({ connection: relay.connection, connect: server.connect });
    const near = await openBench(server);
    const address = `web:${distant.code}` as const;
    const hears = async () => {
      let heard = false;
      const stop = distant.store.webLog.watch((at) => {
        heard ||= at === address;
      });
      await near.redis.publish(logChannel, address);
      await sleep(50);
      stop();
      return heard;
    };
    await expect.poll(hears).toBe(true);
    relay.cut('subscribe');
    await sleep(3000);
    expect(await hears()).toBe(false);
    relay.hearAll();
    await expect.poll(hears, { timeout: 5000 }).toBe(true);
    await distant.close();
    await near.close();
    await relay.stop();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('a command is not waited for longer than two seconds', async () => {
    const { store, code, redis } = bench;
    await redis.call('CLIENT', 'PAUSE', '4000', 'ALL');
    const began = Date.now();
    expect(await failureOf(store.read(code, 'a'))).toBe('unavailable');
    expect(Date.now() - began).toBeLessThan(3000);
  });
});

describe('when Redis answers, but cannot', () => {
  test('write for lack of memory, nothing of the turn is applied', async () => {
    const { store, code, redis } = bench;
    const snapshot = await store.read(code, 'a');
    const turn = sampleTurn({ changes: arrive('b') });
    await redis.config('SET', 'maxmemory', '1');
    expect(await failureOf(store.commit(turn, snapshot, now))).toBe('unavailable');
    expect((await store.read(code)).view.people.size).toBe(1);
    await redis.config('SET', 'maxmemory', '0');
    expect(await store.commit(turn, snapshot, now)).toEqual({ became: 'done' });
  });

  test('write as a replica, it fails as the world', async () => {
    const { store, code, redis } = bench;
    const snapshot = await store.read(code, 'a');
    await redis.replicaof('127.0.0.1', '1');
    expect(await failureOf(store.commit(sampleTurn(), snapshot, now))).toBe('unavailable');
    await redis.replicaof('NO', 'ONE');
    await expect
      .poll(() =>
        store.commit(sampleTurn(), snapshot, now).then(
          (c) => c.became,
          () => 'failed',
        ),
      )
      .toBe('done');
  });

  test('a mistake of ours stays a bug', async () => {
    const { store, code, redis } = bench;
    await redis.set(`{${code}}:waiting`, 'x');
    const error = await store.waiting(code, now, 9).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(WorldFailed);
    expect(String(error)).toContain('WRONGTYPE');
  });
});
