import { z } from 'zod';
import { say } from '../../domain/say.ts';
import { confirmedMail, endMail, sendCode, tryCode } from '../acts/mail.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Step, value } from './step.ts';

const cancel = (facts: Facts, step: string) =>
  choice(value(facts, step, 'cancel'), say('choice.cancel'), 'quiet');

/** Which address notices are to go to as well. */
export const mail: Step<null> = {
  name: 'mail',
  data: z.null(),
  start: null,
  ask(facts) {
    const address = confirmedMail(facts.me);
    const off = choice(value(facts, 'mail', 'off'), say('mail.end'));
    return [
      {
        lines: [address ? say('mail.is-on', { address }) : say('mail.ask')],
        choices: [...(address ? [off] : []), cancel(facts, 'mail')],
      },
    ];
  },
  hear: (heard, facts) =>
    heard.values[0] === 'off' ? endMail(facts) : sendCode(facts, heard.text),
};

/** The code that was mailed there. */
export const mailCode: Step<null> = {
  name: 'mail-code',
  data: z.null(),
  start: null,
  ask: (facts) => [{ lines: [say('mail.ask-code')], choices: [cancel(facts, 'mail-code')] }],
  hear: (heard, facts) =>
    // Corrected at once, as a person would.
    heard.text.includes('@') ? sendCode(facts, heard.text) : tryCode(facts, heard.text),
};
