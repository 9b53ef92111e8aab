import { randomInt } from 'node:crypto';
import type { Delivered } from './types.ts';

export type AnyUpdate = { update_id: number } & Record<string, unknown>;

/** An update that waits until the bot has taken it. */
export interface Waiting {
  update: AnyUpdate;
  /** Those of one chat are delivered one after the other. */
  line: string;
  timer: NodeJS.Timeout;
  /** In the hands of a webhook. */
  busy: boolean;
  /** Delivered once already: a poll's offset alone does not confirm it, only a second one does. */
  repeated: boolean;
  handed: boolean;
  taken(how: Delivered): void;
}

/** Updates that wait, in order, and who wants to hear of new ones. */
export class Inbox {
  private lastId = randomInt(100_000_000, 900_000_000);
  private readonly takenMs: number;
  private readonly listeners = new Set<() => void>();
  waiting: Waiting[] = [];
  last: AnyUpdate | undefined;

  constructor(takenMs: number) {
    this.takenMs = takenMs;
  }

  /** The next number for an update without one, which is then the last. */
  number(content: Record<string, unknown>): AnyUpdate {
    const update = { update_id: this.lastId + 1, ...content };
    this.lastId = Math.max(this.lastId, update.update_id);
    this.last = update;
    return update;
  }

  /** Resolves when the bot took it. Not taken in time is an error to whoever waits. */
  add(content: Record<string, unknown>, repeated = false): Promise<Delivered> {
    const update = this.number(content);
    const { promise, resolve, reject } = Promise.withResolvers<Delivered>();
    const timer = setTimeout(() => {
      const what = JSON.stringify(update).slice(0, 300);
      reject(new Error(`no bot took this update in ${this.takenMs} ms: ${what}`));
    }, this.takenMs);
    const waiting: Waiting = {
      update,
      line: lineOf(update),
      timer,
      busy: false,
      repeated,
      handed: false,
      taken: (how) => {
        clearTimeout(timer);
        this.waiting = this.waiting.filter((other) => other !== waiting);
        resolve(how);
        this.tell();
      },
    };
    this.waiting.push(waiting);
    this.tell();
    // A test may let it go on by itself, for instance while the bot is down.
    promise.catch(() => {});
    return promise;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Nobody will take what still waits, and nobody is told. */
  close(): void {
    for (const { timer } of this.waiting) clearTimeout(timer);
    this.waiting = [];
  }

  drop(): void {
    for (const waiting of [...this.waiting]) waiting.taken({ status: 0, text: 'dropped' });
  }
}

function lineOf(update: AnyUpdate): string {
  const content = Object.values(update).find((value) => typeof value === 'object') as
    | { chat?: { id: number }; message?: { chat?: { id: number } }; from?: { id: number } }
    | null
    | undefined;
  return String(content?.chat?.id ?? content?.message?.chat?.id ?? content?.from?.id ?? '-');
}
