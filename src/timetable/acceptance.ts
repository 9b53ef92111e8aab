import type { Actor } from '../domain/actor.ts';
import {
  accept,
  acceptMove,
  type Meeting,
  type Places,
  remindAtOf,
  type Word,
} from '../domain/meeting.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Instant, Interval } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { type Claims, readClaims } from './claims.ts';
import { type Blocked, blockedTime, isObstacle, placesIn } from './places.ts';
import { companyOf } from './together.ts';

export interface Accepting {
  view: EventView;
  meeting: Meeting;
  by: Actor;
  now: Instant;
  /** A word with the answer. */
  word?: Word;
}

/**
 * The whole decision of an acceptance: whether this person may answer now, whether all who attend
 * are still here and may meet, the slot, their time, a table and an interpreter. Its turn relies on
 * `reliesOf` (relies.ts), so that it is decided anew when any of that changes.
 *
 * @returns the confirmed meeting; a refusal of the meeting's own rules; or what is in the way.
 */
export function acceptAt(accepting: Accepting): Meeting | Refusal | Blocked {
  const { view, meeting, by, now, word } = accepting;
  // Whether it may be answered at all comes before whether it can be held.
  const may = accept(meeting, by, { table: '' }, now);
  if (isRefusal(may)) return may;
  const places = placesOf(view, meeting, meeting.time, now);
  if (isObstacle(places)) return places;
  return accept(meeting, by, places, now, word);
}

/** The same for another time of a confirmed meeting, whose own places are not in its way. */
export function acceptMoveAt(accepting: Accepting): Meeting | Refusal | Blocked {
  const { view, meeting, by, now, word } = accepting;
  const may = acceptMove(meeting, by, { table: '' }, now);
  if (isRefusal(may)) return may;
  const places = placesOf(view, meeting, may.time, now);
  if (isObstacle(places)) return places;
  return acceptMove(meeting, by, places, now, word);
}

/**
 * What a meeting would get at a time if everybody agreed now.
 *
 * @param claims of the view without this meeting, where they are known already.
 */
export function placesOf(
  view: EventView,
  meeting: Meeting,
  time: Interval,
  now: Instant,
  claims: Claims = readClaims(view, meeting.id),
): Places | Blocked {
  const company = companyOf(view, meeting);
  if (!company) return { not: 'gone' };
  const blocked = blockedTime(view, time, now);
  if (blocked) return blocked;
  const { features } = meeting;
  const places = placesIn({ view, ...company, features }, time, claims);
  if (isObstacle(places)) return places;
  const remindAt = remindAtOf(view.event, time, now);
  return remindAt === undefined ? places : { ...places, remindAt };
}
