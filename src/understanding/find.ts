import type { Recognised } from '../domain/topic.ts';
import { foldText } from './fold.ts';
import type { Recogniser } from './recognise.ts';
import type { Taxonomy } from './taxonomy.ts';
import { isHan } from './words.ts';

/**
 * Topics for somebody who is choosing one: what is recognised comes first, then what begins like the
 * words typed so far ("Batt…", "注塑"). `snippet` is the label or synonym that was found.
 */
export function createTopicSearch(taxonomy: Taxonomy, recogniser: Recogniser) {
  const names = taxonomy.topics.flatMap(({ code, labels, synonyms }) =>
    (['de', 'en', 'zh'] as const).flatMap((language) =>
      [labels[language], ...synonyms[language]].map((name, at) => ({
        topic: code,
        name,
        key: foldText(name),
        isLabel: at === 0,
      })),
    ),
  );

  return function findTopics(text: string, limit: number): Recognised[] {
    const sure = recogniser.recognise(text).topics;
    const found = new Map(sure.map((recognised) => [recognised.topic, recognised]));
    // A label that begins like the words outranks a synonym, and both any place further in.
    const typed = foldText(text).trim();
    const soft = names
      .map((entry) => ({
        ...entry,
        score: similarity(entry.key, typed) * (entry.isLabel ? 1 : 0.8),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
    const least = Math.min(1, ...sure.map(({ score }) => score));
    for (const { topic, name, score } of soft) {
      if (!found.has(topic)) found.set(topic, { topic, score: score * least * 0.5, snippet: name });
    }
    return [...found.values()].slice(0, limit);
  };
}

/** One Chinese character or two letters are the least that says anything. */
function similarity(key: string, typed: string): number {
  const least = isHan(typed) ? 1 : 2;
  if (typed.length < least) return 0;
  if (key.startsWith(typed)) return 1;
  const at = key.indexOf(typed);
  if (at < 0) return 0;
  return isHan(typed) || !/[a-z0-9]/.test(key.charAt(at - 1)) ? 0.6 : 0;
}
