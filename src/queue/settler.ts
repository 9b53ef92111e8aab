import type { Log } from '../ports.ts';

export interface SettlerOptions {
  /** Does a little of what an event still has to do; true where nothing is left. */
  settle(event: string): boolean;
  log: Log;
  /** So long at a time, so that no message waits for it. */
  sliceMs?: number;
  /** Left to everybody else after each slice. */
  pauseMs?: number;
}

export type Settler = ReturnType<typeof createSettler>;

/** Does in idle moments what questions would otherwise have to wait for. Keeps no process alive. */
export function createSettler({ settle, log, sliceMs = 2, pauseMs = 4 }: SettlerOptions) {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const arrange = () => {
    if (timer || isClosed || waiting.size === 0) return;
    timer = setTimeout(slice, pauseMs);
    timer.unref();
  };
  const isDone = (event: string): boolean => {
    try {
      return settle(event);
    } catch (error) {
      // It is tried again with the next change.
      log.error({ event, why: error instanceof Error ? error.name : typeof error }, 'settle');
      return true;
    }
  };
  function slice(): void {
    timer = undefined;
    const until = performance.now() + sliceMs;
    for (const event of waiting) {
      while (waiting.has(event)) {
        if (isDone(event)) waiting.delete(event);
        if (performance.now() < until) continue;
        arrange();
        return;
      }
    }
  }

  return {
    /** Something of this event changed. */
    wake(event: string): void {
      waiting.add(event);
      arrange();
    },
    close(): void {
      isClosed = true;
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
