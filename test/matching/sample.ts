import type { Event } from '../../src/domain/event.ts';
import type { Interest } from '../../src/domain/interest.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { hourMs } from '../../src/domain/time.ts';
import type { EventView } from '../../src/domain/view.ts';

export const now = Date.UTC(2026, 10, 23, 0);
const text = (name: string) => ({ de: name, en: name, zh: name });

/** Two delegations that may meet each other, and one that nobody meets. */
export const event = {
  slots: [{ from: now + 2 * hourMs, to: now + 3 * hourMs }],
  limits: { requestMs: hourMs, openRequests: 10, bufferMs: 0, leadMs: 0, messageLength: 4000 },
  delegations: [
    { id: 'german', name: text('G'), country: 'DE', meets: ['changsha'] },
    { id: 'changsha', name: text('C'), country: 'CN', meets: ['german'] },
    { id: 'press', name: text('P'), country: 'DE', meets: [] },
  ],
} satisfies Partial<Event> as unknown as Event;

export const offer = (topic: string, more: Partial<Interest> = {}): Interest => ({
  side: 'offer',
  chain: 'supply',
  topics: [topic],
  words: `offer of ${topic}`,
  language: 'en',
  ...more,
});

export const need = (topic: string, more: Partial<Interest> = {}): Interest => ({
  ...offer(topic, { words: `need of ${topic}`, ...more }),
  side: 'need',
});

const consent = (purpose: 'matching' | 'transfer') => ({
  purpose,
  given: true,
  at: now,
  language: 'en' as const,
  notice: '1',
  message: 'm',
});

/** Present, agreed to everything, speaks English, and alone in an organisation. */
export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  presence: 'present',
  role: 'delegate',
  reads: 'en',
  name: { latin: { family: id, given: id }, familyFirst: false },
  organisation: { id: `firm-${id}` },
  delegation: 'german',
  country: 'DE',
  spoken: [{ language: 'en', level: 'working' }],
  bringsInterpreter: false,
  interests: [],
  unavailable: [],
  avoid: [],
  later: [],
  paused: false,
  consents: [consent('matching'), consent('transfer')],
  addresses: [],
  ...more,
});

export const guest = (id: string, more: Partial<Person> = {}): Person =>
  person(id, { delegation: 'changsha', country: 'CN', ...more });

export function viewOf(
  people: readonly Person[],
  meetings: readonly Meeting[] = [],
  organisations: readonly Organisation[] = [],
): EventView {
  return {
    event,
    people: new Map(people.map((p) => [p.id, p])),
    organisations: new Map(organisations.map((o) => [o.id, o])),
    meetings: new Map(meetings.map((m) => [m.id, m])),
    meetingsOf: (id) => meetings.filter((m) => m.asker === id || m.asked === id),
  };
}

export const meeting = (a: string, b: string, status: Meeting['status']): Meeting => ({
  id: `${a}-${b}`,
  revision: 0,
  status,
  asker: a,
  asked: b,
  time: event.slots[0]!,
  expiresAt: now + hourMs,
});
