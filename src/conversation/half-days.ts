import type { Event } from '../domain/event.ts';
import { dayOf, type Instant, type Interval, instantOf } from '../domain/time.ts';

/** Half a day of the programme, in the event's zone. */
export interface HalfDay {
  /** "2026-11-23-am": also the value of its choice. */
  id: string;
  day: string;
  part: 'am' | 'pm';
  time: Interval;
  slots: Interval[];
}

/** The halves of the programme that are not over yet; noon and one o'clock belong to the afternoon. */
export function halfDays(event: Event, now: Instant): HalfDay[] {
  const halves = new Map<string, HalfDay>();
  for (const slot of event.slots) {
    if (slot.to <= now) continue;
    const day = dayOf(slot.from, event.zone);
    const noon = instantOf(day, '12:30', event.zone);
    const part = slot.from < noon ? 'am' : 'pm';
    const id = `${day}-${part}`;
    const half = halves.get(id) ?? { id, day, part, time: slot, slots: [] };
    half.slots.push(slot);
    half.time = { from: half.slots[0]!.from, to: slot.to };
    halves.set(id, half);
  }
  return [...halves.values()];
}

/** Is all of this half taken up by what the person has excluded? */
export const isExcluded = (half: HalfDay, unavailable: readonly Interval[]): boolean =>
  unavailable.some((gap) => gap.from <= half.time.from && half.time.to <= gap.to);
