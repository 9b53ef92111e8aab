import { z } from 'zod';
import type { Spoken } from '../../domain/language.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import { reply, stay } from '../outcome.ts';
import { languageCodes } from '../parse-places.ts';
import { type Step, value } from './step.ts';

const common = ['de', 'en', 'zh'];
const own = 'own-interpreter';

/** The languages in which a meeting can be held: they decide where an interpreter is needed. */
export const spoken: Step<null> = {
  name: 'spoken',
  data: z.null(),
  start: null,
  isOpen: (facts) => facts.me.spoken.length === 0,
  ask(facts) {
    const { me } = facts;
    const able = me.spoken.filter((s) => s.level !== 'basic').map((s) => s.language);
    const options = [...new Set([...common, ...able])];
    const ticked = [...able, ...(me.bringsInterpreter ? [own] : [])];
    return [
      {
        lines: [say('spoken.ask'), say('spoken.more')],
        choices: [
          ...options.map((code) =>
            choice(value(facts, 'spoken', code), say('spoken.option', { language: [code] })),
          ),
          choice(value(facts, 'spoken', own), say('spoken.own-interpreter')),
        ],
        many: {
          ticked: ticked.map((code) => value(facts, 'spoken', code)),
          submit: choice(value(facts, 'spoken', 'submit'), say('spoken.submit'), 'main'),
        },
      },
    ];
  },
  hear(heard, facts) {
    const codes =
      heard.values.length > 0
        ? heard.values.filter((code) => /^[a-z]{2}$/.test(code))
        : languageCodes(heard.text);
    if (codes.length === 0) {
      return stay('unclear', reply(say('spoken.unclear')));
    }
    const before = new Map(facts.me.spoken.map((s) => [s.language, s]));
    const able: Spoken[] = codes.map((language) => {
      const known = before.get(language);
      return known && known.level !== 'basic' ? known : { language, level: 'working' };
    });
    const basic = facts.me.spoken.filter((s) => s.level === 'basic' && !codes.includes(s.language));
    return {
      kind: 'spoken',
      me: {
        ...facts.me,
        spoken: [...able, ...basic],
        bringsInterpreter:
          heard.values.length > 0 ? heard.values.includes(own) : facts.me.bringsInterpreter,
      },
      go: 'next',
    };
  },
};
