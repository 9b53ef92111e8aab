import { z } from 'zod';
import { Language, languages } from '../../domain/language.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import { reply, stay } from '../outcome.ts';
import { type Step, value } from './step.ts';

const labels = { de: 'language.de', en: 'language.en', zh: 'language.zh' } as const;

/** The language: guessed, offered in all three, changeable at any moment. */
export const language: Step<{ greeted: boolean }> = {
  name: 'language',
  data: z.object({ greeted: z.boolean() }),
  start: { greeted: false },
  ask(facts, data) {
    const event = facts.view.event.name;
    const { name } = facts.me;
    const greeting = name
      ? say('language.greet-named', { event, name })
      : say('language.greet', { event });
    const demo = facts.view.event.demo ? [say('demo.partners')] : [];
    const ask = facts.me.presence === 'present' ? say('language.again') : say('language.ask');
    return [
      {
        lines: data.greeted || facts.me.presence === 'present' ? [ask] : [greeting, ...demo, ask],
        choices: languages.map((code) =>
          choice(
            value(facts, 'language', code),
            say(labels[code]),
            code === facts.me.reads ? 'main' : undefined,
          ),
        ),
      },
    ];
  },
  hear(heard, facts) {
    const chosen = Language.safeParse(heard.values[0] ?? heard.text.toLowerCase());
    if (!chosen.success) {
      return stay('unclear', reply(say('hear.unclear')));
    }
    const replies = facts.me.presence === 'present' ? [reply(say('language.changed'))] : [];
    return { kind: 'language', me: { ...facts.me, reads: chosen.data }, go: 'next', replies };
  },
};
