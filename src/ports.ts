import type { Address } from './domain/address.ts';
import type { Event } from './domain/event.ts';
import type { Language } from './domain/language.ts';
import type { MeetingTimer } from './domain/meeting.ts';
import type { Notice } from './domain/notice.ts';
import type { Person } from './domain/person.ts';
import type { Reply } from './domain/reply.ts';
import type { Line } from './domain/say.ts';
import type { Offered, State } from './domain/state.ts';
import type { Instant } from './domain/time.ts';
import type { Turn } from './domain/turn.ts';
import type { EventView } from './domain/view.ts';

/** The doors of the house, owned by those who call them. */

export type Clock = () => Instant;

/** Whom an address belongs to. */
export interface Whom {
  event: string;
  person: string;
}

export interface Found extends Whom {
  /** What was sent there last did not arrive, and will not: blocked, or gone. */
  isDead: boolean;
}

/** What one decision reads: the event as of now, and the speaker's own conversation. */
export interface Snapshot {
  view: EventView;
  /** Undefined when the person has no conversation yet, or one that cannot be read any more. */
  state: State | undefined;
  /** The choices of the latest notice that was shown to the speaker. */
  notified: { offered: Offered[]; at: Instant } | undefined;
}

export type Committed =
  /** Applied. */
  | { became: 'done' }
  /** This id was applied before: nothing changed now. */
  | { became: 'seen' }
  /** Something the decision relied on has changed, or what it claims is taken: decide anew. */
  | { became: 'stale' };

export interface Answer {
  /** The turn's id: a repeat of the same answer is recognised by it. */
  id: string;
  event: string;
  to: Address;
  /** The reader; undefined only in the farewell after erasing. */
  person: string | undefined;
  language: Language;
  replies: Reply[];
  /** See Parcel.card. */
  card?: string;
}

export interface Store {
  /** Codes of the events that this store holds. */
  events(): Promise<string[]>;
  putEvent(event: Event): Promise<void>;
  /** One pipelined read. Throws WorldFailed. */
  read(event: string, speaker?: string): Promise<Snapshot>;
  /** One script. `snapshot` is what the turn was decided on. Throws WorldFailed. */
  commit(
    turn: Turn,
    snapshot: Snapshot,
    now: Instant,
    address?: Address,
    card?: string,
  ): Promise<Committed>;

  /** Answers: kept from the commit until they are sent. */
  answered(event: string, turn: string): Promise<void>;
  /** Takes up to `limit` answers committed before `before` that nobody has sent; leased for 30 s. */
  unanswered(event: string, before: Instant, now: Instant, limit: number): Promise<Answer[]>;

  /** Notices, one person's at a time and in order. */
  takeNotice(
    event: string,
    person: string,
    holder: string,
    now: Instant,
  ): Promise<Notice | 'none' | 'held'>;
  /** The notice was shown with these choices (by the holder): the next may follow. */
  noticed(
    event: string,
    person: string,
    holder: string,
    notice: string,
    offered: Offered[],
    now: Instant,
  ): Promise<void>;
  /** The notice could not be shown: nobody tries before `until`, whoever holds it then. */
  putOff(event: string, person: string, holder: string, until: Instant): Promise<void>;
  /** People with notices waiting since before `before`. */
  waiting(event: string, before: Instant, limit: number): Promise<string[]>;

  /** Which of these people have had everything deleted: nobody may bring them back. */
  left(event: string, people: readonly string[]): Promise<ReadonlySet<string>>;

  /** What the clock has to do: a request has lapsed, a meeting is near, and the like. */
  due(event: string, now: Instant, limit: number): Promise<Due[]>;

  /**
   * Directory, outside any event: an address may be in several, and is in one of them at a time.
   * Who is at this address: in the event named, else in the one it was in last.
   */
  find(address: Address, event?: string): Promise<Found | undefined>;
  /** From now on this event is the one that the address is in; and it is alive. */
  bind(address: Address, whom: Whom): Promise<void>;
  unbind(address: Address, event: string): Promise<void>;
  /** Nothing arrives there any more, until it is bound again. */
  markDead(address: Address): Promise<void>;
}

export interface Due {
  what: MeetingTimer;
  meeting: string;
}

/**
 * What became of each part of a parcel, on a platform that does not recognise a repeat. Written
 * before and after the call, so that nothing is sent twice without our knowing.
 */
export interface Ledger {
  // Parts go one after the other: to begin one says that the one before it has arrived.
  /** May this part be sent now? Whoever is told 'first' or 'repeat' has begun to send it. */
  begin(event: string, parcel: string, part: number, now: Instant): Promise<Begun>;
  ended(
    event: string,
    parcel: string,
    part: number,
    became: 'sent' | 'unsent' | 'unknown',
  ): Promise<void>;
}

export type Begun =
  | { may: 'first' }
  /** Earlier tries have ended in the dark: it may have arrived `times` times already. */
  | { may: 'repeat'; times: number }
  | { may: 'no'; because: 'sent' }
  /** Somebody else is at it; if nothing is heard of them, ask again then. */
  | { may: 'no'; because: 'under way'; until: Instant };

