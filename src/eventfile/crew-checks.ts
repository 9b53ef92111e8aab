import type { RosterEntry } from '../domain/roster.ts';
import type { SoundParts } from './checks.ts';

/** Organisations and delegations that interpreters, tables and visits speak of must be there. */
export function crewFaults(
  { fixedTables = [], interpreters = [], visits = [], delegations }: SoundParts,
  roster: readonly RosterEntry[],
): string[] {
  const organisations = new Set(roster.map(({ organisation }) => organisation?.id));
  const sides = delegations && new Set(delegations.map(({ id }) => id));
  const missing = (id: string, place: string): string[] =>
    organisations.has(id) ? [] : [`${place}: there is no organisation "${id}" in the roster`];
  return [
    ...fixedTables.flatMap(({ organisation }, index) =>
      missing(organisation, `fixedTables[${index}].organisation`),
    ),
    ...visits.flatMap(({ organisation }, index) =>
      missing(organisation, `visits[${index}].organisation`),
    ),
    ...interpreters.flatMap(({ fixed }, index) =>
      fixed.flatMap((one, at) => {
        const place = `interpreters[${index}].fixed[${at}]`;
        if ('organisation' in one) return missing(one.organisation, `${place}.organisation`);
        return !sides || sides.has(one.delegation)
          ? []
          : [`${place}.delegation: there is no delegation "${one.delegation}"`];
      }),
    ),
  ];
}
