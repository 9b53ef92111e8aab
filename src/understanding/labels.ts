import type { InterestKind, Side } from '../domain/interest.ts';
import type { Language } from '../domain/language.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import type { Taxonomy } from './taxonomy.ts';

export type Labels = ReturnType<typeof createLabels>;

/**
 * Names of everything coded, for readers: those of the taxonomy and, over them, of an event's layer.
 * A code that neither knows (older or newer data) is its own label.
 */
export function createLabels(taxonomy: Taxonomy, layer?: TaxonomyLayer) {
  const listed = <T extends { code: string }>(list: readonly T[]) =>
    new Map(list.map((entry) => [entry.code, entry]));
  const base = listed(taxonomy.topics);
  const own = listed(layer?.topics ?? []);
  const topic = (code: string) => base.get(code) ?? own.get(code);
  const sectors = listed(taxonomy.sectors);
  const chains = listed<{ code: string; labels: Record<Language, string> }>(taxonomy.chains);
  const organisations = listed<{ code: string; labels: Record<Language, string> }>(
    taxonomy.organisationKinds,
  );
  const kinds = listed(taxonomy.kinds);
  return {
    topicLabel: (code: string, language: Language) => topic(code)?.labels[language] ?? code,
    /** The sector of a topic; undefined for a code that is not known. */
    sectorOf: (code: string) => topic(code)?.sector,
    sectorLabel: (code: string, language: Language) => sectors.get(code)?.labels[language] ?? code,
    chainLabel: (code: string, language: Language) => chains.get(code)?.labels[language] ?? code,
    organisationKindLabel: (code: string, language: Language) =>
      organisations.get(code)?.labels[language] ?? code,
    /** What is done with a topic, as the side that speaks would say it. */
    kindLabel: (kind: InterestKind, side: Side, language: Language) =>
      kinds.get(kind)?.labels[side][language] ?? kind,
  };
}
