import { z } from 'zod';

/** A choice as it was last shown, so that a typed number or label finds it. */
export const Offered = z.strictObject({
  id: z.string(),
  label: z.object({ key: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
  /** The number that the reader sees or counts, from 1. */
  number: z.number().int().optional(),
  /** The numbered card that it stands on: "later 2" is the "later" of card 2. */
  card: z.number().int().optional(),
  look: z.enum(['main', 'quiet', 'danger']).optional(),
  /** Part of a list with ticks: one of its lines, or what ends it. */
  many: z.enum(['line', 'ticked', 'submit']).optional(),
});
export type Offered = z.infer<typeof Offered>;

/** Where a person's conversation stands. `data` is read by the step's own schema. */
export const State = z.strictObject({
  step: z.string(),
  data: z.unknown(),
  offered: z.array(Offered).default([]),
  /** When `offered` was last shown: a later notice's choices go before it. */
  at: z.number(),
});
export type State = z.infer<typeof State>;
