import { createHash } from 'node:crypto';

/**
 * Ids derive from what caused them, so that the same message makes the same thing however often it is
 * decided or delivered. Twelve characters of 32 leave 60 bits: unique, not secret.
 */
export function deriveId(prefix: 'r' | 'w' | 'm' | 'q' | 'n', ...cause: string[]): string {
  const digest = createHash('sha256').update(cause.join('\n')).digest();
  let id = '';
  for (const byte of digest.subarray(0, 12)) id += 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32];
  return prefix + id;
}

/** The person that an entry of an event's roster becomes. */
export const rosterPersonId = (event: string, entry: string): string => deriveId('r', event, entry);

/** Did this person come from the organiser's list? */
export const isFromRoster = (person: string): boolean => person.startsWith('r');
