import { randomBytes } from 'node:crypto';
import type { Event } from '../../src/domain/event.ts';
import { Event as EventSchema } from '../../src/domain/event.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { Person } from '../../src/domain/person.ts';
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts';
import type { Turn } from '../../src/domain/turn.ts';

/** 2027-03-01T09:00Z: every test's first slot. */
export const nine = Date.UTC(2027, 2, 1, 9);
export const now = nine - dayMs;

const text = (en: string) => ({ de: en, en, zh: en });

let codes = 0;
/** Test files share one Redis: each test has an event of its own. */
export const newCode = (): string =>
  `t${randomBytes(2).toString('hex')}${(codes++ % 1296).toString(36).padStart(2, '0')}`;

export const sampleEvent = (code: string, change: Partial<Event> = {}): Event =>
  EventSchema.parse({
    code,
    name: text('Changsha'),
    place: text('Changsha'),
    welcome: text('Welcome'),
    zone: 'Asia/Shanghai',
    slots: [{ from: nine, to: nine + 30 * minuteMs }],
    halls: [{ id: 'h', name: text('Hall') }],
    tables: [{ id: 't1', hall: 'h', seats: 4 }],
    interpreters: [],
    delegations: [{ id: 'de', name: text('Germany'), country: 'DE', meets: ['de'] }],
    registration: 'open',
    limits: {
      requestMs: dayMs,
      openRequests: 10,
      bufferMs: 0,
      leadMs: 0,
      messageLength: 2000,
    },
    contact: { name: 'Desk', email: 'desk@example.org', desk: text('Hall 1') },
    privacy: {
      version: '1',
      controller: 'C',
      address: 'A',
      recipients: text('R'),
      retentionDays: 30,
    },
    defaultLanguage: 'en',
    ...change,
  });

export const samplePerson = (id: string, change: Partial<Person> = {}): Person =>
  Person.parse({ id, presence: 'present', reads: 'de', ...change });

export const sampleMeeting = (id: string, change: Partial<Meeting> = {}): Meeting => ({
  id,
  revision: 0,
  status: 'requested',
  asker: 'a',
  asked: 'b',
  time: { from: nine, to: nine + 30 * minuteMs },
  expiresAt: now + hourMs,
  ...change,
});

let turns = 0;
/** A turn with an id of its own that does nothing unless told. */
export const sampleTurn = (change: Partial<Turn> = {}): Turn => ({
  id: `turn-${turns++}`,
  by: 'organiser',
  kind: 'test',
  replies: [],
  changes: [],
  notices: [],
  relies: [],
  ...change,
});
