import type { Event } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import type { FileFact } from '../../domain/reply.ts';
import type { Doors } from './doors.ts';

/** A file of facts in the reader's language. Nothing for somebody who has left meanwhile. */
export function fileOf(
  doors: Pick<Doors, 'calendar' | 'contact'>,
  fact: FileFact,
  { reader, event }: { reader: Person | undefined; event: Event },
): { name: string; body: string } | undefined {
  if (fact.kind === 'export') {
    return { name: `${event.code}-export.json`, body: `${JSON.stringify(fact.data, null, 2)}\n` };
  }
  if (fact.kind === 'contact') {
    return reader && { name: `${event.code}-contact.vcf`, body: doors.contact(fact) };
  }
  return reader && { name: `${event.code}.ics`, body: doors.calendar(fact, reader, event) };
}
