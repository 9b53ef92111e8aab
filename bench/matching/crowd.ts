import { chains } from '../../src/domain/chain.ts';
import type { Event } from '../../src/domain/event.ts';
import { type Interest, InterestKind } from '../../src/domain/interest.ts';
import type { Spoken } from '../../src/domain/language.ts';
import { OrganisationKind } from '../../src/domain/organisation.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import { hourMs } from '../../src/domain/time.ts';
import type { EventView } from '../../src/domain/view.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';
import { createRandom, createSkewed, type Random } from './random.ts';

const text = (name: string) => ({ de: name, en: name, zh: name });
const at = Date.UTC(2026, 10, 23, 1);

/** Two delegations that meet each other, and a day of twelve slots. */
export const event = {
  code: 'bench',
  slots: Array.from({ length: 12 }, (_, i) => ({
    from: at + i * (hourMs / 2),
    to: at + (i + 1) * (hourMs / 2),
  })),
  limits: { requestMs: hourMs, openRequests: 10, bufferMs: 0, leadMs: 0, messageLength: 4000 },
  delegations: [
    { id: 'german', name: text('Germany'), country: 'DE', meets: ['changsha'] },
    { id: 'changsha', name: text('Changsha'), country: 'CN', meets: ['german'] },
  ],
} as unknown as Event;

export const consents = (['matching', 'transfer'] as const).map((purpose) => ({
  purpose,
  given: true,
  at,
  language: 'en' as const,
  notice: '1',
  message: 'm',
}));

/** The product's topics, the popular ones in no order of the taxonomy. */
export function topicsByPopularity(random: Random): string[] {
  const codes = taxonomy.topics.map(({ code }) => code);
  for (let i = codes.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [codes[i], codes[j]] = [codes[j]!, codes[i]!];
  }
  return codes;
}

/** Most speak their own language; half of the Germans' and a third of the others' English carries. */
export function spokenBy(isGerman: boolean, random: Random): Spoken[] {
  const own = { language: isGerman ? 'de' : 'zh', level: 'fluent' as const };
  const english = random.is(isGerman ? 0.8 : 0.5)
    ? [{ language: 'en', level: random.pick(['basic', 'working', 'fluent'] as const) }]
    : [];
  const other = random.is(0.07)
    ? [{ language: isGerman ? 'zh' : 'de', level: 'working' as const }]
    : [];
  return [own, ...english, ...other];
}

const positions = [
  'CEO',
  'Geschäftsführer',
  '总经理',
  'Head of Sales',
  '采购经理',
  'Engineer',
  '工程师',
];

/**
 * A crowd as the measurements of the index have it: about six offers and five needs each, of topics
 * of skewed popularity, in chains and kinds; a third ask something of a partner's organisation.
 */
export function createCrowd(count: number, seed: number): Person[] {
  const random = createRandom(seed);
  const codes = topicsByPopularity(random);
  const draw = createSkewed(codes.length, 10);
  const interest = (side: Interest['side']): Interest => {
    const chain = chains[[0, 0, 1, 1, 1, 2, 3][random.below(7)]!]!;
    const kinds = InterestKind.options.filter((kind) => kind.startsWith(chain));
    return {
      side,
      chain,
      ...(random.is(0.7) && { kind: random.pick(kinds) }),
      topics: [codes[draw(random)]!],
      words: 'words',
      language: 'en',
    };
  };
  return Array.from({ length: count }, (_, i) => {
    const isGerman = i % 2 === 0;
    return newPerson({
      id: `p${i}`,
      presence: 'present',
      reads: 'en',
      name: { latin: { family: `F${i}`, given: 'G' }, familyFirst: false },
      organisation: {
        claimed: { latin: `Firm ${Math.floor(i / 3)}` },
        kind: random.pick(OrganisationKind.options),
      },
      delegation: isGerman ? 'german' : 'changsha',
      country: isGerman ? 'DE' : 'CN',
      ...(random.is(0.8) && { position: random.pick(positions) }),
      spoken: spokenBy(isGerman, random),
      interests: [
        ...Array.from({ length: 4 + random.below(5) }, () => interest('offer')),
        ...Array.from({ length: 3 + random.below(5) }, () => interest('need')),
      ],
      ...(random.is(0.3) && {
        partnerWish: { kinds: [0, 1, 2].map(() => random.pick(OrganisationKind.options)) },
      }),
      consents,
    });
  });
}

export function viewOf(people: readonly Person[], more: Partial<EventView> = {}): EventView {
  return {
    event,
    people: new Map(people.map((person) => [person.id, person])),
    organisations: new Map(),
    meetings: new Map(),
    meetingsOf: () => [],
    ...more,
  };
}
