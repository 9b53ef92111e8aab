import type { Choice } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import { type Interval, minuteMs } from '../domain/time.ts';
import { choice, choiceId } from './choice.ts';
import type { Facts } from './facts.ts';

/** As many times as a person compares at once. */
export const timesAtOnce = 3;

/** A slot's beginning as it travels in a choice id: minutes since 1970 in base 36. */
export const timeCode = (time: Interval): string => Math.floor(time.from / minuteMs).toString(36);

/** The slot of the event that a choice names, if there is one. */
export function slotOf(facts: Facts, code: string | undefined): Interval | undefined {
  return facts.view.event.slots.find((slot) => timeCode(slot) === code);
}

/** One button per time; the verb and what comes before the time differ by occasion. */
export const timeChoices = (
  facts: Pick<Facts, 'view'>,
  times: readonly Interval[],
  verb: string,
  ...args: (string | number)[]
): Choice[] =>
  times.map((time) =>
    choice(
      choiceId(facts.view.event.code, verb, ...args, timeCode(time)),
      say('ask.time', { time }),
    ),
  );

/** A request lapses after the event's limit, and in any case before the meeting would begin. */
export const expiryOf = ({ view, now }: Facts, time: Interval): number =>
  Math.min(now + view.event.limits.requestMs, time.from - view.event.limits.leadMs);
