import { type Refusal, refuse } from '../domain/refusal.ts';
import { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import type { Change, Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { foldText } from '../understanding/fold.ts';
import { checkLayer, type LayerRefusal } from '../understanding/layer.ts';
import { taxonomy } from '../understanding/taxonomy.ts';

/** An organiser's act on the event's own words; `turn` is the id of the message or command. */
export interface WordsAct {
  turn: string;
  kind: string;
  words: TaxonomyLayer;
  /** Phrases that are understood from now on: they go off the list in the same turn. */
  understood?: readonly string[];
}

/** The turn that gives an event other words of its own, or why they cannot stand. */
export function changeWords(
  { event }: EventView,
  { turn, kind, words, understood = [] }: WordsAct,
): Turn | Refusal {
  if (!TaxonomyLayer.safeParse(words).success) return refuse('refusal.words-too-many');
  const [fault] = checkLayer(taxonomy, words);
  if (fault) return refusalOf(fault);
  const drops = [...new Set(understood.map(foldPhrase))].map(
    (phrase): Change => ({ drop: 'phrase', phrase }),
  );
  return {
    id: turn,
    by: 'organiser',
    kind,
    replies: [],
    changes: [{ put: 'event', event: { ...event, words } }, ...drops],
    notices: [],
    relies: [],
  };
}

/** As phrases are kept that were not understood. */
export const foldPhrase = (phrase: string): string => foldText(phrase).trim();

export function refusalOf(fault: LayerRefusal): Refusal {
  switch (fault.key) {
    case 'phraseTaken':
      return refuse('refusal.words-phrase-taken', { phrase: fault.phrase, topic: fault.topic });
    case 'phraseEmpty':
      return refuse('refusal.words-phrase-empty');
    case 'topicUnknown':
      return refuse('refusal.words-topic-unknown', { code: fault.code });
    case 'topicCodeTaken':
      return refuse('refusal.words-topic-taken', { code: fault.code });
    case 'sectorUnknown':
      return refuse('refusal.words-sector-unknown', { sector: fault.sector });
  }
}
