import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { TaxonomyLayer } from '../../domain/taxonomy-layer.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { changeWords, foldPhrase } from '../change-words.ts';

/** Words that were taught, in whatever language, or a topic of the event with all its words. */
export type Forgotten = { turn: string } & ({ phrase: string } | { topic: string });

/**
 * Takes back what was taught. What people have confirmed meanwhile stays as they confirmed it: a
 * topic that is gone still joins those who named it, and is shown by its slug.
 */
export function forget(view: EventView, forgotten: Forgotten): Turn | Refusal {
  const before = view.event.words;
  const words =
    'topic' in forgotten
      ? withoutTopic(before, forgotten.topic)
      : withoutPhrase(before, foldPhrase(forgotten.phrase));
  const isLess =
    words.topics.length < before.topics.length || words.synonyms.length < before.synonyms.length;
  if (!isLess) return refuse('refusal.words-not-taught');
  return changeWords(view, { turn: forgotten.turn, kind: 'forget', words });
}

const withoutTopic = ({ topics, synonyms }: TaxonomyLayer, gone: string): TaxonomyLayer => ({
  topics: topics.filter(({ code }) => code !== gone),
  // Only where the topic goes as well: of the taxonomy's topics, phrases are forgotten one by one.
  synonyms: topics.some(({ code }) => code === gone)
    ? synonyms.filter(({ topic }) => topic !== gone)
    : synonyms,
});

const withoutPhrase = ({ topics, synonyms }: TaxonomyLayer, gone: string): TaxonomyLayer => ({
  topics,
  synonyms: synonyms.filter(({ phrase }) => foldPhrase(phrase) !== gone),
});
