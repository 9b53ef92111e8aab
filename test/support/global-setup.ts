import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { RedisConnection } from '../../src/launch/connection.ts';
import { launchRedis } from '../../src/launch/redis.ts';
import { bringChromium } from './chromium.ts';
import { cacheDir, throwAwayFolder } from './redis-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all test files share; see testRedis. */
    redis: RedisConnection;
  }
}

/**
 * Brings what tests need of the machine, and starts the one throw-away Redis of a test run, by the
 * program's own launcher.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (existsSync(join(import.meta.dirname, '../browser'))) {
    // Only browser tests depend on it; they say what is missing.
    await bringChromium(console.log).catch((error: Error) => console.log(error.message));
  }
  const folder = await throwAwayFolder();
  const redis = await launchRedis({ dataDir: folder.path, cacheDir, log: logWhatTakesLong });
  project.provide('redis', redis.connection);
  return async () => {
    await redis.stop();
    await folder.remove();
  };
}

function logWhatTakesLong(line: string): void {
  if (!line.startsWith('Redis (')) console.log(line);
}
