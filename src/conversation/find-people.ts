import type { OrganisationName, PersonName } from '../domain/name.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { organisationOf } from '../domain/view.ts';
import type { Facts } from './facts.ts';
import { fold } from './fold.ts';
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
  const { text, whole } = namesOf(facts, person);
  if (text.includes(piece) || whole.includes(squeezed)) return true;
  return spelled !== undefined && !person.name?.han && whole.includes(spelled);
}

interface Names {
  organisation: Organisation | undefined;
  /** All names in one text, each between spaces of its own. */
  text: string;
  /** Latin names of the person without spaces. */
  whole: readonly string[];
}

/** Records are replaced, never changed: what was folded once stays right. */
const folded = new WeakMap<Person, Names>();

function namesOf({ view }: Facts, person: Person): Names {
  const organisation = organisationOf(view, person);
  const known = folded.get(person);
  if (known && known.organisation === organisation) return known;
  const belonging = person.organisation;
  const claimed = belonging && 'claimed' in belonging ? belonging.claimed : undefined;
  const names = { organisation, ...foldedNames(person.name, organisation?.name ?? claimed) };
  folded.set(person, names);
  return names;
}

function foldedNames(
  name: PersonName | undefined,
  organisation: OrganisationName | undefined,
): Pick<Names, 'text' | 'whole'> {
  if (!name) return { text: '', whole: [] };
  const { latin, han } = name;
  const spelled = [`${latin.given} ${latin.family}`, `${latin.family} ${latin.given}`];
  return {
    text: [
      ...spelled,
      han ? han.family + han.given : '',
      organisation?.latin ?? '',
      organisation?.han ?? '',
    ]
      .filter((part) => part !== '')
      .map((part) => ` ${fold(part)} `)
      .join('\n'),
    whole: spelled.map(squeeze),
  };
}

const squeeze = (name: string): string => fold(name).replaceAll(' ', '');
