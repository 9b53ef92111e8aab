import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark, asked over its own channel. */
export interface Child {
  readonly pid: number;
  /** Rejects with the child's own error, or when it is gone. */
  ask<T = void>(what: string, data?: unknown): Promise<T>;
  end(): Promise<void>;
}

interface Asked {
  id: number;
  what: string;
  data: unknown;
}
type Told = { id: number; result: unknown } | { id: number; error: string };

/** Starts one of the files beside this one. Nobody but its handle ends it, except our own end. */
export async function startChild(file: string): Promise<Child> {
  const child = fork(new URL(file, import.meta.url), {
    // Typed arrays travel as they are.
    serialization: 'advanced',
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  child.on('message', (told: Told) => {
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  const exited = once(child, 'exit').then(() => {
    for (const [id, tell] of waiting) tell({ id, error: `${file} ended` });
    waiting.clear();
  });
  await once(child, 'spawn');
  return {
    pid: child.pid!,
    ask: <T>(what: string, data?: unknown) =>
      new Promise<T>((resolve, reject) => {
        last += 1;
        waiting.set(last, (told) =>
          'error' in told ? reject(new Error(told.error)) : resolve(told.result as T),
        );
        child.send({ id: last, what, data } satisfies Asked, (error) => error && reject(error));
      }),
    async end() {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(late);
    },
  };
}

/** The child's side: answers what it is asked, and ends with its parent. */
export function answer(answers: Record<string, (data: never) => unknown>): void {
  process.on('message', async ({ id, what, data }: Asked) => {
    const tell = (told: Told) => process.connected && process.send?.(told);
    try {
      tell({ id, result: await answers[what]!(data as never) });
    } catch (error) {
      tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches the whole group: the parent closes down in order, and we end with it.
  process.on('SIGINT', () => {});
}
