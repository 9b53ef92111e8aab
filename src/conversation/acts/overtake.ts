import { isOpen, type Meeting, peopleOf } from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
import { overtaken } from '../../timetable/overtaken.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';

/**
 * Whoever asked for a time at which somebody is busy by this meeting hears of it at once. Those for
 * whom only a table or an interpreter is missing now hear when they are answered: they may be as many
 * as an event has requests, and an acceptance does not wait for all of them.
 */
export function overtakenBy({ view, now }: Facts, confirmed: Meeting): Notice[] {
  const theirs = new Set(
    peopleOf(confirmed)
      .flatMap((person) => view.meetingsOf(person))
      .filter((one) => one.id !== confirmed.id && (isOpen(one, now) || one.proposal)),
  );
  if (theirs.size === 0) return [];
  // Other times are looked for when the notice is read: see compose.ts.
  return overtaken(view, confirmed, now, 0, theirs).map(
    ({ meeting: { id, revision, asker, proposal } }) => ({
      id: deriveId('n', id, String(revision), 'overtaken', confirmed.id),
      to: proposal?.by ?? asker,
      kind: 'overtaken',
      meeting: id,
      revision,
    }),
  );
}
