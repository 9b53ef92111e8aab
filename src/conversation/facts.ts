import type { Side } from '../domain/interest.ts';
import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { Line } from '../domain/say.ts';
import type { Instant } from '../domain/time.ts';
import type { Recognition } from '../domain/topic.ts';
import type { EventView } from '../domain/view.ts';
import type { WhyNot } from '../matching/why-not.ts';
import type { SecretCode } from '../ports.ts';

/** A channel that is on, and the link that opens it. */
export interface Way {
  channel: 'telegram' | 'web';
  url: string;
}

/** The engines as a conversation asks them: pure, synchronous, over the view of the same moment. */
export interface Engines {
  /** Here and below: in the words of this event, those that its organiser has taught included. */
  recognise(view: EventView, text: string): Recognition;
  /** Takes a sentence apart that both offers and seeks. */
  splitSides(
    view: EventView,
    text: string,
  ): { offer?: string | undefined; need?: string | undefined };
  /** The pieces that nothing was recognised in, folded. */
  notUnderstood(view: EventView, text: string): string[];
  /** Codes of topics that these words, or a piece of them, may mean; the likeliest first. */
  findTopics(view: EventView, text: string, limit: number): string[];
  suggest(view: EventView, me: Person, limit: number, exclude: ReadonlySet<string>): Match[];
  /** `side` is that of the words: a need (the default) is met by those who offer it. */
  search(
    view: EventView,
    me: Person,
    recognition: Recognition,
    limit: number,
    side?: Side,
  ): Match[];
  /** Why these two; undefined when they may not meet. */
  explain(view: EventView, me: Person, partner: Person): Match | undefined;
  /** Why the partner is not suggested, the strongest reason first. */
  whyNot(view: EventView, me: Person, partner: Person): WhyNot[];
  /** "王伟" → { family: "Wang", given: "Wei" }. */
  pinyin(han: { family: string; given: string }): { family: string; given: string };
}

/** Everything that a step or an act may know. Nothing here is awaited, and nobody reads the clock. */
export interface Facts {
  view: EventView;
  me: Person;
  now: Instant;
  /** Id of the turn: the ids of what it makes derive from it. */
  turn: string;
  engines: Engines;
  /** A short code that only we can make from a cause. */
  secretCode: SecretCode;
  /** Where else the event can be entered with a one-time code: links that carry it. */
  ways(code: string): Way[];
  /** Mails can be sent here. */
  mail: boolean;
  /** The event's page. */
  page: string;
  /** A hash of sentences as the speaker is shown them. */
  shownAs(lines: readonly Line[]): string;
}
