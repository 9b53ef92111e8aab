import { installPackages } from './apt.ts';
import { isDebian, isRoot, run, which } from './program.ts';
import { unpackServer } from './unpacked.ts';

/** A redis-server that can be started on this machine. */
export interface ServerProgram {
  readonly origin: 'path' | 'apt' | 'unpacked';
  readonly command: string;
  readonly env: Record<string, string>;
}

/** What BullMQ asks for; the store's scripts use nothing newer. */
const oldest = [6, 2] as const;

/**
 * Finds Valkey or Redis on the PATH; failing that, on Debian and Ubuntu brings Redis: by apt as
 * root, otherwise unpacked under `cacheDir`. Undefined when neither works; `log` hears why.
 */
export async function findServer(options: {
  cacheDir: string;
  log(line: string): void;
}): Promise<ServerProgram | undefined> {
  const { cacheDir, log } = options;
  const found = await onPath(log);
  if (found) return { origin: 'path', command: found, env: {} };
  if (!(await isDebian())) return undefined;
  return (isRoot() && (await installed(log))) || (await unpacked(cacheDir, log));
}

async function installed(log: (line: string) => void): Promise<ServerProgram | undefined> {
  log('installing redis-server by apt (once)');
  try {
    await installPackages(['redis-server']);
  } catch (error) {
    log(`apt could not install redis-server: ${(error as Error).message}`);
  }
  const command = await onPath(log);
  return command === undefined ? undefined : { origin: 'apt', command, env: {} };
}

async function unpacked(
  cacheDir: string,
  log: (line: string) => void,
): Promise<ServerProgram | undefined> {
  try {
    const { command, env } = await unpackServer(cacheDir, log);
    return (await isRecent(command, env)) ? { origin: 'unpacked', command, env } : undefined;
  } catch (error) {
    log(`redis-server could not be unpacked: ${(error as Error).message}`);
    return undefined;
  }
}

async function onPath(log: (line: string) => void): Promise<string | undefined> {
  for (const name of ['valkey-server', 'redis-server']) {
    const command = await which(name);
    if (!command) continue;
    if (await isRecent(command)) return command;
    log(`${command} is older than ${oldest.join('.')}, looking further`);
  }
  return undefined;
}

async function isRecent(command: string, env: Record<string, string> = {}): Promise<boolean> {
  const said = await run(command, ['--version'], { env, timeoutMs: 10_000 }).catch(() => '');
  const [, major, minor] = said.match(/v=(\d+)\.(\d+)/) ?? [];
  return Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
}
