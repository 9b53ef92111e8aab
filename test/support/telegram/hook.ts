import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyUpdate, Inbox, Waiting } from './inbox.ts';
import type { Delivered, DeliverOptions, Webhook } from './types.ts';

export interface HookOptions {
  retryMs: number;
  timeoutMs: number;
  /** A public address is never called; without another place for it nobody is there. */
  reach: () => string | undefined;
  /** A webhook may answer with a call. */
  call: (body: string) => void;
}

/** Brings updates to a webhook: those of a chat in sequence, chats at the same time. */
export class Hook {
  webhook: Webhook | undefined;
  failures = 0;
  lastError: { date: number; message: string } | undefined;
  private readonly inbox: Inbox;
  private readonly options: HookOptions;
  private readonly ended = new AbortController();

  constructor(inbox: Inbox, options: HookOptions) {
    this.inbox = inbox;
    this.options = options;
    inbox.onChange(() => this.pump());
  }

  /** Hands out what may go now; called whenever something changed. */
  pump(): void {
    const { webhook } = this;
    if (!webhook || this.ended.signal.aborted) return;
    const busy = new Set(this.inbox.waiting.filter((one) => one.busy).map(({ line }) => line));
    for (const waiting of this.inbox.waiting) {
      if (busy.size >= webhook.max_connections) return;
      if (waiting.busy || busy.has(waiting.line)) continue;
      busy.add(waiting.line);
      waiting.busy = true;
      void this.bring(waiting);
    }
  }

  close(): void {
    this.ended.abort();
  }

  private async bring(waiting: Waiting): Promise<void> {
    const answer = await this.post(waiting.update);
    if (answer.status >= 200 && answer.status < 300) {
      if (/^\s*\{.*"method"/s.test(answer.text)) this.options.call(answer.text);
      waiting.taken(answer);
      return;
    }
    if (this.ended.signal.aborted) return;
    this.failures += 1;
    const message = answer.status
      ? `Wrong response from the webhook: ${answer.status} ${answer.text.slice(0, 80)}`.trim()
      : 'Connection refused';
    this.lastError = { date: Math.floor(Date.now() / 1000), message };
    await sleep(this.options.retryMs);
    waiting.busy = false;
    this.pump();
  }

  /** One request to the webhook. */
  async post(update: AnyUpdate, how: DeliverOptions = {}): Promise<Delivered> {
    const { webhook } = this;
    const url = webhook && this.place(webhook.url);
    if (!webhook || !url) return { status: 0, text: '' };
    const secret = how.secret === undefined ? webhook.secret_token : how.secret;
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
          ...how.headers,
        },
        body: how.body ?? JSON.stringify(update),
        signal: AbortSignal.any([this.ended.signal, AbortSignal.timeout(this.options.timeoutMs)]),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      return { status: 0, text: '' };
    }
  }

  private place(address: string): URL | undefined {
    const reach = this.options.reach();
    const url = new URL(address);
    if (reach) return new URL(url.pathname + url.search, reach);
    return isLoopback(url) ? url : undefined;
  }
}

export const isLoopback = ({ hostname }: URL): boolean =>
  /^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname);
