import { z } from 'zod';
import { Localised } from './language.ts';
import { Interval } from './time.ts';

/** A group's visit to a company: planned by organisers, signed up for by delegates. */
export const Visit = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,30}$/, {
    error: 'must be 1 to 30 small letters, digits or hyphens',
  }),
  /** Id of the organisation that receives. */
  organisation: z.string(),
  name: Localised,
  place: Localised,
  /** From the meeting point and back. */
  time: Interval,
  seats: z.number().int().min(1).max(1000),
  /** ISO 639-1: in which the host speaks. */
  spoken: z.array(z.string()).min(1),
  /** Languages into which it is interpreted for those who need it. */
  interpreted: z.array(z.string()).default([]),
  meetingPoint: Localised,
  /** May people wait for a seat? */
  waitingList: z.boolean().default(true),
});
export type Visit = z.infer<typeof Visit>;
