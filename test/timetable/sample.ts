import type { Event, Interpreter } from '../../src/domain/event.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { hourMs, type Interval, minuteMs } from '../../src/domain/time.ts';
import type { EventView } from '../../src/domain/view.ts';

export const now = Date.UTC(2026, 10, 23, 0);
export const bufferMs = 10 * minuteMs;

/** Eight slots of half an hour, each ten minutes after the one before, from 09:00 on. */
export const slots: Interval[] = Array.from({ length: 8 }, (_, i) => {
  const from = now + 9 * hourMs + i * 40 * minuteMs;
  return { from, to: from + 30 * minuteMs };
});

export const interpreter = (id: string, languages: string[], shifts: Interval[]): Interpreter => ({
  id,
  name: { latin: { family: id, given: id }, familyFirst: false },
  languages,
  shifts,
});

export const event = {
  slots,
  halls: [],
  tables: ['A', 'B'].flatMap((hall) =>
    [1, 2, 3].map((n) => ({ id: `${hall}${n}`, hall, seats: 4 })),
  ),
  interpreters: [
    interpreter('li', ['zh', 'de'], [{ from: slots[0]!.from, to: slots[3]!.to }]),
    interpreter('wu', ['zh', 'en'], [{ from: slots[2]!.from, to: slots[7]!.to }]),
  ],
  limits: { bufferMs, leadMs: hourMs },
} as unknown as Event;

export const person = (id: string, languages: string[], more: Partial<Person> = {}): Person =>
  ({
    id,
    spoken: languages.map((language) => ({ language, level: 'working' })),
    bringsInterpreter: false,
    unavailable: [],
    ...more,
  }) satisfies Partial<Person> as unknown as Person;

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

export const viewOf = (meetings: readonly Meeting[], more: Partial<Event> = {}): EventView => ({
  event: { ...event, ...more },
  people: new Map(),
  organisations: new Map(),
  meetings: new Map(meetings.map((m) => [m.id, m])),
  meetingsOf: (id) => meetings.filter((m) => m.asker === id || m.asked === id),
});
