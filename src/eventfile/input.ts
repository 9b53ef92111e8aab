import { z } from 'zod';
import { Delegation, Event, EventCode } from '../domain/event.ts';
import { Language, Localised } from '../domain/language.ts';
import { PersonName } from '../domain/name.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'must be a time such as "09:30"',
});
const Day = z.iso.date({ error: 'must be a day such as 2026-11-23' });
const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, {
  error: 'must be 1 to 40 letters, digits or hyphens',
});
const Country = z.string().regex(/^[A-Z]{2}$/, {
  error: 'must be a country code of two capital letters, such as DE or CN',
});
const LanguageCode = z.string().regex(/^[a-z]{2}$/, {
  error: 'must be a language code of two small letters, such as de or zh',
});
const Zone = z.string().refine(isZone, {
  error: 'must be a time zone of the IANA list, such as Europe/Berlin',
});
const Seats = z.number().int().min(2).max(100);

const Break = z.strictObject({ name: Localised.optional(), from: Clock, to: Clock });

export const DayInput = z.strictObject({
  date: Day,
  open: Clock,
  close: Clock,
  /** Length of a meeting in minutes. */
  slot: z.number().int().min(5).max(240),
  breaks: z.array(Break).default([]),
});
export type DayInput = z.infer<typeof DayInput>;

const Hall = z.strictObject({
  id: Id,
  name: Localised,
  /** A number of tables, or a list of them. */
  tables: z.union(
    [
      z.number().int().min(0).max(1000),
      z.array(z.strictObject({ id: Id, seats: Seats.optional() })),
    ],
    { error: 'must be a number of tables or a list of tables' },
  ),
  /** Seats of each table that does not say otherwise. */
  seats: Seats.default(4),
  /** In front of the numbers of counted tables; the hall's id in capitals unless given. */
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9-]{0,20}$/)
    .optional(),
});
export type HallInput = z.infer<typeof Hall>;

const InterpreterInput = z.strictObject({
  id: Id,
  name: PersonName,
  languages: z.array(LanguageCode).min(2),
  /** All opening hours of all days unless given; a shift without times is the whole day. */
  shifts: z
    .array(z.strictObject({ date: Day, from: Clock.optional(), to: Clock.optional() }))
    .optional(),
});

const DelegationInput = z.strictObject({
  id: Id,
  name: Delegation.shape.name,
  country: Country,
  /** All other delegations unless given. */
  meets: z.array(z.string()).optional(),
});

const Limits = z.strictObject({
  requestHours: z.number().min(0.25).max(336).default(24),
  openRequests: z.number().int().min(1).max(100).default(10),
  bufferMinutes: z.number().int().min(0).max(60).default(0),
  leadMinutes: z.number().int().min(0).max(1440).default(30),
  messageLength: z.number().int().min(500).max(10_000).default(4000),
});

/** What an organiser writes in event.yaml: wall-clock times, human units. */
export const EventFileInput = z.strictObject({
  code: EventCode,
  name: Localised,
  place: Localised,
  welcome: Localised,
  zone: Zone,
  defaultLanguage: Language,
  registration: Event.shape.registration.default('invited'),
  days: z.array(DayInput).min(1),
  halls: z.array(Hall).min(1),
  interpreters: z.array(InterpreterInput).default([]),
  delegations: z.array(DelegationInput).min(1),
  limits: Limits.prefault({}),
  /** What each delegate is promised of suggestions; all of it has defaults. */
  suggestions: Event.shape.suggestions,
  contact: z.strictObject({
    name: z.string().trim().min(1),
    email: z.email({ error: 'must be an e-mail address' }),
    phone: z.string().trim().min(1).optional(),
    /** Where the desk is and when somebody is there. */
    desk: Localised,
  }),
  privacy: z.strictObject({
    version: z.string().trim().min(1),
    controller: z.string().trim().min(1),
    address: z.string().trim().min(1),
    recipients: Localised,
    retentionDays: z.number().int().min(1).max(3650),
  }),
  /** File name of the roster, beside event.yaml. */
  roster: z.string().trim().min(1).optional(),
});
export type EventFileInput = z.infer<typeof EventFileInput>;

function isZone(zone: string): boolean {
  // Intl also takes bare offsets, which know no summer time.
  if (/^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
