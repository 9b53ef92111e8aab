import { fold } from './fold.ts';
import { phrasesOf, wordsOf } from './phrases.ts';

/**
 * Reads a folded text that is nothing but a number: "2", "zwei", "第二个", "Nr. 2", "the second one".
 * At least 1, at most 999.
 */
export function createNumbers(): (folded: string) => number | undefined {
  const counted = new Map<string, number>();
  for (const words of wordsOf('numbers')) {
    words.forEach((alternatives, index) => {
      for (const word of alternatives.split('/')) counted.set(fold(word), index + 1);
    });
  }
  const before = longestFirst(phrasesOf('number-before'));
  const after = longestFirst(phrasesOf('number-after'));
  const bare = (text: string): number | undefined =>
    /^\d{1,3}$/.test(text) ? Number(text) || undefined : counted.get(text);

  // "No one" is not number one.
  const none = new Set(phrasesOf('none'));
  return (folded) => {
    if (folded.length > 40 || none.has(folded)) return undefined;
    const whole = bare(folded);
    if (whole !== undefined) return whole;
    const tails = ['', ...before.filter((lead) => folded.startsWith(lead))].map((lead) =>
      folded.slice(lead.length).trim(),
    );
    for (const tail of tails) {
      const ends = ['', ...after.filter((end) => tail.endsWith(end))];
      for (const end of ends) {
        const number = bare(tail.slice(0, tail.length - end.length).trim());
        if (number !== undefined) return number;
      }
    }
    return undefined;
  };
}

const longestFirst = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => b.length - a.length);
