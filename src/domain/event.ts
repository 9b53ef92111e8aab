import { z } from 'zod';
import { Language, Localised } from './language.ts';
import { PersonName } from './name.ts';
import { dayMs, hourMs, Interval, minuteMs } from './time.ts';

export const EventCode = z.string().regex(/^[a-z][a-z0-9]{1,7}$/, {
  error: 'must be 2 to 8 small letters or digits and begin with a letter',
});

export const Delegation = z.strictObject({
  id: z.string(),
  name: Localised,
  country: z.string(),
  /** Ids of the delegations whose people this one may meet. */
  meets: z.array(z.string()),
});
export type Delegation = z.infer<typeof Delegation>;

export const Table = z.strictObject({ id: z.string(), hall: z.string(), seats: z.number().int() });
export type Table = z.infer<typeof Table>;

export const Interpreter = z.strictObject({
  id: z.string(),
  name: PersonName,
  /** ISO 639-1; interprets between any two of them. */
  languages: z.array(z.string()).min(2),
  shifts: z.array(Interval),
});
export type Interpreter = z.infer<typeof Interpreter>;

/** What organisers promise each delegate of suggestions; all counts of people. */
export const Suggestions = z.strictObject({
  /** So many partners are planned for each, as far as there are any. */
  length: z.number().int().min(1).max(20).default(5),
  /** So many at least, even if it burdens the popular, where that many fit well. */
  floor: z.number().int().min(0).max(20).default(3),
  /** In so many lists of others anybody may be; more only where one side is much smaller. */
  cap: z.number().int().min(1).max(100).default(7),
});
export type Suggestions = z.infer<typeof Suggestions>;
export const defaultSuggestions: Suggestions = Suggestions.parse({});

/**
 * One conference, as decisions need it: all times are instants. Made from an event file by
 * eventfile/; from then on Redis holds the truth.
 */
export const Event = z.strictObject({
  code: EventCode,
  name: Localised,
  place: Localised,
  welcome: Localised,
  zone: z.string(),
  /** In order of time; breaks are simply not there. */
  slots: z.array(Interval).min(1),
  halls: z.array(z.strictObject({ id: z.string(), name: Localised })),
  tables: z.array(Table),
  interpreters: z.array(Interpreter),
  delegations: z.array(Delegation).min(1),
  registration: z.enum(['open', 'invited']),
  /** True for the event that comes with the product, whose partners are simulated. */
  demo: z.boolean().default(false),
  limits: z.strictObject({
    /** How long a request stays open. */
    requestMs: z
      .number()
      .int()
      .min(hourMs / 4)
      .max(14 * dayMs),
    openRequests: z.number().int().min(1).max(100),
    /** Kept free after each meeting, for people only. */
    bufferMs: z
      .number()
      .int()
      .min(0)
      .max(60 * minuteMs),
    /** Times sooner than this are not proposed. */
    leadMs: z.number().int().min(0).max(dayMs),
    messageLength: z.number().int().min(500).max(10_000),
  }),
  suggestions: Suggestions.optional(),
  contact: z.strictObject({
    name: z.string(),
    email: z.string(),
    phone: z.string().optional(),
    desk: Localised,
  }),
  /** What the notice must say (GDPR art. 13, PIPL art. 17 and 39). */
  privacy: z.strictObject({
    version: z.string(),
    controller: z.string(),
    address: z.string(),
    recipients: Localised,
    retentionDays: z.number().int().min(1),
  }),
  defaultLanguage: Language,
});
export type Event = z.infer<typeof Event>;

/** Delegations that may meet, seen from one of them. */
export function mayMeet(event: Event, a: string | undefined, b: string | undefined): boolean {
  const from = event.delegations.find((delegation) => delegation.id === a);
  return b !== undefined && (from?.meets.includes(b) ?? false);
}

export const endOf = (event: Event): number => Math.max(...event.slots.map((slot) => slot.to));
