import type { Event } from '../domain/event.ts';
import { createLabels, type Labels } from './labels.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface EventLabels extends Labels {
  /** This event's own topics are named from now on as it says; those that it gave up, no more. */
  follow(event: Pick<Event, 'code' | 'words'>): void;
}

/**
 * Names of everything coded, those of all events' own topics included: their codes hold the event's,
 * so one look-up serves all readers.
 */
export function createEventLabels(taxonomy: Taxonomy): EventLabels {
  const topicsOf = new Map<string, Event['words']['topics']>();
  let labels = createLabels(taxonomy);
  return {
    topicLabel: (code, language) => labels.topicLabel(code, language),
    sectorOf: (code) => labels.sectorOf(code),
    sectorLabel: (code, language) => labels.sectorLabel(code, language),
    chainLabel: (code, language) => labels.chainLabel(code, language),
    organisationKindLabel: (code, language) => labels.organisationKindLabel(code, language),
    kindLabel: (kind, side, language) => labels.kindLabel(kind, side, language),
    follow({ code, words }) {
      if ((topicsOf.get(code) ?? []).length === 0 && words.topics.length === 0) return;
      topicsOf.set(code, words.topics);
      labels = createLabels(taxonomy, { topics: [...topicsOf.values()].flat(), synonyms: [] });
    },
  };
}
