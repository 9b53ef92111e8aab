import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCluster } from './cluster.ts';
import type { TestServer } from './redis.ts';
import { watchScripts } from './watch-scripts.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startCluster();
});
afterAll(() => server.stop());

test('two clusters run at once', async () => {
  const other = await startCluster();
  expect(await other.connect().set('a', '1')).toBe('OK');
  await other.stop();
});

test('a command over two slots is refused', async () => {
  const redis = server.connect();
  await expect(redis.mset('a', 1, 'b', 2)).rejects.toThrow('CROSSSLOT');
  await expect(redis.eval('return 1', 2, 'a', 'b')).rejects.toThrow('CROSSSLOT');
  expect(await redis.mset('{e}a', 1, '{e}b', 2)).toBe('OK');
});

test('an undeclared key slips through a plain script, but not past the watch', async () => {
  const watch = await watchScripts(server);
  const redis = server.connect();
  await redis.eval("redis.call('TIME') return redis.call('SET', KEYS[1], '1')", 1, '{e}a');
  expect(await watch.undeclared()).toEqual([]);
  await redis.eval("return redis.call('MGET', KEYS[1], '{e}b')", 1, '{e}a');
  expect(await watch.undeclared()).toEqual(['{e}b']);
  watch.close();
});

test('an undeclared key of another slot is refused where the script opens with #!lua', async () => {
  const script = "#!lua\nreturn redis.call('SET', 'b', '1')";
  await expect(server.connect().eval(script, 1, 'a')).rejects.toThrow('same slot');
});
