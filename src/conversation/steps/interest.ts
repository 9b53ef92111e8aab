import { z } from 'zod';
import type { Side } from '../../domain/interest.ts';
import { say } from '../../domain/say.ts';
import type { Facts } from '../facts.ts';
import { interestFrom } from '../interests.ts';
import { type Outcome, reply, stay } from '../outcome.ts';
import { unknownWords } from '../unknown-words.ts';
import type { Step } from './step.ts';
import { ways } from './step.ts';
import { type Found, topicStep } from './topics.ts';

const lines = {
  offer: [say('interest.ask-offer'), say('interest.ask-offer-hint')],
  need: [say('interest.ask-need'), say('interest.ask-need-hint')],
};

/** "What do you offer?" and "What do you seek?": one free sentence each, in any language. */
const sentenceStep = (side: Side): Step<null> => ({
  name: side,
  data: z.null(),
  start: null,
  isOpen: (facts) => !facts.me.interests.some((interest) => interest.side === side),
  ask: (facts) => [{ lines: lines[side], choices: ways(facts, side, { skip: true }) }],
  hear(heard, facts) {
    if (heard.text.length < 2) {
      return stay('unclear', reply(say('hear.unclear')));
    }
    return heardSentence(facts, side, heard.text);
  },
  skip: () => ({ kind: 'skip', go: 'next' }),
});

/** A sentence that names the other side as well is taken apart, so that nobody has to say it twice. */
function heardSentence(facts: Facts, side: Side, text: string): Outcome {
  const sides = facts.engines.splitSides(facts.view, text);
  const other: Side = side === 'offer' ? 'need' : 'offer';
  const mine = sides[side] ?? text;
  const theirs = sides[side] === undefined ? undefined : sides[other];
  const isOtherOpen = !facts.me.interests.some((interest) => interest.side === other);
  const interest = interestFrom(facts, side, mine);
  const found: Found = {
    found: [interest],
    ...(theirs && isOtherOpen ? { also: theirs } : {}),
  };
  return {
    kind: side,
    go: { step: `${side}-topics`, data: found },
    changes: unknownWords(facts, text),
  };
}

export const offer = sentenceStep('offer');
export const offerTopics = topicStep('offer');
export const need = sentenceStep('need');
export const needTopics = topicStep('need');
