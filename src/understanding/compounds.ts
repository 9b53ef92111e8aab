import type { Hit } from './phrases.ts';
import type { Word } from './words.ts';

const bucketLength = 4;
/** "Express" does not hold a press: what is left of the word must be a word itself. */
const leastRest = 3;
/** A short word proves something only as the head: Turmdreh|kran, not Kran|kenhaus. */
const leastModifier = 6;
/** In the middle of a word only a long one does. */
const leastMiddle = 7;
const longestInflection = 2;
/** Everyday words that end or begin like a topic's: neither a fair nor a knife is in a diameter. */
const misleading = [
  'durchmesser',
  'messbar',
  'messwert',
  'hochwertig',
  'vermess',
  'temperatur',
  'generation',
];

/**
 * Finds parts of German compounds: a key at the beginning of a longer word, or at its end (an
 * inflection may follow). In the middle only a long key counts.
 *
 * @param parts stems, with the length of the word they were made from: five letters at least.
 */
export function createCompoundFinder<T>(
  parts: readonly { key: string; length: number; value: T }[],
): (word: Word) => Hit<T>[] {
  const buckets = new Map<string, { key: string; length: number; value: T }[]>();
  for (const { key, length, value } of parts) {
    if (length < 5 || key.length < bucketLength) continue;
    const start = key.slice(0, bucketLength);
    const known = buckets.get(start);
    if (known) known.push({ key, length, value });
    else buckets.set(start, [{ key, length, value }]);
  }
  return ({ text, stem, from, to }) => {
    const hits: Hit<T>[] = [];
    if (misleading.some((word) => text.includes(word))) return hits;
    for (let at = 0; at + bucketLength <= text.length; at++) {
      for (const { key, length, value } of buckets.get(text.slice(at, at + bucketLength)) ?? []) {
        const rest = text.length - at - key.length;
        // Of "-übertragern" the stem ends before "ern".
        const ending = rest <= longestInflection || at + key.length >= stem.length;
        const form = formOf({ key, length }, at, rest, ending);
        if (!form || !text.startsWith(key, at)) continue;
        hits.push({ value, form, from: from + at, to: from + at + key.length, span: [from, to] });
      }
    }
    return hits;
  };
}

function formOf(
  { key, length }: { key: string; length: number },
  before: number,
  after: number,
  ending: boolean,
): 'head' | 'part' | undefined {
  if (after < 0 || before + after < leastRest) return undefined;
  if (ending) return before >= leastRest ? 'head' : undefined;
  if (after < leastRest) return undefined;
  if (before === 0) return length >= leastModifier ? 'part' : undefined;
  return key.length >= leastMiddle ? 'part' : undefined;
}
