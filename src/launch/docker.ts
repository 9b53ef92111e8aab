import { createHash } from 'node:crypto';
import { run, which } from './program.ts';

const image = 'valkey/valkey:8-alpine';

/** Whether a Docker (or Podman under that name) is installed and its engine answers. */
export async function dockerAnswers(): Promise<boolean> {
  if (!(await which('docker'))) return false;
  const said = await run('docker', ['info', '--format', '{{.ServerVersion}}'], {
    timeoutMs: 10_000,
  }).catch(() => '');
  return said.trim() !== '';
}

/**
 * The container that serves one data folder. It stays in the foreground, so that it ends like any
 * other child; one that a hard death left behind is removed by its name.
 */
export function dockerCommand(dir: string, port: number): { command: string; args: string[] } {
  const user = process.getuid ? ['--user', `${process.getuid()}:${process.getgid?.()}`] : [];
  return {
    command: 'docker',
    args: [
      ...['run', '--rm', '--interactive', '--name', containerOf(dir), ...user],
      ...['--publish', `127.0.0.1:${port}:6379`, '--volume', `${dir}:/data`],
      ...[image, 'valkey-server'],
    ],
  };
}

/** Ends the container that serves a data folder, if there is one. */
export async function removeContainer(dir: string): Promise<void> {
  await run('docker', ['stop', containerOf(dir)], { timeoutMs: 30_000 }).catch(() => {});
  await run('docker', ['rm', '--force', containerOf(dir)], { timeoutMs: 30_000 }).catch(() => {});
}

const containerOf = (dir: string): string =>
  `magpie-bridge-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;
