import { nudge } from '../../domain/meeting.ts';
import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { deriveId } from '../ids.ts';

/** A request is about to lapse: the asked person is told, once. Undefined when it was answered. */
export function nudgeAsked(view: EventView, id: string, now: Instant): Turn | undefined {
  const meeting = view.meetings.get(id);
  const nudged = meeting && nudge(meeting, now);
  if (!nudged) return undefined;
  const { asked, revision } = nudged;
  return {
    id: `nudge-${id}-${revision}`,
    by: 'clock',
    kind: 'nudge',
    replies: [],
    changes: [{ put: 'meeting', meeting: nudged }],
    notices: [
      {
        id: deriveId('n', id, String(revision), 'nudged'),
        to: asked,
        kind: 'nudged',
        meeting: id,
        revision,
      },
    ],
    relies: [],
  };
}
