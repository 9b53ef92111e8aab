import { interpretersOf, isBooked, type Meeting } from '../domain/meeting.ts';
import type { Notice } from '../domain/notice.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { deriveId } from './ids.ts';

/**
 * The same turn, with what interpreters hear of it: read off the meetings themselves, so that no act
 * can forget it. Whoever did it knows.
 */
export function tellInterpreters(view: EventView, turn: Turn): Turn {
  const told = turn.changes.flatMap((change) =>
    'put' in change && change.put === 'meeting' ? noticesOf(view, turn, change.meeting) : [],
  );
  return told.length > 0 ? { ...turn, notices: [...turn.notices, ...told] } : turn;
}

function noticesOf(view: EventView, turn: Turn, after: Meeting): Notice[] {
  const before = view.meetings.get(after.id);
  const was = before && isBooked(before) ? interpretersOf(before) : [];
  const is = isBooked(after) ? interpretersOf(after) : [];
  const { revision } = after;
  return [...new Set([...was, ...is])].flatMap((id): Notice[] => {
    const to = view.event.interpreters.find((one) => one.id === id)?.person;
    const person = to === undefined ? undefined : view.people.get(to);
    if (!person || person.addresses.length === 0 || person.id === turn.by) return [];
    const kind = !is.includes(id)
      ? 'interpreting-off'
      : !was.includes(id)
        ? 'interpreting'
        : changed(turn, before!, after);
    if (!kind) return [];
    const notice = deriveId('n', after.id, String(revision), kind, person.id);
    return [{ id: notice, to: person.id, kind, meeting: after.id, revision }];
  });
}

function changed(turn: Turn, before: Meeting, after: Meeting): Notice['kind'] | undefined {
  if (before.time.from !== after.time.from || before.table !== after.table) {
    return 'interpreting-moved';
  }
  const isReminder = before.remindAt !== undefined && after.remindAt === undefined;
  // Without other notices it is too late already, and nobody is told of the past.
  return isReminder && turn.by === 'clock' && turn.notices.length > 0
    ? 'interpreting-soon'
    : undefined;
}
