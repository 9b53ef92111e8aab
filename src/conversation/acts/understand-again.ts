import type { Interest } from '../../domain/interest.ts';
import type { Person } from '../../domain/person.ts';
import type { Turn } from '../../domain/turn.ts';
import type { EventView } from '../../domain/view.ts';
import { readText } from '../../understanding/words.ts';
import type { Engines } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { interestUnseen } from '../interests.ts';

/**
 * What was said before a topic was taught, and nothing was recognised in, is understood now: its
 * speakers get that topic, and no other. Where words hold nothing of the phrase, somebody has dropped the
 * topics that were recognised, and knew why; a topic that is new needs no phrase. At most `limit` people in one turn; undefined when nobody is left, so that it may be asked for
 * again and again.
 */
export function understandAgain(
  view: EventView,
  engines: Engines,
  lesson: { turn: string; topic: string; phrase?: string },
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
    if (interest.topics.length > 0 || !holds(interest.words, lesson.phrase)) return interest;
    const now = interestUnseen({ engines, view, me }, interest.side, interest.words);
    return now.topics.includes(lesson.topic)
      ? { ...interest, chain: now.chain, topics: [lesson.topic] }
      : interest;
  }
}

/** In whatever inflection. */
function holds(words: string, phrase: string | undefined): boolean {
  if (phrase === undefined) return true;
  const said = readText(words);
  const wanted = readText(phrase);
  if (wanted.words.length === 0) return said.text.includes(wanted.text.trim());
  const stems = said.words.map(({ stem }) => stem).join(' ');
  return wanted.words.every(({ stem }) => stems.includes(stem) || said.text.includes(stem));
}
