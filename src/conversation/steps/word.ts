import { z } from 'zod';
import { say } from '../../domain/say.ts';
import { Interval } from '../../domain/time.ts';
import { sendRequest } from '../acts/ask.ts';
import { choice } from '../choice.ts';
import { reply, rest, stay } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { type Step, value } from './step.ts';

const Data = z.object({ partner: z.string(), time: Interval });

/** A word with the request: it raises the chance of a yes. */
export const word: Step<z.infer<typeof Data>> = {
  name: 'word',
  data: Data,
  start: { partner: '', time: { from: 0, to: 0 } },
  ask(facts, data) {
    const partner = facts.view.people.get(data.partner);
    if (!partner) return [reply(say('suggest.gone'))];
    return [
      {
        lines: [say('ask.word', { name: nameOf(partner) })],
        choices: [
          choice(value(facts, 'word', 'skip'), say('ask.word-skip'), 'main'),
          choice(value(facts, 'word', 'cancel'), say('choice.cancel'), 'quiet'),
        ],
      },
    ];
  },
  hear(heard, facts, data) {
    if (data.partner === '') return rest('dropped', reply(say('ask.dropped')));
    if (heard.text.length > 500) {
      return stay('unclear', reply(say('ask.word-long')));
    }
    return sendRequest(facts, data.partner, data.time, heard.text || undefined);
  },
  skip: (facts, data) =>
    data.partner === ''
      ? rest('dropped', reply(say('ask.dropped')))
      : sendRequest(facts, data.partner, data.time, undefined),
};
