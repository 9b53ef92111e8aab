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

export interface Match {
  person: string;
  /** 0 to 1; comparable within one list only. */
  score: number;
  reasons: Reason[];
}
