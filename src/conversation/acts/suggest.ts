import { allows } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { languageLine, nameOf, whoLines } from '../person-lines.ts';
import { reasonLines } from '../reason-lines.ts';
import { firstObstacle } from '../why-lines.ts';

/** As many as a person reads at once. */
const pageSize = 5;

/** Suggestions, best first; `shown` are the people of earlier pages. */
export function suggest(facts: Facts, shown: readonly string[] = []): Outcome {
  const { me, view, engines } = facts;
  const replies = whyNone(facts);
  if (replies) return rest('suggest', ...replies);
  const matches = engines.suggest(view, me, pageSize, new Set(shown));
  if (matches.length === 0) {
    return rest('suggest', reply(shown.length > 0 ? say('suggest.no-more') : say('suggest.none')));
  }
  const seen = [...shown, ...matches.map((match) => match.person)];
  return {
    kind: 'suggest',
    go: { step: 'home', data: { shown: seen } },
    replies: [
      reply(say('suggest.lead', { count: matches.length })),
      ...matchCards(facts, matches, shown.length),
      {
        lines: [say('suggest.hint')],
        // A full page may have another one behind it; a shorter one has not.
        ...(matches.length === pageSize
          ? { choices: [choice(choiceId(view.event.code, 'more'), say('suggest.more'))] }
          : {}),
      },
    ],
  };
}

/** What stands in the way of any suggestion, and the next thing to do about it. */
function whyNone(facts: Facts): Reply[] | undefined {
  const { me, view } = facts;
  const { code } = view.event;
  if (me.paused) {
    return [
      {
        lines: [say('suggest.paused')],
        choices: [choice(choiceId(code, 'do', 'resume'), say('pause.resume'), 'main')],
      },
    ];
  }
  if (me.interests.length === 0) {
    return [
      {
        lines: [say('suggest.no-interests')],
        choices: [
          choice(choiceId(code, 'edit', 'offer'), say('profile.edit-offer')),
          choice(choiceId(code, 'edit', 'need'), say('profile.edit-need')),
        ],
      },
    ];
  }
  const reachable = view.event.delegations.some(
    (d) => d.country === me.country && d.id !== me.delegation,
  );
  if (!allows(me.consents, 'transfer') && !reachable) {
    return [
      {
        lines: [say('suggest.no-transfer')],
        choices: [choice(choiceId(code, 'edit', 'consent'), say('consent.change'))],
      },
    ];
  }
  return undefined;
}

/** One card per partner; a typed number stands for asking that partner. */
export const matchCards = (facts: Facts, matches: readonly Match[], before = 0): Reply[] =>
  matches.flatMap((match, i) => {
    const partner = facts.view.people.get(match.person);
    if (!partner) return [];
    const { code } = facts.view.event;
    return [
      {
        look: 'card' as const,
        about: partner.id,
        number: before + i + 1,
        title: say('suggest.name', { number: before + i + 1, name: nameOf(partner) }),
        lines: [
          ...whoLines(facts.view, partner),
          ...(hasReasons(match) ? reasonLines(match, facts.me) : firstObstacle(facts, partner)),
          languageLine(facts.me, partner),
        ],
        choices: [
          choice(choiceId(code, 'ask', partner.id), say('suggest.ask'), 'main'),
          choice(choiceId(code, 'later', partner.id), say('suggest.later')),
          choice(choiceId(code, 'never', partner.id), say('suggest.never'), 'quiet'),
        ],
      },
    ];
  });

/** Somebody who was found by name only: then the card says why they are not suggested. */
const hasReasons = ({ reasons, facts }: Match): boolean =>
  reasons.length > 0 || (facts?.together.length ?? 0) > 0;

/** "Later" and "never": the second one is confidential and final until undone by an organiser. */
export function setAside(facts: Facts, how: 'later' | 'never', partner: string): Outcome {
  const person = facts.view.people.get(partner);
  if (!person) return rest('refused', reply(say('suggest.gone')));
  const { me } = facts;
  const name = nameOf(person);
  const add = (list: string[]): string[] => (list.includes(partner) ? list : [...list, partner]);
  return how === 'later'
    ? {
        kind: 'later',
        go: 'stay',
        me: { ...me, later: add(me.later) },
        replies: [{ ...reply(say('suggest.later-done', { name })), about: partner }],
      }
    : {
        kind: 'never',
        go: 'stay',
        me: { ...me, avoid: add(me.avoid) },
        replies: [{ ...reply(say('suggest.never-done', { name })), about: partner }],
      };
}
