import type { Interpreter } from '../../domain/interpreter.ts';
import { isBooked, type Meeting } from '../../domain/meeting.ts';
import type { Person } from '../../domain/person.ts';
import { say } from '../../domain/say.ts';
import { type Interval, overlaps } from '../../domain/time.ts';
import { rota } from '../../timetable/rota.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { giveUp } from '../give-up.ts';
import { halfDays } from '../half-days.ts';
import { interpreterOf, isInterpreting } from '../interpreter-of.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { notMine } from './brief.ts';

/** "I cannot come" concerns several people, so it asks once. */
export function askCannot(facts: Facts, id: string): Outcome {
  const meeting = mine(facts, id);
  if (!meeting) return notMine(facts);
  const { code } = facts.view.event;
  return rest('ask-cannot', {
    lines: [say('crew.cannot-ask', { time: meeting.time })],
    choices: [
      choice(choiceId(code, 'cannot-yes', id, meeting.revision), say('crew.cannot-yes'), 'danger'),
      choice(choiceId(code, 'do', 'keep'), say('meeting.cancel-no')),
    ],
  });
}

export function cannotInterpret(facts: Facts, id: string, revision: number): Outcome {
  const meeting = mine(facts, id);
  const own = interpreterOf(facts.view, facts.me);
  if (!meeting || !own || meeting.revision !== revision) return notMine(facts);
  return away(facts, own, [meeting], [...facts.me.unavailable, meeting.time]);
}

/** The half-days at which an interpreter cannot; single meetings that they gave up stay given up. */
export function awayAt(facts: Facts, excluded: readonly Interval[]): Outcome {
  const { view, me, now } = facts;
  const own = interpreterOf(view, me);
  const halves = halfDays(view.event, now).map(({ time }) => time);
  const isHalf = (time: Interval) =>
    halves.some(({ from, to }) => from === time.from && to === time.to);
  const single = me.unavailable.filter((time) => !isHalf(time));
  const unavailable = [...excluded, ...single];
  const hit = own
    ? rota(view, own.id)
        .duties.filter(({ time }) => time.from > now)
        .filter(({ time }) => excluded.some((one) => overlaps(one, time)))
        .flatMap(({ meeting }) => view.meetings.get(meeting) ?? [])
    : [];
  const saved =
    excluded.length > 0 ? say('times.saved', { times: excluded }) : say('times.saved-none');
  const outcome = own ? away(facts, own, hit, unavailable) : undefined;
  return {
    ...(outcome ?? { me: { ...me, unavailable } }),
    kind: 'times',
    go: 'next',
    replies: [reply(saved), ...(outcome?.replies ?? [])],
  };
}

function away(
  facts: Facts,
  own: Interpreter,
  meetings: readonly Meeting[],
  unavailable: Interval[],
): Outcome {
  const me: Person = { ...facts.me, unavailable };
  const given = giveUp(facts, own, meetings);
  return { kind: 'cannot', me, go: { step: 'home' }, ...given };
}

function mine({ view, me, now }: Facts, id: string): Meeting | undefined {
  const meeting = view.meetings.get(id);
  return meeting &&
    isInterpreting(view, me, meeting) &&
    isBooked(meeting) &&
    meeting.time.from > now
    ? meeting
    : undefined;
}
