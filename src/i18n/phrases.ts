import { languages } from '../domain/language.ts';
import type { Texts } from '../domain/texts.ts';
import type { Bundle } from './bundle.ts';
import { fold } from './fold.ts';
import { bundles } from './texts.ts';

export type WordPurpose =
  Extract<keyof Texts, `word.${string}`> extends `word.${infer Word}` ? Word : never;

/** The words of a purpose as the locale files list them ("a|b|c"), language by language, unfolded. */
export const wordsOf = (purpose: WordPurpose): string[][] =>
  languages.map((language) =>
    ((bundles[language].word as Bundle)[purpose] as string).split('|').map((word) => word.trim()),
  );

/** The folded phrases of a purpose in all languages together. */
export const phrasesOf = (purpose: WordPurpose): string[] => wordsOf(purpose).flat().map(fold);
