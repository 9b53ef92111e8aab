import { isEveryday } from './everyday.ts';
import { wordEdges } from './han.ts';
import { isHan, type Text } from './words.ts';

/** A word, or two Chinese characters, that some topic's phrases hold. */
export interface Clue {
  topic: string;
  /** From 0 to 1: how few topics share it. */
  rarity: number;
  from: number;
  to: number;
}

/** Shared by more topics than these, a word tells nothing. */
const mostTopics = 10;

/**
 * Looks up the single words of a text that no whole phrase explained, in the words that the phrases
 * of the topics are made of. Rarity is inverse document frequency with the topics as documents,
 * brought to 0…1 (Spärck Jones 1972).
 */
export function createBag(entries: readonly { topic: string; text: Text }[]) {
  let index: ReturnType<typeof createIndex> | undefined;
  return (text: Text, isExplained: (at: number) => boolean): Clue[] => {
    // Made when the first text comes.
    index ??= createIndex(entries);
    return index(text, isExplained);
  };
}

function createIndex(entries: readonly { topic: string; text: Text }[]) {
  const topicsOf = new Map<string, string[]>();
  const add = (token: string, topic: string) => {
    const known = topicsOf.get(token);
    if (!known) topicsOf.set(token, [topic]);
    // A topic's phrases come one after the other.
    else if (known.at(-1) !== topic) known.push(topic);
  };
  for (const { topic, text } of entries) {
    for (const word of text.words) {
      if (word.text.length >= 4 && !isEveryday(word)) add(word.stem, topic);
    }
    eachPair(text.text, (at) => add(text.text.slice(at, at + 2), topic));
  }
  const topics = new Set(entries.map(({ topic }) => topic)).size;
  const rarity = (shared: number) => 1 - Math.log(shared) / Math.log(Math.max(2, topics));

  /** @param isExplained is this place of the text explained already? */
  return (text: Text, isExplained: (at: number) => boolean): Clue[] => {
    const clues: Clue[] = [];
    const look = (token: string, from: number, to: number) => {
      const sharing = topicsOf.get(token);
      if (!sharing || sharing.length > mostTopics) return;
      for (const topic of sharing) clues.push({ topic, rarity: rarity(sharing.length), from, to });
    };
    for (const word of text.words) {
      if (!isExplained(word.from) && !isEveryday(word)) look(word.stem, word.from, word.to);
    }
    let edges: ReadonlySet<number> | undefined;
    eachPair(text.text, (at) => {
      if (isExplained(at) && isExplained(at + 1)) return;
      // Cut out of the middle of two words (提高|校园) a pair is none.
      edges ??= wordEdges(text.text);
      if (edges.has(at) || edges.has(at + 2)) look(text.text.slice(at, at + 2), at, at + 2);
    });
    return clues;
  };
}

/** Characters that only join others: a pair with one of them is a chance meeting of two words. */
export const joining = new Set(
  '的了在是有和与及上下里用能让把给被对从到为于等个家做很都就还会不没又再您你他她它我这那每各其之以也并或一二三两来去想要请吗呢吧好大小年月日什么怎',
);

/** Where two Chinese characters stand side by side. */
function eachPair(text: string, visit: (at: number) => void): void {
  let before = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const han = character > '\u2e7f' && isHan(character) && !joining.has(character);
    if (han && before) visit(at - 1);
    before = han;
  }
}
