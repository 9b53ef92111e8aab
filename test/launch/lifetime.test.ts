import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandLine } from '../../src/launch/program.ts';
import { throwAwayFolder } from '../support/redis-folder.ts';

let folder: Awaited<ReturnType<typeof throwAwayFolder>>;
beforeEach(async () => {
  folder = await throwAwayFolder();
});
afterEach(() => folder.remove());

interface Program {
  child: ChildProcess;
  /** The pid of its Redis. */
  redis: number;
  exit: Promise<unknown[]>;
  said(): string;
}

async function program(how: string): Promise<Program> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'launch-child.ts'), folder.path, how],
    {
      // A group of its own, as a shell gives it, so that a test can press Ctrl-C.
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const exit = once(child, 'exit');
  let said = '';
  child.stdout!.on('data', (bytes) => {
    said += bytes;
  });
  while (!said.includes('\n')) await sleep(10);
  return { child, redis: Number.parseInt(said, 10), exit, said: () => said };
}

const alive = async (pid: number): Promise<boolean> =>
  (await commandLine(pid)).match(/(redis|valkey)-server/) !== null;

async function gone(pid: number): Promise<void> {
  while (await alive(pid)) await sleep(10);
}

test.each([
  ['throw', [1, null]],
  ['exit', [3, null]],
  ['end', [0, null]],
])('the server ends with a program that comes to its end by "%s"', async (how, result) => {
  const { redis, exit } = await program(how);
  expect(await exit).toEqual(result);
  await gone(redis);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'the server ends with a program that %s ends',
  async (signal) => {
    const { child, redis, exit } = await program('stay');
    child.kill(signal);
    expect(await exit).toEqual([null, signal]);
    await gone(redis);
  },
);

test('Ctrl-C leaves the program its server until it has closed down', async () => {
  const { child, redis, exit, said } = await program('handle');
  process.kill(-child.pid!, 'SIGINT');
  expect(await exit).toEqual([0, null]);
  expect(said()).toContain('OK');
  expect(await alive(redis)).toBe(false);
});

test('a server whose program was killed is ended by the next start, and the data goes on', async () => {
  const first = await program('stay');
  first.child.kill('SIGKILL');
  await first.exit;
  expect(await alive(first.redis)).toBe(true);
  const second = await program('stay');
  await gone(first.redis);
  expect(await alive(second.redis)).toBe(true);
  second.child.kill('SIGTERM');
  await gone(second.redis);
});
