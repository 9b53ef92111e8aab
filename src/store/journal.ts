import type { Ref } from '../domain/turn.ts';

/** One entry of the journal as Redis gives it. */
export type Entry = [id: string, fields: string[]];

/** A turn's number, and its mark: after a restored backup the same number may be another turn. */
export interface Position {
  n: number;
  mark: string | undefined;
}

/**
 * The entry of our own position must still be there and every number follow: else the journal was
 * trimmed beyond us, or Redis came back with another past than the one we saw.
 */
export function continues(from: Position, entries: Entry[]): boolean {
  const [first] = entries;
  if (!first || (from.mark !== undefined && from.mark !== field(first, 'mark'))) return false;
  return entries.every(([id], i) => id === `${from.n + i}-0`);
}

export const numberOf = ([id]: Entry): number => Number.parseInt(id, 10);
const field = ([, fields]: Entry, name: string): string => fields[fields.indexOf(name) + 1] ?? '';

/** The records that a turn changed, with their versions; 0 means erased. */
export function refsOf(entry: Entry): [Ref, number][] {
  const refs = field(entry, 'refs').split(' ');
  return refs
    .filter((ref) => ref !== '')
    .map((ref) => {
      const colon = ref.lastIndexOf(':');
      return [ref.slice(0, colon) as Ref, Number(ref.slice(colon + 1))];
    });
}

export const markOf = (entry: Entry): string => field(entry, 'mark');
