import type { Interpreter } from '../domain/interpreter.ts';
import type { Meeting } from '../domain/meeting.ts';
import { interpretersOf } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';

/** The interpreter of the event who is reached as this person. */
export const interpreterOf = (
  { event }: Pick<EventView, 'event'>,
  { id }: Pick<Person, 'id'>,
): Interpreter | undefined => event.interpreters.find(({ person }) => person === id);

/** Does this person interpret there? */
export function isInterpreting(view: EventView, me: Person, meeting: Meeting): boolean {
  const own = interpreterOf(view, me);
  return own !== undefined && interpretersOf(meeting).includes(own.id);
}
