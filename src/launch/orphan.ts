import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf } from './connection.ts';
import { commandLine } from './program.ts';
import type { ServerAddress } from './server-process.ts';

/**
 * Notes which server serves a folder, so that the next start can end one that outlived its parent.
 * The address tells it from an unrelated process that was given the same pid since.
 */
export const noteServer = (folder: string, pid: number, address: ServerAddress): Promise<void> =>
  writeFile(fileIn(folder), `${pid} ${nameOf(address)}\n`, { mode: 0o600 });

export const forgetServer = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });

/**
 * Ends the server that a hard death of its parent left on a folder, if there is one. Call it only
 * with the folder locked. Resolves to the pid that was ended.
 */
export async function endOrphan(folder: string): Promise<number | undefined> {
  const { pid, address } = (await serverOf(folder)) ?? {};
  if (!pid || !address) return undefined;
  signal(pid, 'SIGTERM');
  const killAt = Date.now() + 10_000;
  while (await isServer(pid, address)) {
    // Everything that was acknowledged is on the disk (appendfsync always), so this loses nothing.
    if (Date.now() > killAt) signal(pid, 'SIGKILL');
    await sleep(50);
  }
  return pid;
}

/** The server that serves a folder now, by its note and its command line. */
export async function serverOf(
  folder: string,
): Promise<{ pid: number; address: string } | undefined> {
  const note = await readFile(fileIn(folder), 'utf8').catch(() => '');
  const [, pidText, address] = note.match(/^(\d+) (.+)$/m) ?? [];
  const pid = Number(pidText);
  return pid && address && (await isServer(pid, address)) ? { pid, address } : undefined;
}

const fileIn = (folder: string): string => join(folder, 'server.pid');

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself between our look and our signal.
  }
}

async function isServer(pid: number, address: string): Promise<boolean> {
  const line = await commandLine(pid);
  return /(redis|valkey)-server/.test(line) && line.includes(address);
}
