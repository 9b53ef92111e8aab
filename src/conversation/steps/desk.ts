import { z } from 'zod';
import type { Line } from '../../domain/say.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value } from './step.ts';

/** "Talk to the organiser": the ways to a human being, and a question put on their list. */
export const desk: Step<null> = {
  name: 'desk',
  data: z.null(),
  start: null,
  ask: (facts) => [
    {
      lines: [contactLine(facts), say('desk.ask')],
      choices: [choice(value(facts, 'desk', 'cancel'), say('choice.back'), 'quiet')],
    },
  ],
  hear(heard, facts) {
    if (heard.text.length < 2) {
      return stay('unclear', reply(say('hear.unclear')));
    }
    return {
      kind: 'desk',
      go: 'next',
      changes: [
        {
          ask: 'desk',
          id: deriveId('q', facts.turn),
          by: facts.me.id,
          text: heard.text,
          at: facts.now,
        },
      ],
      replies: [reply(say('desk.sent'))],
    };
  },
};

function contactLine({ view }: Facts): Line {
  const { name, email, phone, desk } = view.event.contact;
  return phone
    ? say('desk.contact-phone', { name, email, phone, desk })
    : say('desk.contact', { name, email, desk });
}
