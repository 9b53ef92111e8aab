import { z } from 'zod';
import { Chain } from './chain.ts';
import { Instant, Interval } from './time.ts';

/** What a meeting can be; meeting-states.ts says how it gets from one to another. */
export const MeetingStatus = z.enum([
  'requested',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
  'cancelled',
  'held',
  'not-held',
  'disputed',
]);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** A word that goes with a request or an answer, the last one said: sealed with its author's key. */
export const Word = z.strictObject({ by: z.string(), text: z.string().min(1).max(500) });
export type Word = z.infer<typeof Word>;

export const MeetingSide = z.enum(['asker', 'asked']);
export type MeetingSide = z.infer<typeof MeetingSide>;

/** Somebody at the table beside the two who agreed on it: a colleague of one of them. */
export const Attendee = z.strictObject({ person: z.string(), side: MeetingSide });
export type Attendee = z.infer<typeof Attendee>;

/** Another time for a confirmed meeting, which stays where it is until the other side agrees. */
export const Proposal = z.strictObject({
  by: z.string(),
  time: Interval,
  /** When it lapses, and the meeting stays. */
  expiresAt: Instant,
});
export type Proposal = z.infer<typeof Proposal>;

/** What came of a meeting within one chain. */
export const Outcome = z.enum([
  'next-meeting',
  'sample',
  'offer',
  'memorandum',
  'investment-talk',
  'hiring-or-training',
  'nothing',
]);
export type Outcome = z.infer<typeof Outcome>;

/** 1 (wasted) to 5 (excellent); shown to nobody but its author, counted for organisers. */
export const Rating = z.number().int().min(1).max(5);

/** What one person says of a meeting that they were, or should have been, at. */
export const After = z.strictObject({
  held: z.boolean().optional(),
  outcomes: z.partialRecord(Chain, Outcome).optional(),
  rating: Rating.optional(),
  /** Would give their contact card to the other side, if that gives theirs. */
  card: z.boolean().optional(),
});
export type After = z.infer<typeof After>;

export const Meeting = z.strictObject({
  id: z.string(),
  /** Rises with every transition; notices carry it, and it is the SEQUENCE of calendar files. */
  revision: z.number().int().min(0),
  status: MeetingStatus,
  /** A group's visit to a company; without it, a meeting of two sides at a table. */
  kind: z.literal('visit').optional(),
  /**
   * Who asks now, and who has to answer. A counter-proposal swaps them. Of a visit both name its
   * host, which is no person: see visits.ts.
   */
  asker: z.string(),
  asked: z.string(),
  /** Who asked first, where that is not who asks now: whose quota it counts in. */
  opener: z.string().optional(),
  time: Interval,
  /** When a request lapses by itself. */
  expiresAt: Instant,
  word: Word.optional(),
  /** When the asked person is told that it is about to lapse; gone once they were. */
  nudgeAt: Instant.optional(),
  /** Set exactly while confirmed, and kept for the record after a cancellation. */
  table: z.string().optional(),
  interpreter: z.string().optional(),
  /** Those of a visit: one for each language that is needed. */
  interpreters: z.array(z.string()).optional(),
  /** Features that the table should have, such as a screen. */
  features: z.array(z.string()).optional(),
  attendees: z.array(Attendee).optional(),
  /** Who would come if a seat became free, in their order. */
  waiting: z.array(z.string()).optional(),
  proposal: Proposal.optional(),
  /** When everybody is to be reminded; gone once they were. */
  remindAt: Instant.optional(),
  /** When both are to be asked whether it took place; gone once they were. */
  askHeldAt: Instant.optional(),
  /** By person. */
  after: z.record(z.string(), After).optional(),
});
export type Meeting = z.infer<typeof Meeting>;

export const partnerIn = (meeting: Meeting, person: string): string =>
  meeting.asker === person ? meeting.asked : meeting.asker;

export const isParty = (meeting: Meeting, person: string): boolean =>
  meeting.asker === person || meeting.asked === person;

export const isVisit = (meeting: Meeting): boolean => meeting.kind === 'visit';

/** Everybody at the table but interpreters; of a visit, everybody who has a seat. */
export function peopleOf(meeting: Meeting): string[] {
  const more = (meeting.attendees ?? []).map(({ person }) => person);
  return isVisit(meeting) ? more : [...new Set([meeting.asker, meeting.asked, ...more])];
}

/** Whom a meeting concerns: those who attend, and those who wait for a seat. */
export const concernedBy = (meeting: Meeting): string[] => [
  ...peopleOf(meeting),
  ...(meeting.waiting ?? []),
];

export const attends = (meeting: Meeting, person: string): boolean =>
  peopleOf(meeting).includes(person);

/** On which side somebody sits; undefined for whoever does not attend. */
export function sideOf(meeting: Meeting, person: string): MeetingSide | undefined {
  if (!isVisit(meeting)) {
    if (meeting.asker === person) return 'asker';
    if (meeting.asked === person) return 'asked';
  }
  return meeting.attendees?.find((attendee) => attendee.person === person)?.side;
}

/** In whose quota a request counts. */
export const openerOf = (meeting: Meeting): string => meeting.opener ?? meeting.asker;

export const interpretersOf = ({ interpreter, interpreters = [] }: Meeting): string[] =>
  interpreter === undefined ? interpreters : [interpreter, ...interpreters];

export const isOpen = (meeting: Meeting, now: Instant): boolean =>
  meeting.status === 'requested' && now < meeting.expiresAt;

export const isLive = (meeting: Meeting): boolean => meeting.status === 'confirmed';

const booked = new Set<MeetingStatus>(['confirmed', 'held', 'not-held', 'disputed']);

/**
 * Does it hold its people and places? Once its time has come a meeting keeps what it took, whatever
 * is said of it: the past cannot be booked anew, and interpreters' breaks count it.
 */
export const isBooked = (meeting: Meeting): boolean => booked.has(meeting.status);
