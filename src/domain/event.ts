import { z } from 'zod';
import { Interpreter, InterpreterRules } from './interpreter.ts';
import { Language, Localised } from './language.ts';
import { FixedTable, Hall, Table, Walk } from './places.ts';
import { TaxonomyLayer } from './taxonomy-layer.ts';
import { dayMs, hourMs, Interval, minuteMs } from './time.ts';
import { Visit } from './visit.ts';

export { Interpreter } from './interpreter.ts';
export { Table } from './places.ts';

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
  halls: z.array(Hall),
  tables: z.array(Table),
  fixedTables: z.array(FixedTable).default([]),
  /** From any hall to any other, on top of the buffer, unless `walks` says otherwise. */
  walkMs: z.number().int().min(0).max(hourMs).default(0),
  walks: z.array(Walk).default([]),
  interpreters: z.array(Interpreter),
  interpreterRules: InterpreterRules.prefault({}),
  visits: z.array(Visit).default([]),
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
    /** So long before a request lapses, the asked person is told so; 4 hours unless given. */
    nudgeMs: z.number().int().min(minuteMs).max(dayMs).optional(),
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
  /** What organisers have taught: topics and phrases that the taxonomy does not know. */
  words: TaxonomyLayer.default({ topics: [], synonyms: [] }),
});
export type Event = z.infer<typeof Event>;

/** Delegations that may meet, seen from one of them. */
export function mayMeet(event: Event, a: string | undefined, b: string | undefined): boolean {
  const from = event.delegations.find((delegation) => delegation.id === a);
  return b !== undefined && (from?.meets.includes(b) ?? false);
}

export const endOf = (event: Event): number => Math.max(...event.slots.map((slot) => slot.to));
