import { z } from 'zod';
import { Language, Spoken } from './language.ts';
import { OrganisationName, PersonName } from './name.ts';
import { OrganisationKind, OrganisationSize } from './organisation.ts';

/**
 * One person as an organiser's list knows them, before they have said a word themselves. Offers
 * and needs are sentences in any of the three languages.
 */
export const RosterEntry = z.strictObject({
  /** Stable within the list: importing again changes, never doubles. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** The id of an interpreter's entry is that of the interpreter in the event file. */
  role: z.enum(['delegate', 'interpreter']).optional(),
  /** Ids of the entries for whom this one may act. */
  actsFor: z.array(z.string()).optional(),
  /** An interpreter has neither a delegation nor an organisation. */
  delegation: z.string().optional(),
  organisation: z
    .strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,60}$/),
      name: OrganisationName,
      kind: OrganisationKind,
      size: OrganisationSize.optional(),
      place: z.string().max(80).optional(),
    })
    .optional(),
  name: PersonName,
  position: z.string().max(120).optional(),
  country: z.string().regex(/^[A-Z]{2}$/),
  email: z.email().optional(),
  phone: z.string().max(40).optional(),
  reads: Language,
  spoken: z.array(Spoken),
  offers: z.array(z.string().min(1).max(500)),
  needs: z.array(z.string().min(1).max(500)),
});
export type RosterEntry = z.infer<typeof RosterEntry>;
