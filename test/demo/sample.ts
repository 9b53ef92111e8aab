import { rosterPersonId } from '../../src/conversation/ids.ts';
import { requestCard } from '../../src/conversation/meeting-lines.ts';
import { demoAddress } from '../../src/demo/address.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { purposes } from '../../src/domain/consent.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { EventView } from '../../src/domain/view.ts';

export const now = Date.parse('2026-11-22T10:00:00Z');
export const { event } = createDemo(now);
const [slot] = event.slots;

export const idOf = (name: string): string => rosterPersonId(event.code, name);

/** Present, agreed to everything; simulated unless said otherwise. */
export const someone = (name: string, more: Partial<Person> = {}): Person => ({
  ...newPerson({
    id: idOf(name),
    presence: 'present',
    reads: 'de',
    name: { latin: { family: name, given: name }, familyFirst: false },
    delegation: 'changsha',
    country: 'CN',
    addresses: [demoAddress(idOf(name))],
    consents: purposes.map((purpose) => ({
      purpose,
      given: true,
      at: now,
      language: 'de',
      notice: '1',
      message: 'm',
    })),
  }),
  ...more,
});

export const visitor = someone('visitor', {
  delegation: 'german',
  country: 'DE',
  addresses: ['web:visitor'],
});

/** A request of the visitor's to a partner, unless said otherwise. */
export const request = (id: string, partner: Person, more: Partial<Meeting> = {}): Meeting => ({
  id,
  revision: 0,
  status: 'requested',
  asker: visitor.id,
  asked: partner.id,
  time: slot!,
  expiresAt: now + 3_600_000,
  ...more,
});

export function viewOf(people: readonly Person[], meetings: readonly Meeting[]): EventView {
  return {
    event,
    people: new Map([visitor, ...people].map((person) => [person.id, person])),
    organisations: new Map(),
    meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
    meetingsOf: (id) => meetings.filter(({ asker, asked }) => asker === id || asked === id),
  };
}

/** What the person asked is shown of it. */
export const shown = (view: EventView, meeting: Meeting): Reply[] => [
  requestCard({ view, me: view.people.get(meeting.asked)!, meeting }, []),
];
