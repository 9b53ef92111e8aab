import type { Chain } from '../domain/chain.ts';
import { createFinder, longest } from './phrases.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { Text } from './words.ts';

const bySector: Partial<Record<string, Chain>> = {
  fin: 'finance',
  edu: 'talent',
  loc: 'industrial',
};

/** The chain in which a sector's things are usually traded: most are bought and sold. */
export const chainOfSector = (sector: string): Chain => bySector[sector] ?? 'supply';

/** Of equal evidence the rarer chain wins: every second sentence names a supplier. */
const order: readonly Chain[] = ['finance', 'talent', 'industrial', 'supply'];

/**
 * Which chain do the words speak of? Money and people are told by the sector of the surest topic,
 * else by cue words (Lieferant, joint venture, 招聘), else the sector's usual chain.
 *
 * @returns undefined when there is neither a cue nor a topic.
 */
export function createChainGuess(taxonomy: Taxonomy) {
  const find = createFinder<Chain>(
    taxonomy.chains.flatMap(({ code, labels, synonyms }) =>
      (['de', 'en', 'zh'] as const).flatMap((language) =>
        [labels[language], ...synonyms[language]].map((phrase) => ({
          phrase,
          value: code,
          compounds: language === 'de',
        })),
      ),
    ),
  );
  return (text: Text, sector: string | undefined): Chain | undefined => {
    const usual = sector === undefined ? undefined : chainOfSector(sector);
    if (usual === 'finance' || usual === 'talent') return usual;
    const votes = new Map<Chain, number>();
    for (const { value, form } of longest(find(text))) {
      if (form !== 'part') votes.set(value, (votes.get(value) ?? 0) + 1);
    }
    const most = Math.max(0, ...votes.values());
    return most === 0 ? usual : order.find((chain) => votes.get(chain) === most);
  };
}
