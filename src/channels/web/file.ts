import type { Doors } from './doors.ts';
import { readEntry } from './entry.ts';
import type { Visitor } from './visitor.ts';

export interface MadeFile {
  name: string;
  type: string;
  body: string;
}

/**
 * File `n` of an entry of the visitor's own log, made now and in the language that they read now.
 * Names hold only the event's code: small letters and digits, nothing that a header must escape.
 */
export async function fileOf(
  doors: Doors,
  { whom, address, event, reader }: Visitor,
  { entry: number, n }: { entry: number; n: number },
): Promise<MadeFile | undefined> {
  const [found] = await doors.webLog.since(whom.event, whom.person, address, number - 1, 1);
  const entry = found?.id === number ? readEntry(found.entry) : undefined;
  const fact = entry?.by === 'us' ? entry.files[n] : undefined;
  if (!fact) return undefined;
  if (fact.kind === 'export') {
    return {
      name: `${event.code}-export.json`,
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(fact.data, null, 2)}\n`,
    };
  }
  if (fact.kind === 'contact') {
    return {
      name: `${event.code}-contact.vcf`,
      type: 'text/vcard; charset=utf-8',
      body: doors.contact(fact),
    };
  }
  return {
    name: `${event.code}.ics`,
    type: `text/calendar; charset=utf-8; method=${fact.method}`,
    body: doors.calendar(fact, reader, event),
  };
}
