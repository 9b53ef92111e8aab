import { isOpen, type Meeting, standingOf } from '../domain/meeting.ts';
import type { Instant, Interval } from '../domain/time.ts';
import { type EventView, viewWith } from '../domain/view.ts';
import { placesOf } from './acceptance.ts';
import { readClaims } from './claims.ts';
import { proposeTimes } from './free.ts';
import { type Blocked, isObstacle } from './places.ts';
import { companyOf } from './together.ts';

/** A request, or another time proposed for a meeting, that somebody else's meeting has made void. */
export interface Overtaken {
  meeting: Meeting;
  /** What is in the way now. */
  because: Blocked['not'];
  /** When the two could meet instead, soonest first. */
  times: Interval[];
}

/**
 * The open requests and proposed moves that could be held before a meeting was confirmed and cannot
 * be any more: somebody is busy, or the last table or interpreter is taken. Their people can then be
 * told in the same turn.
 *
 * @param confirmed the meeting as it becomes; the view need not have it yet.
 * @param limit how many other times each is given.
 * @param among which of the event's meetings are looked at.
 */
export function overtaken(
  view: EventView,
  confirmed: Meeting,
  now: Instant,
  limit = 3,
  among: Iterable<Meeting> = view.meetings.values(),
): Overtaken[] {
  const after = viewWith(view, confirmed);
  const reach = reachOf(view);
  // A request holds nothing: for all of them what is taken is read once.
  const [taken, takenAfter] = [readClaims(view), readClaims(after)];
  return [...among].flatMap((meeting) => {
    const time = meeting.id === confirmed.id ? undefined : timeAsked(meeting, now);
    if (!time) return [];
    const { from, to } = confirmed.time;
    if (time.from >= to + reach || from >= time.to + reach) return [];
    const [then, before] =
      meeting.status === 'requested' ? [takenAfter, taken] : [undefined, undefined];
    const places = placesOf(after, meeting, time, now, then);
    if (!isObstacle(places) || isObstacle(placesOf(view, meeting, time, now, before))) return [];
    const company = limit > 0 ? companyOf(after, meeting) : undefined;
    const times = company
      ? proposeTimes({ view: after, ...company, now, limit, excluding: meeting.id })
      : [];
    return [{ meeting, because: places.not, times: times.map((proposal) => proposal.time) }];
  });
}

/** The time for which somebody's answer is still open. */
function timeAsked(meeting: Meeting, now: Instant): Interval | undefined {
  if (isOpen(meeting, now)) return meeting.time;
  const { proposal } = meeting;
  return standingOf(meeting) === 'moving' && proposal && now < proposal.expiresAt
    ? proposal.time
    : undefined;
}

/** How far a meeting can stand in another one's way: buffer, way, and an interpreter's stretch. */
const reachOf = ({ event }: EventView): number =>
  event.limits.bufferMs +
  Math.max(event.walkMs, ...event.walks.map(({ ms }) => ms)) +
  event.interpreterRules.mostMs +
  event.interpreterRules.restMs;
