import { z } from 'zod';

const part = z.string().trim().min(1).max(60);
const NameParts = z.strictObject({ family: part, given: part });

/**
 * A person's name in Latin letters and, where they have one, in Chinese characters. The family name
 * is a part of its own because its place in the full name differs between the scripts.
 */
export const PersonName = z.strictObject({
  latin: NameParts,
  han: NameParts.optional(),
  /** True where the Latin form puts the family name first (WANG Wei). */
  familyFirst: z.boolean().default(false),
});
export type PersonName = z.infer<typeof PersonName>;

/** An organisation's name in Latin letters, in Chinese characters, or both. */
export const OrganisationName = z
  .strictObject({
    latin: z.string().trim().min(1).max(120).optional(),
    han: z.string().trim().min(1).max(120).optional(),
  })
  .refine((name) => name.latin !== undefined || name.han !== undefined, {
    error: 'needs a name in at least one script',
  });
export type OrganisationName = z.infer<typeof OrganisationName>;
