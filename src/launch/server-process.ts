import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PortConnection, SocketConnection } from './connection.ts';
import { nameOf } from './connection.ts';
import { LaunchError } from './launch-error.ts';
import { answers } from './ping.ts';

/** How to start a server; `containerPort` where it listens inside a container of its own. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
  readonly containerPort?: number;
}

/** A place of its own on this machine: a socket, or a port on loopback with a password. */
export type ServerAddress = SocketConnection | (PortConnection & { readonly password: string });

export interface ServerOptions {
  /** The data folder, absolute, as the server sees it. */
  readonly dir: string;
  readonly address: ServerAddress;
  /** What the server says goes to this file. */
  readonly logFile: string;
  /** Further flags; they win over ours. */
  readonly flags?: readonly string[];
}

export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts a redis-server as a child; `whenReady` waits until it answers. The child leads a process
 * group of its own: Ctrl-C in a terminal reaches the whole group of the parent, and Redis must not
 * go before the parent has closed down.
 */
export async function startServer(
  server: ServerCommand,
  options: ServerOptions,
): Promise<ServerProcess> {
  const { address } = options;
  const password = 'path' in address ? undefined : address.password;
  const log = await open(options.logFile, 'a', 0o600);
  try {
    const child = spawn(server.command, [...server.args, ...flags(server, options)], {
      detached: true,
      env: { ...process.env, ...server.env },
      stdio: [password === undefined ? 'ignore' : 'pipe', log.fd, log.fd],
    });
    const ended = once(child, 'exit').then(() => {});
    // Through stdin, since anyone on the machine can read the arguments of a process.
    child.stdin?.on('error', () => {}).end(`requirepass ${password}\n`);
    await once(child, 'spawn');
    child.unref();
    return { pid: child.pid!, ended, kill: (signal) => void child.kill(signal) };
  } catch (error) {
    throw new LaunchError(`${server.command} does not start: ${(error as Error).message}`);
  } finally {
    await log.close();
  }
}

/**
 * Waits until a server answers, however long it loads its data.
 *
 * @throws LaunchError with the server's own words when it ends instead.
 */
export async function whenReady(process: ServerProcess, options: ServerOptions): Promise<void> {
  let ended = false;
  process.ended.then(() => {
    ended = true;
  });
  while (!(await answers(options.address))) {
    if (ended) throw new LaunchError(`Redis does not start: ${await lastWords(options)}`);
    await sleep(10);
  }
}

function flags(server: ServerCommand, options: ServerOptions): string[] {
  const { address, dir } = options;
  const listen =
    'path' in address
      ? ['--port', '0', '--unixsocket', address.path, '--unixsocketperm', '700']
      : ['--port', String(server.containerPort ?? address.port)];
  return [
    ...('path' in address ? [] : ['-']),
    ...listen,
    ...['--bind', server.containerPort ? '0.0.0.0' : '127.0.0.1', '--protected-mode', 'yes'],
    ...['--dir', dir, '--daemonize', 'no'],
    // A meeting that was confirmed must survive a power cut; a full memory must refuse, not forget.
    ...['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''],
    ...['--maxmemory-policy', 'noeviction'],
    ...(options.flags ?? []),
  ];
}

async function lastWords({ logFile, address }: ServerOptions): Promise<string> {
  const said = await readFile(logFile, 'utf8').catch(() => '');
  const lines = said.trim().split('\n').slice(-12);
  // Redis marks with '#' what matters, and warns of the machine's settings in the same way.
  const fault = lines.findLast((line) => / # (?!WARNING)/.test(line))?.replace(/^.* # /, '');
  return `${(fault ?? lines.at(-1))?.trim() || nameOf(address)} (see ${logFile})`;
}
