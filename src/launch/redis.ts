import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newAddress } from './address.ts';
import { nameOf, parseRedisUrl, type RedisConnection } from './connection.ts';
import { type FolderLock, lockFolder } from './data-lock.ts';
import { dockerAnswers, dockerCommand, removeContainer } from './docker.ts';
import { endWithParent } from './end-with-parent.ts';
import { findServer } from './find-server.ts';
import { LaunchError } from './launch-error.ts';
import { endOrphan, forgetServer, noteServer } from './orphan.ts';
import type { ServerCommand, ServerOptions } from './server-process.ts';
import { superviseServer } from './supervise.ts';

export interface LaunchOptions {
  /** A Redis that somebody else runs (REDIS_URL); nothing is started then. */
  readonly url?: string;
  /** The server's data goes to `redis` in here. */
  readonly dataDir: string;
  /** A server that had to be brought without root stays here. */
  readonly cacheDir: string;
  log(line: string): void;
}

export interface LaunchedRedis {
  readonly connection: RedisConnection;
  readonly origin: 'given' | 'path' | 'apt' | 'unpacked' | 'docker';
  /** Shuts the server down after its last write, and frees the folder. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Gives this process a durable Redis: the one at `url`, or else a child of its own, which continues
 * the data of the last time, is started again if it dies, and ends with this process. The server is
 * the first that can be had of: PATH, apt (root, Debian), unpacked packages (Debian), Docker.
 *
 * @throws LaunchError when there is no way to a server, another process uses the data, or there is no
 *   place for them.
 */
export async function launchRedis(options: LaunchOptions): Promise<LaunchedRedis> {
  if (options.url) {
    return { connection: parseRedisUrl(options.url), origin: 'given', stop: async () => {} };
  }
  const folder = resolve(options.dataDir, 'redis');
  const lock = await takeFolder(folder);
  try {
    return await launchChild(options, folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function takeFolder(folder: string): Promise<FolderLock> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError(
      `no data can be kept in ${folder} (${(error as Error).message}); set another DATA_DIR`,
    );
  }
}

async function launchChild(
  options: LaunchOptions,
  folder: string,
  lock: FolderLock,
): Promise<LaunchedRedis> {
  const { log } = options;
  const orphan = await endOrphan(folder);
  if (orphan) log(`ended the Redis of a process that died (pid ${orphan})`);
  const { origin, server, place } = await chooseServer(options, folder);
  await keepOneOldLog(place.logFile);
  const child = await superviseServer({
    server,
    place,
    log,
    started: (pid) => noteServer(folder, pid, place.address),
  });
  const takeBack = endWithParent(child.kill);
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await child.stop();
    takeBack();
    await forgetServer(folder);
    lock.release();
  };
  await child.ready.catch(async (error) => {
    await stop();
    throw error;
  });
  log(`Redis (${origin}) at ${nameOf(place.address)}, data in ${folder}`);
  return {
    connection: place.address,
    origin,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function chooseServer(
  options: LaunchOptions,
  folder: string,
): Promise<{ origin: LaunchedRedis['origin']; server: ServerCommand; place: ServerOptions }> {
  const logFile = join(folder, 'server.log');
  const found = await findServer(options);
  if (found) {
    const place = { dir: folder, address: await newAddress(folder), logFile };
    return { origin: found.origin, server: { ...found, args: [] }, place };
  }
  if (!(await dockerAnswers())) throw new LaunchError(nothingFound());
  await removeContainer(folder);
  const address = await newAddress();
  const server = { ...dockerCommand(folder, address.port), env: {}, containerPort: 6379 };
  return { origin: 'docker', server, place: { dir: '/data', address, logFile } };
}

function nothingFound(): string {
  const install =
    process.platform === 'darwin' ? 'brew install valkey' : 'install redis-server or valkey-server';
  return `no Redis 6.2 or newer found: ${install}, or start Docker, or set REDIS_URL`;
}

/** The log stays small, and the one of the run before, which may tell why it died, stays readable. */
async function keepOneOldLog(logFile: string): Promise<void> {
  await rm(`${logFile}.old`, { force: true });
  await rename(logFile, `${logFile}.old`).catch(() => {});
}
