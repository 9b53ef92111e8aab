import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rosterPersonId } from '../../src/conversation/ids.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { personas } from '../../src/demo/personas.ts';
import type { House } from '../../src/house.ts';
import { buildHouse } from '../../src/house.ts';
import { freePort } from '../../src/launch/address.ts';
import type { RedisConnection } from '../../src/launch/connection.ts';
import { masterKey } from '../../src/launch/master-key.ts';
import { serverOf } from '../../src/launch/orphan.ts';
import { runningRedis } from '../../src/launch/running.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import { createStore } from '../../src/store/store.ts';
import { throwAwayFolder } from '../support/redis-folder.ts';

export const root = join(import.meta.dirname, '../..');

/** The program as a shell would run it, with its output so far. */
export interface Program {
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>;
  said(): string;
  complained(): string;
}

const underWay = new Set<ChildProcess>();
const folders = new Set<Data>();

/** `node src/<script>` without a terminal, and without any setting of whoever runs the tests. */
export function run(
  script: 'main.ts' | 'cli.ts',
  args: readonly string[],
  settings: Record<string, string>,
): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join('src', script), ...args], {
    cwd: root,
    env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  underWay.add(child);
  const exit = once(child, 'close').then(([code, signal]) => {
    underWay.delete(child);
    return (code ?? signal) as number | NodeJS.Signals;
  });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (bytes) => {
    said += bytes;
  });
  child.stderr.on('data', (bytes) => {
    complained += bytes;
  });
  return { child, exit, said: () => said, complained: () => complained };
}

/** Ends whatever was started here and is still there, and removes all data folders. */
export async function endAll(): Promise<void> {
  const ended = [...underWay].map((child) => once(child, 'close'));
  for (const child of underWay) child.kill('SIGKILL');
  await Promise.all(ended);
  await Promise.all([...folders].map((folder) => folder.remove()));
}

export interface Running extends Program {
  /** Of the event's landing page. */
  readonly link: string;
  /** Where everything else is: http://localhost:8080 */
  readonly base: string;
  readonly invitations: { german: string; changsha: string };
}

/** Starts the program over a data folder, until it has said where the chat is. */
export async function start(
  dataDir: string,
  args: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<Running> {
  const program = run('main.ts', args, { DATA_DIR: dataDir, ...settings });
  let ended = false;
  program.exit.then(() => {
    ended = true;
  });
  while (!program.said().includes('Ctrl-C stops')) {
    if (ended) throw new Error(`did not start: ${program.said()}${program.complained()}`);
    await sleep(10);
  }
  const found = (pattern: RegExp): string => pattern.exec(program.said())?.[1] ?? '';
  const link = found(/Web chat: (\S+)/);
  return {
    ...program,
    link,
    base: new URL(link).origin,
    invitations: {
      german: found(/German delegate: (\S+)/),
      changsha: found(/from Changsha: (\S+)/),
    },
  };
}

/** Ctrl-C. */
export function stop(program: Program): Promise<number | NodeJS.Signals> {
  program.child.kill('SIGINT');
  return program.exit;
}

/** The pid of the Redis that a program has launched over its data folder. */
export const redisOf = async (dataDir: string): Promise<number | undefined> =>
  (await serverOf(resolve(dataDir, 'redis')))?.pid;

/** Waits until no Redis is left over this data folder: it ends a moment after its program. */
export async function redisGone(dataDir: string): Promise<void> {
  while (await redisOf(dataDir)) await sleep(20);
}

export interface Data {
  readonly path: string;
  /** Ends a Redis that is still there, too. */
  remove(): Promise<void>;
}

/** A data folder for the program; `endAll` removes it. */
export async function newData(): Promise<Data> {
  const folder = await throwAwayFolder();
  const data = {
    path: folder.path,
    async remove() {
      const pid = await redisOf(folder.path);
      if (pid) process.kill(pid, 'SIGKILL');
      await folder.remove();
      folders.delete(data);
    },
  };
  folders.add(data);
  return data;
}

/** What is stored beside a running program: `look` gets the view of the event. */
export async function lookInto<T>(
  dataDir: string,
  code: string,
  look: (view: Awaited<ReturnType<House['serve']>>) => T,
): Promise<T> {
  const connection = await runningRedis(dataDir);
  if (!connection) throw new Error(`no Redis runs over ${dataDir}`);
  const key = await masterKey({ dataDir });
  const store = createStore({ connection, masterKey: key, log: { error: () => {} } });
  try {
    return look((await store.read(code)).view);
  } finally {
    await store.close();
  }
}

/** A house in this process over a Redis of the test's own, not open yet. Nobody asks visitors. */
export async function houseOver(
  connection: RedisConnection,
  options: { masterKey: Buffer; clock?: () => number; queuePrefix?: string },
): Promise<House> {
  const port = await freePort();
  const host = '127.0.0.1';
  const publicUrl = undefined;
  const partners = { asks: false };
  return buildHouse({
    connection,
    port,
    host,
    publicUrl,
    logLevel: 'silent',
    partners,
    ...options,
  });
}

/** The demo in a house, with the two who may be visited as. */
export async function openDemo(house: House): Promise<void> {
  const { store, engines, clock } = house;
  await openEvent(createDemo(clock()), { store, engines, clock, ask: async () => true });
  await house.serve('csh');
}

export const brandt = rosterPersonId('csh', personas.german);
export const zhou = rosterPersonId('csh', personas.changsha);
