import { z } from 'zod';
import type { Event } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';
import { Instant, Interval, minuteMs } from './time.ts';

/**
 * requested → confirmed | declined | withdrawn | expired; requested → requested (another time, roles
 * of asking and asked swapped); confirmed → cancelled. A request claims nothing; only the acceptance
 * claims people, table and interpreter.
 */
export const MeetingStatus = z.enum([
  'requested',
  'confirmed',
  'declined',
  'withdrawn',
  'expired',
  'cancelled',
]);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** A word that goes with a request or an answer: sealed with its author's key. */
export const Word = z.strictObject({ by: z.string(), text: z.string().min(1).max(500) });

export const Meeting = z.strictObject({
  id: z.string(),
  /** Rises with every transition; notices and calendar files carry it. */
  revision: z.number().int().min(0),
  status: MeetingStatus,
  /** Who asks now, and who has to answer. A counter-proposal swaps them. */
  asker: z.string(),
  asked: z.string(),
  time: Interval,
  /** When a request lapses by itself. */
  expiresAt: Instant,
  word: Word.optional(),
  /** Set exactly while confirmed, and kept for the record after a cancellation. */
  table: z.string().optional(),
  interpreter: z.string().optional(),
  /** When both are to be reminded; gone once they were. */
  remindAt: Instant.optional(),
});
export type Meeting = z.infer<typeof Meeting>;

export const partnerIn = (meeting: Meeting, person: string): string =>
  meeting.asker === person ? meeting.asked : meeting.asker;

export const isParty = (meeting: Meeting, person: string): boolean =>
  meeting.asker === person || meeting.asked === person;

export const isOpen = (meeting: Meeting, now: Instant): boolean =>
  meeting.status === 'requested' && now < meeting.expiresAt;

export const isLive = (meeting: Meeting): boolean => meeting.status === 'confirmed';

/** Time to finish a coffee and walk to the table. */
const remindMs = 15 * minuteMs;

/** In the demo nobody waits for tomorrow. */
const demoRemindMs = 20_000;

/** When both are to be reminded of a meeting agreed now; undefined when it is that near already. */
export function remindAtOf(event: Event, time: Interval, now: Instant): Instant | undefined {
  const at = event.demo ? now + demoRemindMs : time.from - remindMs;
  return at > now ? at : undefined;
}

/** What an accepted meeting takes besides its people. */
export interface Places {
  table: string;
  interpreter?: string;
  remindAt?: Instant;
}

const next = (meeting: Meeting, change: Partial<Meeting>): Meeting => ({
  ...meeting,
  ...change,
  revision: meeting.revision + 1,
});

/** Only the asked person accepts, and only while the request is open. */
export function accept(
  meeting: Meeting,
  by: string,
  places: Places,
  now: Instant,
): Meeting | Refusal {
  const closed = mayAnswer(meeting, by, now);
  return closed ?? next(meeting, { status: 'confirmed', ...places });
}

export function decline(meeting: Meeting, by: string, now: Instant): Meeting | Refusal {
  return mayAnswer(meeting, by, now) ?? next(meeting, { status: 'declined' });
}

/** Another time: the asked person becomes the asker, so that the other one answers now. */
export function counter(
  meeting: Meeting,
  by: string,
  time: Interval,
  expiresAt: Instant,
  now: Instant,
): Meeting | Refusal {
  const closed = mayAnswer(meeting, by, now);
  if (closed) return closed;
  const { word: _, ...rest } = meeting;
  return next(rest, { asker: by, asked: meeting.asker, time, expiresAt });
}

export function withdraw(meeting: Meeting, by: string): Meeting | Refusal {
  if (meeting.asker !== by) return refuse('refusal.not-yours');
  if (meeting.status !== 'requested') return refuse('refusal.request-closed');
  return next(meeting, { status: 'withdrawn' });
}

/** A no-op for a timer that fires early or after an answer. */
export function expire(meeting: Meeting, now: Instant): Meeting | undefined {
  if (meeting.status !== 'requested' || now < meeting.expiresAt) return undefined;
  return next(meeting, { status: 'expired' });
}

export function cancel(meeting: Meeting, by: string): Meeting | Refusal {
  if (!isParty(meeting, by)) return refuse('refusal.not-yours');
  if (meeting.status !== 'confirmed') return refuse('refusal.not-confirmed');
  return next(meeting, { status: 'cancelled' });
}

function mayAnswer(meeting: Meeting, by: string, now: Instant): Refusal | undefined {
  if (meeting.asked !== by) return refuse('refusal.not-yours');
  if (meeting.status === 'confirmed') return refuse('refusal.already-confirmed');
  if (meeting.status === 'requested' && now >= meeting.expiresAt) return refuse('refusal.expired');
  if (meeting.status !== 'requested') return refuse('refusal.request-closed');
  return undefined;
}

/** What a meeting holds while confirmed: one interval per person, table and interpreter. */
export interface Claim extends Interval {
  /** "person/<id>", "table/<id>" or "interpreter/<id>". */
  of: string;
  by: string;
}

/** People keep `bufferMs` free after a meeting; tables and interpreters hand over at once. */
export function claimsOf(meeting: Meeting | undefined, bufferMs: number): Claim[] {
  if (!meeting || !isLive(meeting)) return [];
  const { from, to } = meeting.time;
  const by = meeting.id;
  const claims: Claim[] = [meeting.asker, meeting.asked].map((id) => ({
    of: `person/${id}`,
    from,
    to: to + bufferMs,
    by,
  }));
  if (meeting.table) claims.push({ of: `table/${meeting.table}`, from, to, by });
  if (meeting.interpreter) claims.push({ of: `interpreter/${meeting.interpreter}`, from, to, by });
  return claims;
}
