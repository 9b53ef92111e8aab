import { chains } from '../domain/chain.ts';
import { type Interest, InterestKind } from '../domain/interest.ts';

/**
 * What is to be done with a topic, as a small number: each kind, then "no kind told" of each chain,
 * then each cooperative kind as it is *sought* by somebody who would be a partner for it.
 */
export type Act = number;

const kinds = InterestKind.options;
const acts = new Map(kinds.map((kind, act) => [kind, act]));
const chainsOfKinds = kinds.map((kind) => kind.split('.')[0]!);
/** Whoever seeks one of these is a partner for whoever seeks the same: nobody buys or sells. */
const cooperative: readonly InterestKind[] = [
  'industrial.joint-venture',
  'industrial.pilot',
  'talent.research',
  'talent.exchange',
];
const unknown = kinds.length;
const together = unknown + chains.length;
const togetherActs = new Map(cooperative.map((kind, place) => [kind, together + place]));
const count = together + cooperative.length;

const otherChain = 0.5;
const otherKind = 0.6;
/** One of the two did not tell: likely, not certain. Where neither did, nothing speaks against it. */
const oneUntold = 0.9;

type Told = Pick<Interest, 'chain' | 'kind'>;

export function actOf({ chain, kind }: Told): Act {
  const act = kind && acts.get(kind);
  return act !== undefined && chainOf(act) === chain ? act : unknown + chains.indexOf(chain);
}

/** A need as what its owner could be for somebody with the same need; undefined for most kinds. */
export function togetherActOf({ kind }: Told): Act | undefined {
  return kind && togetherActs.get(kind);
}

export const isTogether = (act: Act): boolean => act >= together;

/** 0 to 1: how well what is offered suits what is needed, the topics aside. */
export const suits = (need: Act, offer: Act): number => table[(need << actBits) | offer]!;

/** Acts that suit a need better than any other: the rest suit by `nextBest` at most. */
export const bestActsFor = (need: Act): readonly Act[] => best[need]!;
export const bestActsOf = (offer: Act): readonly Act[] => bestOf[offer]!;
export const nextBest = Math.max(otherChain, otherKind);

export const actBits = 5;
const table = new Float64Array(1 << (2 * actBits));
const all = Array.from({ length: count }, (_, act) => act);
for (const need of all) {
  for (const offer of all) table[(need << actBits) | offer] = factor(need, offer);
}
const best = all.map((need) => all.filter((offer) => suits(need, offer) > nextBest));
const bestOf = all.map((offer) => all.filter((need) => suits(need, offer) > nextBest));

function factor(need: Act, offer: Act): number {
  if (isTogether(need)) return 0;
  if (isTogether(offer)) return kinds[need] === cooperative[offer - together] ? 1 : 0;
  if (need === offer) return 1;
  if (chainOf(need) !== chainOf(offer)) return otherChain;
  return need >= unknown || offer >= unknown ? oneUntold : otherKind;
}

function chainOf(act: Act): string {
  return act >= unknown ? chains[act - unknown]! : chainsOfKinds[act]!;
}
