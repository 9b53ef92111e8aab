import { z } from 'zod';
import type { Address } from '../../domain/address.ts';
import { Language } from '../../domain/language.ts';
import type { Message } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { idFor } from './session.ts';

/** The control characters that no keyboard writes; tab and line break stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const Text = z
  .string()
  .transform((text) => text.toWellFormed().replace(unprintable, '').trim())
  .pipe(z.string().min(1));

const ChoiceId = z.string().min(1).max(200);

const Zone = z
  .string()
  .max(60)
  .refine(isZone)
  // What a device says of itself is a help: better none than no visit.
  .optional()
  .catch(undefined);

const SayId = z.string().regex(/^[A-Za-z0-9_-]{8,40}$/);

/** The body of POST /chat/say: words, or taps on choices of the log's entry `from`. */
export const Said = z.union([
  z.object({
    id: SayId,
    zone: Zone,
    text: Text,
    taps: z.undefined().optional(),
  }),
  z.object({
    id: SayId,
    zone: Zone,
    text: z.undefined().optional(),
    taps: z.array(ChoiceId).min(1).max(60),
    from: z.number().int().positive().optional(),
  }),
]);
export type Said = z.infer<typeof Said>;

/** What a browser said, as a message. The same client id again is the same message. */
export const parse = (said: Said, address: Address, at: Instant): Message => ({
  id: idFor(address, said.id),
  address,
  at,
  ...(said.zone ? { zone: said.zone } : {}),
  ...(said.text === undefined ? { taps: said.taps } : { text: said.text }),
});

/** The form on a landing or invitation page. */
export const Entrance = z.object({
  token: z.string(),
  language: Language.optional().catch(undefined),
  zone: Zone,
});
export type Entrance = z.infer<typeof Entrance>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
