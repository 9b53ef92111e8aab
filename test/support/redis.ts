import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis, type RedisOptions } from 'ioredis';
import { inject } from 'vitest';
import { newAddress } from '../../src/launch/address.ts';
import type { RedisConnection } from '../../src/launch/connection.ts';
import { endWithParent } from '../../src/launch/end-with-parent.ts';
import { findServer, type ServerProgram } from '../../src/launch/find-server.ts';
import { type ServerAddress, startServer, whenReady } from '../../src/launch/server-process.ts';
import { cacheDir, throwAwayFolder } from './redis-folder.ts';

/** How to reach the server that all test files share; started by global-setup.ts, durable. */
export const testConnection = (): RedisConnection => inject('redis');

/**
 * A new connection to the server that all test files share. Files run at once: keep apart by an
 * event code of your own (`randomUUID`), and never flush. Close it with `disconnect()`.
 */
export const testRedis = (options: RedisOptions = {}): Redis =>
  new Redis({ ...testConnection(), ...options });

/** A server of one test's own, to kill, fill, or look into. */
export interface TestServer {
  readonly pid: number;
  /** The data folder: `appendonlydir` and `server.log` are in here. */
  readonly dir: string;
  readonly connection: RedisConnection;
  /** A new connection; `stop` closes it. */
  connect(options?: RedisOptions): Redis;
  /** Ends the server so, and waits until it is gone. `connect` and the data folder stay. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Closes the connections, ends the server, and removes its data unless `dir` was given. */
  stop(): Promise<void>;
}

/**
 * Starts a server of one test's own, durable unless `flags` say otherwise (they are redis-server's
 * own, and win). With `dir` it continues that folder's data, at the same socket: after `kill`,
 * `startRedis({ dir: server.dir })` is the server coming back.
 */
export async function startRedis(
  options: { flags?: readonly string[]; dir?: string } = {},
): Promise<TestServer> {
  const folder = options.dir === undefined ? await throwAwayFolder() : undefined;
  const dir = options.dir ?? folder!.path;
  await mkdir(dir, { recursive: true });
  const address: ServerAddress = await newAddress(dir);
  const place = { dir, address, logFile: join(dir, 'server.log'), flags: options.flags };
  const server = await startServer({ ...(await program()), args: [] }, place);
  const takeBack = endWithParent(server.kill);
  await whenReady(server, place);
  const open = new Set<Redis>();
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    server.kill(signal);
    await server.ended;
    takeBack();
  };
  return {
    pid: server.pid,
    dir,
    connection: address,
    connect: (more = {}) => {
      const redis = new Redis({ ...address, ...more });
      // Whoever waits for a command hears of a server that was killed; nobody else needs to.
      redis.on('error', () => {});
      open.add(redis);
      return redis;
    },
    kill,
    stop: async () => {
      for (const redis of open) redis.disconnect();
      await kill('SIGKILL');
      await folder?.remove();
    },
  };
}

let found: Promise<ServerProgram | undefined> | undefined;

async function program(): Promise<ServerProgram> {
  found ??= findServer({ cacheDir, log: () => {} });
  const server = await found;
  if (!server) throw new Error('this test needs redis-server or valkey-server on the PATH');
  return server;
}
