import { type Interval, overlaps } from '../domain/time.ts';
import type { DayInput, EventFileInput } from './input.ts';
import { openingOf, slotsOf } from './slots.ts';
import { tablesOf } from './tables.ts';

/** The parts of an event file that are sound by themselves. */
export type SoundParts = Partial<EventFileInput>;

/** What no single value shows: faults between the parts. A part that is not sound is passed over. */
export function crossFaults(parts: SoundParts): string[] {
  return [
    ...dayFaults(parts),
    ...tableFaults(parts),
    ...wayFaults(parts),
    ...interpreterFaults(parts),
    ...visitFaults(parts),
    ...delegationFaults(parts),
    ...wordFaults(parts),
  ];
}

function dayFaults({ days = [], zone }: SoundParts): string[] {
  const faults = days.flatMap((day, index) => [
    ...hoursFaults(day, `days[${index}]`),
    ...(zone && isForward(day) && slotsOf(day, zone).length === 0
      ? [`days[${index}].slot: no meeting of ${day.slot} minutes fits into this day`]
      : []),
  ]);
  if (!zone) return faults;
  const openings = days.map((day) => openingOf(day, zone));
  return [...faults, ...overlapFaults(openings, (index) => `days[${index}]`)];
}

/** Clock times are compared as text: "09:00" < "13:30". */
const isForward = (day: DayInput): boolean => day.open < day.close;

function hoursFaults(day: DayInput, place: string): string[] {
  const faults = isForward(day) ? [] : [`${place}.close: is not after ${day.open}, the opening`];
  for (const [index, pause] of day.breaks.entries()) {
    const at = `${place}.breaks[${index}]`;
    if (pause.from >= pause.to) faults.push(`${at}.to: is not after ${pause.from}`);
    else if (isForward(day) && (pause.from < day.open || pause.to > day.close))
      faults.push(`${at}: is outside the day, which is open from ${day.open} to ${day.close}`);
  }
  return faults;
}

function overlapFaults(times: readonly Interval[], place: (index: number) => string): string[] {
  return times.flatMap((time, index) => {
    const earlier = times.findIndex((other, at) => at < index && overlaps(time, other));
    return earlier < 0 ? [] : [`${place(index)}: overlaps with ${place(earlier)}`];
  });
}

function tableFaults({ halls }: SoundParts): string[] {
  if (!halls) return [];
  const tables = halls.flatMap((hall, index) =>
    tablesOf(hall).map((table, at) => ({
      id: table.id,
      place: Array.isArray(hall.tables)
        ? `halls[${index}].tables[${at}].id`
        : `halls[${index}].tables`,
    })),
  );
  return [
    ...(tables.length === 0 ? ['halls: there is no table at all'] : []),
    ...duplicates(halls.map(({ id }, index) => ({ id, place: `halls[${index}].id` }))),
    ...duplicates(tables),
  ];
}

function interpreterFaults({ interpreters = [], days }: SoundParts): string[] {
  const faults = duplicates(
    interpreters.map(({ id }, index) => ({ id, place: `interpreters[${index}].id` })),
  );
  for (const [index, interpreter] of interpreters.entries()) {
    const { languages, shifts = [] } = interpreter;
    const place = `interpreters[${index}]`;
    faults.push(...pairFaults(interpreter, place));
    for (const [at, hours] of interpreter.unavailable.entries())
      faults.push(...dateFaults(hours, days, `${place}.unavailable[${at}]`));
    if (new Set(languages).size < languages.length)
      faults.push(`${place}.languages: names a language twice`);
    for (const [at, shift] of shifts.entries()) {
      const open = days?.filter((day) => day.date === shift.date);
      const from = shift.from ?? open?.[0]?.open;
      const to = shift.to ?? open?.at(-1)?.close;
      if (open?.length === 0)
        faults.push(`${place}.shifts[${at}].date: ${shift.date} is not a day of this event`);
      else if (from && to && from >= to)
        faults.push(`${place}.shifts[${at}].to: is not after ${from}`);
    }
  }
  return faults;
}

