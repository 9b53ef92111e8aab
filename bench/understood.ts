import type { Language } from '../src/domain/language.ts';
import { foldText } from '../src/understanding/fold.ts';
import type { Recogniser } from '../src/understanding/recognise.ts';
import type { Taxonomy } from '../src/understanding/taxonomy.ts';
import type { Labelled } from './labelled.ts';

/** Of `n` statements: the share whose first (one of the first three) topics is right, from 0 to 1. */
export interface Share {
  n: number;
  r1: number;
  r3: number;
  /** Mean of one through the rank of the first right topic; nothing for a statement without one. */
  mrr: number;
}

/** What a recogniser makes of labelled statements. */
export interface Understood extends Share {
  msPerSentence: number;
  byLanguage: Partial<Record<Language, Share>>;
  byStyle: Record<string, Share>;
  /**
   * Statements in which no label and no synonym of a right topic stands literally, in any language.
   * Hints are learned associations, not known synonyms: a text that holds only a hint is unseen.
   */
  unseen: Share;
  /** Counts. Rejected: no topic was named. */
  outOfScope: { n: number; rejected: number };
  /** How many of the `n` in scope were told nothing; they count as wrong above, too. */
  wronglyRejected: number;
  /** The statements whose first topic is wrong, for whoever works on the recogniser. */
  wrong: { row: Labelled; topics: string[] }[];
}

export function measure(
  rows: readonly Labelled[],
  { topics }: Taxonomy,
  { recognise }: Recogniser,
): Understood {
  // A first pass lets the compiler do its work; only the second is timed.
  for (const { text } of rows) recognise(text);
  const started = performance.now();
  const answers = rows.map(({ text }) => recognise(text).topics.map(({ topic }) => topic));
  const msPerSentence = (performance.now() - started) / Math.max(1, rows.length);

  const judged = rows.map((row, at) => {
    const right = new Set([...row.topics, ...row.alt]);
    const given = answers[at] ?? [];
    return { row, right, topics: given, rank: given.findIndex((topic) => right.has(topic)) + 1 };
  });
  const inScope = judged.filter(({ right }) => right.size > 0);
  const outside = judged.filter(({ right }) => right.size === 0);
  const isKnown = createKnown(topics);
  const groups = <K extends string>(key: (row: Labelled) => K) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(inScope, ({ row }) => key(row))).map(([name, group]) => [
        name,
        share((group as Judged[]) ?? []),
      ]),
    ) as Record<K, Share>;

  return {
    ...share(inScope),
    msPerSentence,
    byLanguage: groups(({ lang }) => lang),
    byStyle: groups(({ style }) => style),
    unseen: share(inScope.filter(({ row, right }) => !isKnown(row.text, right))),
    outOfScope: {
      n: outside.length,
      rejected: outside.filter(({ topics: given }) => given.length === 0).length,
    },
    wronglyRejected: inScope.filter(({ topics: given }) => given.length === 0).length,
    wrong: inScope
      .filter(({ rank }) => rank !== 1)
      .map(({ row, topics: t }) => ({ row, topics: t })),
  };
}

interface Judged {
  /** From one; nought where no right topic was named. */
  rank: number;
}

function share(judged: readonly Judged[]): Share {
  const n = judged.length;
  const mean = (value: (rank: number) => number) =>
    n === 0 ? 0 : judged.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : value(rank)), 0) / n;
  return {
    n,
    r1: mean((rank) => (rank === 1 ? 1 : 0)),
    r3: mean((rank) => (rank <= 3 ? 1 : 0)),
    mrr: mean((rank) => 1 / rank),
  };
}

function createKnown(topics: Taxonomy['topics']) {
  const phrases = new Map(
    topics.map(({ code, labels, synonyms }) => [
      code,
      (['de', 'en', 'zh'] as const)
        .flatMap((language) => [labels[language], ...synonyms[language]])
        .map(foldText),
    ]),
  );
  return (text: string, right: ReadonlySet<string>): boolean => {
    const folded = foldText(text);
    return [...right].some((code) => phrases.get(code)?.some((phrase) => isIn(folded, phrase)));
  };
}

/** Three letters are in many words; they have to be one. */
function isIn(text: string, phrase: string): boolean {
  if (!/^[a-z0-9]{1,3}$/.test(phrase)) return text.includes(phrase);
  return new RegExp(`(?<![a-z0-9])${phrase}(?![a-z0-9])`).test(text);
}
