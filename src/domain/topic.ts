import type { Chain } from './chain.ts';
import type { InterestKind } from './interest.ts';
import type { Language } from './language.ts';

/** A topic recognised in somebody's words. */
export interface Recognised {
  topic: string;
  /** Higher is surer; comparable within one recognition only. */
  score: number;
  /** The piece of the original that showed it. */
  snippet: string;
  /** Told by no phrase, only by words or letters in common: worth asking about, not relying on. */
  vague?: true;
}

export interface Recognition {
  /** Surest first; empty when nothing is sure. */
  topics: Recognised[];
  /** The chain that the words speak of, where they do. */
  chain?: Chain;
  /** What is to be done with it, where they say so; always of that chain. */
  kind?: InterestKind;
  /** What is sought are customers for it: those who need it. */
  forCustomers?: true;
  language?: Language;
}

/** A topic by its name in several languages, for whoever has to say it in both. */
export interface Term {
  topic: string;
  languages: readonly Language[];
}
