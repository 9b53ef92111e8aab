import { concernedBy, type Meeting } from '../domain/meeting.ts';
import type { Ref } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';

/**
 * What a turn that books, moves or fills a meeting relies on besides the meeting itself: the event
 * with its tables and interpreters, everybody who attends, and what is booked for each of them and
 * for the interpreters. The last is for what intervals alone do not say: ways between halls and
 * breaks depend on the meetings before and after, so a neighbour booked meanwhile makes it stale.
 */
export function reliesOf({ event, people: known }: EventView, meeting: Meeting): Ref[] {
  const people = concernedBy(meeting);
  const hasWays = event.walkMs > 0 || event.walks.length > 0;
  const interpreters = [
    ...(meeting.interpreter === undefined ? [] : [meeting.interpreter]),
    ...(meeting.interpreters ?? []),
  ];
  return [
    'event',
    ...people.map((id): Ref => `person/${id}`),
    ...(hasWays ? people.map((id): Ref => `claims/person/${id}`) : []),
    ...interpreters.map((id): Ref => `claims/interpreter/${id}`),
    // Who has just said that they cannot come must not be booked.
    ...interpreters.flatMap((id): Ref[] => {
      const person = event.interpreters.find((one) => one.id === id)?.person;
      return person === undefined || !known.has(person) ? [] : [`person/${person}`];
    }),
  ];
}
