import type { Address } from './address.ts';
import type { Language } from './language.ts';
import type { Instant } from './time.ts';

/** What people send besides words, as far as an answer can be more helpful than "I read words". */
export type Wordless =
  | 'voice'
  | 'picture'
  | 'sticker'
  | 'file'
  | 'place'
  | 'contact'
  | 'poll'
  | 'edited'
  | 'reaction'
  | 'other';

/** What a delegate said, in no platform's words. */
export interface Message {
  /** Unique per platform event: the same delivery again has the same id. */
  id: string;
  address: Address;
  at: Instant;
  text?: string;
  /** Ids of choices that were tapped; several for a list with ticks. */
  taps?: string[];
  /** IANA zone of the device, where it tells. */
  zone?: string;
  /** A kind of message without words that the channel cannot turn into text. */
  wordless?: Wordless;
  /** The channel's own name for the message whose buttons were tapped: see Parcel.card. */
  card?: string;
}

/** Somebody opens a link of an event. */
export interface Arrival {
  id: string;
  address: Address;
  at: Instant;
  event: string;
  /** The roster person an invite belongs to; absent in open registration. */
  person?: string;
  /** A one-time code by which a person who is here already links this address: see link.ts. */
  code?: string;
  /** What the device says of its owner. */
  language?: Language;
  zone?: string;
}
