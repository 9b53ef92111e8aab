import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCluster } from '../support/cluster.ts';
import type { TestServer } from '../support/redis.ts';
import { type ScriptWatch, watchScripts } from '../support/watch-scripts.ts';
import { storeContract } from './contract.ts';

describe('the store over a Redis in cluster mode', () => {
  let server: TestServer;
  let watch: ScriptWatch;
  beforeAll(async () => {
    server = await startCluster();
    watch = await watchScripts(server);
  });
  afterAll(() => server.stop());

  storeContract(() => server);

  test('has declared every key that its scripts touched', async () => {
    expect(await watch.undeclared()).toEqual([]);
  });
});
