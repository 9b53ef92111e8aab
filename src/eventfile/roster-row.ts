import { z } from 'zod';
import { Language, Level, Spoken } from '../domain/language.ts';
import { OrganisationKind, OrganisationSize } from '../domain/organisation.ts';
import { RosterEntry } from '../domain/roster.ts';

const text = (length: number) => z.string().trim().min(1).max(length);
const namePart = text(60);

const Sentences = z
  .string()
  .transform((cell) => cell.split(/\s*[|｜\n]\s*/).filter((sentence) => sentence !== ''))
  .pipe(z.array(text(500)));

const yes = ['yes', 'true', '1', 'ja', '是'];
const no = ['no', 'false', '0', 'nein', '否'];
const YesNo = z
  .string()
  .toLowerCase()
  .refine((cell) => yes.includes(cell) || no.includes(cell), { error: 'must be yes or no' })
  .transform((cell) => yes.includes(cell));

/**
 * One line of the roster as it stands in the file: flat columns of text. A blank cell must have been
 * left out.
 */
export const RosterRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, {
    error: 'must be 1 to 40 small letters, digits or hyphens',
  }),
  role: z.enum(['delegate', 'interpreter']).default('delegate'),
  /** Ids of the people for whom this one may act, as an assistant: "jana-wilke peng-lan". */
  acts_for: z
    .string()
    .transform((cell) => cell.split(/[\s,;，；|]+/).filter(Boolean))
    .default([]),
  delegation: z.string().optional(),
  organisation: text(120).optional(),
  organisation_han: text(120).optional(),
  organisation_id: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, { error: 'must be 1 to 60 small letters, digits or hyphens' })
    .optional(),
  organisation_kind: OrganisationKind.optional(),
  organisation_size: OrganisationSize.optional(),
  organisation_place: text(80).optional(),
  family: namePart,
  given: namePart,
  family_han: namePart.optional(),
  given_han: namePart.optional(),
  family_first: YesNo.default(false),
  position: text(120).optional(),
  country: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, { error: 'must be a country code of two letters, such as DE or CN' })
    .optional(),
  email: z.email({ error: 'must be an e-mail address' }).optional(),
  phone: text(40).optional(),
  reads: Language,
  speaks: z.string().transform(readSpoken),
  offers: Sentences.default([]),
  needs: Sentences.default([]),
});
export type RosterRow = z.infer<typeof RosterRow>;

/** The same before parsing: all text. */
export type RosterCells = z.input<typeof RosterRow>;

export const rosterColumns: readonly string[] = Object.keys(RosterRow.shape);

/** "de:fluent en:working" as languages with levels. */
function readSpoken(cell: string, context: z.RefinementCtx): Spoken[] {
  const spoken: Spoken[] = [];
  for (const word of cell
    .replaceAll('：', ':')
    .split(/[\s,;，；]+/)
    .filter(Boolean)) {
    const [language = '', level] = word.toLowerCase().split(':');
    const parsed = Spoken.safeParse({ language, level });
    if (!parsed.success) {
      context.addIssue(
        `"${word}" is not a language and a level, such as en:working (levels: ${Level.options.join(', ')})`,
      );
    } else if (spoken.some((other) => other.language === language)) {
      context.addIssue(`"${language}" is there twice`);
    } else spoken.push(parsed.data);
  }
  return spoken;
}

/**
 * @param organisation its id
 * @param country of the delegation, for people whose own is not given
 */
export function entryOf(row: RosterRow, organisation: string, country: string): RosterEntry {
  const { family_han: family, given_han: given } = row;
  return RosterEntry.parse({
    id: row.id,
    ...(row.role === 'interpreter'
      ? { role: row.role }
      : {
          delegation: row.delegation,
          organisation: {
            id: organisation,
            name: { latin: row.organisation, han: row.organisation_han },
            kind: row.organisation_kind,
            size: row.organisation_size,
            place: row.organisation_place,
          },
        }),
    ...(row.acts_for.length > 0 ? { actsFor: row.acts_for } : {}),
    name: {
      latin: { family: row.family, given: row.given },
      ...(family && given ? { han: { family, given } } : {}),
      familyFirst: row.family_first,
    },
    position: row.position,
    country: row.country ?? country,
    email: row.email,
    phone: row.phone,
    reads: row.reads,
    spoken: row.speaks,
    offers: row.offers,
    needs: row.needs,
  });
}
