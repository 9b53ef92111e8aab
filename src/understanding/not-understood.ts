import type { Side } from '../domain/interest.ts';
import { everydayHan, isEveryday } from './everyday.ts';
import type { Evidence } from './evidence.ts';
import type { Hit } from './phrases.ts';
import type { Taxonomy } from './taxonomy.ts';
import { isHan, readText, type Text } from './words.ts';

const mostPhrases = 5;
const mostLetters = 80;
const mostWords = 4;
/** Of a text in which nothing is sure the thing is kept as it was put: it may be a long name. */
const mostWordsWhole = 8;

/**
 * Which pieces of a text were not understood? Content only: no announcing words, no words of
 * everybody's, nothing with a digit or "@" in it (a number, an address). Where nothing at all is
 * sure, small words in between stay, so that the desk reads "Dämpfer mit magnetischer Flüssigkeit"
 * and not its pieces. A name cannot be told from a German noun: the desk decides.
 *
 * @returns phrases in small letters, each at most 80 letters, in the order of the text.
 */
export function createNotUnderstood(
  { modifiers }: Taxonomy,
  findCues: (text: Text) => Hit<Side>[],
  evidenceOf: (text: Text) => Evidence,
): (source: string) => string[] {
  const silent = [...everydayHan, ...modifiers.after.zh].join('|');
  const silentHan = new RegExp(silent, 'g');
  const silentEnds = new RegExp(`^(?:${silent})+|(?:${silent})+$`, 'g');

  return (source) => {
    const text = readText(source);
    const { hits, isExplained } = evidenceOf(text);
    const isWhole = hits.length === 0;
    const open = new Uint8Array(text.text.length).fill(1);
    for (let at = 0; at < open.length; at++) if (isExplained(at)) open[at] = 0;
    for (const { from, to } of findCues(text)) open.fill(0, from, to);
    for (const { 0: found, index } of text.text.matchAll(/\S*[@\d]\S*/g)) {
      if (!isHan(found)) open.fill(0, index, index + found.length);
    }
    const phrases = new Set([
      ...latin(text, open, isWhole),
      ...han(text.text, open, isWhole ? silentEnds : silentHan),
    ]);
    return [...phrases].slice(0, mostPhrases);
  };
}

/** Neighbouring words make one phrase: "magnetorheological dampers". */
function latin({ original, words }: Text, open: Uint8Array, isWhole: boolean): string[] {
  const runs: { from: number; to: number; words: number }[] = [];
  let last: (typeof runs)[number] | undefined;
  for (const word of words) {
    if (word.gap === 'stop') last = undefined;
    // A word is understood by its end: of "magnetorheologisch", "Magnet" is not enough.
    const isOpen = open[word.to - 1] === 1;
    if (!isOpen || isEveryday(word)) {
      if (!isOpen || !isWhole) last = undefined;
    } else if (last && last.words < (isWhole ? mostWordsWhole : mostWords)) {
      last.to = word.to;
      last.words++;
    } else {
      last = { from: word.from, to: word.to, words: 1 };
      runs.push(last);
    }
  }
  return runs
    .map(({ from, to }) => original(from, to).normalize('NFKC').toLowerCase())
    .filter((run) => run.length <= mostLetters);
}

function han(text: string, open: Uint8Array, silent: RegExp): string[] {
  const left = [...text.split('').keys()]
    .map((at) => (open[at] === 1 && isHan(text.charAt(at)) ? text.charAt(at) : ' '))
    .join('');
  return left
    .split(/\s+/)
    .flatMap((run) => run.replace(silent, ' ').split(' '))
    .filter((run) => run.length >= 2 && run.length <= mostLetters / 4);
}
