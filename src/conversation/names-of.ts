import type { OrganisationName } from '../domain/name.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import { type EventView, organisationOf } from '../domain/view.ts';
import { fold } from './fold.ts';

/** Records are replaced, never changed: what was folded once stays right. */
const folded = new WeakMap<Person, { organisation: Organisation | undefined; names: string }>();

/** All names of a person and of their organisation in one text, each between spaces of its own. */
export function namesOf(view: EventView, person: Person): string {
  const organisation = organisationOf(view, person);
  const known = folded.get(person);
  if (known && known.organisation === organisation) return known.names;
  const names = foldedNames(person, organisation?.name);
  folded.set(person, { organisation, names });
  return names;
}

function foldedNames(person: Person, organisation: OrganisationName | undefined): string {
  if (!person.name) return '';
  const { latin, han } = person.name;
  return [
    `${latin.given} ${latin.family}`,
    `${latin.family} ${latin.given}`,
    han ? han.family + han.given : '',
    organisation?.latin ?? '',
    organisation?.han ?? '',
  ]
    .filter((name) => name !== '')
    .map((name) => ` ${fold(name)} `)
    .join('\n');
}
