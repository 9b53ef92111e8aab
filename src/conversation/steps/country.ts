import { z } from 'zod';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import { reply, stay } from '../outcome.ts';
import { countryCode } from '../parse-places.ts';
import { type Step, value, ways } from './step.ts';

/** Where the person takes part from: asked, never guessed from the language (PIPL art. 39). */
export const country: Step<{ other: boolean }> = {
  name: 'country',
  data: z.object({ other: z.boolean() }),
  start: { other: false },
  isOpen: (facts) => facts.me.country === undefined,
  ask(facts, data) {
    if (data.other) return [{ lines: [say('country.which')], choices: ways(facts, 'country') }];
    const known = [...new Set(facts.view.event.delegations.map((d) => d.country))];
    return [
      {
        lines: [say('country.ask')],
        choices: [
          ...known.map((code) =>
            choice(value(facts, 'country', code), say('country.option', { country: code })),
          ),
          choice(value(facts, 'country', 'other'), say('country.other')),
          ...ways(facts, 'country'),
        ],
      },
    ];
  },
  hear(heard, facts) {
    if (heard.values[0] === 'other') {
      return { kind: 'country', go: { step: 'country', data: { other: true } } };
    }
    const code = countryCode(heard.values[0] ?? heard.text);
    if (!code) return stay('unclear', reply(say('country.unclear')));
    return { kind: 'country', me: { ...facts.me, country: code }, go: 'next' };
  },
};
