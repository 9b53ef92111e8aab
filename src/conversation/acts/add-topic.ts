import { type Language, Localised, languages } from '../../domain/language.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { longestPhrase, ownTopicCode, TopicSlug } from '../../domain/taxonomy-layer.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { changeWords } from '../change-words.ts';

export interface NewTopic {
  turn: string;
  /** Becomes a part of its code, which stays when the labels change. */
  slug: string;
  sector: string;
  labels: Record<Language, string>;
  synonyms?: Partial<Record<Language, string[]>>;
}

/** A topic that only this event knows, with its name in every language. */
export function addTopic(view: EventView, topic: NewTopic): Turn | Refusal {
  const { turn, slug, sector, synonyms = {} } = topic;
  if (!TopicSlug.safeParse(slug).success) return refuse('refusal.words-slug', { slug });
  const labels = Localised.safeParse(topic.labels);
  if (!labels.success) return refuse('refusal.words-phrase-empty');
  const phrases = languages.flatMap((language) => [
    labels.data[language],
    ...(synonyms[language] ?? []),
  ]);
  if (phrases.some((phrase) => phrase.length > longestPhrase)) {
    return refuse('refusal.words-phrase-too-long', { limit: longestPhrase });
  }
  const { words, code } = view.event;
  const added = { code: ownTopicCode(code, slug), sector, labels: labels.data, synonyms };
  return changeWords(view, {
    turn,
    kind: 'add-topic',
    words: { ...words, topics: [...words.topics, added] },
    understood: phrases,
  });
}
