import type { MeetingTimer } from '../../domain/meeting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { askHeld } from './ask-held.ts';
import { lapse } from './expire.ts';
import { lapseMoving } from './lapse-move.ts';
import { nudgeAsked } from './nudge.ts';
import { remind } from './remind.ts';
import { remindVisit } from './visits.ts';

/** What each timer does; undefined when it is too early, or something else happened meanwhile. */
export const tick: Record<
  MeetingTimer,
  (view: EventView, meeting: string, now: Instant) => Turn | undefined
> = {
  expire: lapse,
  nudge: nudgeAsked,
  'lapse-move': lapseMoving,
  remind: (view, meeting, now) => remindVisit(view, meeting, now) ?? remind(view, meeting, now),
  'ask-held': askHeld,
};
