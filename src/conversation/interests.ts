import type { Interest, Side } from '../domain/interest.ts';
import type { Facts } from './facts.ts';

/** As many chips as a person will read; the surest come first. */
const chipLimit = 5;
/** What nobody has looked at must be surer than what is played back: how near to the surest topic. */
const unseen = { limit: 3, share: 0.6 };

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
    ...(recognition.kind && { kind: recognition.kind }),
    topics: recognition.topics.slice(0, chipLimit).map((t) => t.topic),
    words,
    language: recognition.language ?? facts.me.reads,
  };
}

/** The same for words that nobody is there to confirm: only what is as good as sure. */
export function interestUnseen(
  facts: Pick<Facts, 'engines' | 'me'>,
  side: Side,
  words: string,
): Interest {
  const { topics } = facts.engines.recognise(words);
  const least = (topics[0]?.score ?? 0) * unseen.share;
  const sure = topics.filter((t) => t.score >= least).slice(0, unseen.limit);
  return { ...interestFrom(facts, side, words), topics: sure.map((t) => t.topic) };
}
