import { z } from 'zod';
import { type Address, channelOf } from './address.ts';
import { allows, Consent } from './consent.ts';
import { Interest } from './interest.ts';
import { Language, Spoken } from './language.ts';
import { Mail } from './mail.ts';
import { OrganisationName, PersonName } from './name.ts';
import { OrganisationKind, OrganisationSize } from './organisation.ts';
import { Instant, Interval } from './time.ts';

/**
 * Where a person belongs. An id is vouched for by the roster, a colleague or an organiser; a mere
 * claim is the person's own word and is shown as such.
 */
export const Belonging = z.union([
  z.strictObject({ id: z.string() }),
  z.strictObject({ claimed: OrganisationName, kind: OrganisationKind.optional() }),
]);
export type Belonging = z.infer<typeof Belonging>;

export const Role = z.enum(['delegate', 'interpreter', 'organiser']);
export type Role = z.infer<typeof Role>;

/**
 * imported: known from the roster only, counted but never suggested. arriving: has an address, has
 * not finished the first visit. present: suggested to others. Whoever leaves is erased, not kept.
 */
export const Presence = z.enum(['imported', 'arriving', 'present']);
export type Presence = z.infer<typeof Presence>;

/** What a person asks of a partner's organisation; an empty list asks nothing. */
export const PartnerWish = z.strictObject({
  kinds: z.array(OrganisationKind).default([]),
  sizes: z.array(OrganisationSize).default([]),
  /** Cities, states or countries, in the person's words. */
  places: z.array(z.string().max(80)).default([]),
});
export type PartnerWish = z.infer<typeof PartnerWish>;

export const Person = z.strictObject({
  id: z.string(),
  presence: Presence,
  role: Role.default('delegate'),
  /** The language that the bot uses with this person. */
  reads: Language,
  /** IANA zone of the person's device, where known. */
  zone: z.string().optional(),
  name: PersonName.optional(),
  organisation: Belonging.optional(),
  delegation: z.string().optional(),
  /** Job title in the person's own words. */
  position: z.string().max(120).optional(),
  /** ISO 3166-1 alpha-2: where the person takes part from, which decides about transfers abroad. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  spoken: z.array(Spoken).default([]),
  /** Set when the person has interpreters of their own. */
  bringsInterpreter: z.boolean().default(false),
  interests: z.array(Interest).default([]),
  partnerWish: PartnerWish.optional(),
  unavailable: z.array(Interval).default([]),
  /** Confidential: never suggested, never told. */
  avoid: z.array(z.string()).default([]),
  /** "Later": not suggested again for now. */
  later: z.array(z.string()).default([]),
  /**
   * Ids of the people for whom this one may act, as an assistant or a delegation's secretary: given
   * by the roster or an organiser, never by the person.
   */
  actsFor: z.array(z.string()).optional(),
  paused: z.boolean().default(false),
  consents: z.array(Consent).default([]),
  addresses: z.array(z.custom<Address>((a) => typeof a === 'string')).default([]),
  /** A one-time code by which another address of the same person is linked. */
  link: z
    .strictObject({
      code: z.string(),
      until: Instant,
      /** The address that has used it up. */
      by: z.custom<Address>((a) => typeof a === 'string').optional(),
    })
    .optional(),
  /** What an organiser knows; notices go to `mail` alone. */
  email: z.string().optional(),
  /** How notices by e-mail were asked for; the confirmed address is one of `addresses`. */
  mail: Mail.optional(),
  phone: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

/** Somebody of whom only this is known: lists are empty, nothing is allowed. */
export const newPerson = (known: z.input<typeof Person>): Person => Person.parse(known);

/** A person who finished the first visit: what suggestions and meetings may rely on. */
export type Delegate = Person & Required<Pick<Person, 'name' | 'delegation' | 'country'>>;

/** May this person be shown to others at all? */
export const isPresent = (person: Person): person is Delegate =>
  person.presence === 'present' &&
  !person.paused &&
  person.name !== undefined &&
  person.delegation !== undefined &&
  person.country !== undefined &&
  allows(person.consents, 'matching');

/** One of the demo's people, who answer by themselves; nobody who can be reached as well is one. */
export const isSimulated = ({ addresses }: Person): boolean =>
  addresses.length > 0 && addresses.every((address) => channelOf(address) === 'demo');

/** May `person` be shown to `reader`? A border is crossed only with the owner's consent. */
export const mayBeShownTo = (person: Person, reader: Person): boolean =>
  isPresent(person) &&
  (allows(person.consents, 'transfer') ||
    (reader.country !== undefined && reader.country === person.country));
