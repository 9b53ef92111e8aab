import { mayMeet } from '../../domain/event.ts';
import type { Side } from '../../domain/interest.ts';
import type { Match } from '../../domain/match.ts';
import { mayBeShownTo, type Person } from '../../domain/person.ts';
import { type Line, say } from '../../domain/say.ts';
import { type Asked, askedIn } from '../asked.ts';
import type { Facts } from '../facts.ts';
import { findPeople } from '../find-people.ts';
import { sure } from '../interests.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { unknownWords } from '../unknown-words.ts';
import { matchCards } from './suggest.ts';
import { whyNot } from './why.ts';

const limit = 5;
/** Names sound like topics at times: beside people of that name, only a topic that is plainly meant counts. */
const besideNames = 0.5;

/** A sentence outside any question: people by what they offer or seek, by name, or why not somebody. */
export function search(facts: Facts, said: string): Outcome {
  const asked = askedIn(facts, said);
  return asked.asks === 'why-not' ? whyNot(facts, asked.name) : searchPeople(facts, asked, said);
}

function searchPeople(
  facts: Facts,
  { side, words }: Extract<Asked, { asks: 'people' }>,
  said: string,
): Outcome {
  const recognition = facts.engines.recognise(facts.view, words);
  const byName = searchNames(facts, words);
  const topics = sure(recognition).filter(
    ({ score }) => byName.length === 0 || score >= besideNames,
  );
  const byTopic =
    topics.length > 0
      ? facts.engines
          .search(facts.view, facts.me, { ...recognition, topics }, limit, side)
          .map((match) => answerFirst(match, side))
      : [];
  const named = new Set(byName.map((match) => match.person));
  const matches = [...byName, ...byTopic.filter((match) => !named.has(match.person))].slice(
    0,
    limit,
  );
  if (matches.length === 0) {
    return {
      ...rest(
        'search',
        reply(
          side === 'need'
            ? say('search.none', { words: said })
            : say('search.none-need', { words: said }),
        ),
      ),
      changes: unknownWords(facts, words),
    };
  }
  const facts_ = { count: matches.length, words: said };
  const lead: Line =
    byName.length > 0
      ? say('search.lead', facts_)
      : side === 'need'
        ? say('search.lead-offer', facts_)
        : say('search.lead-need', facts_);
  return {
    kind: 'search',
    go: { step: 'home' },
    replies: [reply(lead), ...matchCards(facts, matches)],
    // Of a search by name, the words are a name.
    changes: byName.length === 0 ? unknownWords(facts, words) : [],
  };
}

/** What was asked for is told first, whatever else connects the two. */
function answerFirst(match: Match, side: Side): Match {
  const kind = side === 'need' ? 'they-offer' : 'they-need';
  const [asked, others] = [true, false].map((is) =>
    match.reasons.filter((reason) => (reason.kind === kind) === is),
  );
  return { ...match, reasons: [...asked!, ...others!] };
}

/** People and organisations by their names; a short name may stand for somebody in each of them. */
function searchNames(facts: Facts, words: string): Match[] {
  const { view, me, engines } = facts;
  const mayBeFound = (person: Person) =>
    !me.avoid.includes(person.id) &&
    !person.avoid.includes(me.id) &&
    mayBeShownTo(person, me) &&
    mayMeet(view.event, me.delegation, person.delegation);
  return findPeople(facts, words, mayBeFound, limit).map(
    (person) => engines.explain(view, me, person) ?? { person: person.id, score: 0, reasons: [] },
  );
}
