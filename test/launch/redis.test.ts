import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LaunchError } from '../../src/launch/launch-error.ts';
import { type LaunchedRedis, launchRedis } from '../../src/launch/redis.ts';
import { cacheDir, throwAwayFolder } from '../support/redis-folder.ts';

let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
let log: string[];
const running = new Set<LaunchedRedis>();
const clients = new Set<Redis>();

beforeEach(async () => {
  folder = await throwAwayFolder();
  log = [];
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  for (const redis of running) await redis.stop();
  clients.clear();
  running.clear();
  await folder.remove();
});

async function launch(dataDir = folder.path): Promise<LaunchedRedis> {
  const redis = await launchRedis({ dataDir, cacheDir, log: (line) => log.push(line) });
  running.add(redis);
  return redis;
}

function connect(redis: LaunchedRedis): Redis {
  const client = new Redis({ ...redis.connection });
  client.on('error', () => {});
  clients.add(client);
  return client;
}

async function pidOf(client: Redis): Promise<number> {
  const [, pid] = (await client.info('server')).match(/process_id:(\d+)/)!;
  return Number(pid);
}

test('a Redis that is given is used as it is', async () => {
  const url = 'redis://db.example:7000';
  const redis = await launchRedis({ url, dataDir: '/nowhere', cacheDir, log: () => {} });
  expect(redis).toMatchObject({ origin: 'given', connection: { host: 'db.example', port: 7000 } });
  await redis.stop();
});

test('a second run continues the data of the first', async () => {
  const first = await launch();
  await connect(first).set('meeting', 'confirmed');
  await first.stop();
  const second = await launch();
  expect(await connect(second).get('meeting')).toBe('confirmed');
});

test('stop may be called twice and leaves no server', async () => {
  const redis = await launch();
  const pid = await pidOf(connect(redis));
  await Promise.all([redis.stop(), redis.stop()]);
  await redis.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('a second start over the same data is refused in one line, and harms nothing', async () => {
  const first = await launch();
  const error = await launch().catch((e: Error) => e);
  expect(error).toBeInstanceOf(LaunchError);
  expect((error as Error).message).toMatch(
    new RegExp(
      `^already running \\(pid ${process.pid}\\) over .*; stop it first, or set DATA_DIR$`,
    ),
  );
  expect(await connect(first).ping()).toBe('PONG');
});

test('of many starts at once exactly one succeeds', async () => {
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => launch()));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});

test('a server that is killed comes back at the same address with every acknowledged write', async () => {
  const redis = await launch();
  const client = connect(redis);
  const killed = await pidOf(client);
  let acknowledged = 0;
  setTimeout(() => process.kill(killed, 'SIGKILL'), 100);
  for (;;) {
    const sent = acknowledged + 1;
    const done = await client.set('n', sent).catch(() => undefined);
    if (!done) break;
    acknowledged = sent;
    if ((await pidOf(client)) !== killed) break;
  }
  expect(acknowledged).toBeGreaterThan(0);
  expect(Number(await client.get('n'))).toBeGreaterThanOrEqual(acknowledged);
  expect(await pidOf(client)).not.toBe(killed);
  expect(log).toContain(`Redis (pid ${killed}) died; starting it again`);
});

test('a path too long for a socket is served on a loopback port with a password', async () => {
  const redis = await launch(join(folder.path, 'x'.repeat(100)));
  expect(redis.connection).toMatchObject({ host: '127.0.0.1', password: expect.any(String) });
  const client = connect(redis);
  expect(await client.set('a', '1')).toBe('OK');
  const stranger = new Redis({ ...redis.connection, password: undefined });
  stranger.on('error', () => {});
  clients.add(stranger);
  await expect(stranger.get('a')).rejects.toThrow('NOAUTH');
});

test('a folder whose name has blanks and other letters works', async () => {
  const redis = await launch(join(folder.path, 'Elsternbrücke 鹊桥 "a"'));
  expect(await connect(redis).set('a', '1')).toBe('OK');
  await redis.stop();
  await launch(join(folder.path, 'Elsternbrücke 鹊桥 "a"'));
});

test('data that Redis cannot read is told in its own words', async () => {
  const redis = await launch();
  await connect(redis).set('a', '1');
  await redis.stop();
  const dir = join(folder.path, 'redis/appendonlydir');
  const manifest = (await readdir(dir)).find((name) => name.endsWith('.manifest'))!;
  await writeFile(join(dir, manifest), 'nonsense\n');
  await expect(launch()).rejects.toThrow(/^Redis does not start: .*\(see .*server\.log\)$/);
  // The folder is free again: the next attempt meets the same fault, not a lock.
  await expect(launch()).rejects.toThrow('Redis does not start');
});
