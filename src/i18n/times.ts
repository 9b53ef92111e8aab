import { dayMs, dayOf, type Instant, type Interval, instantOf } from '../domain/time.ts';
import { dateText, listText, zoneText } from './intl.ts';
import { frame, type Reader } from './reader.ts';

/**
 * Times as a reader needs them: the venue's day and clock first, its zone by name, and where the
 * reader's own clock shows something else at that moment, that clock beside it.
 */

export const whenText = (time: Interval, reader: Reader): string =>
  marked(
    time.from,
    reader,
    besideOwn(time.from, reader, (zone) => spanText(time, zone, reader)),
  );

/** The same under a title that names the day already: the hours alone. */
export const hoursText = (time: Interval, reader: Reader): string =>
  marked(
    time.from,
    reader,
    besideOwn(time.from, reader, (zone) => spanText(time, zone, reader), 'no day'),
  );

export const momentText = (at: Instant, reader: Reader): string =>
  marked(
    at,
    reader,
    besideOwn(at, reader, (zone) => clockText(at, zone, reader)),
  );

const marked = (at: Instant, { mark }: Reader, words: string): string =>
  mark ? mark(words, at) : words;

/** "Monday 23 November" for "2026-11-23". */
export const dayText = (day: string, reader: Reader): string =>
  dateText('long', Date.parse(`${day}T12:00:00Z`), reader.language, 'UTC');

/** Intervals day by day at the venue, touching ones joined. */
export function intervalsText(times: readonly Interval[], reader: Reader): string {
  const days = Map.groupBy(
    joined(times).flatMap((time) => splitByDay(time, reader.venueZone)),
    (part) => dayOf(part.from, reader.venueZone),
  );
  const lines = [...days.values()].map((parts) => partsOfDay(parts, reader));
  return lines.length === 0
    ? frame('no-times', reader)
    : lines.reduce((first, second) => frame('joined', reader, { first, second }));
}

function partsOfDay(parts: readonly Interval[], reader: Reader): string {
  const { language, venueZone } = reader;
  const at = parts[0]!.from;
  const day = dateText('short', at, language, venueZone);
  if (isWholeDay(parts[0]!, venueZone)) {
    return frame('dated', reader, { day, clock: frame('all-day', reader) });
  }
  const clocks = parts.map((part) => spanText(part, venueZone, reader));
  const dated = frame('dated', reader, { day, clock: listText(clocks, language) });
  return zoned(dated, at, venueZone, reader);
}

function besideOwn(
  at: Instant,
  reader: Reader,
  clock: (zone: string) => string,
  isDayKnown?: 'no day',
): string {
  const { language, venueZone } = reader;
  const venueDay = dateText('short', at, language, venueZone);
  const hours = clock(venueZone);
  const dated = isDayKnown ? hours : frame('dated', reader, { day: venueDay, clock: hours });
  const venue = zoned(dated, at, venueZone, reader);
  const zone = knownZone(reader.zone);
  if (zone === undefined || sameClock(at, zone, venueZone)) return venue;
  const ownDay = dateText('short', at, language, zone);
  const own =
    ownDay === venueDay ? clock(zone) : frame('dated', reader, { day: ownDay, clock: clock(zone) });
  return frame('own-time', reader, { venue, own: zoned(own, at, zone, reader) });
}

function spanText(time: Interval, zone: string, reader: Reader): string {
  const [from, to] = [time.from, time.to].map((at) =>
    dateText('clock', at, reader.language, zone),
  ) as [string, string];
  return frame('span', reader, { from, to });
}

const clockText = (at: Instant, zone: string, reader: Reader): string =>
  frame('clock', reader, { clock: dateText('clock', at, reader.language, zone) });

const zoneNames = {
  'Asia/Shanghai': 'zone-china',
  'Europe/Berlin': 'zone-germany',
} as const;

function zoned(time: string, at: Instant, zone: string, reader: Reader): string {
  const known = zoneNames[zone as keyof typeof zoneNames];
  const name = known ? frame(known, reader) : zoneText(at, reader.language, zone);
  // CLDR's German says "New York (Ortszeit)", which reads badly inside a sentence.
  const plain = name.replace(/^(.+) \(Ortszeit\)$/, 'Ortszeit $1');
  // Chinese needs no space between the two, but "GMT+0" and "02:00" would run together.
  const apart = reader.language === 'zh' && /[\dA-Za-z]$/.test(plain) ? `${plain} ` : plain;
  return frame('zoned', reader, { time, zone: apart });
}

/** The zone, if this system knows it: devices report what they like. */
function knownZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    dayOf(0, zone);
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const sameClock = (at: Instant, a: string, b: string): boolean =>
  dayOf(at, a) === dayOf(at, b) &&
  dateText('clock', at, 'de', a) === dateText('clock', at, 'de', b);

function joined(times: readonly Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const { from, to } of [...times].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) out.push({ from, to });
  }
  return out;
}

function splitByDay(time: Interval, zone: string): Interval[] {
  const out: Interval[] = [];
  let { from } = time;
  // A year is more than any event; the limit keeps a wrong interval from filling the memory.
  while (from < time.to && out.length < 366) {
    const end = Math.min(time.to, midnightAfter(from, zone));
    out.push({ from, to: end });
    from = end;
  }
  return out;
}

function midnightAfter(at: Instant, zone: string): Instant {
  const day = dayOf(at, zone);
  const noon = Date.parse(`${day}T12:00:00Z`);
  const next = new Date(noon + dayMs).toISOString().slice(0, 10);
  const midnight = instantOf(next, '00:00', zone);
  // Where the clock skips midnight itself, the guess may not lie ahead.
  return midnight > at ? midnight : at + dayMs;
}

const isWholeDay = (part: Interval, zone: string): boolean =>
  part.from === instantOf(dayOf(part.from, zone), '00:00', zone) &&
  part.to === midnightAfter(part.from, zone);
