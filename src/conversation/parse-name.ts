import type { PersonName } from '../domain/name.ts';

/** What a typed name may turn out to be. */
export type ParsedName =
  | { name: PersonName }
  /** Only Chinese characters were given; the Latin form is to be proposed. */
  | { han: { family: string; given: string } }
  /** Latin words without a mark: which one is the family name? */
  | { words: string[] };

const titles =
  /\b(?:dr|prof|dipl|ing|mag|mba|phd|msc|bsc|mr|mrs|ms|miss|herr|frau|sir|h\.?c)\b\.?(?:-ing\.?)?|先生|女士|小姐|博士|教授/giu;

/** "Frau Dr. Brandt", "李伟先生": the name alone. */
export const withoutTitles = (text: string): string => text.replace(titles, ' ').trim();

/** The compound family names that are still common; every other Chinese family name is one character. */
const compound = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 尉迟 公孙 皇甫 慕容 令狐 夏侯 轩辕 端木 百里 南宫 歐陽 諸葛 司徒 東方'.split(
    ' ',
  ),
);

/** "王伟 WANG Wei", "王伟（Wang Wei）", "Petra MÜLLER", "Müller, Petra" and the like. */
export function parseName(text: string): ParsedName | undefined {
  const clean = withoutTitles(text)
    .replace(/[()（）[\]【】/·•|]/gu, ' ')
    .trim();
  const han = splitHan((clean.match(/\p{Script=Han}+/gu) ?? []).join(''));
  const latinText = clean.replace(/\p{Script=Han}+/gu, ' ').trim();
  if (latinText === '') return han ? { han } : undefined;
  if (!/\p{L}/u.test(latinText) || latinText.length > 100) return undefined;
  const marked = splitMarked(latinText, han !== undefined);
  if (marked) return { name: han ? { ...marked, han } : marked };
  const words = wordsOf(latinText);
  if (words.length < 2) return undefined;
  // Beside Chinese characters a Latin form is pinyin, and pinyin begins with the family name.
  if (han) {
    const [family, ...given] = words;
    return { name: { latin: { family: family!, given: given.join(' ') }, han, familyFirst: true } };
  }
  return { words };
}

/** A person's own word on which part is the family name. */
export function nameWithFamily(words: string[], index: number): PersonName {
  const family = words[index]!;
  const given = words.filter((_, i) => i !== index).join(' ');
  return { latin: { family, given }, familyFirst: index === 0 };
}

export function splitHan(text: string): { family: string; given: string } | undefined {
  if (text.length < 2 || text.length > 12) return undefined;
  const length = text.length > 2 && compound.has(text.slice(0, 2)) ? 2 : 1;
  return { family: text.slice(0, length), given: text.slice(length) };
}

function splitMarked(text: string, pinyin: boolean): PersonName | undefined {
  const comma = text.split(/\s*[,，]\s*/u);
  if (comma.length === 2 && comma[0] && comma[1]) {
    return { latin: { family: title(comma[0]), given: comma[1] }, familyFirst: pinyin };
  }
  const words = wordsOf(text);
  const capitals = words.filter(isCapitals);
  if (words.length < 2 || capitals.length === 0 || capitals.length === words.length)
    return undefined;
  const given = words.filter((word) => !isCapitals(word)).join(' ');
  return {
    latin: { family: title(capitals.join(' ')), given },
    familyFirst: isCapitals(words[0]!),
  };
}

const wordsOf = (text: string): string[] =>
  text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));

const isCapitals = (word: string): boolean =>
  word.length > 1 &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase() &&
  !word.endsWith('.');

const title = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(^|[\s'’-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
