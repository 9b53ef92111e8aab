import type { Person } from '../../src/domain/person.ts';
import type { LabelledEvent } from './labels.ts';
import { createRandom } from './random.ts';

/** A way to rank partners that others use: the higher, the sooner. */
export type Peer = (me: number, other: number) => number;

/** What to compare with; the oracle alone sees the labels. */
export function createPeers({ people, gain }: LabelledEvent, seed: number): Record<string, Peer> {
  const tags = people.map((person) => new Set(person.interests.flatMap(({ topics }) => topics)));
  const offers = people.map((person) => topicsOf(person, 'offer'));
  const needs = people.map((person) => topicsOf(person, 'need'));
  const demand = new Map<string, number>();
  for (const topic of needs.flatMap((topics) => [...topics])) {
    demand.set(topic, (demand.get(topic) ?? 0) + 1);
  }
  const fame = offers.map((topics) =>
    [...topics].reduce((sum, t) => sum + (demand.get(t) ?? 0), 0),
  );
  const random = createRandom(seed + 3);
  // Ties are many where tags are few: they are broken by chance, not by who came first.
  const chance = people.map(() => people.map(() => random.next() * 1e-6));
  return {
    likeness: (a, b) => cosine(tags[a]!, tags[b]!) + chance[a]![b]!,
    'one-sided': (a, b) => cosine(needs[a]!, offers[b]!) + chance[a]![b]!,
    popularity: (_, b) => fame[b]!,
    random: (a, b) => chance[a]![b]!,
    oracle: gain,
  };
}

const topicsOf = ({ interests }: Person, side: 'offer' | 'need'): Set<string> =>
  new Set(interests.filter((i) => i.side === side).flatMap((i) => i.topics));

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return a.intersection(b).size / Math.sqrt(a.size * b.size);
}
