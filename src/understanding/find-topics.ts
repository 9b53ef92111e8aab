import { languages } from '../domain/language.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import { foldText } from './fold.ts';
import type { Taxonomy } from './taxonomy.ts';
import { isHan } from './words.ts';

/**
 * Topics by a piece of their names, for somebody who looks for a code: "pump", "阀". A name that is
 * the same comes first, then one that begins with the text, then one that holds it, then one that
 * shares a long word or two characters with it.
 */
export function findTopics(
  taxonomy: Taxonomy,
  layer: TaxonomyLayer,
  text: string,
  limit: number,
): string[] {
  const wanted = foldText(text).trim();
  const found = [...names(taxonomy), ...namesOfLayer(layer)]
    .map(({ code, name }) => ({ code, nearness: wanted === '' ? 1 : nearness(wanted, name) }))
    .filter((near) => near.nearness > 0)
    .sort((a, b) => b.nearness - a.nearness);
  return [...new Set(found.map(({ code }) => code))].slice(0, limit);
}

function nearness(wanted: string, name: string): number {
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (name.includes(wanted)) return 3;
  const shared = piecesOf(wanted).filter((piece) => name.includes(piece));
  return Math.max(0, ...shared.map((piece) => Math.min(piece.length, 20) / 10));
}

/** Words that say something; of Chinese every two neighbours. */
function piecesOf(text: string): string[] {
  const han = [...text].flatMap((character, i, all) =>
    isHan(character) && isHan(all[i + 1] ?? '') ? [character + all[i + 1]] : [],
  );
  return [...han, ...text.split(/[^a-z0-9]+/).filter((word) => word.length >= 5)];
}

interface Named {
  code: string;
  name: string;
}

const known = new WeakMap<Taxonomy, Named[]>();

/** Folding seven thousand phrases takes a while: done once. */
function names(taxonomy: Taxonomy): Named[] {
  let list = known.get(taxonomy);
  if (!list) {
    list = taxonomy.topics.flatMap(({ code, labels, synonyms }) =>
      languages.flatMap((language) =>
        [labels[language], ...synonyms[language]].map((phrase) => ({
          code,
          name: foldText(phrase),
        })),
      ),
    );
    known.set(taxonomy, list);
  }
  return list;
}

const namesOfLayer = ({ topics, synonyms }: TaxonomyLayer): Named[] => [
  ...topics.flatMap(({ code, labels, synonyms: more }) =>
    languages.flatMap((language) =>
      [labels[language], ...(more?.[language] ?? [])].map((phrase) => ({
        code,
        name: foldText(phrase),
      })),
    ),
  ),
  ...synonyms.map(({ topic, phrase }) => ({ code: topic, name: foldText(phrase) })),
];
