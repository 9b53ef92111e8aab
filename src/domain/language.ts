import { z } from 'zod';

/** A language that the bot itself speaks. */
export const Language = z.enum(['de', 'en', 'zh']);
export type Language = z.infer<typeof Language>;

export const languages = Language.options;

/** A text that exists in every language of the bot; no language may be missing. */
export const Localised = z.strictObject({
  de: z.string().trim().min(1),
  en: z.string().trim().min(1),
  zh: z.string().trim().min(1),
});
export type Localised = z.infer<typeof Localised>;

/** How well a language is spoken. "basic" does not carry a business meeting. */
export const Level = z.enum(['basic', 'working', 'fluent']);
export type Level = z.infer<typeof Level>;

/** A language of a person, as ISO 639-1 code: delegates may speak more languages than the bot. */
export const Spoken = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/),
  level: Level,
});
export type Spoken = z.infer<typeof Spoken>;

/** The languages in which a person can hold a meeting. */
export const meetingLanguages = (spoken: readonly Spoken[]): string[] =>
  spoken.filter((s) => s.level !== 'basic').map((s) => s.language);

/** The languages in which both can hold a meeting; the first person's order. */
export function commonLanguages(a: readonly Spoken[], b: readonly Spoken[]): string[] {
  const theirs = new Set(meetingLanguages(b));
  return meetingLanguages(a).filter((language) => theirs.has(language));
}
