import type { Hit } from './phrases.ts';
import type { Text } from './words.ts';

/**
 * Finds Chinese phrases (also mixed ones, 5G基站) anywhere in a text: Chinese has no spaces between
 * words, and those that people type do not matter. One or two characters are easily cut out of the
 * middle of other words (提高校园 holds no 高校), so they have to agree with the segmenter.
 */
export function createHanFinder<T>(
  phrases: readonly { key: string; value: T }[],
): (text: Text) => Hit<T>[] {
  const buckets = new Map<string, { key: string; value: T }[]>();
  for (const entry of phrases) {
    const first = entry.key.charAt(0);
    const known = buckets.get(first);
    if (known) known.push(entry);
    else buckets.set(first, [entry]);
  }
  return ({ text }) => {
    const hits: Hit<T>[] = [];
    let edges: ReadonlySet<number> | undefined;
    for (let from = 0; from < text.length; from++) {
      for (const { key, value } of buckets.get(text.charAt(from)) ?? []) {
        const to = endOf(text, from, key);
        if (to === undefined) continue;
        if (key.length <= 2) {
          edges ??= wordEdges(text);
          const agrees = key.length === 1 ? edges.has(to) : edges.has(from) || edges.has(to);
          if (!agrees) continue;
        }
        hits.push({ value, form: 'whole', from, to, span: [from, to] });
      }
    }
    return hits;
  };
}

const alphanumeric = /[a-z0-9]/;

/** Where the phrase that begins at `from` ends; spaces in the text are passed over. */
function endOf(text: string, from: number, key: string): number | undefined {
  const isLatin = alphanumeric.test(key.charAt(0));
  if (isLatin && alphanumeric.test(text.charAt(from - 1))) return undefined;
  let at = from;
  for (let i = 0; i < key.length; i++, at++) {
    if (i > 0 && text.charAt(at) === ' ') at++;
    if (text.charAt(at) !== key.charAt(i)) return undefined;
  }
  const ended = alphanumeric.test(key.charAt(key.length - 1)) && alphanumeric.test(text.charAt(at));
  return ended ? undefined : at;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin and end, as far as the segmenter knows them. */
export function wordEdges(text: string): Set<number> {
  const edges = new Set<number>([0, text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}
