import { z } from 'zod';
import { Event } from '../domain/event.ts';
import { Meeting } from '../domain/meeting.ts';
import { Organisation } from '../domain/organisation.ts';
import { Person } from '../domain/person.ts';
import { Interval } from '../domain/time.ts';
import type { Ref } from '../domain/turn.ts';
import type { Held } from './held.ts';
import type { Keys } from './keys.ts';
import { open, type Vault } from './sealing.ts';

/** A record's hash fields in the order of `fieldsOf`; null where a field is missing. */
export type Fields = readonly (string | null)[];

export const StoredClaims = z.array(Interval.extend({ of: z.string(), by: z.string() }));

export const idOf = (ref: Ref): string => ref.slice(ref.indexOf('/') + 1);

/** The hash that a ref names. */
export function keyOfRef(keys: Keys, ref: Ref): string {
  if (ref === 'event') return keys.event;
  if (ref.startsWith('person/')) return keys.person(idOf(ref));
  if (ref.startsWith('meeting/')) return keys.meeting(idOf(ref));
  return keys.organisation(idOf(ref));
}

/** The fields that a record is read from; the first is its version. */
export function fieldsOf(ref: Ref): string[] {
  if (ref.startsWith('person/')) return ['v', 'key', 'box'];
  if (ref.startsWith('meeting/')) return ['v', 'rec', 'claims', 'word', 'by'];
  return ['v', 'rec'];
}

export interface Reading {
  code: string;
  vault: Vault;
  keyOf(person: string): Buffer | undefined;
}

/** Undefined: there is no such record. Throws when it cannot be read. */
export function parseRecord(ref: Ref, fields: Fields, reading: Reading): Held | undefined {
  if (!fields[0]) return undefined;
  const version = Number(fields[0]);
  if (ref === 'event') return { ref, version, event: Event.parse(JSON.parse(fields[1] ?? '')) };
  if (ref.startsWith('person/')) return parsePerson(ref, version, fields, reading);
  if (ref.startsWith('meeting/')) return parseMeeting(ref, version, fields, reading);
  return { ref, version, organisation: Organisation.parse(JSON.parse(fields[1] ?? '')) };
}

function parsePerson(ref: Ref, version: number, fields: Fields, { code, vault }: Reading): Held {
  const key = vault.unwrap(code, idOf(ref), fields[1] ?? '');
  const box = key && open(key, [code, idOf(ref), 'box'], fields[2] ?? '');
  if (!box) throw new Error('cannot be opened: another master key, or damaged');
  return { ref, version, person: Person.parse(JSON.parse(box)), key };
}

function parseMeeting(ref: Ref, version: number, fields: Fields, reading: Reading): Held {
  const [, rec, claims, word, by] = fields;
  const meeting = Meeting.parse(JSON.parse(rec ?? ''));
  const key = by ? reading.keyOf(by) : undefined;
  // Once its author has left, a word cannot be opened any more: the meeting stands without it.
  const text = key && by && word && open(key, [reading.code, by, `word/${meeting.id}`], word);
  if (text && by) meeting.word = { by, text };
  return { ref, version, meeting, claims: StoredClaims.parse(JSON.parse(claims ?? '[]')) };
}
