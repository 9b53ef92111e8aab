import type { Engines } from '../conversation/facts.ts';
import type { Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import type { Answer, Channel, Clock, Log } from '../ports.ts';
import { createDemoChannel } from './channel.ts';
import type { TopicLabel } from './speech.ts';
import { createVisits } from './visits.ts';

/** What the demo's partners have in common with everybody: eyes, a mouth and a clock. */
export interface Partners {
  read(event: string): Promise<EventView>;
  /** The way in that all messages take. */
  hear(message: Message): Promise<Answer | undefined>;
  clock: Clock;
  /** 1 is the pace of people; 0.1 is ten times as fast. */
  pace: number;
  /** One partner at a time: who asks and answers at once would talk across their own words. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export interface SimulationOptions extends Omit<Partners, 'inTurn' | 'pace'> {
  engines: Engines;
  label: TopicLabel;
  log: Log;
  pace?: number | undefined;
  /** Whether partners also ask visitors of their own accord. */
  asks?: boolean | undefined;
}

export interface Simulation {
  /** Takes what is said to the demo's partners, and answers. */
  channel: Channel;
  /** Somebody of an event is there, or has changed: of interest only in the demo. */
  follow(view: EventView, person: Person): void;
  /** Nobody begins anything any more; what was begun is finished. */
  close(): Promise<void>;
}

/** The partners of the demo event, who live from what they are shown and what they may tap. */
export function createSimulation({
  pace = 1,
  asks = true,
  engines,
  label,
  log,
  ...way
}: SimulationOptions): Simulation {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  const partners: Partners = { ...way, pace, inTurn };
  const visits = createVisits(partners, { engines, label, log });
  return {
    channel: createDemoChannel(partners),
    follow(view, person) {
      if (asks && view.event.demo) visits.follow(view, person);
    },
    async close() {
      visits.close();
      await last;
    },
  };
}
