import type { z } from 'zod';
import type { Choice, Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { answerId, choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import type { Outcome } from '../outcome.ts';

/** What a person answered to a step's question. */
export interface Heard {
  /** Typed words, cleaned; empty when choices were tapped. */
  text: string;
  /** Values of the tapped choices of this step, in order; the last one may be its submit. */
  values: string[];
}

/**
 * One question of the conversation. `hear` is a pure function: it decides from what it is given and
 * returns what is to change.
 */
export interface Step<Data = unknown> {
  name: string;
  /** What the step keeps between two messages. Anything else starts the step afresh. */
  data: z.ZodType<Data>;
  start: Data;
  /** Is this question still open in a first visit? Steps without it are never asked by themselves. */
  isOpen?(facts: Facts): boolean;
  ask(facts: Facts, data: Data): Reply[];
  hear(heard: Heard, facts: Facts, data: Data): Outcome;
  /** Leaves the question unanswered; absent where an answer is needed. */
  skip?(facts: Facts, data: Data): Outcome;
}

export const value = (facts: Facts, step: string, name: string): string =>
  answerId(facts.view.event.code, step, name);

/** "Skip" and "Back" as they stand under a question. */
export function ways(facts: Facts, step: string, options: { skip?: boolean } = {}): Choice[] {
  const quiet: Choice[] = [];
  if (options.skip) {
    quiet.push(choice(value(facts, step, 'skip'), say('choice.skip'), 'quiet'));
  }
  if (facts.me.presence !== 'present') {
    quiet.push(choice(value(facts, step, 'back'), say('choice.back'), 'quiet'));
  } else {
    quiet.push(choice(value(facts, step, 'cancel'), say('choice.cancel'), 'quiet'));
  }
  return quiet;
}
