import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { TestServer } from './redis.ts';

export interface ScriptWatch {
  /** Every key, in order, that a script touched so far without having it among its KEYS. */
  undeclared(): Promise<string[]>;
  /** Before the server goes: the connection would look for it for ever. */
  close(): void;
}

/**
 * Watches the scripts on a server of one's own through MONITOR, which tells each script and each
 * command it calls. Redis itself lets a plain EVAL touch keys that it did not declare; a cluster
 * that has moved their slot elsewhere does not.
 */
export async function watchScripts(server: TestServer): Promise<ScriptWatch> {
  const asks = server.connect();
  const monitor = await server.connect().monitor();
  const seen: { args: string[]; declared: Set<string> }[] = [];
  const marks = new Map<string, () => void>();
  let declared = new Set<string>();
  monitor.on('monitor', (_at: string, args: string[], source: string) => {
    if (args[0] === 'echo') marks.get(args[1]!)?.();
    if (source === 'lua') seen.push({ args, declared });
    else if (/^(eval|fcall)/i.test(args[0]!))
      declared = new Set(args.slice(3, 3 + Number(args[2])));
  });
  return {
    undeclared: async () => {
      const mark = randomUUID();
      // MONITOR lags behind the answers; what was sent before this mark is shown before it.
      const caughtUp = new Promise<void>((resolve) => marks.set(mark, resolve));
      await asks.echo(mark);
      await caughtUp;
      const faults: string[] = [];
      for (const { args, declared } of seen) {
        const keys = await keysOf(asks, args);
        faults.push(...keys.filter((key) => !declared.has(key)));
      }
      return faults;
    },
    close: () => monitor.disconnect(),
  };
}

/** Commands without keys, such as TIME, are answered with an error by COMMAND GETKEYS. */
const keysOf = (redis: Redis, args: string[]): Promise<string[]> =>
  redis.command('GETKEYS', ...(args as [string])).then(
    (keys) => keys as string[],
    () => [],
  );
