import { z } from 'zod';
import { Chain } from './chain.ts';
import { Language } from './language.ts';

export const Side = z.enum(['offer', 'need']);
export type Side = z.infer<typeof Side>;

/**
 * What somebody wants to do with a topic, each kind within one chain; offered and sought alike. A
 * partner for a need is who offers the same kind.
 */
export const InterestKind = z.enum([
  'industrial.technology',
  'industrial.joint-venture',
  'industrial.pilot',
  'industrial.licensing',
  'industrial.site',
  'supply.product',
  'supply.contract-manufacturing',
  'supply.distribution',
  'supply.logistics',
  'supply.service',
  'supply.advisory',
  'talent.recruiting',
  'talent.training',
  'talent.research',
  'talent.experts',
  'talent.exchange',
  'finance.equity',
  'finance.debt',
  'finance.acquisition',
  'finance.cover',
]);
export type InterestKind = z.infer<typeof InterestKind>;

/**
 * One offer or one need, in one chain, with the topics that were confirmed and the words in which
 * the person said it. Topics are codes of the taxonomy, never translations.
 */
export const Interest = z.strictObject({
  side: Side,
  chain: Chain,
  /** Where the words told it. */
  kind: InterestKind.optional(),
  topics: z.array(z.string()),
  /** "We seek customers for …" is said as a need: see `offers`. */
  forCustomers: z.literal(true).optional(),
  words: z.string().min(1),
  language: Language,
});
export type Interest = z.infer<typeof Interest>;

/** Does somebody have this to give? Whoever seeks customers for a thing offers it. */
export const offers = ({ side, forCustomers }: Interest): boolean =>
  side === 'offer' || forCustomers === true;
