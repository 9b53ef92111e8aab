import { z } from 'zod';
import type { Address } from './address.ts';
import { Instant } from './time.ts';

/**
 * An address that a mail can be sent to and that can stand in a header and in an envelope as it is:
 * no quotes, no comments, no line ends, no second address. Lower case, as everybody means it.
 */
export const MailAddress = z
  .string()
  .trim()
  .max(254)
  .toLowerCase()
  .pipe(z.email())
  // RFC 5321, 4.5.3.1.1
  .refine((address) => address.indexOf('@') <= 64);

/** Notices by e-mail, as one person has asked for them. Sealed with the person. */
export const Mail = z.strictObject({
  /** Waits for its proof: the code that was mailed there. */
  pending: z
    .strictObject({
      address: z.string(),
      code: z.string(),
      until: Instant,
      /** How often something else was typed. */
      tries: z.number().int().nonnegative(),
      /** The notice that carries the code: an older one has nothing to say any more. */
      notice: z.string(),
    })
    .optional(),
  /** When codes were sent, and where to: nobody's mailbox is to be filled. */
  asked: z.array(z.strictObject({ address: z.string(), at: Instant })).default([]),
});
export type Mail = z.infer<typeof Mail>;

export const mailChannel = 'email';

export const asAddress = (mail: string): Address => `${mailChannel}:${mail}`;

/** What stands behind "email:". */
export const mailOf = (address: Address): string => address.slice(mailChannel.length + 1);

export const isMail = (address: Address): boolean => address.startsWith(`${mailChannel}:`);
