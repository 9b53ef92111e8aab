import type { Clue } from './bag.ts';
import { isEveryday } from './everyday.ts';
import type { Hit } from './phrases.ts';
import { longest } from './phrases.ts';
import type { Key, TopicIndex } from './topic-index.ts';
import { isHan, readText, type Text } from './words.ts';

/** What a text holds that tells of topics: phrases, and where no phrase helps, single words. */
export interface Evidence {
  hits: Hit<Key>[];
  clues: Clue[];
  /** Does a phrase of some topic cover this place of the folded text? */
  isExplained(at: number): boolean;
}

/** A word that had to be corrected first proves a little less. */
const correctedTrust = 0.85;
/** Words that are common in another language: they count only when they are all that was said. */
const ambiguous = new Set(['art', 'its', 'tic', 'aps', 'pr', 'ar']);

export function findEvidence(text: Text, indexes: readonly TopicIndex[]): Evidence {
  const find = (source: Text) =>
    indexes.flatMap((index) => index.find(source)).filter((hit) => isMeant(hit, text));
  const plain = find(text);
  const explained = cover(text.text.length, plain);
  const corrected = correct(text, indexes, (at) => explained[at] === 1);
  const found = corrected ? [...plain, ...find(corrected).map(fromCorrected(plain))] : plain;
  const hits = longest(found);
  const covered = cover(text.text.length, hits);
  const isExplained = (at: number) => covered[at] === 1;
  return {
    hits,
    clues: indexes.flatMap((index) => index.clues(corrected ?? text, isExplained)),
    isExplained,
  };
}

function cover(length: number, hits: readonly Hit<Key>[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { form, from, to, span } of hits) {
    // The head of a compound explains all of it; its first part does not.
    covered.fill(1, ...(form === 'head' ? span : ([from, to] as const)));
  }
  return covered;
}

/** The text with misspelt words made right, in their old places; undefined where there are none. */
function correct(
  text: Text,
  indexes: readonly TopicIndex[],
  isExplained: (at: number) => boolean,
): Text | undefined {
  let changed = false;
  const words = text.words.map((word) => {
    if (isExplained(word.from) || isEveryday(word)) return word;
    for (const index of indexes) {
      const right = index.correct(word.text);
      const [read] = right === undefined ? [] : readText(right).words;
      if (!read) continue;
      changed = true;
      return { ...word, text: read.text, stem: read.stem };
    }
    return word;
  });
  return changed ? { ...text, words } : undefined;
}

/** Places inside a corrected word are not places of the text: the whole word stands for them. */
function fromCorrected(plain: readonly Hit<Key>[]) {
  const known = new Set(plain.map((hit) => `${hit.from}-${hit.to}-${hit.value.topic}`));
  return (hit: Hit<Key>): Hit<Key> => {
    if (known.has(`${hit.from}-${hit.to}-${hit.value.topic}`)) return hit;
    const value = { ...hit.value, trust: hit.value.trust * correctedTrust };
    return { ...hit, value, from: hit.span[0], to: hit.span[1] };
  };
}

/** "ar" and "its" are words of the sentence unless written as abbreviations, or said alone. */
function isMeant({ value, form, from, to }: Hit<Key>, text: Text): boolean {
  if (text.words.length <= 1) return true;
  // "speak" and "speakers", "back" and "backen" share a stem; a hint is not worth the mistake.
  if (value.trust < 1 && form === 'whole') {
    const inside = text.words.filter((word) => from <= word.from && word.to <= to);
    if (inside.length === 1 && isEveryday(inside[0]!)) return false;
  }
  const written = text.original(from, to);
  if (ambiguous.has(written.toLowerCase())) return value.capitals && /^[A-Z]+$/.test(written);
  return true;
}

/** Longer phrases say more; a Chinese character counts as two and a half letters. */
export function weightOf(phrase: string): number {
  let letters = 0;
  for (const character of phrase) letters += isHan(character) ? 2.5 : 1;
  return letters / (letters + 8);
}
