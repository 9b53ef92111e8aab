import type { Language } from '../domain/language.ts';
import { createBag } from './bag.ts';
import { createLikeness } from './likeness.ts';
import { createFinder, type Phrase } from './phrases.ts';
import { createSpelling } from './spelling.ts';
import type { Phrases } from './taxonomy.ts';
import { readKey } from './words.ts';

/** What the index has to know of a topic. */
export interface Indexed {
  code: string;
  labels: Partial<Record<Language, string>>;
  synonyms: Phrases;
  hints: Phrases;
}

export interface Key {
  topic: string;
  language: Language;
  /** A short abbreviation: "IT" is one, "it" is not. */
  capitals: boolean;
  /** How surely the phrase means the topic, from 0 to 1. */
  trust: number;
}

export type TopicIndex = ReturnType<typeof createTopicIndex>;

/** A hint suggests a topic, a synonym names it. */
const hintTrust = 0.9;

/** Everything by which the words of a text are traced to topics. */
export function createTopicIndex(topics: readonly Indexed[]) {
  const phrases = topics
    .flatMap(phrasesOf)
    .map((entry) => ({ ...entry, text: readKey(entry.phrase) }));
  const texts = phrases.map(({ text, value }) => ({ topic: value.topic, text }));
  return {
    find: createFinder(phrases),
    clues: createBag(texts),
    alike: createLikeness(texts),
    correct: createSpelling(texts.flatMap(({ text }) => text.words.map((word) => word.text))),
  };
}

function phrasesOf({ code, labels, synonyms, hints }: Indexed): Phrase<Key>[] {
  return (['de', 'en', 'zh'] as const).flatMap((language) => {
    const label = labels[language];
    const key = (trust: number) => (phrase: string) => ({
      phrase,
      value: { topic: code, language, capitals: /^[A-Z]{2,3}$/.test(phrase), trust },
      // A verb or an adjective is no part of a noun.
      compounds: language === 'de' && /^\p{Lu}/u.test(phrase),
    });
    return [
      ...[...(label ? [label] : []), ...synonyms[language]].map(key(1)),
      ...hints[language].map(key(hintTrust)),
    ];
  });
}
