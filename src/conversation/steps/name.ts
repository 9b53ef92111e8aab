import { z } from 'zod';
import { PersonName } from '../../domain/name.ts';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, reply, stay } from '../outcome.ts';
import { nameWithFamily, type ParsedName, parseName } from '../parse-name.ts';
import { type Step, value, ways } from './step.ts';

const Data = z.object({
  /** Latin words of which one is the family name. */
  words: z.array(z.string()).optional(),
  /** A name whose Latin form is proposed. */
  proposed: PersonName.optional(),
});
type Data = z.infer<typeof Data>;

/** The name in native script and in Latin letters, with the family name marked. */
export const name: Step<Data> = {
  name: 'name',
  data: Data,
  start: {},
  isOpen: (facts) => facts.me.name === undefined,
  ask(facts, data) {
    if (data.words) return [whichFamily(facts, data.words)];
    if (data.proposed) return [isPinyinRight(facts, data.proposed)];
    return [
      {
        lines: [say('name.ask'), say('name.hint')],
        choices: ways(facts, 'name'),
      },
    ];
  },
  hear(heard, facts, data) {
    const picked = heard.values[0];
    if (data.words && picked?.startsWith('w')) {
      const index = Number(picked.slice(1));
      if (data.words[index]) return known(facts, nameWithFamily(data.words, index));
    }
    if (data.proposed && picked === 'yes') return known(facts, data.proposed);
    return heardName(facts, parseName(heard.text));
  },
};

function heardName(facts: Facts, parsed: ParsedName | undefined): Outcome {
  if (!parsed) return stay('unclear', reply(say('name.unclear')));
  if ('name' in parsed) {
    const valid = PersonName.safeParse(parsed.name);
    return valid.success ? known(facts, valid.data) : stay('unclear', reply(say('name.unclear')));
  }
  if ('words' in parsed)
    return { kind: 'name', go: { step: 'name', data: { words: parsed.words.slice(0, 6) } } };
  const proposed: PersonName = {
    latin: facts.engines.pinyin(parsed.han),
    han: parsed.han,
    familyFirst: true,
  };
  return { kind: 'name', go: { step: 'name', data: { proposed } } };
}

const known = (facts: Facts, name: PersonName): Outcome => ({
  kind: 'name',
  me: { ...facts.me, name },
  go: 'next',
});

const whichFamily = (facts: Facts, words: string[]): Reply => ({
  lines: [say('name.which-family')],
  choices: [
    ...words.map((part, i) => choice(value(facts, 'name', `w${i}`), say('name.part', { part }))),
    ...ways(facts, 'name'),
  ],
});

const isPinyinRight = (facts: Facts, proposed: PersonName): Reply => ({
  lines: [say('name.pinyin', { name: proposed }), say('name.pinyin-no')],
  choices: [
    choice(value(facts, 'name', 'yes'), say('name.pinyin-yes'), 'main'),
    ...ways(facts, 'name'),
  ],
});
