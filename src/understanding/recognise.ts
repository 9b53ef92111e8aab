import type { Language } from '../domain/language.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import type { Recognition } from '../domain/topic.ts';
import type { Clue } from './bag.ts';
import { createChainGuess } from './chains.ts';
import { seeksCustomers } from './customers.ts';
import { findEvidence, weightOf } from './evidence.ts';
import { guessLanguage } from './guess.ts';
import { createKindGuess } from './kinds.ts';
import { topicsOfLayer } from './layer.ts';
import type { Likeness } from './likeness.ts';
import { createModifiers } from './modifiers.ts';
import { createNotUnderstood } from './not-understood.ts';
import type { Hit } from './phrases.ts';
import { type Proof, rank } from './rank.ts';
import { createCueFinder, type Sides, splitSides } from './sides.ts';
import { createSmallTalk } from './small-talk.ts';
import type { Taxonomy } from './taxonomy.ts';
import { createTopicIndex, type Key } from './topic-index.ts';
import { readText, type Text } from './words.ts';

export interface Recogniser {
  /** What somebody's words speak of. Never throws; empty topics when nothing is sure. */
  recognise(text: string): Recognition;
  /** The offer and the need in one sentence that announces them; {} when no word does. */
  splitSides(text: string): Sides;
  /** The pieces of a text that no topic explains, at most five: for the organiser's desk. */
  notUnderstood(text: string): string[];
}

const formWeight = { whole: 1, head: 0.85, part: 0.5 } as const;
/** Second halves of German compounds that say nothing about the thing. */
const general =
  /^[ens]{0,2}(herstell|lieferant|anbieter|handler|handel|betrieb|unternehmen|firma|firmen|industrie|branche|bau|technik|technologie|system|anlage|komponent|teil|element|produkt|fertig|losung|entwickl|konzern|werk|spezialist)/;
const modifierWeight = 0.55;
/** 采购 is a topic by itself, but in 采购冻干机 it only announces the need. */
const cueWeight = 0.4;
/** A single word of a phrase is no more than a clue. */
const clueWeight = 0.42;
/** Less than this is a guess: better to ask than to name a wrong topic. */
const leastSure = 0.15;
/** Letters in common say little by themselves, and tip the scales between topics. */
const likenessWeight = 0.6;

/**
 * Builds the index of a taxonomy once (some tens of milliseconds) and keeps it; recognising is then
 * linear in the text. What an organiser added lies beside it, so that it works at once: another
 * recogniser of the same taxonomy costs only what its layer holds.
 */
export function createRecogniser(taxonomy: Taxonomy, layer?: TaxonomyLayer): Recogniser {
  const base = baseOf(taxonomy);
  const own = layer ? topicsOfLayer(layer) : [];
  const indexes = own.length > 0 ? [createTopicIndex(own), base.index] : [base.index];
  const sectors = new Map(
    [...taxonomy.topics, ...(layer?.topics ?? [])].map((t) => [t.code, t.sector]),
  );
  const { findCues, modifiers, chainOf, kindOf, isSmallTalk } = base;

  // One answer asks the same words again and again: for topics, for what is unknown, for the side.
  let last: { source: string; recognition: Recognition } | undefined;
  const recognise = (source: string): Recognition => {
    if (last?.source !== source) last = { source, recognition: recogniseAnew(source) };
    return last.recognition;
  };

  const recogniseAnew = (source: string): Recognition => {
    const text = readText(source);
    const cues = findCues(text);
    const { hits, clues } = findEvidence(text, indexes);
    const language = guessLanguage(text, vocabulary(hits));
    const isModifier = modifiers(text, cues);
    const isCue = (from: number, to: number) =>
      cues.some((cue) => cue.from <= from && to <= cue.to);
    const place = (from: number, to: number) =>
      (isCue(from, to) ? cueWeight : 1) *
      (isModifier(from, to) ? modifierWeight : 1) *
      weightOf(text.text.slice(from, to));
    const ofHit = ({ value, form, from, to, span }: Hit<Key>): Proof => {
      const foreign = form !== 'whole' && language === 'en' ? 0.1 : 1;
      const rest = text.text.slice(to, span[1]);
      // A pump maker is known by the pumps: what only names a maker is no head.
      const as = form === 'part' && general.test(rest) ? 'head' : form;
      const weight = formWeight[as] * value.trust * foreign * place(from, to);
      return { topic: value.topic, weight, named: value.trust === 1, from, span };
    };
    const ofClue = ({ topic, rarity, from, to }: Clue): Proof => ({
      topic,
      weight: clueWeight * rarity * place(from, to),
      named: false,
      vague: true,
      from,
      span: [from, to],
    });
    const ofLikeness = ({ topic, share, from, to }: Likeness): Proof => ({
      topic,
      weight: likenessWeight * share * (isModifier(from, to) ? modifierWeight : 1),
      vague: true,
      named: false,
      from: -1,
      span: [from, to],
    });
    const alike = indexes.flatMap((index) => index.alike(text));
    const proofs = [...hits.map(ofHit), ...clues.map(ofClue), ...alike.map(ofLikeness)];
    const topics = isSmallTalk(text, hits, cues) ? [] : rank(proofs, text.original, leastSure);
    // What merely looks like a topic says nothing about what to do with it.
    const first = topics.find(({ vague }) => !vague);
    const kind = kindOf(text, first?.topic);
    const chain = kind?.chain ?? chainOf(text, sectors.get(first?.topic ?? ''));
    return {
      topics,
      ...(chain && { chain }),
      ...(kind && { kind: kind.kind }),
      ...(seeksCustomers(source) && { forCustomers: true as const }),
      ...(language && { language }),
    };
  };

  const evidence = (text: Text) => findEvidence(text, indexes);
  return {
    recognise,
    splitSides: (text) =>
      splitSides(text, findCues, (piece) => evidence(readText(piece)).hits.length > 0),
    notUnderstood: createNotUnderstood(taxonomy, findCues, evidence),
  };
}

const bases = new WeakMap<Taxonomy, ReturnType<typeof createBase>>();

function baseOf(taxonomy: Taxonomy): ReturnType<typeof createBase> {
  const base = bases.get(taxonomy) ?? createBase(taxonomy);
  bases.set(taxonomy, base);
  return base;
}

const createBase = (taxonomy: Taxonomy) => ({
  index: createTopicIndex(taxonomy.topics),
  findCues: createCueFinder(taxonomy),
  modifiers: createModifiers(taxonomy),
  chainOf: createChainGuess(taxonomy),
  kindOf: createKindGuess(taxonomy),
  isSmallTalk: createSmallTalk(),
});

function vocabulary(hits: readonly Hit<Key>[]): Record<Language, number> {
  const votes = { de: 0, en: 0, zh: 0 };
  for (const { value, form } of hits) votes[value.language] += form === 'whole' ? 0.6 : 0.8;
  return votes;
}
