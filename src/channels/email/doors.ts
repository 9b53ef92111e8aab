import type { Logger } from 'pino';
import type { Event } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import type { FileFact } from '../../domain/reply.ts';
import type { Words } from '../../http/words.ts';
import type { Clock, Ledger, SignIns } from '../../ports.ts';

export interface EmailSettings {
  /** "smtp://user:password@host:587" or "smtps://…". */
  url: string;
  /** "Magpie Bridge <bridge@example.org>" or the address alone. */
  from: string;
}

export type CalendarFile = Extract<FileFact, { kind: 'calendar' }>;

/** What the e-mail channel is given by the house. All of them may throw WorldFailed. */
export interface Doors {
  settings: EmailSettings;
  /** How readers reach us, such as "https://bridge.example". */
  publicUrl: string;
  clock: Clock;
  log: Logger;
  words: Words;
  ledger: Ledger;
  issue: SignIns['issue'];
  /** The text of an .ics file in the reader's language. */
  calendar(file: CalendarFile, reader: Person, event: Event): string;
}
