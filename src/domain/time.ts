import { z } from 'zod';

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = z.number().int().nonnegative();
export type Instant = z.infer<typeof Instant>;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Half-open: from is inside, to is not, so that back-to-back meetings do not overlap. */
export const Interval = z.strictObject({ from: Instant, to: Instant });
export type Interval = z.infer<typeof Interval>;

export const overlaps = (a: Interval, b: Interval): boolean => a.from < b.to && b.from < a.to;

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayOf(at: Instant, zone: string): string {
  return dayFormat(zone).format(at);
}

/** The instant of a wall-clock time ("2026-11-23", "09:30") in a zone; handles any offset of that day. */
export function instantOf(day: string, clock: string, zone: string): Instant {
  const wall = Date.parse(`${day}T${clock}:00Z`);
  const first = wall - offsetMs(wall, zone);
  // A second look: the offset that holds at the guess may differ from the one at the true instant.
  return wall - offsetMs(first, zone);
}

function offsetMs(at: Instant, zone: string): number {
  const parts = Object.fromEntries(
    wallFormat(zone)
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  const wall = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(zone: string): Intl.DateTimeFormat {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    dayFormats.set(zone, format);
  }
  return format;
}

const wallFormats = new Map<string, Intl.DateTimeFormat>();
function wallFormat(zone: string): Intl.DateTimeFormat {
  let format = wallFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    wallFormats.set(zone, format);
  }
  return format;
}
