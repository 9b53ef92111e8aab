import type { Interest } from '../../domain/interest.ts';
import type { Person } from '../../domain/person.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import type { Engines } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { interestUnseen } from '../interests.ts';

/**
 * What was said before a topic was taught, and nothing was recognised in, is understood now: its
 * speakers get that topic, and no other. Whoever keeps words with topics of their own is left as they
 * are. At most `limit` people in one turn; undefined when nobody is left, so that it may be asked for
 * again and again.
 */
export function understandAgain(
  view: EventView,
  engines: Engines,
  lesson: { turn: string; topic: string },
  limit: number,
): Turn | undefined {
  const people: Person[] = [];
  for (const person of view.people.values()) {
    if (people.length >= limit) break;
    const interests = person.interests.map((interest) => heard(interest, person));
    if (interests.some((interest, i) => interest !== person.interests[i])) {
      people.push({ ...person, interests });
    }
  }
  if (people.length === 0) return undefined;
  return {
    id: `again-${deriveId('q', lesson.turn, ...people.map(({ id }) => id))}`,
    by: 'organiser',
    kind: 'understand-again',
    replies: [],
    changes: people.map((person) => ({ put: 'person', person })),
    notices: [],
    relies: ['event'],
  };

  function heard(interest: Interest, me: Person): Interest {
    if (interest.topics.length > 0) return interest;
    const now = interestUnseen({ engines, view, me }, interest.side, interest.words);
    return now.topics.includes(lesson.topic)
      ? { ...interest, chain: now.chain, topics: [lesson.topic] }
      : interest;
  }
}
