import { languages } from '../domain/language.ts';
import { fold } from './fold.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Two-letter code of a country named in German, English or Chinese, or given as its code. */
export function countryCode(text: string): string | undefined {
  return countries().get(fold(text));
}

/** ISO 639-1 codes of the languages named in a sentence, in its order. */
export function languageCodes(text: string): string[] {
  const found = new Map<string, number>();
  const folded = fold(text);
  for (const [name, code] of languageNames()) {
    const at = isHan(name) ? folded.indexOf(name) : wordIndex(folded, name);
    if (at >= 0 && at < (found.get(code) ?? Number.POSITIVE_INFINITY)) found.set(code, at);
  }
  return [...found].sort((a, b) => a[1] - b[1]).map(([code]) => code);
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

function wordIndex(text: string, word: string): number {
  const at = ` ${text} `.indexOf(` ${word} `);
  return at;
}

let countryMap: Map<string, string> | undefined;
function countries(): Map<string, string> {
  countryMap ??= namesOf('region', (code) => code);
  for (const [alias, code] of Object.entries({
    usa: 'US',
    uk: 'GB',
    prc: 'CN',
    中国大陆: 'CN',
    brd: 'DE',
    'great britain': 'GB',
  })) {
    countryMap.set(alias, code);
  }
  return countryMap;
}

let languageMap: Map<string, string> | undefined;
function languageNames(): Map<string, string> {
  if (languageMap) return languageMap;
  languageMap = namesOf('language', (code) => code.toLowerCase());
  const aliases = {
    mandarin: 'zh',
    putonghua: 'zh',
    中文: 'zh',
    汉语: 'zh',
    普通话: 'zh',
    国语: 'zh',
    chinesisch: 'zh',
    英文: 'en',
    德文: 'de',
    法文: 'fr',
    日文: 'ja',
  };
  for (const [alias, code] of Object.entries(aliases)) languageMap.set(alias, code);
  return languageMap;
}

/** Every two-letter code that has a name of its own, by its folded names in our three languages. */
function namesOf(type: 'region' | 'language', as: (code: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const code = as(first + second);
      for (const language of languages) {
        const display = new Intl.DisplayNames(language, { type, fallback: 'none' });
        const name = display.of(code);
        if (name && fold(name) !== fold(code)) names.set(fold(name), code);
      }
      if (type === 'region' && names.size > 0) names.set(fold(code), code);
    }
  }
  return names;
}
