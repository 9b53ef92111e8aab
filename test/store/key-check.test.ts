import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { startRedis } from '../support/redis.ts';

test('a second master key over the same data is recognised, the first one stays right', async () => {
  const server = await startRedis();
  const log = { error: () => {} };
  const [first, second] = [randomBytes(32), randomBytes(32)];
  for (const [masterKey, isRight] of [
    [first, true],
    [second, false],
    [first, true],
  ] as const) {
    const store = createStore({ connection: server.connection, masterKey, log });
    expect(await store.isRightKey()).toBe(isRight);
    await store.close();
  }
  await server.stop();
});
