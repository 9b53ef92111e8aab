import type { Logger } from 'pino';
import type { Settled } from '../../conversation/conversation.ts';
import type { Address } from '../../domain/address.ts';
import type { Event } from '../../domain/event.ts';
import type { Arrival, Message } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { FileFact } from '../../domain/reply.ts';
import type { Words } from '../../http/words.ts';
import type { Answer, Clock, Found, Ledger, Whom } from '../../ports.ts';

/** What the operator decides about this channel. */
export interface TelegramSettings {
  token: string;
  /** Without a final slash; Telegram's own unless another server speaks the Bot API. */
  root: string;
  /** Updates come by webhook to this address; without one they are fetched by long polling. */
  webhook?: { url: string; secret: string } | undefined;
}

export type CalendarFile = Extract<FileFact, { kind: 'calendar' }>;
export type ContactFile = Extract<FileFact, { kind: 'contact' }>;

/** What the Telegram channel is given by the house. All of them may throw WorldFailed. */
export interface Doors {
  settings: TelegramSettings;
  clock: Clock;
  log: Logger;
  words: Words;
  ledger: Ledger;
  /** The text of an .ics file in the reader's language. */
  calendar(file: CalendarFile, reader: Person, event: Event): string;
  /** The text of a .vcf file. */
  contact(file: ContactFile): string;
  /** Events that people may enter. */
  events(): readonly Event[];
  event(code: string): Event | undefined;
  reader(whom: Whom): Person | undefined;
  find(address: Address, event?: string): Promise<Found | undefined>;
  revive(address: Address, whom: Whom): Promise<void>;
  markDead(address: Address): Promise<void>;
  invite(token: string): Promise<(Whom & { used: boolean }) | undefined>;
  redeem(token: string, address: Address): Promise<boolean>;
  /** Commits what was said; undefined when it had been said before. */
  hear(message: Message): Promise<Heard | undefined>;
  arrive(arrival: Arrival): Promise<Heard | Refusal | undefined>;
}

/** Committed; what is to be sent waits for `deliver`. */
export interface Heard {
  answer: Answer;
  reader: Settled['reader'];
  /** Sends the answer. Throws WorldFailed; it is then sent again later by itself. */
  deliver(): Promise<void>;
}
