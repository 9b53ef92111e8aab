import type { ServerResponse } from 'node:http';
import type { Allowed } from './allowed.ts';
import type { AnyUpdate, Inbox } from './inbox.ts';
import type { Params } from './read-call.ts';
import { Refused } from './refused.ts';

const conflict = (what: string): Refused => new Refused(409, `Conflict: ${what}`);

/** Thrown into a long poll whose reader went away. */
export class ReaderGone extends Error {}

/** getUpdates: one reader at a time, to whom an offset means "all before it is done". */
export class Polling {
  private readonly inbox: Inbox;
  private readonly allowed: Allowed;
  private stop: ((reason: Error) => void) | undefined;

  constructor(inbox: Inbox, allowed: Allowed) {
    this.inbox = inbox;
    this.allowed = allowed;
  }

  async read(params: Params, response: ServerResponse): Promise<AnyUpdate[]> {
    this.end(
      conflict(
        'terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    this.allowed.set(params.allowed_updates);
    this.confirm(Number(params.offset ?? 0));
    const limit = Math.min(100, Math.max(1, Number(params.limit ?? 100)));
    const until = Date.now() + Math.min(50, Number(params.timeout ?? 0)) * 1000;
    while (this.inbox.waiting.length === 0 && Date.now() < until) await this.wait(response, until);
    const handed = this.inbox.waiting.slice(0, limit);
    for (const waiting of handed) waiting.handed = true;
    return handed.map(({ update }) => update);
  }

  /** Ends a poll that hangs, as setWebhook or a second reader does. */
  end(reason: Error): void {
    this.stop?.(reason);
  }

  endForWebhook(): void {
    this.end(conflict('terminated by setWebhook request'));
  }

  private confirm(offset: number): void {
    const { waiting } = this.inbox;
    const done =
      offset < 0
        ? waiting.slice(0, offset)
        : waiting.filter(
            ({ update, repeated, handed }) => update.update_id < offset && (!repeated || handed),
          );
    for (const one of done) one.taken({ status: 200, text: '' });
  }

  private async wait(response: ServerResponse, until: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, until - Date.now());
    const gone = () => reject(new ReaderGone());
    const forget = this.inbox.onChange(resolve);
    response.once('close', gone);
    this.stop = reject;
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      forget();
      response.off('close', gone);
      if (this.stop === reject) this.stop = undefined;
    }
  }
}
