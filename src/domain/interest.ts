import { z } from 'zod';
import { Chain } from './chain.ts';
import { Language } from './language.ts';

export const Side = z.enum(['offer', 'need']);
export type Side = z.infer<typeof Side>;

/**
 * One offer or one need, in one chain, with the topics that were confirmed and the words in which
 * the person said it. Topics are codes of the taxonomy, never translations.
 */
export const Interest = z.strictObject({
  side: Side,
  chain: Chain,
  topics: z.array(z.string()),
  words: z.string().min(1),
  language: Language,
});
export type Interest = z.infer<typeof Interest>;
