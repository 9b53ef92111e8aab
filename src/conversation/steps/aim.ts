import { z } from 'zod';
import { Chain, chains } from '../../domain/chain.ts';
import { type Interest, InterestKind, type Side } from '../../domain/interest.ts';
import type { Choice, Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import { taxonomy } from '../../understanding/taxonomy.ts';
import { choice } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../fold.ts';
import { value } from './step.ts';

/** Of which interest the kind is being chosen, and the chain whose kinds are shown. */
export const Choosing = z.object({ of: z.number().int().min(0), chain: Chain });
export type Choosing = z.infer<typeof Choosing>;

/**
 * What is to be done with the topics, as it was understood: proposed beside them and changed only by
 * whoever wants to, so that a first visit holds no question more.
 */
export function aimReply(facts: Facts, side: Side, found: readonly Interest[]): Reply {
  const step = `${side}-topics`;
  const isOne = found.length === 1;
  return {
    lines: found.map((interest) => (isOne ? aimLine(interest) : aimOfWords(interest))),
    choices: found.map(({ words, kind }, i) =>
      choice(
        value(facts, step, `aim-${i}`),
        isOne
          ? kind
            ? say('interest.other-kind')
            : say('interest.choose-kind')
          : say('interest.other-kind-of', { words }),
      ),
    ),
  };
}

function aimLine({ side, kind, chain, forCustomers }: Interest): Line {
  if (forCustomers) return say('interest.for-customers');
  if (!kind) return say('interest.chain-only', { chain });
  return side === 'offer'
    ? say('interest.kind-offer', { kind, chain })
    : say('interest.kind-need', { kind, chain });
}

function aimOfWords({ side, kind, chain, words, forCustomers }: Interest): Line {
  if (forCustomers) return say('interest.for-customers-of', { words });
  if (!kind) return say('interest.chain-only-of', { words, chain });
  return side === 'offer'
    ? say('interest.kind-offer-of', { words, kind, chain })
    : say('interest.kind-need-of', { words, kind, chain });
}

/** The kinds of one chain, and the ways to the others: not all twenty at once. */
export function whichAim(facts: Facts, side: Side, words: string, { of, chain }: Choosing): Reply {
  const step = `${side}-topics`;
  const kinds: Choice[] = InterestKind.options
    .filter((kind) => kind.startsWith(`${chain}.`))
    .map((kind) =>
      choice(
        value(facts, step, `as-${of}-${kind}`),
        side === 'offer' ? say('interest.offering', { kind }) : say('interest.seeking', { kind }),
      ),
    );
  return {
    lines: [say('interest.which-kind', { words })],
    choices: [
      ...kinds,
      ...chains
        .filter((other) => other !== chain)
        .map((other) =>
          choice(
            value(facts, step, `chain-${of}-${other}`),
            say('interest.chain', { chain: other }),
          ),
        ),
      choice(value(facts, step, 'keep-kind'), say('interest.keep-kind'), 'quiet'),
    ],
  };
}

/** What a tap on one of these choices means; undefined for every other tap. */
export function aimTapped(
  tapped: string | undefined,
  found: readonly Interest[],
): { choosing: Choosing } | { of: number; kind: InterestKind } | 'kept' | undefined {
  if (tapped === 'keep-kind') return 'kept';
  const [, verb, index, rest = ''] = /^(aim|as|chain)-(\d)(?:-(.+))?$/.exec(tapped ?? '') ?? [];
  const of = Number(index);
  const interest = found[of];
  if (!interest) return undefined;
  if (verb === 'aim') return { choosing: { of, chain: interest.chain } };
  if (verb === 'chain') {
    const chain = Chain.safeParse(rest);
    return chain.success ? { choosing: { of, chain: chain.data } } : undefined;
  }
  const kind = InterestKind.safeParse(rest);
  return kind.success ? { of, kind: kind.data } : undefined;
}

/** A kind that is named and nothing else: "Joint Venture", "distributor", 代工. */
export function kindNamed(text: string, side: Side): InterestKind | undefined {
  const named = fold(text);
  return kindsBySide[side].get(named);
}

const kindsBySide = { offer: namesOf('offer'), need: namesOf('need') };

function namesOf(side: Side): ReadonlyMap<string, InterestKind> {
  return new Map(
    taxonomy.kinds.flatMap(({ code, cues, labels }) =>
      [cues[side], cues.both, Object.values(labels[side])]
        .flatMap((list) => Object.values(list).flat())
        .map((name) => [fold(name), code]),
    ),
  );
}

/** One of the interests with another kind, and the chain that it belongs to. */
export const withKind = (found: readonly Interest[], of: number, kind: InterestKind): Interest[] =>
  found.map((interest, i) =>
    i === of ? { ...interest, kind, chain: kind.split('.')[0] as Chain } : interest,
  );
