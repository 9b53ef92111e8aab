import { stem } from './words.ts';

/** So many mistakes a word of so many letters may hold and still be meant. */
const mistakesIn = (length: number): number =>
  length < 6 ? 0 : length < 9 ? 1 : length < 17 ? 2 : 3;

/** Candidates are measured at most so many: a word shares its pieces with thousands of others. */
const mostMeasured = 12;
const piece = 3;

/**
 * Finds the known word that a misspelt one is likely to mean: one with many three-letter pieces in
 * common, and then few enough letters left out, added, exchanged or swapped.
 */
export function createSpelling(vocabulary: Iterable<string>) {
  // By length, so that those of about the same length are one stretch of every list.
  const words = [...new Set(vocabulary)]
    .filter((word) => word.length >= 5)
    .sort((a, b) => a.length - b.length);
  const known = new Set([...words, ...words.map(stem)]);
  let pieces: Map<string, number[]> | undefined;

  // Most texts are spelt well: the index of pieces is made when the first misspelt word comes.
  const index = () => {
    pieces = new Map();
    for (const [at, word] of words.entries()) {
      for (const part of piecesOf(word)) {
        const list = pieces.get(part);
        if (list) list.push(at);
        else pieces.set(part, [at]);
      }
    }
    return pieces;
  };

  /** Where the words of at least this length begin. */
  const firstOf = (length: number): number =>
    firstWhere(words.length, (at) => words[at]!.length >= length);

  /** @returns undefined for a known word, and where nothing is near enough. */
  return (word: string): string | undefined => {
    const most = mistakesIn(word.length);
    // Nobody misspells forty letters; the limit keeps the measuring short.
    if (
      most === 0 ||
      word.length > 40 ||
      /\d/.test(word) ||
      known.has(word) ||
      known.has(stem(word))
    )
      return undefined;
    const from = firstOf(word.length - most);
    const to = firstOf(word.length + most + 1);
    const shared = new Uint8Array(to - from);
    const touched: number[] = [];
    for (const part of piecesOf(word)) {
      const list = (pieces ?? index()).get(part) ?? [];
      for (let i = firstIn(list, from); i < list.length && list[i]! < to; i++) {
        if (shared[list[i]! - from]!++ === 0) touched.push(list[i]!);
      }
    }
    const nearest = touched
      .sort((a, b) => shared[b - from]! - shared[a - from]!)
      .slice(0, mostMeasured)
      .map((at) => ({ word: words[at]!, distance: distance(word, words[at]!) }))
      // The first letter is the one that people get right.
      .filter((c) => c.distance <= (c.word[0] === word[0] ? most : most - 1))
      .sort((a, b) => a.distance - b.distance);
    return nearest[0]?.word;
  };
}

const firstIn = (list: readonly number[], least: number): number =>
  firstWhere(list.length, (at) => list[at]! >= least);

/** The first of `count` places at which something that stays true becomes true. */
function firstWhere(count: number, is: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function piecesOf(word: string): Set<string> {
  const padded = ` ${word} `;
  const parts = new Set<string>();
  for (let at = 0; at + piece <= padded.length; at++) parts.add(padded.slice(at, at + piece));
  return parts;
}

/** Letters left out, added or exchanged, and neighbours swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
