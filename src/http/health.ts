import type { Logger } from 'pino';
import type { App } from './env.ts';

/** Something that must work before we take visitors; throws or rejects when it does not. */
export type Checks = Record<string, () => Promise<unknown>>;

const patienceMs = 2_000;

/** /livez: the process turns. /readyz: what it needs answers as well, and it is not stopping. */
export function mountHealth(app: App, checks: Checks, log: Logger): void {
  app.get('/livez', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    const names = Object.keys(checks);
    const results = await Promise.all(names.map((name) => holds(name, checks[name]!, log)));
    const ready = !c.get('closing').aborted && results.every(Boolean);
    const each = Object.fromEntries(names.map((name, i) => [name, results[i]]));
    return c.json({ ready, ...each }, ready ? 200 : 503);
  });
}

async function holds(name: string, check: Checks[string], log: Logger): Promise<boolean> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    await Promise.race([
      check(),
      new Promise((_, reject) => {
        late.addEventListener('abort', () => reject(late.reason), { once: true });
      }),
    ]);
    return true;
  } catch (error) {
    log.warn({ err: error, check: name }, 'not ready');
    return false;
  }
}
