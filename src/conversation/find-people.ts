import type { Person } from '../domain/person.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
import { namesOf, squeeze } from './names-of.ts';
import { splitHan, withoutTitles } from './parse-name.ts';

/**
 * Everybody whose name, or whose organisation's name, holds the words: in either script and order,
 * with or without umlauts, tones, titles and the spaces within pinyin. Whoever may not be shown to
 * the speaker is left out by `mayBeFound`.
 */
export function findPeople(
  facts: Facts,
  words: string,
  mayBeFound: (person: Person) => boolean,
  limit: number,
): Person[] {
  const query = queryOf(facts, words);
  if (!query) return [];
  const found: Person[] = [];
  for (const person of facts.view.people.values()) {
    if (found.length >= limit) break;
    // First of all, since it leaves hardly anybody.
    if (person.id !== facts.me.id && isNamed(facts, person, query) && mayBeFound(person)) {
      found.push(person);
    }
  }
  return found;
}

interface Query {
  /** A word of a Latin name, or any piece of a Chinese one. */
  piece: string;
  /** Two letters are a family name or nothing: else every "AG" and "Co." would be found. */
  isFamilyOnly: boolean;
  /** A whole Latin name without its spaces. */
  squeezed: string;
  /** How a Chinese name would be spelled, for those of whom only that is known. */
  spelled: string | undefined;
}

function queryOf({ engines }: Facts, words: string): Query | undefined {
  const wanted = fold(withoutTitles(words));
  const isHan = /\p{Script=Han}/u.test(wanted);
  if (wanted.length < 2 || wanted.length > 120) return undefined;
  const han = isHan && /^\p{Script=Han}{2,4}$/u.test(wanted) ? splitHan(wanted) : undefined;
  const pinyin = han && engines.pinyin(han);
  return {
    piece: isHan ? wanted : ` ${wanted} `,
    isFamilyOnly: !isHan && wanted.length === 2,
    squeezed: wanted.replaceAll(' ', ''),
    spelled: pinyin && squeeze(`${pinyin.family}${pinyin.given}`),
  };
}

function isNamed(facts: Facts, person: Person, query: Query): boolean {
  const { piece, squeezed, spelled } = query;
  if (query.isFamilyOnly)
    return person.name !== undefined && fold(person.name.latin.family) === squeezed;
  const { text, whole } = namesOf(facts.view, person);
  if (text.includes(piece) || whole.includes(squeezed)) return true;
  return spelled !== undefined && !person.name?.han && whole.includes(spelled);
}
