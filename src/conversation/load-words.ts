import { type Language, languages } from '../domain/language.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import { checkLayer, type LayerRefusal } from '../understanding/layer.ts';
import { sectorLabel, taxonomy, topicByCode } from '../understanding/taxonomy.ts';
import { foldPhrase } from './change-words.ts';

/**
 * An event file's words and those that organisers have taught since it was loaded first. All that was
 * taught stays; where the file names the same topic, or says the same phrase, the file has the last
 * word. What is taken out of the file stays as well, until it is forgotten by command: from what is
 * stored nobody can tell any more where it came from.
 */
export function loadWords(taught: TaxonomyLayer, file: TaxonomyLayer): TaxonomyLayer {
  const topics = new Map([...taught.topics, ...file.topics].map((topic) => [topic.code, topic]));
  const named = new Set(
    file.topics.flatMap(({ labels, synonyms }) =>
      languages.flatMap((language) =>
        [labels[language], ...(synonyms?.[language] ?? [])].map((each) => keyOf(language, each)),
      ),
    ),
  );
  const synonyms = new Map(
    [...taught.synonyms, ...file.synonyms].map((said) => [keyOf(said.language, said.phrase), said]),
  );
  const inFile = new Set(file.synonyms);
  return {
    topics: [...topics.values()],
    synonyms: [...synonyms]
      .filter(([key, said]) => inFile.has(said) || !named.has(key))
      .map(([, said]) => said),
  };
}

const keyOf = (language: Language, phrase: string): string => `${language} ${foldPhrase(phrase)}`;

export type { LayerRefusal as WordFault } from '../understanding/layer.ts';

/** Why these words cannot be taken over; empty when they can. */
export const checkWords = (words: TaxonomyLayer): LayerRefusal[] => checkLayer(taxonomy, words);

/** Is it a topic or a sector of the taxonomy, or a topic of the event's own? */
export const isField = (code: string, words: TaxonomyLayer): boolean =>
  topicByCode(code) !== undefined ||
  sectorLabel(code, 'en') !== code ||
  words.topics.some((topic) => topic.code === code);
