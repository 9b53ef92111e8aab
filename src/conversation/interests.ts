import type { Interest, Side } from '../domain/interest.ts';
import type { Recognition } from '../domain/topic.ts';
import type { Facts } from './facts.ts';

/** As many chips as a person will read; the surest come first. */
const chipLimit = 5;
/** What nobody has looked at must be surer than what is played back: how near to the surest topic. */
const unseen = { limit: 3, share: 0.6 };
/** What is not a third as sure as the surest would only be in the way. */
const leastShare = 0.3;

/** The topics that the words plainly speak of; surest first. */
export const sure = ({ topics }: Recognition): Recognition['topics'] =>
  topics.filter(({ score, vague }) => !vague && score >= topics[0]!.score * leastShare);

/** Where nothing is sure, what it may be: for those who are asked whether that is meant. */
const understood = (recognition: Recognition): Recognition['topics'] => {
  const plain = sure(recognition);
  return plain.length > 0 ? plain : recognition.topics;
};

/**
 * One sentence as an interest: the words as they were said, and the topics recognised in them. With
 * no topic recognised, the words alone stay.
 */
export function interestFrom(
  facts: Pick<Facts, 'engines' | 'view' | 'me'>,
  side: Side,
  words: string,
): Interest {
  const recognition = facts.engines.recognise(facts.view, words);
  const topics = understood(recognition);
  const { kind } = recognition;
  return {
    side,
    chain: recognition.chain ?? 'industrial',
    ...(kind && { kind }),
    topics: topics.slice(0, chipLimit).map((t) => t.topic),
    ...(side === 'need' && recognition.forCustomers && { forCustomers: true as const }),
    words,
    language: recognition.language ?? facts.me.reads,
  };
}

/** The same for words that nobody is there to confirm: only what is as good as sure. */
export function interestUnseen(
  facts: Pick<Facts, 'engines' | 'view' | 'me'>,
  side: Side,
  words: string,
): Interest {
  const topics = sure(facts.engines.recognise(facts.view, words));
  const least = (topics[0]?.score ?? 0) * unseen.share;
  const surest = topics.filter((t) => t.score >= least).slice(0, unseen.limit);
  return { ...interestFrom(facts, side, words), topics: surest.map((t) => t.topic) };
}
