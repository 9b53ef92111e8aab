import { type Folded, fold, foldText } from './fold.ts';

export interface Word {
  /** Positions in the folded text. */
  from: number;
  to: number;
  text: string;
  /** The word without its inflection; words that only differ in it share one stem. */
  stem: string;
  /** What stands between this word and the one before: nothing of note, a hyphen, or a stop. */
  gap: 'space' | 'hyphen' | 'stop';
}

/** A text prepared once for every look-up. Chinese has no words here: it is matched by character. */
export interface Text extends Folded {
  words: readonly Word[];
}

const isHanOnly = /^[\u3400-\u9fff]*$/;
const word = /[a-z0-9]+(?:[&+][a-z0-9]+)*\+*/g;
export const stops = ',;.:!?()/|，、。；：！？（）…·•\n';
const stop = new RegExp(`[${stops.replace(/[/|]/g, '\\$&')}]|\\p{Script=Han}`, 'u');

export function readText(source: string): Text {
  const folded = fold(source);
  return { ...folded, words: wordsOf(folded.text) };
}

/** The same for the keys of an index, of which there are thousands: positions only when asked for. */
export function readKey(source: string): Text {
  const text = foldText(source);
  const original = (from: number, to: number) => fold(source).original(from, to);
  return { text, original, words: wordsOf(text) };
}

function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  if (isHanOnly.test(folded)) return words;
  let end = 0;
  for (const { 0: text, index: from } of folded.matchAll(word)) {
    words.push({
      from,
      to: from + text.length,
      text,
      stem: stem(text),
      gap: gapOf(folded.slice(end, from)),
    });
    end = from + text.length;
  }
  return words;
}

function gapOf(between: string): Word['gap'] {
  // A dot or a slash inside a term is no stop: Industrie 4.0, I/O.
  if (between === '.' || between === '/') return 'space';
  if (between === '-' || between === '‐' || between === '–') return 'hyphen';
  return stop.test(between) ? 'stop' : 'space';
}

/**
 * A light stem for German and English alike, of folded words: Zelle, Zellen → zell; battery,
 * batteries → batteri. At least four letters stay, so that short words keep their identity; three
 * before a plural s (LEDs, CMMs).
 */
export function stem(text: string): string {
  const single =
    text.endsWith('s') && !text.endsWith('ss') && text.length > 3 ? text.slice(0, -1) : text;
  const base = single.endsWith('y') && single.length > 4 ? `${single.slice(0, -1)}i` : single;
  for (const ending of ['ern', 'en', 'er', 'em', 'e', 'n']) {
    if (base.endsWith(ending) && base.length - ending.length >= 4) {
      return base.slice(0, -ending.length);
    }
  }
  return base;
}

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
