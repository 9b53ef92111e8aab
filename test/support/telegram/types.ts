import type { Message, MessageEntity, Update } from 'grammy/types';

/** One call of the bot, as it came and as it was answered. */
export interface Call {
  method: string;
  /** Parsed: numbers and objects, also where a form carried them as text; files as `Upload`. */
  params: Record<string, unknown>;
  /** When it came, in milliseconds. */
  at: number;
  ok: boolean;
  status: number;
  result?: unknown;
  /** What a refused call was told. */
  description?: string;
  /**
   * `ok` and `refused` (4xx) are the ordinary ends; `paused` is a 429 that starts a pause, `too soon`
   * one within it; `failed` (5xx), `dropped`, `cut` and `garbage` are faults that a test asked for;
   * `ended` is a long poll whose reader went away.
   */
  became:
    | 'pending'
    | 'ok'
    | 'refused'
    | 'paused'
    | 'too soon'
    | 'failed'
    | 'dropped'
    | 'cut'
    | 'garbage'
    | 'ended';
}

/** A file that came with a call. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

/** How a call misbehaves. What was done before the answer is said at each. */
export type Fault =
  /** Not done; the chat (with `where.chat`) or the whole bot then pauses for so many seconds. */
  | { status: 429; retry_after: number }
  /** Not done; refused with these words. */
  | {
      status: 400 | 401 | 403 | 404 | 409;
      description?: string;
      parameters?: Record<string, unknown>;
    }
  /** Not done. */
  | { status: 500 | 502 | 503 | 504; description?: string }
  /** Done, so the person sees it, but the connection ends without an answer. */
  | 'drop'
  /** Not done, and the connection ends without an answer. */
  | 'refuse'
  /** Done at once, answered late. */
  | { delayMs: number }
  /** Not done: a proxy on the way answers 200 with a page of its own. */
  | 'garbage';

/** A message as it stands on a screen. */
export interface Shown {
  id: number;
  from: 'us' | 'them';
  text: string;
  entities: MessageEntity[];
  /** The labels, row by row; also of a reply keyboard. */
  buttons: string[][];
  /** Where the buttons that are links lead, by label. */
  links: Record<string, string>;
  document?: { name: string; mime: string; text: string; bytes: Buffer };
  /** How often it was edited. */
  edited: number;
}

/** What the bot said to one tap. */
export interface CallbackAnswer {
  query: string;
  data: string;
  text?: string;
  show_alert?: boolean;
  url?: string;
  at: number;
}

export type Kind =
  | 'sticker'
  | 'voice'
  | 'video_note'
  | 'video'
  | 'audio'
  | 'photo'
  | 'document'
  | 'location'
  | 'venue'
  | 'contact'
  | 'poll'
  | 'dice'
  | 'animation'
  | 'story'
  | 'forwarded'
  | 'forwarded_voice'
  | 'edited'
  | 'reaction'
  | 'reaction_removed'
  | 'game'
  | 'invoice'
  | 'pinned_message'
  | 'new_chat_title'
  | 'successful_payment'
  | 'giveaway'
  | 'future';

/** What a person holds in their hand. Whatever they do resolves when the bot took the update. */
export interface Phone {
  readonly id: number;
  says(text: string, extra?: object): Promise<void>;
  /** Opens the bot, or a deep link with this payload. */
  starts(payload?: string): Promise<void>;
  /**
   * Taps the newest button with exactly this label; without one, with a label that contains it.
   * Throws with what is on the screen if there is none.
   */
  taps(label: string | RegExp): Promise<void>;
  /** Taps by what the button carries, also one that is no longer there (a slow phone). */
  tapsData(data: string, messageId?: number): Promise<void>;
  /** Sends something else than text; `more` is laid over the message, e.g. `{ caption: '…' }`. */
  sends(kind: Kind, more?: object): Promise<void>;
  screen(): Shown[];
  /** Our last messages, oldest first; all without a number. */
  newest(n?: number): Shown[];
  /** What we said or edited since the last call, drawn with buttons as [label]. */
  text(): string;
  readonly callbackAnswers: readonly CallbackAnswer[];
  /** Taps on which the little clock still turns. */
  readonly spinning: number;
  /**
   * A pattern is looked for in what we said or edited since the person last did something; a
   * function is given the whole screen. Resolves with our newest message that fits.
   */
  waitFor(pattern: RegExp | ((screen: Shown[]) => boolean), ms?: number): Promise<Shown>;
}

