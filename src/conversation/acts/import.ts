import type { Interest } from '../../domain/interest.ts';
import type { Person } from '../../domain/person.ts';
import type { RosterEntry } from '../../domain/roster.ts';
import type { Change, Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import type { Engines } from '../facts.ts';
import { deriveId, rosterPersonId } from '../ids.ts';
import { interestUnseen } from '../interests.ts';

/** As many people as one script may write without holding Redis for long. */
export const importChunk = 50;

/**
 * A chunk of an organiser's list becomes organisations and people. Whoever has arrived already is
 * left as they are: their own word counts for more than the list. Importing the same list again
 * changes nothing.
 */
export function importRoster(
  view: EventView,
  entries: readonly RosterEntry[],
  engines: Engines,
  source: string,
): Turn {
  const { code } = view.event;
  const organisations = new Map(
    entries.map(({ organisation, delegation }) => [
      organisation.id,
      { ...organisation, delegation },
    ]),
  );
  const puts: Change[] = [
    ...[...organisations.values()]
      .filter((o) => JSON.stringify(view.organisations.get(o.id)) !== JSON.stringify(o))
      .map((organisation) => ({ put: 'organisation' as const, organisation })),
    ...entries
      .map((entry) => imported(entry, rosterPersonId(code, entry.id), engines))
      .filter((person) => isNews(view.people.get(person.id), person))
      .map((person) => ({ put: 'person' as const, person })),
  ];
  return {
    id: `import-${deriveId('q', source, ...entries.map((entry) => JSON.stringify(entry)))}`,
    by: 'organiser',
    kind: 'import',
    replies: [],
    changes: puts,
    notices: [],
    relies: [],
  };
}

const isNews = (before: Person | undefined, after: Person): boolean =>
  !before || (before.presence === 'imported' && JSON.stringify(before) !== JSON.stringify(after));

function imported(entry: RosterEntry, id: string, engines: Engines): Person {
  const bare: Person = {
    id,
    presence: 'imported',
    role: 'delegate',
    reads: entry.reads,
    name: entry.name,
    organisation: { id: entry.organisation.id },
    delegation: entry.delegation,
    ...(entry.position ? { position: entry.position } : {}),
    country: entry.country,
    spoken: entry.spoken,
    bringsInterpreter: false,
    interests: [],
    unavailable: [],
    avoid: [],
    later: [],
    paused: false,
    consents: [],
    addresses: [],
    ...(entry.email ? { email: entry.email } : {}),
    ...(entry.phone ? { phone: entry.phone } : {}),
  };
  const interests: Interest[] = [
    ...entry.offers.map((words) => interestUnseen({ engines, me: bare }, 'offer', words)),
    ...entry.needs.map((words) => interestUnseen({ engines, me: bare }, 'need', words)),
  ];
  return { ...bare, interests };
}
