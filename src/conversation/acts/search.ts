import { mayMeet } from '../../domain/event.ts';
import type { Match } from '../../domain/match.ts';
import { mayBeShownTo } from '../../domain/person.ts';
import { say } from '../../domain/say.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../fold.ts';
import { namesOf } from '../names-of.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { unknownWords } from '../unknown-words.ts';
import { matchCards } from './suggest.ts';

const limit = 5;

/** A sentence outside any question: people by what they offer or seek, or by name. */
export function search(facts: Facts, words: string): Outcome {
  const recognition = facts.engines.recognise(facts.view, words);
  const byName = searchNames(facts, words);
  const byTopic =
    recognition.topics.length > 0
      ? facts.engines.search(facts.view, facts.me, recognition, limit)
      : [];
  const named = new Set(byName.map((match) => match.person));
  const matches = [...byName, ...byTopic.filter((match) => !named.has(match.person))].slice(
    0,
    limit,
  );
  if (matches.length === 0) {
    return {
      ...rest('search', reply(say('search.none', { words }))),
      changes: unknownWords(facts, words),
    };
  }
  return {
    kind: 'search',
    go: { step: 'home' },
    replies: [
      reply(say('search.lead', { count: matches.length, words })),
      ...matchCards(facts, matches),
    ],
    // Of a search by name, the words are a name.
    changes: byName.length === 0 ? unknownWords(facts, words) : [],
  };
}

/** Names of people and organisations, in either script, without umlauts or in any case. */
function searchNames(facts: Facts, words: string): Match[] {
  const wanted = fold(words);
  if (wanted.length < 2 || (wanted.length < 3 && !/\p{Script=Han}/u.test(wanted))) return [];
  // A word of a Latin name, or any piece of a Chinese one.
  const piece = /\p{Script=Han}/u.test(wanted) ? wanted : ` ${wanted} `;
  const found: Match[] = [];
  for (const person of facts.view.people.values()) {
    if (found.length >= limit) break;
    // First of all, since it leaves hardly anybody.
    if (!namesOf(facts.view, person).includes(piece)) continue;
    if (person.id === facts.me.id || facts.me.avoid.includes(person.id)) continue;
    if (person.avoid.includes(facts.me.id) || !mayBeShownTo(person, facts.me)) continue;
    if (!mayMeet(facts.view.event, facts.me.delegation, person.delegation)) continue;
    found.push(
      facts.engines.explain(facts.view, facts.me, person) ?? {
        person: person.id,
        score: 0,
        reasons: [],
      },
    );
  }
  return found;
}
