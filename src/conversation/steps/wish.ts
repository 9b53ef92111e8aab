import { z } from 'zod';
import { OrganisationKind, OrganisationSize } from '../../domain/organisation.ts';
import type { PartnerWish } from '../../domain/person.ts';
import type { Choice } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, reply, stay } from '../outcome.ts';
import { isNoWish, parseWish } from '../parse-wish.ts';
import { type Step, value } from './step.ts';

/** What most delegates ask for; every other kind can be typed. */
const common: readonly OrganisationKind[] = [
  'fortune500',
  'industry-leader',
  'hidden-champion',
  'little-giant',
  'mittelstand',
  'startup',
  'research-institute',
  'university',
  'bank',
  'investor',
  'park',
];

const nothing: PartnerWish = { kinds: [], sizes: [], places: [] };

/** What partners should be like: a wish, not a condition. Asked of those who want to tell. */
export const wish: Step<null> = {
  name: 'wish',
  data: z.null(),
  start: null,
  ask: (facts) => {
    const choices = options(facts);
    const ticked = new Set(tickedValues(wishOf(facts)));
    return [
      {
        lines: [say('wish.ask'), say('wish.hint')],
        choices: choices.map(([, label]) => label),
        many: {
          ticked: choices.filter(([name]) => ticked.has(name)).map(([, { id }]) => id),
          submit: choice(value(facts, 'wish', 'submit'), say('wish.submit'), 'main'),
        },
      },
    ];
  },
  hear(heard, facts) {
    if (heard.values.length > 0) {
      // Whoever wants all of them does not mind: "any", "alle".
      const isAll = options(facts).every(([name]) => heard.values.includes(name));
      return saved(facts, isAll ? nothing : chosen(facts, heard.values));
    }
    if (isNoWish(heard.text)) return saved(facts, nothing);
    const said = parseWish(heard.text);
    if (!said) return stay('unclear', reply(say('wish.unclear')));
    return saved(facts, union(wishOf(facts), said));
  },
};

const wishOf = ({ me }: Facts): PartnerWish => me.partnerWish ?? nothing;

/** Every choice with its value: common kinds, sizes, and whatever else the wish holds by now. */
function options(facts: Facts): [name: string, choice: Choice][] {
  const { kinds, places } = wishOf(facts);
  const at = (name: string, label: Choice['label']): [string, Choice] => [
    name,
    choice(value(facts, 'wish', name), label),
  ];
  return [
    ...[...new Set([...common, ...kinds])].map((kind) =>
      at(`k-${kind}`, say('organisation.kind', { kind })),
    ),
    ...OrganisationSize.options.map((size) => at(`s-${size}`, say('wish.size', { sizes: [size] }))),
    ...places.map((place, i) => at(`p-${i}`, say('wish.place', { place }))),
  ];
}

const tickedValues = ({ kinds, sizes, places }: PartnerWish): string[] => [
  ...kinds.map((kind) => `k-${kind}`),
  ...sizes.map((size) => `s-${size}`),
  ...places.map((_, i) => `p-${i}`),
];

function chosen(facts: Facts, values: readonly string[]): PartnerWish {
  const of = (letter: string) =>
    values.filter((name) => name.startsWith(`${letter}-`)).map((name) => name.slice(2));
  return {
    kinds: OrganisationKind.options.filter((kind) => of('k').includes(kind)),
    sizes: OrganisationSize.options.filter((size) => of('s').includes(size)),
    places: wishOf(facts).places.filter((_, i) => of('p').includes(String(i))),
  };
}

const union = (a: PartnerWish, b: PartnerWish): PartnerWish => ({
  kinds: [...new Set([...a.kinds, ...b.kinds])],
  sizes: [...new Set([...a.sizes, ...b.sizes])],
  places: [...new Set([...a.places, ...b.places])].slice(0, 10),
});

function saved(facts: Facts, partnerWish: PartnerWish): Outcome {
  const isEmpty = Object.values(partnerWish).every((list) => list.length === 0);
  const { partnerWish: _, ...rest } = facts.me;
  return {
    kind: 'wish',
    me: isEmpty ? rest : { ...rest, partnerWish },
    go: 'next',
    replies: [reply(isEmpty ? say('wish.none') : say('wish.saved'))],
  };
}
