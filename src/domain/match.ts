import type { Chain } from './chain.ts';

/** Why two people should meet: only facts that were matched; words are made for the reader. */
export interface Reason {
  /** Seen from the reader: the partner offers what you need, or needs what you offer. */
  kind: 'they-offer' | 'they-need';
  chain: Chain;
  /** The topic of the reader's own interest, and the partner's where it is only related. */
  topic: string;
  partnerTopic: string;
  /** The partner's own words. */
  quote: string;
}

export interface Match {
  person: string;
  /** 0 to 1; comparable within one list only. */
  score: number;
  reasons: Reason[];
}
