import type { Choice, Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import { dayOf, type Interval, minuteMs } from '../../domain/time.ts';
import { rota } from '../../timetable/rota.ts';
import { choice, choiceId } from '../choice.ts';
import { briefChoice, dutyLine } from '../duty-lines.ts';
import type { Facts } from '../facts.ts';
import { interpreterOf } from '../interpreter-of.ts';
import { type Outcome, reply, rest } from '../outcome.ts';

/** Shorter ones are the way to the next table. */
const shortestBreakMs = 15 * minuteMs;

interface Entry {
  time: Interval;
  line: Line;
  choice?: Choice;
}

export const myRota = (facts: Facts): Outcome => rest('rota', ...rotaReplies(facts));

/** An interpreter's days from today on: meetings with their tables, and breaks. */
export function rotaReplies({ view, me, now }: Facts): Reply[] {
  const { code, zone } = view.event;
  const own = interpreterOf(view, me);
  const { shifts, duties, free } = rota(view, own?.id ?? '');
  const isAhead = ({ time }: { time: Interval }) => dayOf(time.to, zone) >= dayOf(now, zone);
  const ahead = duties.filter(isAhead);
  if (ahead.length === 0) return [reply(say('crew.none', { times: shifts }))];
  const entries: Entry[] = [
    ...ahead.flatMap(({ meeting: id, time }) => {
      const meeting = view.meetings.get(id);
      if (!meeting) return [];
      return [{ time, line: dutyLine(view, meeting), choice: briefChoice(view, meeting) }];
    }),
    ...free
      .filter((time) => isAhead({ time }) && time.to - time.from >= shortestBreakMs)
      .map((time) => ({ time, line: say('crew.free', { time }) })),
  ].sort((a, b) => a.time.from - b.time.from);
  const days = Map.groupBy(entries, ({ time }) => dayOf(time.from, zone));
  return [...days].map(([day, list]) => ({
    look: 'card',
    title: say('crew.title', { day }),
    lines: list.map(({ line }) => line),
    choices: [
      ...list.flatMap((entry) => entry.choice ?? []),
      choice(choiceId(code, 'do', 'availability'), say('crew.cannot'), 'quiet'),
    ],
  }));
}
