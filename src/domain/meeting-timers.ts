import type { Event } from './event.ts';
import type { Meeting } from './meeting-record.ts';
import { hourMs, type Instant, type Interval, minuteMs } from './time.ts';

/** Time to finish a coffee and walk to the table. */
const remindMs = 15 * minuteMs;

/** In the demo nobody waits for tomorrow. */
const demoRemindMs = 20_000;

/** When all are to be reminded of a meeting agreed now; undefined when it is that near already. */
export function remindAtOf(event: Event, time: Interval, now: Instant): Instant | undefined {
  const at = event.demo ? now + demoRemindMs : time.from - remindMs;
  return at > now ? at : undefined;
}

/** Unless the event says otherwise. */
const nudgeMs = 4 * hourMs;

/**
 * When the asked person is told that a request is about to lapse: `limits.nudgeMs` before it does,
 * or halfway where that would be sooner than half of the time they have.
 */
export function nudgeAtOf({ limits }: Event, now: Instant, expiresAt: Instant): Instant {
  const before = Math.min(limits.nudgeMs ?? nudgeMs, Math.floor((expiresAt - now) / 2));
  return expiresAt - before;
}

/** The nudge is done, once; undefined when it is too early, or the request was answered meanwhile. */
export function nudge(meeting: Meeting, now: Instant): Meeting | undefined {
  const { nudgeAt, ...nudged } = meeting;
  if (meeting.status !== 'requested' || nudgeAt === undefined) return undefined;
  return nudgeAt <= now && now < meeting.expiresAt ? nudged : undefined;
}

/** What the clock has still to do for a meeting, and when. */
export function timersOf(meeting: Meeting): { what: MeetingTimer; at: Instant }[] {
  const { status, proposal, expiresAt, nudgeAt, remindAt, askHeldAt } = meeting;
  const at: Record<MeetingTimer, Instant | undefined> = {
    expire: status === 'requested' ? expiresAt : undefined,
    nudge: status === 'requested' ? nudgeAt : undefined,
    'lapse-move': status === 'confirmed' ? proposal?.expiresAt : undefined,
    remind: status === 'confirmed' ? remindAt : undefined,
    'ask-held': status === 'confirmed' ? askHeldAt : undefined,
  };
  return meetingTimers.flatMap((what) => {
    const when = at[what];
    return when === undefined ? [] : [{ what, at: when }];
  });
}

export const meetingTimers = ['expire', 'nudge', 'lapse-move', 'remind', 'ask-held'] as const;
export type MeetingTimer = (typeof meetingTimers)[number];
