import type { Instant } from '../../domain/time.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { deriveId } from '../ids.ts';

/** A meeting is over: both are asked whether it took place, once, if they have not said so. */
export function askHeld(view: EventView, id: string, now: Instant): Turn | undefined {
  const meeting = view.meetings.get(id);
  if (meeting?.status !== 'confirmed' || meeting.askHeldAt === undefined) return undefined;
  if (now < meeting.askHeldAt) return undefined;
  const { askHeldAt: _, ...asked } = meeting;
  const { revision } = meeting;
  const toAsk = [meeting.asker, meeting.asked].filter(
    (person) => meeting.after?.[person]?.held === undefined,
  );
  return {
    id: `ask-held-${id}-${revision}`,
    by: 'clock',
    kind: 'ask-held',
    replies: [],
    changes: [{ put: 'meeting', meeting: asked }],
    notices: toAsk.map((to) => ({
      id: deriveId('n', id, String(revision), 'ask-held', to),
      to,
      kind: 'ask-held',
      meeting: id,
      revision,
    })),
    relies: [],
  };
}
