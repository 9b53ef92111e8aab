import type { Event } from '../../src/domain/event.ts';
import { defaultInterpreterRules, Interpreter } from '../../src/domain/interpreter.ts';
import { concernedBy, type Meeting } from '../../src/domain/meeting.ts';
import { Person } from '../../src/domain/person.ts';
import { hourMs, type Interval, minuteMs } from '../../src/domain/time.ts';
import type { EventView } from '../../src/domain/view.ts';

export const now = Date.UTC(2026, 10, 23, 0);
export const bufferMs = 10 * minuteMs;

/** Eight slots of half an hour, each ten minutes after the one before, from 09:00 on. */
export const slots: Interval[] = Array.from({ length: 8 }, (_, i) => {
  const from = now + 9 * hourMs + i * 40 * minuteMs;
  return { from, to: from + 30 * minuteMs };
});

export const interpreter = (
  id: string,
  languages: string[],
  shifts: Interval[],
  more: Partial<Interpreter> = {},
): Interpreter =>
  Interpreter.parse({
    id,
    name: { latin: { family: id, given: id }, familyFirst: false },
    languages,
    shifts,
    ...more,
  });

export const event = {
  zone: 'Asia/Shanghai',
  slots,
  delegations: [
    { id: 'german', meets: ['changsha'] },
    { id: 'changsha', meets: ['german'] },
  ],
  fixedTables: [],
  walkMs: 0,
  walks: [],
  interpreterRules: defaultInterpreterRules,
  visits: [],
  halls: [],
  tables: ['A', 'B'].flatMap((hall) =>
    [1, 2, 3].map((n) => ({ id: `${hall}${n}`, hall, seats: 4 })),
  ),
  interpreters: [
    interpreter('li', ['zh', 'de'], [{ from: slots[0]!.from, to: slots[3]!.to }]),
    interpreter('wu', ['zh', 'en'], [{ from: slots[2]!.from, to: slots[7]!.to }]),
  ],
  limits: { bufferMs, leadMs: hourMs, openRequests: 3, requestMs: 24 * hourMs },
} as unknown as Event;

export const person = (id: string, languages: string[], more: Partial<Person> = {}): Person =>
  Person.parse({
    id,
    presence: 'imported',
    reads: 'en',
    spoken: languages.map((language) => ({ language, level: 'working' })),
    ...more,
  });

/** Somebody who finished the first visit and agreed to be shown to everybody. */
export const delegate = (
  id: string,
  delegation: 'german' | 'changsha',
  languages: string[],
  more: Partial<Person> = {},
): Person =>
  person(id, languages, {
    presence: 'present',
    name: { latin: { family: id, given: id }, familyFirst: false },
    delegation,
    country: delegation === 'german' ? 'DE' : 'CN',
    consents: (['matching', 'transfer'] as const).map((purpose) => ({
      purpose,
      given: true,
      at: now,
      language: 'en',
      notice: '1',
      message: 'm',
    })),
    ...more,
  });

let count = 0;
export const meeting = (
  asker: string,
  asked: string,
  time: Interval,
  more: Partial<Meeting> = {},
): Meeting => ({
  id: `m${count++}`,
  revision: 1,
  status: 'confirmed',
  asker,
  asked,
  time,
  expiresAt: time.from,
  table: 'B1',
  ...more,
});

export const viewOf = (
  meetings: readonly Meeting[],
  more: Partial<Event> = {},
  people: readonly Person[] = [],
): EventView => ({
  event: { ...event, ...more },
  people: new Map(people.map((one) => [one.id, one])),
  organisations: new Map(),
  meetings: new Map(meetings.map((m) => [m.id, m])),
  meetingsOf: (id) => meetings.filter((m) => concernedBy(m).includes(id)),
});
