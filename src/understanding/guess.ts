import type { Language } from '../domain/language.ts';
import { isHan, readText, type Text } from './words.ts';

// Small words that only one of the two languages has, folded as in fold.ts.
const german = new Set(
  'und fur von mit wir der die das den dem des ein eine einen einer suche suchen sucht gesucht nach aus auf im zum zur bei oder als auch sind ist ich nicht bieten bietet liefern unser unsere unternehmen firma hersteller lieferant lieferanten anbieter partner kontakt bitte danke hallo ja nein zuruck weiter uber in'.split(
    ' ',
  ),
);
const english = new Set(
  'and for of with we the a an our are is to from by at or as also not you your looking seek seeks seeking want wants wanted need needs offer offers offering provide supplier suppliers maker makers manufacturer company who that this please thanks thank hello hi yes no back next partner in on'.split(
    ' ',
  ),
);
const germanShape =
  /(ung|ungen|keit|heit|schaft|lich|isch|ische|ischer|technik|maschinen|anlagen)$/;
const englishShape = /(ing|tion|tions|ity|ment|ments|ness|ies|ers|ware)$/;

/**
 * The language of a text, or undefined where nothing tells (a name, a number, "CNC"). `votes` lets a
 * caller add what it knows, such as the language of the vocabulary that was found.
 */
export function guessLanguage(
  source: string | Text,
  votes: { de?: number; en?: number } = {},
): Language | undefined {
  const text = typeof source === 'string' ? readText(source) : source;
  const han = [...text.text].reduce((sum, character) => sum + (isHan(character) ? 1 : 0), 0);
  if (han > 0 && han >= text.words.length) return 'zh';
  const written = text.original(0, text.text.length);
  let de = (votes.de ?? 0) + 2 * (written.match(/[äöüßÄÖÜ]/g)?.length ?? 0);
  let en = votes.en ?? 0;
  for (const word of text.words) {
    de += german.has(word.text) ? 1 : germanShape.test(word.text) ? 0.7 : 0;
    en += english.has(word.text) ? 1 : englishShape.test(word.text) ? 0.5 : 0;
  }
  if (de !== en) return de > en ? 'de' : 'en';
  return han > 0 ? 'zh' : undefined;
}
