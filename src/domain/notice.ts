import { z } from 'zod';

/**
 * What somebody else has to hear because of a turn. It holds ids only: the words are made when it is
 * sent, from the records as they then stand, for its reader.
 */
export const Notice = z.strictObject({
  /** Derived from the turn: sending it again is recognised. */
  id: z.string(),
  to: z.string(),
  kind: z.enum([
    'requested',
    'nudged',
    'countered',
    'confirmed',
    'declined',
    'withdrawn',
    'expired',
    'cancelled',
    'overtaken',
    'renewed',
    'move-proposed',
    'moved',
    'move-kept',
    'move-taken-back',
    'move-lapsed',
    'changed',
    'ask-held',
    'disputed',
    'card-offered',
    'cards',
    'reminder',
    'linked',
    // Goes to nowhere but the address that it is to prove.
    'mail-code',
    // To an interpreter.
    'interpreting',
    'interpreting-moved',
    'interpreting-off',
    'interpreting-soon',
    // To those who meet: another interpreter or table, or nobody to interpret.
    'reseated',
    'stranded',
    // Of a company visit: a seat has become free, it begins soon.
    'visit-seat',
    'visit-soon',
  ]),
  meeting: z.string().optional(),
  revision: z.number().int().optional(),
  /** Which channel has been linked. */
  channel: z.string().optional(),
  /** Why, where the kind alone does not say it. */
  because: z.enum(['left']).optional(),
});
export type Notice = z.infer<typeof Notice>;
