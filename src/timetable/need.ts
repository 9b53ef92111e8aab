import { interprets } from '../domain/interpreter.ts';
import { meetingLanguages } from '../domain/language.ts';
import { isLive, isOpen, isVisit, type Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import { type Instant, type Interval, overlaps } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { interpreterNeeded, isThere } from './interpreting.ts';

/** What a slot needs of interpreters, and what there is. */
export interface SlotNeed {
  time: Interval;
  /** Meetings that need an interpreter at this time: an estimate, so not a whole number. */
  demand: number;
  /** Interpreters on shift. */
  supply: number;
  /** By pair of languages ("de-zh", in the order of the alphabet), the most wanted first. */
  pairs: { languages: string; demand: number; supply: number }[];
  /** How many more are needed; at least what the worst pair lacks. */
  missing: number;
}

/**
 * How many interpreters each slot needs, before booking opens and while it goes on. Meetings count
 * at their time, open requests as well; each pair that is only planned or suggested counts with equal
 * parts at all slots that suit both. Interpreters count while on shift; breaks are taken off, as the
 * part of the time that they leave.
 *
 * @param planned pairs of people expected to meet, each once; who has a meeting already counts there.
 */
export function interpreterNeed(
  view: EventView,
  planned: readonly (readonly [string, string])[],
  now: Instant,
): SlotNeed[] {
  const { event } = view;
  const wanted = event.slots.map(() => new Map<string, number>());
  const known = new Set<string>();
  for (const meeting of view.meetings.values()) {
    if (isVisit(meeting) || !(isLive(meeting) || isOpen(meeting, now))) continue;
    known.add(pairKey(meeting.asker, meeting.asked));
    const languages = languagesOf(view, meeting.asker, meeting.asked);
    if (!languages) continue;
    for (const [i, slot] of event.slots.entries())
      if (overlaps(slot, meeting.time)) add(wanted[i]!, languages, 1);
  }
  for (const [a, b] of planned) {
    if (known.has(pairKey(a, b))) continue;
    known.add(pairKey(a, b));
    const languages = languagesOf(view, a, b);
    if (!languages) continue;
    const open = event.slots.flatMap((slot, i) =>
      slot.from > now && isHere(view, a, slot) && isHere(view, b, slot) ? [i] : [],
    );
    for (const i of open) add(wanted[i]!, languages, 1 / open.length);
  }
  return event.slots.map((time, i) => slotNeed(view, time, wanted[i]!));
}

function slotNeed(view: EventView, time: Interval, wanted: Map<string, number>): SlotNeed {
  const { interpreters, interpreterRules: rules } = view.event;
  const visits = [...view.meetings.values()].filter(
    (meeting) => isVisit(meeting) && isLive(meeting) && overlaps(meeting.time, time),
  );
  const away = new Set(visits.flatMap((meeting: Meeting) => meeting.interpreters ?? []));
  const there = interpreters.filter((one) => isThere(view, one, time) && !away.has(one.id));
  const share = rules.mostMs / (rules.mostMs + rules.restMs);
  const pairs = [...wanted]
    .map(([languages, demand]) => {
      const [x = '', y = ''] = languages.split('-');
      return {
        languages,
        demand,
        supply: there.filter((one) => interprets(one, x, y)).length * share,
      };
    })
    .sort((p, q) => q.demand - p.demand);
  const demand = pairs.reduce((sum, pair) => sum + pair.demand, 0);
  const supply = there.length * share;
  const lacks = [demand - supply, ...pairs.map((pair) => pair.demand - pair.supply)];
  // What is worked out in parts may miss a whole number by a hair.
  return {
    time,
    demand,
    supply,
    pairs,
    missing: Math.max(0, Math.ceil(Math.max(...lacks) - 1e-9)),
  };
}

/** Which languages an interpreter of two people needs: those that most interpreters have. */
function languagesOf(view: EventView, a: string, b: string): string | undefined {
  const [one, other] = [view.people.get(a), view.people.get(b)];
  if (!one || !other || !interpreterNeeded(one, other)) return undefined;
  let best: { languages: string; count: number } | undefined;
  for (const x of saidBy(one)) {
    for (const y of saidBy(other)) {
      const count = view.event.interpreters.filter((i) => interprets(i, x, y)).length;
      if (!best || count > best.count) best = { languages: [x, y].sort().join('-'), count };
    }
  }
  return best?.languages;
}

const saidBy = ({ spoken, reads }: Person): string[] => {
  const languages = meetingLanguages(spoken);
  // Of the imported only the language that they are written to in may be known.
  return languages.length > 0 ? languages : [reads];
};

const isHere = ({ people }: EventView, id: string, slot: Interval): boolean =>
  !(people.get(id)?.unavailable ?? []).some((absence) => overlaps(absence, slot));

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ');

const add = (counts: Map<string, number>, key: string, more: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + more);
};
