import type { Person } from '../domain/person.ts';
import type { Change } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { fold as foldForTopics } from '../understanding/fold.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
import { namesOf } from './names-of.ts';

/**
 * What the organiser's language desk should hear of a sentence: the pieces that nothing was recognised
 * in, without the person. Addresses, numbers and the names of the event's people and organisations are
 * left out; nothing is kept when nothing is left.
 */
export function unknownWords(
  facts: Pick<Facts, 'engines' | 'view' | 'me'>,
  text: string,
): Change[] {
  const { engines, view, me } = facts;
  const said = text.replace(/[\w.:/%#?=&+-]+/g, (piece) => (isLink.test(piece) ? ' ; ' : piece));
  const pieces = engines.notUnderstood(view, said);
  if (pieces.length === 0) return [];
  const language = engines.recognise(view, text).language ?? me.reads;
  return pieces
    .filter((piece) => !isNamed(view, fold(piece)))
    .map((phrase) => ({ keep: 'phrase', phrase, text: asSaid(phrase, said), language }));
}

/** Folded words are for comparing: nobody wants to read them. */
function asSaid(piece: string, text: string): string {
  const read = foldForTopics(text);
  const at = read.text.indexOf(piece);
  return (at >= 0 && read.original(at, at + piece.length)) || piece;
}

/** Its parts would be taken for words. Not every dot without a space after it makes a link. */
const isLink = /https?:|www\.|\w\.(?:de|com|cn|net|org|eu|at|ch|hk|uk|io|info|biz)\b/i;

function isNamed(view: EventView, piece: string): boolean {
  if (piece === '') return true;
  const isHan = /\p{Script=Han}/u.test(piece);
  const whole = isHan ? piece : ` ${piece} `;
  const words = new Set(piece.split(' '));
  for (const person of view.people.values()) {
    if (namesOf(view, person).text.includes(whole)) return true;
    if (partsOf(person).some((name) => (isHan ? piece.includes(name) : words.has(name))))
      return true;
  }
  return false;
}

/** Records are replaced, never changed: what was folded once stays right. */
const folded = new WeakMap<Person, string[]>();

/** What gives a person away within a longer piece. */
function partsOf(person: Person): string[] {
  const known = folded.get(person);
  if (known) return known;
  const { name } = person;
  const latin = name ? fold(`${name.latin.given} ${name.latin.family}`).split(' ') : [];
  const parts = [
    // "Li" and "An" are in too many words to give anybody away.
    ...latin.filter((part) => part.length >= 3),
    ...(name?.han ? [name.han.family + name.han.given] : []),
  ];
  folded.set(person, parts);
  return parts;
}
