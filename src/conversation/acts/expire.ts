import { expire } from '../../domain/meeting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { deriveId } from '../ids.ts';

/** A request has lapsed: both hear of it. Undefined when it was answered or moved meanwhile. */
export function lapse(view: EventView, id: string, now: Instant): Turn | undefined {
  const meeting = view.meetings.get(id);
  const expired = meeting && expire(meeting, now);
  if (!expired) return undefined;
  const { revision } = expired;
  return {
    id: `expire-${id}-${revision}`,
    by: 'clock',
    kind: 'expire',
    replies: [],
    changes: [{ put: 'meeting', meeting: expired }],
    notices: [expired.asker, expired.asked].map((to) => ({
      id: deriveId('n', id, String(revision), 'expired', to),
      to,
      kind: 'expired',
      meeting: id,
      revision,
    })),
    relies: [],
  };
}
