import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ServerCommand,
  type ServerOptions,
  startServer,
  whenReady,
} from './server-process.ts';

export interface Supervised {
  /** Resolves when the server answers; rejects when its first start fails, and then it is left. */
  readonly ready: Promise<void>;
  /** Sends a signal at once; the server is not started again after it. */
  kill(signal: NodeJS.Signals): void;
  /** Ends the server in order: with SIGTERM Redis writes everything before it goes. */
  stop(): Promise<void>;
}

/**
 * Starts a server and starts it again at the same address whenever it dies, so that clients find it
 * by connecting again. `started` hears each pid.
 */
export async function superviseServer(options: {
  server: ServerCommand;
  place: ServerOptions;
  started(pid: number): Promise<void>;
  log(line: string): void;
}): Promise<Supervised> {
  const { server, place, started, log } = options;
  const ending = new AbortController();
  let current = await startServer(server, place);
  const ready = settle();
  const loop = ready.then(keepAlive, () => {});

  async function settle(): Promise<void> {
    await started(current.pid);
    await whenReady(current, place);
  }

  async function keepAlive(): Promise<void> {
    for (let waitMs = 100; ; ) {
      const since = Date.now();
      await current.ended;
      if (ending.signal.aborted) return;
      // A server that dies at each start would otherwise keep a core busy and fill the log.
      waitMs = Date.now() - since > 60_000 ? 100 : Math.min(waitMs * 2, 5000);
      log(`Redis (pid ${current.pid}) died; starting it again`);
      await sleep(waitMs, undefined, { signal: ending.signal, ref: false }).catch(() => {});
      if (ending.signal.aborted) return;
      try {
        current = await startServer(server, place);
        if (ending.signal.aborted) current.kill('SIGTERM');
        await settle();
      } catch (error) {
        log((error as Error).message);
      }
    }
  }

  return {
    ready,
    kill: (signal) => {
      ending.abort();
      current.kill(signal);
    },
    stop: async () => {
      ending.abort();
      current.kill('SIGTERM');
      const overdue = setTimeout(() => current.kill('SIGKILL'), 30_000);
      await loop;
      clearTimeout(overdue);
    },
  };
}
