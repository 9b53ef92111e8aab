import { expect, test } from 'vitest';
import { checkDurability } from '../../src/store/durability.ts';
import { startRedis, testRedis } from '../support/redis.ts';

test('a Redis that we launch is durable', async () => {
  const redis = testRedis();
  expect(await checkDurability(redis)).toEqual({ refuse: [], warn: [] });
  redis.disconnect();
});

test('each setting that may lose a meeting is told, with its remedy', async () => {
  const server = await startRedis({ flags: ['--appendonly', 'no'] });
  const redis = server.connect();
  expect((await checkDurability(redis)).refuse).toEqual([
    'Redis keeps no append-only file: set appendonly yes',
  ]);
  await redis.config('SET', 'appendonly', 'yes');
  await redis.config('SET', 'appendfsync', 'everysec');
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  expect(await checkDurability(redis)).toEqual({
    refuse: ['Redis may lose its last writes (appendfsync everysec): set it to always'],
    warn: [expect.stringContaining('maxmemory-policy allkeys-lru')],
  });
  await redis.config('SET', 'maxmemory', '100mb');
  expect((await checkDurability(redis)).refuse).toHaveLength(2);
  await server.stop();
});

test('a Redis that hides its settings is let through with one warning', async () => {
  const server = await startRedis({ flags: ['--rename-command', 'CONFIG', ''] });
  expect(await checkDurability(server.connect())).toEqual({
    refuse: [],
    warn: [expect.stringContaining('CONFIG is forbidden')],
  });
  await server.stop();
});

test('a user without the right to CONFIG counts as hidden settings', async () => {
  const server = await startRedis();
  await server.connect().call('ACL', 'SETUSER', 'bot', 'on', '>word', '~*', '+@all', '-config');
  const redis = server.connect({ username: 'bot', password: 'word' });
  expect((await checkDurability(redis)).warn).toHaveLength(1);
  await server.stop();
});

test('the answer does not depend on how the client maps replies', async () => {
  const redis = testRedis({ replyMapping: 'resp3' } as object);
  expect(await checkDurability(redis)).toEqual({ refuse: [], warn: [] });
  redis.disconnect();
});
