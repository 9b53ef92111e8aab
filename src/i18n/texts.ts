import { createInstance, type FormatFunction } from 'i18next';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import zh from '../../locales/zh.json' with { type: 'json' };
import type { Language } from '../domain/language.ts';
import type { Bundle } from './bundle.ts';
import type { Reader } from './reader.ts';

export const bundles: Record<Language, Bundle> = { de, en, zh };

/** Puts one fact into words: what was given for a placeholder, as its format asks. */
export type Speak = (fact: unknown, format: string | undefined, reader: Reader) => string;

/** Finds a text and fills it. Throws when the text or a fact is missing. */
export type Fill = (
  key: string,
  params: Readonly<Record<string, unknown>>,
  reader: Reader,
) => string;

// No parameter can have this name, so a reader is never taken for a fact.
const readerKey = Symbol('reader');

/**
 * The only door to i18next. `speak` must not call the `fill` that it serves: i18next keeps its place
 * in a text in one regular expression for all, and would lose it.
 */
export function createFill(speak: Speak): Fill {
  const i18n = createInstance();
  const format: FormatFunction = (value, name, _language, options) => {
    const placeholder = String(options?.interpolationkey);
    if (value === undefined || value === null) throw new Error(`{{${placeholder}}} is missing`);
    return speak(value, name, (options as { [readerKey]: Reader })[readerKey]);
  };
  i18n.use({ type: 'formatter', init() {}, add() {}, addCached() {}, format });
  i18n.init({
    initAsync: false,
    resources: Object.fromEntries(
      Object.entries(bundles).map(([language, bundle]) => [language, { translation: bundle }]),
    ),
    supportedLngs: Object.keys(bundles),
    fallbackLng: false,
    nsSeparator: false,
    // Said outright, i18next need not guess from each key whether it is a sentence.
    keySeparator: '.',
    // Channels escape for their own markup. `alwaysFormat` sends plain placeholders here as well.
    interpolation: { escapeValue: false, alwaysFormat: true },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no text for ${key}`);
    },
  });
  // Most texts hold no facts: found once, they need no looking for.
  const factless: Record<Language, Map<string, string>> = {
    de: new Map(),
    en: new Map(),
    zh: new Map(),
  };
  return (key, params, reader) => {
    const known = factless[reader.language].get(key);
    if (known !== undefined) return known;
    const options = {
      lng: reader.language,
      // Facts stand apart from i18next's own options, whatever their names.
      replace: params,
      nest: false,
      [readerKey]: reader,
      ...(typeof params.count === 'number' ? { count: params.count } : {}),
    };
    const text: unknown = i18n.t(key, options);
    if (typeof text !== 'string') throw new Error(`${key} is an area, not a text`);
    if (Object.keys(params).length === 0) factless[reader.language].set(key, text);
    return text;
  };
}