function pairFaults(
  { languages, pairs }: EventFileInput['interpreters'][number],
  place: string,
): string[] {
  return pairs.flatMap(({ from, to }, index) => {
    const at = `${place}.pairs[${index}]`;
    const isTwice = pairs.findIndex((pair) => pair.from === from && pair.to === to) < index;
    return [
      ...[from, to]
        .filter((language) => !languages.includes(language))
        .map((language) => `${at}: "${language}" is not one of the languages`),
      ...(from === to ? [`${at}.to: is the same as from`] : []),
      ...(isTwice ? [`${at}: is there already`] : []),
    ];
  });
}

function dateFaults(
  { date, from, to }: { date: string; from: string; to: string },
  days: readonly DayInput[] | undefined,
  place: string,
): string[] {
  return [
    ...(days && !days.some((day) => day.date === date)
      ? [`${place}.date: ${date} is not a day of this event`]
      : []),
    ...(from >= to ? [`${place}.to: is not after ${from}`] : []),
  ];
}

function wayFaults({ halls, walk, fixedTables = [] }: SoundParts): string[] {
  if (!halls) return [];
  const known = new Set(halls.map(({ id }) => id));
  const tables = new Set(halls.flatMap((hall) => tablesOf(hall).map(({ id }) => id)));
  const ways = typeof walk === 'object' ? walk.between : [];
  return [
    ...ways.flatMap((way, index) =>
      way.halls
        .filter((id) => !known.has(id))
        .map((id) => `walk.between[${index}].halls: there is no hall "${id}"`),
    ),
    ...duplicates(
      ways.map((way, index) => ({
        id: [...way.halls].sort().join(' – '),
        place: `walk.between[${index}]`,
      })),
    ),
    ...fixedTables.flatMap(({ table }, index) =>
      tables.has(table) ? [] : [`fixedTables[${index}].table: there is no table "${table}"`],
    ),
    ...duplicates(
      fixedTables.map(({ table }, index) => ({ id: table, place: `fixedTables[${index}].table` })),
    ),
  ];
}

/** A visit may be on a day without meetings. */
function visitFaults({ visits = [] }: SoundParts): string[] {
  return [
    ...duplicates(visits.map(({ id }, index) => ({ id, place: `visits[${index}].id` }))),
    ...visits.flatMap((visit, index) => dateFaults(visit, undefined, `visits[${index}]`)),
  ];
}

function delegationFaults({ delegations = [] }: SoundParts): string[] {
  const known = new Set(delegations.map(({ id }) => id));
  return [
    ...duplicates(delegations.map(({ id }, index) => ({ id, place: `delegations[${index}].id` }))),
    ...delegations.flatMap(({ meets = [] }, index) =>
      meets.flatMap((id, at) =>
        known.has(id) ? [] : [`delegations[${index}].meets[${at}]: there is no delegation "${id}"`],
      ),
    ),
  ];
}

/** Whether the taxonomy has a topic, and whose a phrase is already, is found out when it is opened. */
function wordFaults({ words }: SoundParts): string[] {
  if (!words) return [];
  const slugs = words.topics.map(({ slug }) => slug);
  return [
    ...duplicates(slugs.map((id, index) => ({ id, place: `words.topics[${index}].slug` }))),
    ...words.synonyms.flatMap(({ topic }, index) =>
      topic.includes('.') || slugs.includes(topic)
        ? []
        : [`words.synonyms[${index}].topic: there is no topic "${topic}" in this file`],
    ),
  ];
}

/** Each id that was there before, at the place where it comes again. */
export function duplicates(named: readonly { id: string; place: string }[]): string[] {
  const first = new Map<string, string>();
  return named.flatMap(({ id, place }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, place);
    return before === undefined ? [] : [`${place}: "${id}" is there already, at ${before}`];
  });
}
