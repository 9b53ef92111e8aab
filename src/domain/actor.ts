/**
 * Who does something: a person, with those whom they act for (an assistant for a head, a
 * delegation's secretary); a bare id acts for nobody else.
 */
export type Actor = string | { readonly id: string; readonly actsFor?: readonly string[] };

/** Is this the person, or somebody who acts for them? */
export function isFor(actor: Actor, person: string): boolean {
  if (typeof actor === 'string') return actor === person;
  return actor.id === person || (actor.actsFor?.includes(person) ?? false);
}

export const idOf = (actor: Actor): string => (typeof actor === 'string' ? actor : actor.id);
