import { z } from 'zod';
import { Localised } from './language.ts';
import { hourMs } from './time.ts';

export const Hall = z.strictObject({ id: z.string(), name: Localised });
export type Hall = z.infer<typeof Hall>;

export const Table = z.strictObject({
  id: z.string(),
  hall: z.string(),
  /** Chairs, for interpreters as well. */
  seats: z.number().int(),
  /** What the table offers, such as "screen" or "quiet". */
  features: z.array(z.string()).optional(),
});
export type Table = z.infer<typeof Table>;

/** A table at which an organisation receives; nobody else is put there. */
export const FixedTable = z.strictObject({ table: z.string(), organisation: z.string() });
export type FixedTable = z.infer<typeof FixedTable>;

/** How long it takes from one hall to another, in either direction. */
export const Walk = z.strictObject({
  between: z.tuple([z.string(), z.string()]),
  ms: z.number().int().min(0).max(hourMs),
});
export type Walk = z.infer<typeof Walk>;
