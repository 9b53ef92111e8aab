import type { Chain } from '../domain/chain.ts';
import type { InterestKind } from '../domain/interest.ts';
import { languages } from '../domain/language.ts';
import { createFinder, longest } from './phrases.ts';
import type { Taxonomy } from './taxonomy.ts';
import { isHan, type Text } from './words.ts';

export const chainOfKind = (kind: InterestKind): Chain => kind.split('.')[0] as Chain;

/**
 * What is to be done with the topic: told by cue words ("Vertriebspartner", "raise equity", 代工),
 * else by a topic that is a kind by itself (leasing is lending, whatever else is said). Where cues
 * disagree, the longest says most; of equal ones the first.
 *
 * @returns undefined where nothing tells.
 */
export function createKindGuess({ kinds }: Taxonomy) {
  const find = createFinder<InterestKind>(
    kinds.flatMap(({ code, cues }) =>
      (['offer', 'need', 'both'] as const).flatMap((side) =>
        languages.flatMap((language) =>
          cues[side][language].map((phrase) => ({
            phrase,
            value: code,
            compounds: language === 'de' && /^\p{Lu}/u.test(phrase),
          })),
        ),
      ),
    ),
  );
  const ofTopic = new Map(kinds.flatMap(({ code, topics }) => topics.map((t) => [t, code])));

  return (
    text: Text,
    topic: string | undefined,
  ): { kind: InterestKind; chain: Chain } | undefined => {
    const cues = longest(find(text))
      .filter(({ form }) => form !== 'part')
      .map(({ value, from, to }) => ({ value, from, length: lengthOf(text.text.slice(from, to)) }))
      .sort((a, b) => b.length - a.length || a.from - b.from);
    const own = topic === undefined ? undefined : ofTopic.get(topic);
    // Goods are the least that can be meant: a topic that is a kind by itself says more.
    const told = cues.find(({ value }) => value !== 'supply.product')?.value;
    const kind = told ?? own ?? cues[0]?.value;
    return kind && { kind, chain: chainOfKind(kind) };
  };
}

const lengthOf = (cue: string): number => cue.length * (isHan(cue) ? 2.5 : 1);
