import { rosterPersonId } from '../conversation/ids.ts';
import type { Event } from '../domain/event.ts';
import type { RosterEntry } from '../domain/roster.ts';

/** Interpreters who stand on the roster are reached as that person: both have one id. */
export function linkInterpreters(event: Event, roster: readonly RosterEntry[]): Event {
  const listed = new Set(roster.flatMap(({ id, role }) => (role === 'interpreter' ? [id] : [])));
  return {
    ...event,
    interpreters: event.interpreters.map((one) =>
      listed.has(one.id) ? { ...one, person: rosterPersonId(event.code, one.id) } : one,
    ),
  };
}
