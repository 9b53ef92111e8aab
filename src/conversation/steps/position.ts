import { z } from 'zod';
import { say } from '../../domain/say.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, ways } from './step.ts';

/** The job title, in the person's own words. */
export const position: Step<null> = {
  name: 'position',
  data: z.null(),
  start: null,
  isOpen: (facts) => facts.me.position === undefined,
  ask: (facts) => [
    { lines: [say('position.ask')], choices: ways(facts, 'position', { skip: true }) },
  ],
  hear(heard, facts) {
    if (heard.text.length === 0 || heard.text.length > 120) {
      return stay('unclear', reply(say('position.unclear')));
    }
    return { kind: 'position', me: { ...facts.me, position: heard.text }, go: 'next' };
  },
  skip: () => ({ kind: 'skip', go: 'next' }),
};
