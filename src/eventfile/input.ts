import { z } from 'zod';
import { Delegation, Event, EventCode } from '../domain/event.ts';
import { Assignment, LanguagePair } from '../domain/interpreter.ts';
import { Language, Localised } from '../domain/language.ts';
import { PersonName } from '../domain/name.ts';
import { LayerSynonym, LayerTopic, TopicSlug } from '../domain/taxonomy-layer.ts';
import { Visit } from '../domain/visit.ts';

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
const Minutes = z.number().int().min(0).max(60);
const Features = z.array(z.string().trim().min(1).max(40));
/** A part of a day. */
const Hours = z.strictObject({ date: Day, from: Clock, to: Clock });

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
      z.array(z.strictObject({ id: Id, seats: Seats.optional(), features: Features.optional() })),
    ],
    { error: 'must be a number of tables or a list of tables' },
  ),
  /** Seats of each table that does not say otherwise. */
  seats: Seats.default(4),
  /** What each table offers that does not say otherwise, such as a screen. */
  features: Features.optional(),
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
  /** Where "between any two of the languages" is not so: from one into another, how well. */
  pairs: z
    .array(
      LanguagePair.extend({
        from: LanguageCode,
        to: LanguageCode,
        level: LanguagePair.shape.level.default('fluent'),
      }),
    )
    .default([]),
  /** Codes of topics or sectors that they know the words of, or slugs of this event's own topics. */
  fields: z.array(z.string().trim().min(1).max(60)).default([]),
  unavailable: z.array(Hours).default([]),
  /** Works for these alone. */
  fixed: z.array(Assignment).default([]),
});

const InterpreterRules = z.strictObject({
  /** So long at a stretch, short pauses included. */
  mostMinutes: z.number().int().min(15).max(720).default(120),
  restMinutes: z.number().int().min(0).max(120).default(15),
});

/** Minutes from any hall to any other, and where it takes longer or shorter. */
const Walk = z.union(
  [
    Minutes,
    z.strictObject({
      minutes: Minutes.default(0),
      between: z.array(z.strictObject({ halls: z.tuple([Id, Id]), minutes: Minutes })).default([]),
    }),
  ],
  { error: 'must be a number of minutes, or minutes and a list of ways' },
);

const VisitInput = Visit.omit({ time: true })
  .extend({
    spoken: z.array(LanguageCode).min(1),
    interpreted: z.array(LanguageCode).default([]),
  })
  .extend(Hours.shape);
export type VisitInput = z.infer<typeof VisitInput>;

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
  /** So long before a request lapses, the asked person is told so. */
  nudgeHours: z.number().min(0.25).max(24).optional(),
  bufferMinutes: z.number().int().min(0).max(60).default(0),
  leadMinutes: z.number().int().min(0).max(1440).default(30),
  messageLength: z.number().int().min(500).max(10_000).default(4000),
});

/** Topics and phrases that the taxonomy does not know; organisers teach more while it runs. */
const Words = z.strictObject({
  topics: z
    .array(LayerTopic.omit({ code: true }).extend({ slug: TopicSlug }))
    .max(100)
    .default([]),
  /** `topic`: a code of the taxonomy, or the slug of a topic above. */
  synonyms: z.array(LayerSynonym).max(2000).default([]),
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
  /** Tables at which an organisation receives, and nobody else is put. */
  fixedTables: z.array(z.strictObject({ table: Id, organisation: z.string() })).default([]),
  walk: Walk.default(0),
  interpreters: z.array(InterpreterInput).default([]),
  interpreterRules: InterpreterRules.prefault({}),
  visits: z.array(VisitInput).default([]),
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
  words: Words.prefault({}),
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
