import type { Side } from '../domain/interest.ts';
import { createFinder, type Hit, longest, type Phrase } from './phrases.ts';
import type { Phrases, Taxonomy } from './taxonomy.ts';
import { isHan, readText, type Text } from './words.ts';

/** The two halves of a sentence that holds both; a half that is not there is left out. */
export interface Sides {
  offer?: string;
  need?: string;
}

/** Finds the words by which a speaker announces an offer or a need ("suche", "we supply", 寻找). */
export function createCueFinder({ intentCues }: Taxonomy): (text: Text) => Hit<Side>[] {
  const find = createFinder<Side>([
    ...phrasesOf(intentCues.need, 'need' as const),
    ...phrasesOf(intentCues.offer, 'offer' as const),
  ]);
  return (text) => longest(find(text)).filter((hit) => hit.form === 'whole');
}

/** "möchten … kennenlernen" is announced by its last word already. */
function phrasesOf(phrases: Phrases, side: Side): Phrase<Side>[] {
  return [...phrases.de, ...phrases.en, ...phrases.zh].map((phrase) => ({
    phrase: phrase.split('…').at(-1) ?? phrase,
    value: side,
    compounds: false,
  }));
}

const join = (pieces: readonly string[]): string =>
  pieces.join(isHan(pieces.at(-1) ?? '') ? '，' : ', ');

/** One clause: [from, to) of the folded text, and its own cue where it has one. */
interface Clause {
  from: number;
  to: number;
  side?: Side;
}

/**
 * Cuts one sentence into what it offers and what it seeks, in the original words. A clause without a
 * cue goes with the one before; at the beginning it is an offer when a need follows.
 *
 * @returns {} when no cue says anything.
 */
export function splitSides(
  source: string,
  findCues: (text: Text) => Hit<Side>[],
  saysSomething: (piece: string) => boolean,
): Sides {
  const text = readText(source);
  const cues = findCues(text);
  if (cues.length === 0) return {};
  const clauses = clausesOf(text, cues, saysSomething);
  const pieces: Record<Side, string[]> = { offer: [], need: [] };
  let side: Side = clauses[0]?.side ?? (clauses.some((c) => c.side === 'need') ? 'offer' : 'need');
  for (const clause of clauses) {
    side = clause.side ?? side;
    const piece = text.original(clause.from, clause.to).trim();
    if (piece) pieces[side].push(piece);
  }
  return {
    ...(pieces.offer.length > 0 && { offer: join(pieces.offer) }),
    ...(pieces.need.length > 0 && { need: join(pieces.need) }),
  };
}

const clauseEnd = /[,;.:!?()，；。：！？（）\n]+\s*| und | and | sowie |同时|并且|也|并/g;

function clausesOf(
  text: Text,
  cues: readonly Hit<Side>[],
  saysSomething: (piece: string) => boolean,
): Clause[] {
  const ends = [...text.text.matchAll(clauseEnd)]
    // A list ("Pumpen und Ventile") is one thought: a conjunction cuts only where a cue follows.
    .filter(({ 0: mark, index }) => isStop(mark) || cueSoonAfter(cues, index + mark.length))
    .map(({ 0: mark, index }) => ({ from: index, to: index + mark.length }));
  const clauses: Clause[] = [];
  let from = 0;
  for (const end of [...ends, { from: text.text.length, to: text.text.length }]) {
    clauses.push(...byCue(text, { from, to: end.from }, cues, saysSomething));
    from = end.to;
  }
  return clauses;
}

const isStop = (mark: string): boolean => !/[a-z]|\p{Script=Han}/u.test(mark);
/** Room for the subject: und wir suchen, and we need. */
const soon = 4;
const cueSoonAfter = (cues: readonly Hit<Side>[], at: number): boolean =>
  cues.some((cue) => cue.from >= at && cue.from <= at + soon);

const passive = /^(gesucht|benotigt|wanted)$/;
const inverted = /^ (wir|ich)\b/i;

/** "Block train operator seeks trucking partners": what stands before the cue is the speaker's own. */
function byCue(
  text: Text,
  clause: Clause,
  cues: readonly Hit<Side>[],
  saysSomething: (piece: string) => boolean,
): Clause[] {
  const inside = cues.filter((cue) => cue.from >= clause.from && cue.to <= clause.to);
  // "Wir sind X und suchen Y": where cues disagree within one clause, the need is the message.
  const cue = inside.find(({ value }) => value === 'need') ?? inside[0];
  if (!cue) return [clause];
  const before = text.original(clause.from, cue.from);
  const after = text.original(cue.to, clause.to);
  const isSubject = cue.value === 'need' && saysSomething(before) && /[^\p{P}\s]/u.test(after);
  // "Pumpen gesucht in China", "Pumpen suchen wir": what stands before the cue is the object.
  const isObject = passive.test(text.text.slice(cue.from, cue.to)) || inverted.test(after);
  if (!isSubject || isObject) return [{ ...clause, side: cue.value }];
  return [
    { from: clause.from, to: cue.from, side: 'offer' },
    { from: cue.from, to: clause.to, side: 'need' },
  ];
}
