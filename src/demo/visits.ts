import type { Engines } from '../conversation/facts.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import type { Log } from '../ports.ts';
import { demoAddress } from './address.ts';
import { type Approach, isAskedForWord, nextApproach, timeIn, whoApproaches } from './approach.ts';
import type { Partners } from './simulation.ts';
import { speechFor, type TopicLabel } from './speech.ts';

export interface Visits {
  /** Somebody of this event is there, or has changed. */
  follow(view: EventView, person: Person): void;
  /** Nobody is asked any more. */
  close(): void;
}

/**
 * Lets partners ask those who visit the demo. A timer for each visitor is all that is kept here: a
 * restart finds everybody anew who was not asked yet.
 */
export function createVisits(
  { read, hear, clock, pace, inTurn }: Partners,
  { engines, label, log }: { engines: Engines; label: TopicLabel; log: Log },
): Visits {
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;

  function follow(view: EventView, visitor: Person): void {
    const next = nextApproach(view, visitor);
    const place = `${view.event.code}/${visitor.id}`;
    if (!next || closed || timers.has(place)) return;
    const approach = async (): Promise<void> => {
      try {
        const isDone = await inTurn(() => approachOnce(view.event.code, visitor.id, next));
        timers.delete(place);
        if (isDone) await again(view.event.code, visitor.id);
      } catch (error) {
        const why = error instanceof Error ? error.name : typeof error;
        log.error({ event: view.event.code, person: visitor.id, why }, 'nobody asked the visitor');
        timers.delete(place);
        // The world has failed: later, perhaps, it has not.
        follow(view, visitor);
      }
    };
    timers.set(place, setTimeout(() => void approach(), next.afterMs * pace).unref());
  }

  async function again(event: string, id: string): Promise<void> {
    const view = await read(event);
    const visitor = view.people.get(id);
    if (visitor) follow(view, visitor);
  }

  /** True when somebody has asked; else the visitor's next change is the next occasion. */
  async function approachOnce(event: string, id: string, next: Approach): Promise<boolean> {
    const view = await read(event);
    const visitor = view.people.get(id);
    if (closed || !visitor || nextApproach(view, visitor)?.message !== next.message) return false;
    for (const partner of whoApproaches(view, visitor, engines)) {
      if (await ask(view, partner, visitor, next)) return true;
    }
    return false;
  }

  /**
   * As everybody asks: "ask for a meeting", a time, a word. Only the word makes the request and has
   * an id that is the same for ever; what leads there may be tapped again, by another one as well.
   */
  async function ask(
    view: EventView,
    partner: Person,
    visitor: Person,
    { message }: Approach,
  ): Promise<boolean> {
    const match = engines.explain(view, partner, visitor);
    const word = match && speechFor(match, { from: partner, to: visitor }, label);
    if (!word) return false;
    const address = demoAddress(partner.id);
    const tap = (choice: string) => {
      const verb = choice.split('.')[1];
      return hear({
        id: `${message}-${verb}-${partner.id}-${clock()}`,
        address,
        at: clock(),
        taps: [choice],
      });
    };
    const times = await tap(`${view.event.code}.ask.${visitor.id}`);
    const time = timeIn(times?.replies ?? [], message);
    const asked = time && (await tap(time));
    if (!asked || !isAskedForWord(asked.replies)) return false;
    const answer = await hear({ id: message, address, at: clock(), text: word });
    return answer !== undefined;
  }

  return {
    follow,
    close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
