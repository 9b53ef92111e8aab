import { type Language, languages } from '../domain/language.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import { foldText } from './fold.ts';
import type { Phrases, Taxonomy } from './taxonomy.ts';
import type { Indexed } from './topic-index.ts';

/** Why an addition cannot stand. */
export type LayerRefusal =
  | { key: 'topicCodeTaken'; code: string }
  | { key: 'topicUnknown'; code: string }
  | { key: 'sectorUnknown'; code: string; sector: string }
  | { key: 'phraseTaken'; phrase: string; language: Language; topic: string }
  | { key: 'phraseEmpty'; phrase: string; language: Language };

/**
 * Checks a whole layer against its taxonomy: one phrase belongs to one topic of a language, and the
 * base cannot be overruled. A phrase repeated for its own topic is no fault.
 *
 * @returns every refusal; empty when the layer may be used.
 */
export function checkLayer(taxonomy: Taxonomy, layer: TaxonomyLayer): LayerRefusal[] {
  const refusals: LayerRefusal[] = [];
  const codes = new Set(taxonomy.topics.map(({ code }) => code));
  const sectors = new Set(taxonomy.sectors.map(({ code }) => code));
  for (const { code, sector } of layer.topics) {
    if (codes.has(code)) refusals.push({ key: 'topicCodeTaken', code });
    else codes.add(code);
    if (!sectors.has(sector) || !code.startsWith(`${sector}.`)) {
      refusals.push({ key: 'sectorUnknown', code, sector });
    }
  }
  const owners = new Map(ownersOf(taxonomy));
  for (const { topic, language, phrase } of claimsOf(layer)) {
    const folded = foldText(phrase).trim();
    const owner = owners.get(`${language} ${folded}`);
    if (!/[\p{L}\p{N}]/u.test(folded)) refusals.push({ key: 'phraseEmpty', phrase, language });
    else if (!codes.has(topic)) refusals.push({ key: 'topicUnknown', code: topic });
    else if (owner !== undefined && owner !== topic) {
      refusals.push({ key: 'phraseTaken', phrase, language, topic: owner });
    } else owners.set(`${language} ${folded}`, topic);
  }
  return refusals;
}

const known = new WeakMap<Taxonomy, Map<string, string>>();

/** Folding seven thousand phrases takes longer than an organiser should wait: done once. */
function ownersOf(taxonomy: Taxonomy): Map<string, string> {
  let owners = known.get(taxonomy);
  if (!owners) {
    owners = new Map();
    for (const { code, labels, synonyms } of taxonomy.topics) {
      for (const language of languages) {
        for (const phrase of [labels[language], ...synonyms[language]]) {
          owners.set(`${language} ${foldText(phrase).trim()}`, code);
        }
      }
    }
    known.set(taxonomy, owners);
  }
  return owners;
}

function claimsOf({ topics, synonyms }: TaxonomyLayer): TaxonomyLayer['synonyms'] {
  const own = topics.flatMap(({ code, labels, synonyms: more }) =>
    languages.flatMap((language) =>
      [labels[language], ...(more?.[language] ?? [])].map((phrase) => ({
        topic: code,
        language,
        phrase,
      })),
    ),
  );
  return [...own, ...synonyms];
}

/** A layer in the shape of topics; a topic of the base appears with its new phrases only. */
export function topicsOfLayer(layer: TaxonomyLayer): Indexed[] {
  const topics = new Map<string, Phrases>();
  for (const { topic, language, phrase } of claimsOf(layer)) {
    const phrases = topics.get(topic) ?? { de: [], en: [], zh: [] };
    phrases[language].push(phrase);
    topics.set(topic, phrases);
  }
  const none: Phrases = { de: [], en: [], zh: [] };
  return [...topics].map(([code, synonyms]) => ({ code, labels: {}, synonyms, hints: none }));
}
