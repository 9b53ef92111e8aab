import type { Logger } from 'pino';
import type { Address } from '../../domain/address.ts';
import type { Event } from '../../domain/event.ts';
import type { Arrival, Message } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import type { FileFact } from '../../domain/reply.ts';
import type { TextKey } from '../../domain/texts.ts';
import type { Words } from '../../http/words.ts';
import type { Answer, Clock, SignIns, WebLog, Whom } from '../../ports.ts';

export type CalendarFile = Extract<FileFact, { kind: 'calendar' }>;
export type ContactFile = Extract<FileFact, { kind: 'contact' }>;

/** What the web channel is given by main.ts. All of them may throw WorldFailed. */
export interface Doors {
  /** How visitors reach us, such as "https://bridge.example". */
  publicUrl: string;
  clock: Clock;
  log: Logger;
  words: Words;
  webLog: WebLog;
  /** The text of an .ics file in the reader's language. */
  calendar(file: CalendarFile, reader: Person, event: Event): string;
  /** The text of a .vcf file. */
  contact(file: ContactFile): string;
  /** The link that opens an event or an invitation in Telegram, where that is on. */
  telegramLink(payload: string): string | undefined;
  /** Events that visitors may enter. */
  events(): readonly Event[];
  event(code: string): Event | undefined;
  reader(whom: Whom): Person | undefined;
  find(address: Address): Promise<Whom | undefined>;
  /** Somebody enters an event: binds the address and sends the greeting through `send`. */
  arrive(arrival: Arrival): Promise<{ ok: true } | { refused: TextKey }>;
  /** Looks an invitation up and changes nothing. */
  invite(token: string): Promise<Invitation | undefined>;
  /**
   * Uses an invitation up, for this address. The same address again is true again, so that a
   * crash before `arrive` leaves nobody outside; another address gets false.
   */
  redeem(token: string, address: Address): Promise<boolean>;
  /** Absent: no mail is sent here. */
  mail?: MailDoors;
  /**
   * Commits what was said; by then the answer has gone through `send`. Only an answer without a
   * person, the farewell after erasing, is left to the channel: there is no log any more.
   */
  hear(message: Message): Promise<Answer | undefined>;
}

/** What the links in mails lead to. */
export interface MailDoors {
  look: SignIns['look'];
  redeem: SignIns['redeem'];
  /** Ends the mails to an address; once for each link. */
  end(whom: Whom, address: Address, cause: string): Promise<void>;
  /** Mails a link, if this address was confirmed in this event. Never throws, never tells. */
  sendLink(event: string, mail: string): void;
}

export interface Invitation {
  event: string;
  person: string;
  used: boolean;
}
