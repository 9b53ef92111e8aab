import type { Interest, Side } from '../../domain/interest.ts';
import { Organisation } from '../../domain/organisation.ts';
import { newPerson, type Person } from '../../domain/person.ts';
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
    entries.flatMap(({ organisation, delegation }) =>
      organisation
        ? // Parsed, so that its fields are in the order of those that are stored.
          [[organisation.id, Organisation.parse({ ...organisation, delegation })] as const]
        : [],
    ),
  );
  const puts: Change[] = [
    ...[...organisations.values()]
      .filter((o) => JSON.stringify(view.organisations.get(o.id)) !== JSON.stringify(o))
      .map((organisation) => ({ put: 'organisation' as const, organisation })),
    ...entries
      .map((entry) => imported(entry, rosterPersonId(code, entry.id), engines, view))
      .map((person) => withOwnWord(view.people.get(person.id), person))
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
  !before || JSON.stringify(before) !== JSON.stringify(after);

/** Whoever has arrived keeps what they are; for whom they act is never theirs to say. */
function withOwnWord(before: Person | undefined, listed: Person): Person {
  if (!before || before.presence === 'imported') return listed;
  if (JSON.stringify(before.actsFor) === JSON.stringify(listed.actsFor)) return before;
  const { actsFor: _, ...own } = before;
  return { ...own, ...(listed.actsFor && { actsFor: listed.actsFor }) };
}

function imported(entry: RosterEntry, id: string, engines: Engines, view: EventView): Person {
  const { code } = view.event;
  const { reads, name, organisation, delegation, position, country, spoken, email, phone } = entry;
  const bare = newPerson({
    id,
    presence: 'imported',
    ...(entry.role ? { role: entry.role } : {}),
    reads,
    name,
    ...(organisation ? { organisation: { id: organisation.id } } : {}),
    ...(delegation ? { delegation } : {}),
    country,
    spoken,
    ...(position ? { position } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(entry.actsFor ? { actsFor: entry.actsFor.map((id) => rosterPersonId(code, id)) } : {}),
  });
  const known = view.people.get(id)?.interests ?? [];
  // What was understood when it was first read, or has been taught since, is not read again.
  const interest = (side: Side) => (words: string) =>
    known.find((one) => one.side === side && one.words === words) ??
    interestUnseen({ engines, view, me: bare }, side, words);
  const interests: Interest[] = [
    ...entry.offers.map(interest('offer')),
    ...entry.needs.map(interest('need')),
  ];
  return { ...bare, interests };
}
