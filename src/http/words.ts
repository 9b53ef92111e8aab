import type { Language } from '../domain/language.ts';
import type { Line } from '../domain/say.ts';

/** For whom a sentence is made. Times are said in `venueZone`, and in `zone` where that differs. */
export interface Ear {
  language: Language;
  zone?: string | undefined;
  venueZone: string;
  /** Put around each moment in time, whose instant it is told: see i18n/reader. */
  mark?: ((words: string, at: number) => string) | undefined;
}

/** What the HTTP edges need of i18n/words. */
export type Words = (line: Line, ear: Ear) => string;

/** Makes sentences for one reader. */
export type SayTo = (line: Line) => string;

export const sayTo =
  (words: Words, ear: Ear): SayTo =>
  (line) =>
    words(line, ear);
