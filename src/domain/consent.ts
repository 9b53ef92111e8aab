import { z } from 'zod';
import { Language } from './language.ts';
import { Instant } from './time.ts';

/**
 * What a person may allow, each on its own (GDPR art. 7, PIPL art. 14 and 39):
 * matching: profile kept and suggested to others; transfer: shown to people abroad;
 * contact: contact details to a partner after both agreed; announcements: beyond the programme.
 */
export const Purpose = z.enum(['matching', 'transfer', 'contact', 'announcements']);
export type Purpose = z.infer<typeof Purpose>;
export const purposes = Purpose.options;

/** One act of consenting or withdrawing: kept as evidence of what was shown and answered. */
export const Consent = z.strictObject({
  purpose: Purpose,
  given: z.boolean(),
  at: Instant,
  language: Language,
  /** Version of the notice and hash of its text as it was shown. */
  notice: z.string(),
  address: z.string().optional(),
  message: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** The last word counts. */
export function allows(consents: readonly Consent[], purpose: Purpose): boolean {
  return consents.findLast((consent) => consent.purpose === purpose)?.given ?? false;
}
