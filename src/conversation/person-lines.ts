import { commonLanguages } from '../domain/language.ts';
import type { OrganisationName, PersonName } from '../domain/name.ts';
import { isSimulated, type Person } from '../domain/person.ts';
import { type Line, say } from '../domain/say.ts';
import { type EventView, organisationOf } from '../domain/view.ts';
import { interpreterNeeded } from '../timetable/interpreting.ts';

/** A name for people who are shown to others; nobody is shown before they have one. */
export const nameOf = (person: Person): PersonName =>
  person.name ?? { latin: { family: '?', given: '' }, familyFirst: false };

/** The organisation as others are shown it, vouched for or not. */
export function organisationNameOf(view: EventView, person: Person): OrganisationName | undefined {
  const belonging = person.organisation;
  return belonging && 'claimed' in belonging
    ? belonging.claimed
    : organisationOf(view, person)?.name;
}

/** Position, organisation, its kind and side: who somebody is, for another delegate. */
export function whoLines(view: EventView, person: Person): Line[] {
  const delegation = view.event.delegations.find((d) => d.id === person.delegation)?.name;
  const listed = organisationOf(view, person);
  const claimed =
    person.organisation && 'claimed' in person.organisation ? person.organisation : undefined;
  const kind = listed?.kind ?? claimed?.kind;
  const lines: Line[] = [];
  if (listed) lines.push(who(person.position, listed.name));
  else if (claimed) lines.push(whoClaimed(person.position, claimed.claimed));
  if (delegation) {
    lines.push(
      kind ? say('suggest.kind', { kind, delegation }) : say('suggest.delegation', { delegation }),
    );
  }
  if (isSimulated(person)) lines.push(say('suggest.simulated'));
  return lines;
}

const who = (position: string | undefined, organisation: OrganisationName): Line =>
  position
    ? say('suggest.who', { position, organisation })
    : say('suggest.who-organisation', { organisation });

const whoClaimed = (position: string | undefined, organisation: OrganisationName): Line =>
  position
    ? say('suggest.who-claimed', { position, organisation })
    : say('suggest.who-claimed-organisation', { organisation });

/** "You both speak English", or that an interpreter is needed. */
export function languageLine(me: Person, partner: Person): Line {
  const languages = commonLanguages(me.spoken, partner.spoken);
  if (languages.length > 0) return say('suggest.shared-language', { languages });
  return interpreterNeeded(me, partner)
    ? say('suggest.interpreter')
    : say('suggest.own-interpreter');
}
