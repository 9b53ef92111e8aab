import type { Interest, Side } from '../domain/interest.ts';
import type { Recognition } from '../domain/topic.ts';
import { kindOfTopic } from '../understanding/taxonomy.ts';
import type { Facts } from './facts.ts';

/** As many chips as a person will read; the surest come first. */
const chipLimit = 5;
/** What nobody has looked at must be surer than what is played back: how near to the surest topic. */
const unseen = { limit: 3, share: 0.6 };
/**
 * The recogniser also gives what merely sounds alike, for those who measure it. A person is better
 * asked again than shown a wrong topic: guesses stay below this, and so does what is not even
 * half as sure as the surest.
 */
const guess = { least: 0.2, share: 0.47 };

/** The topics that a person may be shown as understood; surest first. */
export const understood = (
  { topics }: Recognition,
  least: number = guess.least,
): Recognition['topics'] =>
  topics.filter(({ score }) => score >= Math.max(least, (topics[0]?.score ?? 0) * guess.share));

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
  const topics = understood(recognition);
  const [first] = recognition.topics;
  // What follows from a mere guess is no better than the guess.
  const isGuess = topics.length === 0 && first && kindOfTopic(first.topic) === recognition.kind;
  const kind = isGuess ? undefined : recognition.kind;
  return {
    side,
    chain: recognition.chain ?? 'industrial',
    ...(kind && { kind }),
    topics: topics.slice(0, chipLimit).map((t) => t.topic),
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
  const topics = understood(facts.engines.recognise(words));
  const least = (topics[0]?.score ?? 0) * unseen.share;
  const sure = topics.filter((t) => t.score >= least).slice(0, unseen.limit);
  return { ...interestFrom(facts, side, words), topics: sure.map((t) => t.topic) };
}
