import type { Chain } from '../domain/chain.ts';
import type { Language } from '../domain/language.ts';
import type { Recognised, Recognition } from '../domain/topic.ts';
import { createChainGuess } from './chains.ts';
import { guessLanguage } from './guess.ts';
import { createModifiers } from './modifiers.ts';
import { createFinder, type Hit, longest, type Phrase } from './phrases.ts';
import { createCueFinder, type Sides, splitSides } from './sides.ts';
import type { Taxonomy } from './taxonomy.ts';
import { isHan, readText, type Text } from './words.ts';

export interface Recogniser {
  /** What somebody's words speak of. Never throws; empty topics when nothing is sure. */
  recognise(text: string): Recognition;
  /** The offer and the need in one sentence that announces them; {} when no word does. */
  splitSides(text: string): Sides;
}

interface Key {
  topic: string;
  language: Language;
  /** A short abbreviation: "IT" is one, "it" is not. */
  capitals: boolean;
}

const formWeight = { whole: 1, head: 0.85, part: 0.5 } as const;
const modifierWeight = 0.55;
/** 采购 is a topic by itself, but in 采购冻干机 it only announces the need. */
const cueWeight = 0.4;
/** How much further proof of one topic adds to its best one. */
const furtherWeight = 0.25;
/** Words that are common in another language: they count only when they are all that was said. */
const ambiguous = new Set(['art', 'its', 'tic', 'aps', 'pr', 'ar']);

/** Builds the index once (tens of milliseconds); recognising is then linear in the text. */
export function createRecogniser(taxonomy: Taxonomy): Recogniser {
  const find = createFinder<Key>(taxonomy.topics.flatMap(keysOf));
  const findCues = createCueFinder(taxonomy);
  const modifiers = createModifiers(taxonomy);
  const chainOf = createChainGuess(taxonomy);
  const sectors = new Map(taxonomy.topics.map(({ code, sector }) => [code, sector]));

  const recognise = (source: string): Recognition => {
    const text = readText(source);
    const cues = findCues(text);
    const hits = longest(find(text).filter((hit) => isMeant(hit, text)));
    const language = guessLanguage(text, vocabulary(hits));
    const isModifier = modifiers(text, cues);
    const weigh = (hit: Hit<Key>): number => {
      const cue = cues.some(({ from, to }) => from <= hit.from && hit.to <= to);
      const modifier = isModifier(hit.from, hit.to);
      const foreign = hit.form !== 'whole' && language === 'en' ? 0.1 : 1;
      const weight = formWeight[hit.form] * (cue ? cueWeight : 1) * (modifier ? modifierWeight : 1);
      return weight * foreign * weightOf(text.text.slice(hit.from, hit.to));
    };
    const topics = rank(hits, weigh, text);
    const chain: Chain | undefined = chainOf(text, sectors.get(topics[0]?.topic ?? ''));
    return { topics, ...(chain && { chain }), ...(language && { language }) };
  };
  const saysSomething = (piece: string) => longest(find(readText(piece))).length > 0;
  return { recognise, splitSides: (text) => splitSides(text, findCues, saysSomething) };
}

function keysOf({ code, labels, synonyms }: Taxonomy['topics'][number]): Phrase<Key>[] {
  return (['de', 'en', 'zh'] as const).flatMap((language) =>
    [labels[language], ...synonyms[language]].map((phrase) => ({
      phrase,
      value: { topic: code, language, capitals: /^[A-Z]{2,3}$/.test(phrase) },
      compounds: language === 'de',
    })),
  );
}

/** "ar" and "its" are words of the sentence unless written as abbreviations, or said alone. */
function isMeant({ value, from, to }: Hit<Key>, text: Text): boolean {
  if (text.words.length <= 1) return true;
  const written = text.original(from, to);
  if (ambiguous.has(written.toLowerCase())) return value.capitals && /^[A-Z]+$/.test(written);
  return true;
}

/** Longer phrases say more; a Chinese character counts as two and a half letters. */
function weightOf(phrase: string): number {
  let letters = 0;
  for (const character of phrase) letters += isHan(character) ? 2.5 : 1;
  return letters / (letters + 8);
}

function vocabulary(hits: readonly Hit<Key>[]): { de: number; en: number } {
  const votes = { de: 0, en: 0, zh: 0 };
  for (const { value, form } of hits) votes[value.language] += form === 'whole' ? 0.6 : 0.8;
  return votes;
}

function rank(
  hits: readonly Hit<Key>[],
  weigh: (hit: Hit<Key>) => number,
  text: Text,
): Recognised[] {
  const topics = new Map<string, Recognised & { from: number; places: Set<number> }>();
  const weighed = hits.map((hit) => ({ hit, weight: weigh(hit) }));
  for (const { hit, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
    const { topic } = hit.value;
    const known = topics.get(topic);
    if (!known) {
      const snippet = text.original(...hit.span).trim();
      topics.set(topic, {
        topic,
        score: weight,
        snippet,
        from: hit.from,
        places: new Set([hit.from]),
      });
    } else if (!known.places.has(hit.from)) {
      // The same word found in two languages is still one proof.
      known.places.add(hit.from);
      known.score += furtherWeight * weight;
    }
  }
  return [...topics.values()]
    .sort((a, b) => b.score - a.score || a.from - b.from || (a.topic < b.topic ? -1 : 1))
    .map(({ topic, score, snippet }) => ({ topic, score, snippet }));
}
