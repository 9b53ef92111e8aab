import {
  cancel,
  isVisit,
  type Meeting,
  next,
  partnerIn,
  peopleOf,
  withdraw,
} from '../domain/meeting.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { signOff, visitOf } from './visiting.ts';

/** What becomes of one meeting when somebody leaves the event. */
export interface LeftMeeting {
  meeting: Meeting;
  /** Who is to be told that it has changed. */
  tell: string[];
  /** Who got a seat of a visit by it. */
  seated: string[];
}

/**
 * Everything that somebody has to come, without them: requests end, meetings of theirs are
 * cancelled, those at which they are one more go on, seats go to whoever waits. What has begun stays
 * as it was.
 */
export function leavingOf(view: EventView, person: string, now: Instant): LeftMeeting[] {
  return view.meetingsOf(person).flatMap((meeting): LeftMeeting[] => {
    if (meeting.status === 'requested') {
      const ended =
        meeting.asker === person
          ? (withdraw(meeting, person) as Meeting)
          : next(meeting, { status: 'declined' });
      return [{ meeting: ended, tell: [partnerIn(meeting, person)], seated: [] }];
    }
    if (meeting.status !== 'confirmed' || meeting.time.from <= now) return [];
    const others = peopleOf(meeting).filter((id) => id !== person);
    if (isVisit(meeting)) return leaveVisit(view, meeting, person, now);
    const cancelled = cancel(meeting, person);
    if (!isRefusal(cancelled)) return [{ meeting: cancelled, tell: others, seated: [] }];
    const attendees = meeting.attendees?.filter((one) => one.person !== person) ?? [];
    return [{ meeting: next(meeting, { attendees }), tell: others, seated: [] }];
  });
}

function leaveVisit(view: EventView, record: Meeting, person: string, now: Instant): LeftMeeting[] {
  const visit = visitOf(view, record);
  if (!visit) return [];
  const left = signOff({ view, visit: visit.id, by: person, person, now });
  return isRefusal(left) ? [] : [{ ...left, tell: left.seated }];
}
