import type { Params } from './read-call.ts';
import { TooSoon, tooMany } from './refused.ts';

/** Fills up by so many a second, up to `most`. */
class Bucket {
  private level: number;
  private at = Date.now();
  private readonly most: number;
  private readonly perSecond: number;

  constructor(most: number, perSecond: number) {
    this.most = most;
    this.perSecond = perSecond;
    this.level = most;
  }

  /** Takes one, or says after how many seconds there will be one. */
  take(): number {
    const now = Date.now();
    this.level = Math.min(this.most, this.level + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.level < 1) return (1 - this.level) / this.perSecond;
    this.level -= 1;
    return 0;
  }
}

const counted = /^(send(?!ChatAction)|edit|copy|forward)/;

/** 429s: the pauses that they are, and (if wanted) when Telegram would start one. */
export class Limits {
  readonly paused = { bot: 0, chats: new Map<number, number>() };
  tooSoon = 0;
  private readonly on: boolean;
  private readonly all = new Bucket(30, 30);
  private readonly chats = new Map<number, Bucket>();

  constructor(on: boolean) {
    this.on = on;
  }

  pause(seconds: number, chat?: number): void {
    const until = Date.now() + seconds * 1000;
    if (chat === undefined) this.paused.bot = until;
    else this.paused.chats.set(chat, until);
  }

  /** Reading updates is never paused. Throws the 429 of a pause that is on. */
  checkPause(method: string, params: Params): void {
    if (/^getUpdates|Webhook/.test(method)) return;
    const chat = params.chat_id === undefined ? 0 : this.paused.chats.get(Number(params.chat_id));
    const left = Math.max(this.paused.bot, chat ?? 0) - Date.now();
    if (left <= 0) return;
    this.tooSoon += 1;
    throw tooMany(Math.ceil(left / 1000), TooSoon);
  }

  /** About one a second in a chat, in a group twenty a minute, thirty a second in all. */
  count(method: string, params: Params): void {
    if (!this.on || !counted.test(method)) return;
    const id = Number(params.chat_id);
    const chat = this.chats.get(id) ?? new Bucket(20, id < 0 ? 1 / 3 : 1);
    this.chats.set(id, chat);
    const wait = chat.take();
    if (wait > 0) this.refuse(wait, id);
    const general = this.all.take();
    if (general > 0) this.refuse(general);
  }

  private refuse(wait: number, chat?: number): never {
    const seconds = Math.ceil(wait);
    this.pause(seconds, chat);
    throw tooMany(seconds);
  }
}
