import type { Chain } from './chain.ts';
import type { InterestKind } from './interest.ts';
import type { Language } from './language.ts';

/** Why two people should meet: only facts that were matched; words are made for the reader. */
export interface Reason {
  /** Seen from the reader: the partner offers what you need, or needs what you offer. */
  kind: 'they-offer' | 'they-need';
  chain: Chain;
  /** The topic of the reader's own interest, and the partner's where it is only related. */
  topic: string;
  partnerTopic: string;
  /** What the partner wants to do with it, where they said so. */
  interestKind?: InterestKind;
  /** The partner's own words, and the language they are in. */
  quote: string;
  quoteLanguage: Language;
}

/** What somebody asked of a partner's organisation; `met` is undefined where that is not known. */
export interface WishFact {
  of: 'kind' | 'size' | 'place';
  met: boolean | undefined;
}

/** What else a match was scored from: everything that is true of the two, told or not. */
export interface MatchFacts {
  /** ISO 639-1: in which both can hold a meeting; none means that an interpreter is needed. */
  languages: string[];
  /** How many slots of the event suit both. */
  times: number;
  /** Where the positions of both tell it. */
  sameRank?: boolean;
  /** What the reader asked of a partner, and what the partner asked of somebody like the reader. */
  theyAre: WishFact[];
  iAm: WishFact[];
  /** Both seek the same cooperation: nobody buys or sells. */
  together: {
    topic: string;
    partnerTopic: string;
    interestKind: InterestKind;
    quote: string;
    quoteLanguage: Language;
  }[];
}

export interface Match {
  person: string;
  /** 0 to 1, the same for both of them. A list is not always in its order: it is fair to all as well. */
  score: number;
  reasons: Reason[];
  facts?: MatchFacts;
}
