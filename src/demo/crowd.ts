import { rosterPersonId } from '../conversation/ids.ts';
import { type Consent, purposes } from '../domain/consent.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { personas } from './personas.ts';

/**
 * The people of the demo are invented, so nobody needs to ask them: all but the two whom a visitor
 * may be are there from the beginning, with every consent given. In chunks, as scripts must be short.
 */
export function crowd(view: EventView, now: Instant, chunk: number): Turn | undefined {
  const { event } = view;
  if (!event.demo) return undefined;
  const visitors = new Set(Object.values(personas).map((id) => rosterPersonId(event.code, id)));
  const waiting = [...view.people.values()]
    .filter((person) => person.presence === 'imported' && !visitors.has(person.id))
    .slice(0, chunk);
  if (waiting.length === 0) return undefined;
  return {
    id: `crowd-${waiting[0]!.id}-${now}`,
    by: 'organiser',
    kind: 'crowd',
    replies: [],
    changes: waiting.map((person) => ({
      put: 'person',
      person: { ...person, presence: 'present', consents: consentsOf(person.reads) },
    })),
    notices: [],
    relies: [],
  };

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
