import type { RosterEntry } from '../domain/roster.ts';
import { duplicates, type SoundParts } from './checks.ts';
import { faultsOf } from './faults.ts';
import { organisationIdOf } from './organisation-id.ts';
import { entryOf, RosterRow } from './roster-row.ts';

/** One line of a roster: where it stands ("roster.csv line 17"), and its cells by column. */
export interface RosterLine {
  readonly at: string;
  readonly cells: Readonly<Record<string, string>>;
}

interface Placed {
  readonly at: string;
  readonly entry: RosterEntry;
}

/** The people of a roster, and every fault of it; with faults, the people are not complete. */
export function composeRoster(
  lines: readonly RosterLine[],
  parts: SoundParts,
): { roster: RosterEntry[]; faults: string[] } {
  const faults: string[] = [];
  const placed: Placed[] = [];
  for (const { at, cells } of lines) {
    const read = readLine({ at, cells: withoutBlanks(cells) }, parts);
    if (Array.isArray(read)) faults.push(...read);
    else placed.push({ at, entry: read });
  }
  const ids = lines.map(({ at, cells }) => ({ id: cells.id?.trim() ?? '', place: `${at}, id` }));
  faults.push(...duplicates(ids.filter(({ id }) => id !== '')));
  faults.push(...organisationFaults(placed), ...roleFaults(placed, ids, parts));
  return { roster: placed.map(({ entry }) => entry), faults };
}

const withoutBlanks = (cells: RosterLine['cells']): RosterLine['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.trim() !== ''));

/** An assistant's people, and the interpreter of an interpreter's line, must be there. */
function roleFaults(
  placed: readonly Placed[],
  ids: readonly { id: string }[],
  { interpreters }: SoundParts,
): string[] {
  const known = new Set(ids.map(({ id }) => id));
  return placed.flatMap(({ at, entry: { id, role, actsFor = [] } }) => [
    ...actsFor.flatMap((other) => {
      if (other === id) return [`${at}, acts_for: nobody acts for themselves`];
      return known.has(other) ? [] : [`${at}, acts_for: there is nobody with the id "${other}"`];
    }),
    ...(role === 'interpreter' && interpreters && !interpreters.some((one) => one.id === id)
      ? [`${at}, id: there is no interpreter "${id}" in the event file`]
      : []),
  ]);
}

function readLine({ at, cells }: RosterLine, { delegations }: SoundParts): RosterEntry | string[] {
  const place = ([column, sentence]: readonly PropertyKey[]) =>
    `${at}, ${String(column)}${typeof sentence === 'number' ? ` sentence ${sentence + 1}` : ''}`;
  const row = RosterRow.safeParse(cells);
  const faults = row.success ? [] : faultsOf(row.error.issues, cells, place);
  if (cells.delegation && delegations && !delegations.some(({ id }) => id === cells.delegation))
    faults.push(`${at}, delegation: there is no delegation "${cells.delegation}"`);
  if (Boolean(cells.family_han) !== Boolean(cells.given_han))
    faults.push(`${at}, ${cells.family_han ? 'given_han' : 'family_han'}: is missing`);
  const { organisation: latin, organisation_han: han, organisation_id: given } = cells;
  if (cells.role?.trim() === 'interpreter')
    return row.success && faults.length === 0
      ? entryOf(row.data, '', cells.country ?? 'ZZ')
      : faults;
  if (!cells.delegation) faults.push(`${at}, delegation: is missing`);
  if (!cells.organisation_kind) faults.push(`${at}, organisation_kind: is missing`);
  if (!latin && !han) faults.push(`${at}, organisation: is missing`);
  const organisation = given ?? organisationIdOf({ latin, han });
  if ((latin || han) && !organisation)
    faults.push(`${at}, organisation_id: is missing, and none can be made from the name`);
  if (!row.success || faults.length > 0) return faults;
  const home = delegations?.find(({ id }) => id === row.data.delegation);
  return entryOf(row.data, organisation, home?.country ?? 'ZZ');
}

/** Colleagues must agree on their organisation, and two organisations must not share an id. */
function organisationFaults(placed: readonly Placed[]): string[] {
  const first = new Map<string, Placed>();
  return placed.flatMap(({ at, entry }) => {
    if (!entry.organisation) return [];
    const { id, name, kind, size, place } = entry.organisation;
    const before = first.get(id);
    if (!before) {
      first.set(id, { at, entry });
      return [];
    }
    const { delegation } = before.entry;
    const other = before.entry.organisation!;
    const differing = [
      ...(name.latin !== other.name.latin ? ['organisation'] : []),
      ...(name.han !== other.name.han ? ['organisation_han'] : []),
      ...(kind !== other.kind ? ['organisation_kind'] : []),
      ...(size !== other.size ? ['organisation_size'] : []),
      ...(place !== other.place ? ['organisation_place'] : []),
      ...(entry.delegation !== delegation ? ['delegation'] : []),
    ];
    return differing.map(
      (column) => `${at}, ${column}: differs from ${before.at}, though both are of "${id}"`,
    );
  });
}
