import { z } from 'zod';
import { Language } from '../../domain/language.ts';
import type { FileFact } from '../../domain/reply.ts';
import { Instant } from '../../domain/time.ts';

const Button = z.strictObject({
  id: z.string(),
  label: z.string(),
  look: z.enum(['main', 'quiet', 'danger']).optional(),
});

/** One reply in words, as the browser draws it. */
export const Bubble = z.strictObject({
  title: z.string().optional(),
  lines: z.array(z.string()),
  choices: z.array(Button).optional(),
  many: z.strictObject({ ticked: z.array(z.string()), submit: Button }).optional(),
  /** `n` is its number within the entry, as in /chat/file/<entry>/<n>. */
  file: z.strictObject({ n: z.number().int(), label: z.string() }).optional(),
  look: z.literal('card').optional(),
});
export type Bubble = z.infer<typeof Bubble>;

const Ours = z.strictObject({
  by: z.literal('us'),
  at: Instant,
  language: Language,
  bubbles: z.array(Bubble),
  /** Facts, so that a file is made when it is fetched, in the language that is read then. */
  files: z.array(z.custom<FileFact>((fact) => typeof fact === 'object' && fact !== null)),
});
export type Ours = z.infer<typeof Ours>;

const Yours = z.strictObject({
  by: z.literal('you'),
  at: Instant,
  /** The browser's id for it: its waiting bubble becomes this entry. */
  client: z.string(),
  text: z.string(),
  /** Which choices of which entry were tapped. */
  taps: z.array(z.string()).optional(),
  from: z.number().int().optional(),
});
export type Yours = z.infer<typeof Yours>;

/**
 * What one number of a person's log holds. Words, not facts: what was said to somebody stays as it
 * was said, also after a change of language or of our texts.
 */
export const Entry = z.discriminatedUnion('by', [Ours, Yours]);
export type Entry = z.infer<typeof Entry>;

/** Undefined for an entry that an older version wrote and nobody can read any more. */
export function readEntry(text: string): Entry | undefined {
  try {
    return Entry.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What of an entry goes to the browser: all but the facts of files. */
export function shownOf(entry: Entry): unknown {
  if (entry.by === 'you') return entry;
  const { files: _, ...shown } = entry;
  return shown;
}
