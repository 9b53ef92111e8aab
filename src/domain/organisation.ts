import { z } from 'zod';
import { OrganisationName } from './name.ts';

/** Kinds of organisation: the codes of the taxonomy's organisation types. */
export const OrganisationKind = z.enum([
  'fortune500',
  'industry-leader',
  'hidden-champion',
  'single-champion',
  'little-giant',
  'mittelstand',
  'startup',
  'soe',
  'trading-company',
  'bank',
  'investor',
  'insurer',
  'law-firm',
  'consultancy',
  'service-provider',
  'logistics',
  'research-institute',
  'university',
  'vocational-school',
  'foundation',
  'government',
  'park',
  'chamber',
  'media',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** By people employed (EU recommendation 2003/361): under 50, under 250, 250 and more. */
export const OrganisationSize = z.enum(['small', 'medium', 'large']);
export type OrganisationSize = z.infer<typeof OrganisationSize>;

export const Organisation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: OrganisationName,
  kind: OrganisationKind,
  delegation: z.string(),
  size: OrganisationSize.optional(),
  /** City or state, as the organisation writes it. */
  place: z.string().max(80).optional(),
});
export type Organisation = z.infer<typeof Organisation>;
