import { nameOf } from '../conversation/person-lines.ts';
import { recordOfVisit } from '../conversation/visit-lines.ts';
import { type Instant, type Interval, minuteMs } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { stranded } from '../timetable/joining.ts';
import { interpreterNeed } from '../timetable/need.ts';
import { type Duty, rota } from '../timetable/rota.ts';
import { plainName } from './organiser-lists.ts';

export const crewUsage = `  interpreters           how many interpreters each slot needs and has, who does what and whom they
                         brief themselves on, and meetings whose interpreter cannot come
  visits                 company visits: who has signed up, and who waits`;

/** What is needed and what there is, and each interpreter's rota, in the event's zone. */
export function interpreterList(view: EventView, now: Instant): string[] {
  const { interpreters } = view.event;
  if (interpreters.length === 0) return ['This event has no interpreters.'];
  const needs = interpreterNeed(view, [], now).filter(({ time }) => time.to > now);
  const wanted = needs.filter(({ demand }) => demand > 0);
  const missing = stranded(view, now);
  return [
    'Needed by meetings and open requests, and on shift less their breaks:',
    ...(wanted.length === 0 ? ['  nothing yet'] : []),
    ...wanted.map(({ time, demand, supply, pairs, missing: lack }) => {
      const languages = pairs.map((pair) => `${pair.languages} ${round(pair.demand)}`).join(', ');
      const short = lack > 0 ? `  MISSING: ${lack}` : '';
      return `  ${hours(view, time)}  needed ${round(demand)} (${languages}), there ${round(supply)}${short}`;
    }),
    ...(missing.length > 0 ? ['', 'Meetings whose interpreter cannot come:'] : []),
    ...missing.map(({ id, time, table }) => `  ${hours(view, time)}  table ${table ?? '?'}  ${id}`),
    ...interpreters.flatMap((one) => {
      const { duties, free } = rota(view, one.id);
      const breaks = free.filter(({ from, to }) => to - from >= 15 * minuteMs);
      const lines = [
        ...duties.map((duty) => ({ at: duty.time.from, text: dutyText(view, duty) })),
        // Of those without any work the shifts say enough.
        ...(duties.length > 0 ? breaks : []).map((time) => ({
          at: time.from,
          text: `  ${hours(view, time)}  free`,
        })),
      ].sort((a, b) => a.at - b.at);
      const head = `${one.id}  ${plainName(one.name)}  ${one.languages.join(' ')}`;
      const reach = one.person === undefined ? '  (not on the roster)' : '';
      return [
        '',
        `${head}${reach}`,
        ...(lines.length > 0 ? lines.map(({ text }) => text) : ['  nothing yet']),
      ];
    }),
  ];
}

function dutyText(view: EventView, { time, kind, table, people, meeting }: Duty): string {
  const names = people.flatMap((id) => {
    const person = view.people.get(id);
    return person ? [plainName(nameOf(person))] : [];
  });
  const what =
    kind === 'visit'
      ? `${meeting}, ${people.length} guests`
      : `table ${table ?? '?'}  ${names.join(' – ')}`;
  return `  ${hours(view, time)}  ${what}`;
}

/** Each visit with those who come and those who wait. */
export function visitList(view: EventView): string[] {
  const { visits } = view.event;
  if (visits.length === 0) return ['This event has no company visits.'];
  return visits.flatMap((visit, index) => {
    const record = recordOfVisit(view, visit);
    const seated = (record?.attendees ?? []).map(({ person }) => person);
    const waiting = record?.waiting ?? [];
    const name = (id: string): string => {
      const person = view.people.get(id);
      return person ? plainName(nameOf(person)) : 'somebody who has left';
    };
    const crew = record?.interpreters ?? [];
    return [
      ...(index > 0 ? [''] : []),
      `${visit.id}  ${hours(view, visit.time)}  ${visit.name.en}: ${seated.length} of ${visit.seats} seats taken`,
      ...(crew.length > 0 ? [`  interpreters: ${crew.join(', ')}`] : []),
      ...seated.map((id) => `  ${name(id)}`),
      ...waiting.map((id, place) => `  waiting ${place + 1}: ${name(id)}`),
    ];
  });
}

const round = (count: number): string => String(Math.round(count * 10) / 10);

/** "2026-11-23 09:00–09:30", as the clock at the venue shows. */
function hours({ event: { zone: timeZone } }: EventView, { from, to }: Interval): string {
  const at = (instant: Instant): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      instant,
    );
  return `${at(from)}–${at(to).slice(-5)}`;
}
