import type { Address } from '../domain/address.ts';
import type { Person } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Instant, minuteMs } from '../domain/time.ts';
import type { Change } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { isFromRoster } from './ids.ts';

/** How long a one-time code may be used: long enough to walk to another device. */
export const linkMs = 10 * minuteMs;

/**
 * One person on two channels proves to be the same one by a code: shown on the channel where they are
 * known, typed on the other one. "csh-7K4M-29QX": the event's code comes first, so that a code finds
 * its event by itself.
 */
export const shownCode = (event: string, code: string): string =>
  `${event}-${code.slice(0, 4)}-${code.slice(4)}`;

const shape =
  /^\s*(?:[/／]?\p{L}{1,20}(?:@\w+)?\s+|\p{Script=Han}{1,6})?([a-z][a-z0-9]{1,7})[\p{Pd}−_]([A-HJ-NP-Z2-9]{4})[\p{Pd}−_ ]?([A-HJ-NP-Z2-9]{4})\s*$/iu;

/** The code in a message that is nothing but a code, perhaps after "/link", "/start" or a word. */
export function codeIn(text: string | undefined): { event: string; code: string } | undefined {
  if (text === undefined || text.length > 80) return undefined;
  const [, event, first, second] = shape.exec(text.normalize('NFKC')) ?? [];
  return event && first && second
    ? { event: event.toLowerCase(), code: (first + second).toUpperCase() }
    : undefined;
}

/** Whose code this is. It is used up by the first address; that one may come again. */
export function personByCode(
  view: EventView,
  code: string,
  address: Address,
  now: Instant,
): Person | undefined {
  for (const person of view.people.values()) {
    const { link } = person;
    if (link?.code !== code || now >= link.until) continue;
    return link.by === undefined || link.by === address ? person : undefined;
  }
  return undefined;
}

/**
 * An address comes to belong to somebody: whoever had it in this event loses it. A visit that was only
 * begun there is forgotten; a finished profile is not given up in passing.
 */
export function takeOver(view: EventView, address: Address, me: string): Change[] | Refusal {
  const before = [...view.people.values()].filter(
    (person) => person.id !== me && person.addresses.includes(address),
  );
  if (before.some((person) => person.presence === 'present'))
    return refuse('refusal.address-taken');
  return before.map((person) =>
    isFromRoster(person.id)
      ? { put: 'person', person: backOnTheList(person, address) }
      : { erase: 'person', id: person.id, evidence: person.consents },
  );
}

function backOnTheList(person: Person, address: Address): Person {
  const addresses = person.addresses.filter((other) => other !== address);
  if (addresses.length > 0) return { ...person, addresses };
  // Perhaps somebody else had opened the invitation: whoever comes next is asked for themselves.
  return { ...person, addresses, presence: 'imported', consents: [] };
}