/** A way to a person. */
export interface Channel {
  readonly name: string;
  /** Shows replies to an address; the same key twice shows them once where the platform allows it. */
  send(parcel: Parcel): Promise<void>;
  /**
   * Has what was sent come to the person's device? Absent where to have sent it is to have told them.
   */
  isSeen?(parcel: Parcel): Promise<boolean>;
}

export interface Parcel {
  key: string;
  event: Event;
  to: Address;
  /** Undefined only in the farewell after erasing. */
  reader: Person | undefined;
  language: Language;
  replies: Reply[];
  /** What it is about, for a channel that writes letters. */
  subject?: Line;
  /** The channel's own name for the message that was tapped: what is said of it takes its place. */
  card?: string;
  /** Whoever sends it notes that all of it has arrived: of the last part the ledger need not hear. */
  isNoted?: boolean;
  /** Until then nobody else can have begun to send this: the ledger is told, and not waited for. */
  ownUntil?: Instant;
}

/** Finds in typed words what a button would have said, in any of the three languages. */
export interface Phrasebook {
  /** A command ("help", "back", "matches" …) or a wish for a language ("Deutsch bitte"). */
  command(text: string): { command: string; rest: string } | undefined;
  language(text: string): Language | undefined;
  /** "2", "zwei", "第二个": which one of a list. */
  number(text: string): number | undefined;
  /** Which of the labels shown were typed, if any. */
  label(text: string, labels: readonly Line[], reader: Person, event: Event): number | undefined;
  /** Yes, no, all, none, skip … as a value. */
  word(text: string): string | undefined;
}

/** A hash of sentences exactly as a reader was shown them: evidence of what they agreed to. */
export type Fingerprint = (lines: readonly Line[], reader: Person, event: Event) => string;

/** A short code that only we can make from a cause, and always the same: "7K4M29QX". */
export type SecretCode = (cause: string) => string;

/** Hands work to whoever is free: ids only, no personal data. */
export interface Dispatch {
  notices(event: string, people: readonly string[]): Promise<void>;
}

/** What those who run it have to hear of: facts without personal data. pino's logger fits. */
export interface Log {
  error(facts: object, message: string): void;
}

/** What the web channel shows to one address: sealed, numbered from 1, only ever added to. */
export interface WebLog {
  /** The entry's number; the same key again adds nothing and returns the number it got. */
  append(
    event: string,
    person: string,
    address: Address,
    key: string,
    entry: string,
  ): Promise<number>;
  /** At most `limit` entries after number `after`; a log that was erased begins at 1 again. */
  since(
    event: string,
    person: string,
    address: Address,
    after: number,
    limit: number,
  ): Promise<{ id: number; entry: string }[]>;
  /** The person's browser has fetched everything up to this number. */
  seen(event: string, address: Address, upTo: number): Promise<void>;
  /** Has the person's browser fetched the entry with this key? */
  isSeen(event: string, address: Address, key: string): Promise<boolean>;
  /** Tells of each address that got an entry, whichever process added it. Returns how to stop. */
  watch(listener: (address: Address) => void): () => void;
}

/** Links by which people of the roster come in: for one person, used up by one address. */
export interface Invites {
  /** A token for this person that nobody has used yet; the same one until somebody does. */
  invite(whom: Whom): Promise<string>;
  /** Looks a token up and changes nothing. */
  look(token: string): Promise<(Whom & { used: boolean }) | undefined>;
  /** Uses a token up. True again for the same address, false for another one. */
  redeem(token: string, address: Address): Promise<boolean>;
}

/** Links in mails: they sign a person in once, soon, and end the mails, once and for longer. */
export interface SignIns {
  /** The link's token; the same cause gives the same one. `to` is where it is sent. */
  issue(whom: Whom, to: Address, cause: string, now: Instant): Promise<string>;
  /** Looks a token up and changes nothing. */
  look(token: string, now: Instant): Promise<SignIn | undefined>;
  /** Uses a token up for this browser. True again for the same one, false for another or too late. */
  redeem(token: string, by: Address, now: Instant): Promise<boolean>;
}

export interface SignIn extends Whom {
  /** It signs in no more: used up, or too old. */
  used: boolean;
  /** Was it sent there? The address itself is not kept. */
  isFor(address: Address): boolean;
}

/** What people asked the organiser. */
export interface Desk {
  /** Open questions, the oldest first. */
  questions(event: string): Promise<Question[]>;
  /** Takes a question off the list. False when it is not (any more) on it. */
  settle(event: string, person: string, question: string): Promise<boolean>;
}

/** Words that people said and that were not understood, without the people. */
export interface Wording {
  /** The most frequent first. */
  phrases(event: string): Promise<Phrase[]>;
  /** Takes a phrase off the list, until somebody says it again. False when it is not on it. */
  dismiss(event: string, phrase: string): Promise<boolean>;
}

export interface Phrase {
  id: string;
  /** As somebody said it first. */
  text: string;
  language: Language;
  /** How often it was said. */
  count: number;
  lastAt: Instant;
}

export interface Question {
  id: string;
  person: string;
  at: Instant;
  text: string;
}
