import type { Interest, Side } from '../domain/interest.ts';
import type { Facts } from './facts.ts';

/** As many chips as a person will read; the surest come first. */
const chipLimit = 5;

/**
 * One sentence as an interest: the words as they were said, and the topics recognised in them. With
 * no topic recognised, the words alone stay.
 */
export function interestFrom(
  facts: Pick<Facts, 'engines' | 'me'>,
  side: Side,
  words: string,
): Interest {
  const recognition = facts.engines.recognise(words);
  return {
    side,
    chain: recognition.chain ?? 'industrial',
    topics: recognition.topics.slice(0, chipLimit).map((t) => t.topic),
    words,
    language: recognition.language ?? facts.me.reads,
  };
}
