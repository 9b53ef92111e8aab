import { createCompoundFinder } from './compounds.ts';
import { createHanFinder } from './han.ts';
import { isHan, readKey, type Text, type Word } from './words.ts';

export interface Phrase<T> {
  phrase: string;
  /** The phrase as it is read, for a caller who needs it too; reading is most of the work. */
  text?: Text;
  value: T;
  /** May it also be found inside a longer German word? */
  compounds: boolean;
}

/**
 * Where a phrase stands. `whole`: as words of its own; `head`: at the end of a compound, which it
 * names (Lithium|batterie); `part`: at the beginning of one, which it only qualifies.
 */
export interface Hit<T> {
  value: T;
  form: 'whole' | 'head' | 'part';
  from: number;
  to: number;
  /** The whole words around it, for quoting. */
  span: readonly [from: number, to: number];
}

export type Finder<T> = (text: Text) => Hit<T>[];

/**
 * Finds every phrase in a text, in one pass: words by the stem of their first word, Chinese by its
 * first character. Inflection, hyphens and capitals do not matter. Overlapping hits are all there:
 * see `longest`.
 */
export function createFinder<T>(phrases: Iterable<Phrase<T>>): Finder<T> {
  const byFirst = new Map<string, { keys: readonly Word[]; value: T }[]>();
  const han: { key: string; value: T }[] = [];
  const parts: { key: string; length: number; value: T }[] = [];
  const add = (keys: readonly Word[], value: T) => {
    const first = keys[0]?.stem ?? '';
    const known = byFirst.get(first);
    if (known) known.push({ keys, value });
    else byFirst.set(first, [{ keys, value }]);
  };
  for (const { phrase, text: read, value, compounds } of phrases) {
    const { text, words } = read ?? readKey(phrase);
    if (isHan(text)) {
      han.push({ key: text.replace(/\s/g, ''), value });
      continue;
    }
    if (words.length === 0) continue;
    add(words, value);
    if (!words.slice(1).every((word) => word.gap === 'hyphen')) continue;
    const joined = words.length === 1 ? words[0] : joinHyphens(words, 0);
    if (!joined) continue;
    if (words.length > 1) add([joined], value);
    if (compounds) parts.push({ key: joined.stem, length: joined.text.length, value });
  }
  const findHan = createHanFinder(han);
  const findParts = createCompoundFinder(parts);

  return (text) => {
    const hits = findHan(text);
    const { words } = text;
    for (const [at, first] of words.entries()) {
      for (const { keys, value } of byFirst.get(first.stem) ?? []) {
        const last = endOfRun(words, at, keys);
        if (last) hits.push(whole(value, first.from, last.to));
      }
      hits.push(...findParts(first));
      const joined = joinHyphens(words, at);
      for (const { keys, value } of (joined && byFirst.get(joined.stem)) ?? []) {
        if (joined && keys.length === 1) hits.push(whole(value, joined.from, joined.to));
      }
    }
    return hits;
  };
}

export const whole = <T>(value: T, from: number, to: number): Hit<T> => ({
  value,
  form: 'whole',
  from,
  to,
  span: [from, to],
});

function endOfRun(words: readonly Word[], at: number, keys: readonly Word[]): Word | undefined {
  for (let i = 1; i < keys.length; i++) {
    const next = words[at + i];
    if (next?.stem !== keys[i]?.stem || (next?.gap === 'stop' && keys[i]?.gap !== 'stop'))
      return undefined;
  }
  return words[at + keys.length - 1];
}

/** Spritzguss-Werkzeuge is the same as Spritzgusswerkzeuge: the words of one hyphenated row as one. */
function joinHyphens(words: readonly Word[], at: number): Word | undefined {
  const first = words[at];
  if (!first || words[at + 1]?.gap !== 'hyphen') return undefined;
  let text = first.text;
  let last = first;
  // Five parts are more than any real word has; the limit keeps "a-a-a-…" linear.
  for (let i = at + 1; i < at + 6 && words[i]?.gap === 'hyphen'; i++) {
    last = words[i]!;
    text += last.text;
  }
  const [joined] = readKey(text).words;
  return joined && { ...joined, from: first.from, to: last.to };
}

/** Keeps the longest of overlapping hits; different values for one and the same place all stay. */
export function longest<T>(hits: readonly Hit<T>[]): Hit<T>[] {
  const sorted = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const owner = new Map<number, string>();
  const kept = sorted.filter(({ from, to }) => {
    const place = `${from}-${to}`;
    for (const at of [from, to - 1]) {
      if ((owner.get(at) ?? place) !== place) return false;
    }
    for (let at = from; at < to; at++) owner.set(at, place);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
