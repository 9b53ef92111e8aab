import type { Answer, Clock, Due, Log, Store } from '../ports.ts';

export interface SweeperOptions {
  store: Pick<Store, 'waiting' | 'unanswered' | 'due'>;
  clock: Clock;
  log: Log;
  /** Codes of the events to look after. */
  events(): Promise<readonly string[]>;
  /** People whose notices nobody took up. */
  handOn(event: string, people: readonly string[]): Promise<void>;
  /** An answer that was committed and not sent. */
  resend(answer: Answer): Promise<void>;
  /** The clock's part in the life of a meeting: a request lapses, people are reminded. */
  tick(event: string, due: Due): Promise<void>;
  everyMs?: number;
  /** How old a notice or an answer must be, so that whoever committed it had time to send it. */
  graceMs?: number;
}

const atOnce = 100;

/**
 * Finds what a crash left behind, and what is due. Several processes may sweep at once: answers and
 * notices are leased, and a lapsed request is a turn that is applied once. One that fails leaves the
 * others alone and comes again with the next round.
 */
export function createSweeper(options: SweeperOptions) {
  const { store, clock, log, everyMs = 2000, graceMs = 5000 } = options;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> | undefined;
  let closed = false;

  const attempt = async (what: string, event: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const why = error instanceof Error ? error.name : typeof error;
      log.error({ event, what, why }, 'sweep');
    }
  };

  async function sweepEvent(event: string): Promise<void> {
    const now = clock();
    const before = now - graceMs;
    await attempt('due', event, async () => {
      for (const due of await store.due(event, now, atOnce))
        await attempt(due.what, event, () => options.tick(event, due));
    });
    await attempt('unanswered', event, async () => {
      for (const answer of await store.unanswered(event, before, now, atOnce))
        await attempt('resend', event, () => options.resend(answer));
    });
    await attempt('waiting', event, async () => {
      const people = await store.waiting(event, before, atOnce);
      if (people.length > 0) await options.handOn(event, people);
    });
  }

  /** One round over all events; a call during a round joins it. */
  function sweep(): Promise<void> {
    current ??= (async () => {
      for (const event of await options.events()) if (!closed) await sweepEvent(event);
    })()
      .catch((error: unknown) =>
        log.error({ why: error instanceof Error ? error.name : typeof error }, 'sweep'),
      )
      .finally(() => {
        current = undefined;
      });
    return current;
  }

  /** The next round begins only after the last: rounds never overlap. */
  function next(): void {
    if (closed) return;
    timer = setTimeout(() => void sweep().then(next), everyMs).unref();
  }

  return {
    start: next,
    sweep,
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      await current;
    },
  };
}
