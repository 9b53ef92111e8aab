import { partnerIn } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import { type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';

/** The slots of the event at which a person could still meet somebody. */
export interface FreeTimes {
  readonly me: Person;
  readonly slots: readonly Interval[];
}

export function freeTimesOf(me: Person, view: EventView, now = 0): FreeTimes {
  const slots = view.event.slots.filter(({ from }) => from > now);
  return { me, slots: freeIn(slots, me, view) };
}

/**
 * How many of my free slots suit a partner as well. What the two have agreed between them is not in
 * the way, so that the number is the same once they have a meeting.
 */
export function timesInCommon(mine: FreeTimes, partner: Person, view: EventView): number {
  const between = view
    .meetingsOf(mine.me.id)
    .filter((m) => m.status === 'confirmed' && partnerIn(m, mine.me.id) === partner.id);
  const slots = [...mine.slots];
  for (const { time } of between) {
    for (const slot of view.event.slots) {
      if (overlaps(slot, time) && !slots.includes(slot) && !isAway(mine.me, slot)) slots.push(slot);
    }
  }
  return freeIn(slots, partner, view, mine.me.id).length;
}

function freeIn(
  slots: readonly Interval[],
  person: Person,
  view: EventView,
  besides?: string,
): readonly Interval[] {
  const held = view
    .meetingsOf(person.id)
    .filter((m) => m.status === 'confirmed' && partnerIn(m, person.id) !== besides);
  if (held.length === 0 && person.unavailable.length === 0) return slots;
  const { bufferMs } = view.event.limits;
  return slots.filter(
    (slot) =>
      !isAway(person, slot) &&
      !held.some(({ time }) =>
        overlaps(
          { from: time.from, to: time.to + bufferMs },
          { from: slot.from, to: slot.to + bufferMs },
        ),
      ),
  );
}

const isAway = ({ unavailable }: Person, slot: Interval): boolean =>
  unavailable.some((away) => overlaps(away, slot));

/** With few times left it is likelier that none of them works out. */
export function timesFactor(common: number, view: EventView): number {
  if (common === 0) return 0.8;
  return common < Math.min(3, view.event.slots.length) ? 0.96 : 1;
}
