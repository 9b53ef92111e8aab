import { rosterPersonId } from '../conversation/ids.ts';
import { type Consent, purposes } from '../domain/consent.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { demoAddress } from './address.ts';
import { personas } from './personas.ts';

/**
 * The people of the demo are invented, so nobody needs to ask them: all but the two whom a visitor
 * may be are there from the beginning, with every consent given and an address at which they answer
 * by themselves. In chunks, as scripts must be short.
 */
export function crowd(view: EventView, now: Instant, chunk: number): Turn | undefined {
  const { event } = view;
  if (!event.demo) return undefined;
  const visitors = new Set(Object.values(personas).map((id) => rosterPersonId(event.code, id)));
  const waiting = [...view.people.values()]
    .filter((person) => isMute(person) && !visitors.has(person.id))
    .slice(0, chunk);
  if (waiting.length === 0) return undefined;
  return {
    id: `crowd-${waiting[0]!.id}-${now}`,
    by: 'organiser',
    kind: 'crowd',
    replies: [],
    changes: waiting.map((person) => ({ put: 'person', person: present(person) })),
    notices: [],
    relies: [],
  };

  function present(person: Person): Person {
    const addresses = [demoAddress(person.id)];
    return person.presence === 'present'
      ? { ...person, addresses }
      : { ...person, presence: 'present', consents: consentsOf(person.reads), addresses };
  }

  function consentsOf(language: Consent['language']): Consent[] {
    return purposes.map((purpose) => ({
      purpose,
      given: true,
      at: now,
      language,
      notice: event.privacy.version,
      message: 'demo',
    }));
  }
}

/** Not there yet; or there since a version whose partners did not answer. */
const isMute = ({ presence, addresses }: Person): boolean =>
  presence === 'imported' || (presence === 'present' && addresses.length === 0);
