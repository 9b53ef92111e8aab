import type { OrganisationName, PersonName } from '../domain/name.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { type EventView, organisationOf } from '../domain/view.ts';
import { fold } from './fold.ts';

interface Names {
  organisation: Organisation | undefined;
  /** All names in one text, each between spaces of its own. */
  text: string;
  /** Latin names of the person without spaces. */
  whole: readonly string[];
}

/** Records are replaced, never changed: what was folded once stays right. */
const folded = new WeakMap<Person, Names>();

export function namesOf(view: EventView, person: Person): Names {
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

/** Without its spaces. */
export const squeeze = (name: string): string => fold(name).replaceAll(' ', '');
