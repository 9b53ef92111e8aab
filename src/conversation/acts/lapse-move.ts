import { lapseMove } from '../../domain/meeting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { deriveId } from '../ids.ts';

/** Nobody has answered a proposed move: the meeting stays where it is, and both hear of it. */
export function lapseMoving(view: EventView, id: string, now: Instant): Turn | undefined {
  const meeting = view.meetings.get(id);
  const kept = meeting && lapseMove(meeting, now);
  if (!kept) return undefined;
  const { revision } = kept;
  return {
    id: `lapse-move-${id}-${revision}`,
    by: 'clock',
    kind: 'lapse-move',
    replies: [],
    changes: [{ put: 'meeting', meeting: kept }],
    notices: [kept.asker, kept.asked].map((to) => ({
      id: deriveId('n', id, String(revision), 'move-lapsed', to),
      to,
      kind: 'move-lapsed',
      meeting: id,
      revision,
    })),
    relies: [],
  };
}
