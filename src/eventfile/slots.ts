import { type Instant, type Interval, instantOf, minuteMs, overlaps } from '../domain/time.ts';
import type { DayInput } from './input.ts';

/** The opening hours of a day as instants. */
export const openingOf = (day: DayInput, zone: string): Interval => ({
  from: instantOf(day.date, day.open, zone),
  to: instantOf(day.date, day.close, zone),
});

/**
 * The slots of a day: back to back from its opening, none over a break, beginning anew after each.
 * Counted in instants, so that the night when clocks change gains or loses its hour.
 */
export function slotsOf(day: DayInput, zone: string): Interval[] {
  const opening = openingOf(day, zone);
  const length = day.slot * minuteMs;
  const breaks = day.breaks.map((pause) => ({
    from: instantOf(day.date, pause.from, zone),
    to: instantOf(day.date, pause.to, zone),
  }));
  const slots: Interval[] = [];
  let at: Instant = opening.from;
  while (at + length <= opening.to) {
    const slot = { from: at, to: at + length };
    const inTheWay = breaks.filter((pause) => overlaps(slot, pause));
    if (inTheWay.length === 0) slots.push(slot);
    at = Math.max(...(inTheWay.length === 0 ? [slot.to] : inTheWay.map((pause) => pause.to)));
  }
  return slots;
}
