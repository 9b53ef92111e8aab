import type { Meeting } from '../../domain/meeting.ts';
import type { Notice } from '../../domain/notice.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { type Line, say } from '../../domain/say.ts';
import type { Turn } from '../../domain/turn.ts';
import { type EventView, viewWith } from '../../domain/view.ts';
import type { Visit } from '../../domain/visit.ts';
import type { Blocked } from '../../timetable/places.ts';
import { reliesOf } from '../../timetable/relies.ts';
import { signOff, signUp, visitOf } from '../../timetable/visiting.ts';
import type { Tap } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { visitCard } from '../visit-lines.ts';

/** Visits that have not begun, soonest first. */
export function visits(facts: Facts): Outcome {
  const { view, me, now } = facts;
  const ahead = view.event.visits
    .filter(({ time }) => time.from > now)
    .sort((a, b) => a.time.from - b.time.from);
  if (ahead.length === 0) return rest('visits', reply(say('visits.none')));
  return rest(
    'visits',
    reply(say('visits.list')),
    ...ahead.map((visit) => visitCard(view, me, visit)),
  );
}

/** Buttons of visits; undefined for all others. */
export function visitTap(facts: Facts, { verb, args }: Tap): Outcome | undefined {
  if (facts.me.presence !== 'present') return undefined;
  if (verb !== 'visit-on' && verb !== 'visit-off') return undefined;
  const visit = facts.view.event.visits.find(({ id }) => id === args[0]);
  if (!visit) return visits(facts);
  return verb === 'visit-on' ? comeAlong(facts, visit) : stayAway(facts, visit);
}

function comeAlong(facts: Facts, visit: Visit): Outcome {
  const { view, me, now } = facts;
  const signed = signUp({ view, visit: visit.id, by: me.id, person: me.id, now });
  if (isRefusal(signed) || 'not' in signed) {
    // Who has a seat or a place in the line already is simply shown it.
    const lines = isRefusal(signed) ? [] : [reply(obstacleLine(signed.not))];
    return rest('refused', ...lines, visitCard(view, me, visit));
  }
  const isWaiting = signed.waiting?.includes(me.id) ?? false;
  return {
    kind: 'visit-on',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: signed }],
    relies: reliesOf(view, signed),
    replies: [
      reply(isWaiting ? say('visits.waiting') : say('visits.signed')),
      visitCard(viewWith(view, signed), me, visit),
    ],
  };
}

function stayAway(facts: Facts, visit: Visit): Outcome {
  const { view, me, now, turn } = facts;
  const left = signOff({ view, visit: visit.id, by: me.id, person: me.id, now });
  if (isRefusal(left)) return rest('refused', visitCard(view, me, visit));
  return {
    kind: 'visit-off',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: left.meeting }],
    notices: seatNotices(turn, left.meeting, left.seated),
    relies: reliesOf(view, left.meeting),
    replies: [reply(say('visits.off', { visit: visit.name }))],
  };
}

/** To those who have moved up from the waiting list. */
export const seatNotices = (
  turn: string,
  { id, revision }: Meeting,
  seated: readonly string[],
): Notice[] =>
  seated.map((to) => ({
    id: deriveId('n', turn, id, 'visit-seat', to),
    to,
    kind: 'visit-seat',
    meeting: id,
    revision,
  }));

function obstacleLine(not: Blocked['not']): Line {
  switch (not) {
    case 'full':
      return say('visits.no-seat');
    case 'no-interpreter':
      return say('visits.no-interpreter');
    case 'past':
      return say('visits.past');
    case 'gone':
      return say('visits.gone');
    default:
      return say('visits.busy');
  }
}

/** A visit begins soon: all who have a seat are reminded. Undefined for meetings of two sides. */
export function remindVisit(view: EventView, id: string, now: number): Turn | undefined {
  const record = view.meetings.get(id);
  if (!record || !visitOf(view, record) || record.status !== 'confirmed') return undefined;
  const { remindAt, ...reminded } = record;
  if (remindAt === undefined || now < remindAt) return undefined;
  const { revision, time, attendees = [] } = record;
  return {
    id: `remind-${id}-${revision}`,
    by: 'clock',
    kind: 'remind',
    replies: [],
    changes: [{ put: 'meeting', meeting: reminded }],
    notices: (now < time.from ? attendees : []).map(({ person: to }) => ({
      id: deriveId('n', id, String(revision), 'visit-soon', to),
      to,
      kind: 'visit-soon',
      meeting: id,
      revision,
    })),
    relies: [],
  };
}
