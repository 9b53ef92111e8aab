import { mayMeet } from '../../domain/event.ts';
import type { Match } from '../../domain/match.ts';
import type { OrganisationName } from '../../domain/name.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { mayBeShownTo, type Person } from '../../domain/person.ts';
import { say } from '../../domain/say.ts';
import { organisationOf } from '../../domain/view.ts';
import type { Facts } from '../facts.ts';
import { fold } from '../fold.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { matchCards } from './suggest.ts';

const limit = 5;

/** A sentence outside any question: people by what they offer or seek, or by name. */
export function search(facts: Facts, words: string): Outcome {
  const recognition = facts.engines.recognise(words);
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
      changes:
        recognition.topics.length === 0
          ? [{ keep: 'phrase', text: words, language: recognition.language ?? facts.me.reads }]
          : [],
    };
  }
  return {
    kind: 'search',
    go: { step: 'home' },
    replies: [
      reply(say('search.lead', { count: matches.length, words })),
      ...matchCards(facts, matches),
    ],
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
    if (!namesOf(facts, person).includes(piece)) continue;
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

/** Records are replaced, never changed: what was folded once stays right. */
const folded = new WeakMap<Person, { organisation: Organisation | undefined; names: string }>();

/** All names in one text, each between spaces of its own. */
function namesOf(facts: Facts, person: Person): string {
  const organisation = organisationOf(facts.view, person);
  const known = folded.get(person);
  if (known && known.organisation === organisation) return known.names;
  const names = foldedNames(person, organisation?.name);
  folded.set(person, { organisation, names });
  return names;
}

function foldedNames(person: Person, organisation: OrganisationName | undefined): string {
  if (!person.name) return '';
  const { latin, han } = person.name;
  return [
    `${latin.given} ${latin.family}`,
    `${latin.family} ${latin.given}`,
    han ? han.family + han.given : '',
    organisation?.latin ?? '',
    organisation?.han ?? '',
  ]
    .filter((name) => name !== '')
    .map((name) => ` ${fold(name)} `)
    .join('\n');
}
