import { parseTap } from '../conversation/choice.ts';
import type { Engines } from '../conversation/facts.ts';
import { deriveId } from '../conversation/ids.ts';
import type { Match } from '../domain/match.ts';
import { partnerIn } from '../domain/meeting.ts';
import { isPresent, isSimulated, type Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import { minuteMs } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { pick, share } from './share.ts';
import { isExact } from './speech.ts';

/** A simulated partner asks a visitor of their own accord. */
export interface Approach {
  /** Id of the message that makes the request: the same for ever, so that it is made once only. */
  message: string;
  /** How long after the visitor could be asked. */
  afterMs: number;
}

/** First soon after the visit is finished, then once more while they look around. */
const waits = [5000, minuteMs];
const spreadMs = 5000;

/**
 * The next approach to this visitor; undefined when they have had all, or cannot be asked now. What
 * has been is read off the meetings, so that a restart forgets nothing and repeats nothing.
 */
export function nextApproach(view: EventView, visitor: Person): Approach | undefined {
  const { code, demo } = view.event;
  if (!demo || !isPresent(visitor) || isSimulated(visitor)) return undefined;
  return waits
    .map((wait, i) => {
      const message = `demo-ask-${visitor.id}-${i + 1}`;
      return { message, afterMs: Math.round(wait + share(message) * spreadMs) };
    })
    .find(({ message }) => !view.meetings.has(deriveId('m', code, message)));
}

/** More than one, as the first may have no time. */
const candidates = 10;

/**
 * Who may ask this visitor, whom it suits best first: nobody they have had to do with before. Those
 * who want the very thing come before those who want something near it, as they can say so.
 */
export function whoApproaches(view: EventView, visitor: Person, engines: Engines): Person[] {
  const known = view.meetingsOf(visitor.id).map((meeting) => partnerIn(meeting, visitor.id));
  const real = [...view.people.values()].filter((person) => !isSimulated(person));
  const exclude = new Set([...known, ...real.map(({ id }) => id)]);
  const matches = engines.suggest(view, visitor, candidates, exclude);
  const isPlain = ({ reasons }: Match): boolean => reasons.some(isExact);
  return [...matches.filter(isPlain), ...matches.filter((match) => !isPlain(match))]
    .map((match) => view.people.get(match.person))
    .filter((person) => person !== undefined);
}

/** One of the times that the partner was shown for asking. */
export const timeIn = (replies: readonly Reply[], because: string): string | undefined =>
  pick(choicesWith(replies, 'time'), because);

/** Is the partner asked for a word to go with the request? */
export const isAskedForWord = (replies: readonly Reply[]): boolean =>
  choicesWith(replies, 'a').some((id) => parseTap(id)?.args[0] === 'word');

const choicesWith = (replies: readonly Reply[], verb: string): string[] =>
  replies
    .flatMap(({ choices = [] }) => choices.map(({ id }) => id))
    .filter((id) => parseTap(id)?.verb === verb);
