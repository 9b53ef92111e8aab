import type { Language } from '../../domain/language.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { longestPhrase } from '../../domain/taxonomy-layer.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { changeWords, foldPhrase } from '../change-words.ts';

export interface Lesson {
  turn: string;
  phrase: string;
  language: Language;
  /** Code of a topic: one of the taxonomy's, or the event's own. */
  topic: string;
}

/** From now on these words mean this topic, in this event. */
export function teach(view: EventView, { turn, phrase, language, topic }: Lesson): Turn | Refusal {
  const said = phrase.trim();
  if (said.length > longestPhrase) {
    return refuse('refusal.words-phrase-too-long', { limit: longestPhrase });
  }
  const { topics, synonyms } = view.event.words;
  const isKnown = synonyms.some(
    (known) =>
      known.topic === topic &&
      known.language === language &&
      foldPhrase(known.phrase) === foldPhrase(said),
  );
  const lesson = { topic, language, phrase: said };
  const words = { topics, synonyms: isKnown ? synonyms : [...synonyms, lesson] };
  return changeWords(view, { turn, kind: 'teach', words, understood: [said] });
}
