import { concernedBy, type Meeting } from '../domain/meeting.ts';

/** The meetings of each person, in any status: of all who attend, or wait for a seat. */
export function createMeetingIndex() {
  const lists = new Map<string, readonly Meeting[]>();
  const parties = (meeting: Meeting | undefined): string[] =>
    meeting ? [...new Set(concernedBy(meeting))] : [];
  return {
    of: (person: string): readonly Meeting[] => lists.get(person) ?? [],
    /** Lists are replaced, never changed, so that whoever walks through one is not disturbed. */
    replace(before: Meeting | undefined, after: Meeting | undefined): void {
      for (const person of parties(before)) {
        const rest = lists.get(person)?.filter((meeting) => meeting.id !== before?.id) ?? [];
        if (rest.length > 0) lists.set(person, rest);
        else lists.delete(person);
      }
      for (const person of parties(after))
        lists.set(person, [...(lists.get(person) ?? []), after as Meeting]);
    },
  };
}