/** A group chat; ids from -1000000000000 downwards are supergroups, which count their own messages. */
export interface Group {
  readonly id: number;
  /** As in a new bot, true: only commands, mentions and replies reach it. */
  privacy: boolean;
  /** Puts the bot in: my_chat_member, and the line "… added …". */
  adds(by?: number): Promise<void>;
  removes(by?: number): Promise<void>;
  says(text: string, from: Phone | number, extra?: object): Promise<void>;
  /** Becomes the supergroup of this id: the old one answers with `migrate_to_chat_id`. */
  upgrades(to: number): Promise<Group>;
  screen(): Shown[];
}

export interface Webhook {
  url: string;
  secret_token?: string;
  allowed_updates?: string[];
  max_connections: number;
}

export interface Delivered {
  /** Of the bot's server; 200 where a poll confirmed it; 0 where nobody answered. */
  status: number;
  text: string;
}

export interface DeliverOptions {
  /** Another secret than the right one; null for none. */
  secret?: string | null;
  headers?: Record<string, string>;
  /** Sent as it is, instead of the update as JSON. */
  body?: string;
}

export interface BotApiOptions {
  token?: string;
  username?: string;
  /** Answers 429 as Telegram does: see limits.ts. */
  limits?: boolean;
  /** How soon a webhook that failed is tried again. */
  retryMs?: number;
  /** How long a webhook may take. */
  webhookTimeoutMs?: number;
  /** How long a tap may be answered. */
  callbackMs?: number;
  /** How long an update may wait for a bot before `says` and the others throw. */
  takenMs?: number;
  /** Where a webhook with a public address is delivered instead, e.g. http://127.0.0.1:3000. */
  reach?: string;
}

export interface BotApi {
  readonly root: string;
  readonly token: string;
  readonly username: string;
  readonly id: number;
  readonly calls: readonly Call[];
  of(method: string): Call[];
  /** Calls whose form the real server would have refused, one line each. */
  readonly faults: readonly string[];
  person(id: number, about?: { language_code?: string; first_name?: string }): Phone;
  group(id: number, title?: string): Group;
  /** The next calls of this method misbehave so, in order. */
  next(method: string, fault: Fault, where?: { chat?: number; times?: number }): void;
  /** Until when (milliseconds) the bot, and chats, are paused by a 429. */
  readonly paused: { bot: number; chats: ReadonlyMap<number, number> };
  /** Calls made during such a pause. */
  readonly tooSoon: number;
  block(id: number): Promise<void>;
  unblock(id: number): Promise<void>;
  /** An update of any shape, once: a webhook's answer is handed back, not tried again. */
  deliver(
    update: Partial<Update> & Record<string, unknown>,
    options?: DeliverOptions,
  ): Promise<Delivered>;
  /** The last update once more, with the same update_id. */
  redeliver(): Promise<void>;
  /** The last update once more, with a new update_id, as an app sends a tap after a reconnect. */
  again(): Promise<void>;
  readonly webhook: Webhook | undefined;
  readonly webhookFailures: number;
  /** Updates that no bot has taken yet. */
  readonly waiting: number;
  /** Mutable: see the option. */
  reach: string | undefined;
  /** What was set for a language; '' is the default. */
  profile(language?: string): Profile;
  /** Resolves when no update waits and no call has come for so many milliseconds. */
  settled(ms?: number): Promise<void>;
  close(): Promise<void>;
}

export interface Profile {
  commands: { command: string; description: string }[];
  name: string;
  description: string;
  short_description: string;
}

/** What the server keeps of a message. */
export interface Stored {
  api: Message;
  from: 'us' | 'them';
  edited: number;
  /** Rises with every change anywhere, so that "since" has a meaning. */
  changed: number;
  /** A reply keyboard that came with it; the message itself does not carry that. */
  keyboard?: string[][];
}
