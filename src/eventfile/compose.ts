import { Event, type Interpreter } from '../domain/event.ts';
import type { RosterEntry } from '../domain/roster.ts';
import { ownTopicCode } from '../domain/taxonomy-layer.ts';
import { hourMs, type Interval, instantOf, minuteMs } from '../domain/time.ts';
import { crossFaults, type SoundParts } from './checks.ts';
import { crewFaults } from './crew-checks.ts';
import { EventFileError, faultsOf } from './faults.ts';
import { EventFileInput } from './input.ts';
import { composeRoster, type RosterLine } from './roster.ts';
import { openingOf, slotsOf } from './slots.ts';
import { tablesOf } from './tables.ts';

export interface ComposedEvent {
  readonly event: Event;
  readonly roster: RosterEntry[];
}

/**
 * An event and its people from what an event file says. Pure: reading files is load.ts.
 * @param source the content of event.yaml, or the same written in code
 * @param options demo: true for the event that comes with the product
 * @throws EventFileError with every fault of both
 */
export function composeEvent(
  source: unknown,
  lines: readonly RosterLine[],
  options: { demo?: boolean } = {},
): ComposedEvent {
  const input = EventFileInput.safeParse(source);
  const parts = input.success ? input.data : soundParts(source);
  const { roster, faults } = composeRoster(lines, parts);
  const all = [
    ...(input.success ? [] : faultsOf(input.error.issues, source)),
    ...crossFaults(parts),
    // An organisation may be missing only because its line is faulty.
    ...(faults.length > 0 ? faults : crewFaults(parts, roster)),
  ];
  if (!input.success || all.length > 0) throw new EventFileError(all);
  return { event: eventOf(input.data, options.demo ?? false), roster };
}

/** Whatever can be read on its own, so that one fault does not hide the others. */
function soundParts(source: unknown): SoundParts {
  if (typeof source !== 'object' || source === null) return {};
  const given = source as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(EventFileInput.shape).flatMap(([key, schema]) => {
      const part = schema.safeParse(given[key]);
      return part.success ? [[key, part.data]] : [];
    }),
  );
}

function eventOf(input: EventFileInput, demo: boolean): Event {
  const { code, name, place, welcome, zone, defaultLanguage, registration } = input;
  const { contact, privacy, limits, delegations } = input;
  return Event.parse({
    code,
    name,
    place,
    welcome,
    zone,
    slots: input.days.flatMap((day) => slotsOf(day, zone)).sort((a, b) => a.from - b.from),
    halls: input.halls.map((hall) => ({ id: hall.id, name: hall.name })),
    tables: input.halls.flatMap(tablesOf),
    fixedTables: input.fixedTables,
    ...walksOf(input),
    interpreters: input.interpreters.map((interpreter) => ({
      id: interpreter.id,
      name: interpreter.name,
      languages: interpreter.languages,
      pairs: interpreter.pairs,
      fields: interpreter.fields.map((field) => fieldOf(field, input)),
      shifts: shiftsOf(interpreter.shifts, input),
      unavailable: interpreter.unavailable.map((hours) => timeOf(hours, zone)),
      fixed: interpreter.fixed,
    })),
    interpreterRules: {
      mostMs: input.interpreterRules.mostMinutes * minuteMs,
      restMs: input.interpreterRules.restMinutes * minuteMs,
    },
    visits: input.visits.map(({ date, from, to, ...visit }) => ({
      ...visit,
      time: timeOf({ date, from, to }, zone),
    })),
    delegations: delegations.map((delegation) => ({
      ...delegation,
      meets:
        delegation.meets ?? delegations.map(({ id }) => id).filter((id) => id !== delegation.id),
    })),
    registration,
    demo,
    limits: {
      requestMs: Math.round(limits.requestHours * hourMs),
      openRequests: limits.openRequests,
      ...(limits.nudgeHours && { nudgeMs: Math.round(limits.nudgeHours * hourMs) }),
      bufferMs: limits.bufferMinutes * minuteMs,
      leadMs: limits.leadMinutes * minuteMs,
      messageLength: limits.messageLength,
    },
    ...(input.suggestions && { suggestions: input.suggestions }),
    contact,
    privacy,
    defaultLanguage,
    words: wordsOf(input),
  });
}

function wordsOf({ code, words }: EventFileInput): Event['words'] {
  return {
    topics: words.topics.map(({ slug, ...topic }) => ({
      code: ownTopicCode(code, slug),
      ...topic,
    })),
    synonyms: words.synonyms.map(({ topic, ...said }) => ({
      topic: topic.includes('.') ? topic : ownTopicCode(code, topic),
      ...said,
    })),
  };
}

/** The slug of a topic of this event's own, or a code of the taxonomy, which knows its own. */
const fieldOf = (field: string, { code, words }: EventFileInput): string =>
  words.topics.some(({ slug }) => slug === field) ? ownTopicCode(code, field) : field;

function walksOf({ walk }: EventFileInput): Pick<Event, 'walkMs' | 'walks'> {
  if (typeof walk === 'number') return { walkMs: walk * minuteMs, walks: [] };
  const walks = walk.between.map(({ halls, minutes }) => ({
    between: halls,
    ms: minutes * minuteMs,
  }));
  return { walkMs: walk.minutes * minuteMs, walks };
}

const timeOf = (hours: { date: string; from: string; to: string }, zone: string): Interval => ({
  from: instantOf(hours.date, hours.from, zone),
  to: instantOf(hours.date, hours.to, zone),
});

/** A date may have several openings; a shift without times covers each of them. */
function shiftsOf(
  shifts: EventFileInput['interpreters'][number]['shifts'],
  { days, zone }: EventFileInput,
): Interpreter['shifts'] {
  if (!shifts) return days.map((day) => openingOf(day, zone));
  return shifts.map((shift): Interval => {
    const open = days.filter((day) => day.date === shift.date);
    const from = shift.from ?? minOf(open.map((day) => day.open));
    const to = shift.to ?? maxOf(open.map((day) => day.close));
    return { from: instantOf(shift.date, from, zone), to: instantOf(shift.date, to, zone) };
  });
}

const minOf = (clocks: readonly string[]): string => [...clocks].sort()[0]!;
const maxOf = (clocks: readonly string[]): string => [...clocks].sort().at(-1)!;
