import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { deriveId } from '../ids.ts';

/** A meeting is near: both are reminded, once. Undefined when it was moved or cancelled meanwhile. */
export function remind(view: EventView, id: string, now: Instant): Turn | undefined {
  const meeting = view.meetings.get(id);
  if (meeting?.status !== 'confirmed' || meeting.remindAt === undefined) return undefined;
  if (now < meeting.remindAt) return undefined;
  const { remindAt: _, ...reminded } = meeting;
  const { revision } = meeting;
  // After a long outage it may be too late: then nobody is told of the past.
  const toTell = now < meeting.time.from ? [meeting.asker, meeting.asked] : [];
  return {
    id: `remind-${id}-${revision}`,
    by: 'clock',
    kind: 'remind',
    replies: [],
    changes: [{ put: 'meeting', meeting: reminded }],
    notices: toTell.map((to) => ({
      id: deriveId('n', id, String(revision), 'reminder', to),
      to,
      kind: 'reminder',
      meeting: id,
      revision,
    })),
    relies: [],
  };
}
