import type { Localised } from '../domain/language.ts';
import type { OrganisationName, PersonName } from '../domain/name.ts';
import { clip } from './intl.ts';
import { frame, type Reader } from './reader.ts';

/**
 * "Petra MÜLLER", "WANG Wei (王伟)", "王伟（WANG Wei）": both scripts where there are two, the reader's
 * own first; capitals mark the family name, whose place the reader cannot know.
 */
export function personText(name: PersonName, reader: Reader): string {
  const { family, given } = name.latin;
  const capitals = isolated(family.replaceAll('ß', 'ẞ').toUpperCase());
  const parts = name.familyFirst ? [capitals, isolated(given)] : [isolated(given), capitals];
  const latin = parts.join(' ');
  if (!name.han) return latin;
  const han = isolated(`${name.han.family}${name.han.given}`);
  return reader.language === 'zh'
    ? frame('both-scripts', reader, { first: han, second: latin })
    : frame('both-scripts', reader, { first: latin, second: han });
}

/** The reader's own script first, the other one beside it. */
export function organisationText(name: OrganisationName, reader: Reader): string {
  const scripts = reader.language === 'zh' ? [name.han, name.latin] : [name.latin, name.han];
  const [first, second] = scripts.filter((script) => script !== undefined).map(isolated);
  if (first === undefined) throw new Error('an organisation without a name');
  return second === undefined || second === first
    ? first
    : frame('both-scripts', reader, { first, second });
}

export const localisedText = (text: Localised, reader: Reader): string =>
  isolated(text[reader.language]);

/** Somebody's own words in the reader's quotation marks, cut to about 120 characters. */
export const quoteText = (words: string, reader: Reader): string =>
  frame('quoted', reader, { words: isolated(clip(words.replace(/\s+/gu, ' ').trim(), 120)) });

/** What somebody says to the reader: whole, as they wrote it. */
export const speechText = (words: string, reader: Reader): string =>
  frame('quoted', reader, { words: isolated(words.trim()) });

// Embeddings, overrides and isolates: in a stranger's words they could turn our sentence round.
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/gu;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Text of a stranger, set apart where it runs from right to left (Unicode annex 9, isolates). */
export function isolated(text: string): string {
  const plain = text.replace(bidiControls, '');
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}
