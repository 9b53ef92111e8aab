import { Chain } from '../../domain/chain.ts';
import {
  Outcome as Came,
  type Meeting,
  noteOutcome,
  outcomesOf,
  Rating,
  rate,
  sayHeld,
} from '../../domain/meeting.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { Reply } from '../../domain/reply.ts';
import { say } from '../../domain/say.ts';
import { disputedReply, outcomeLabels } from '../after-lines.ts';
import { choice, choiceId } from '../choice.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { type Mine, mineAt, noticeOf, refused, withMatches } from './answer.ts';

/** "Did it take place?": two words that agree decide. */
export function answerHeld(facts: Facts, id: string, word: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  if (word !== 'yes' && word !== 'no') return refused(facts, refuse('refusal.unknown-choice'), id);
  const said = sayHeld(mine.meeting, facts.me.id, word === 'yes', facts.now);
  if (isRefusal(said)) return refused(facts, said, id);
  const isDisputed = said.status === 'disputed';
  return {
    kind: 'say-held',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: said }],
    notices: isDisputed ? [noticeOf(facts, said, 'disputed')] : [],
    replies: [
      isDisputed
        ? disputedReply({ view: facts.view, me: facts.me, meeting: said }, mine.partner)
        : word === 'yes'
          ? nextQuestion(facts, { ...mine, meeting: said })
          : notHeld(facts, mine),
    ],
  };
}

/** What came of it in one chain; "skip" leaves all of them out. */
export function answerOutcome(facts: Facts, id: string, of: string, came: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  if (of === 'skip') return rest('skip-outcome', rateReply(facts, mine.meeting));
  const [chain, outcome] = [Chain.safeParse(of), Came.safeParse(came)];
  if (!chain.success || !outcome.success || !outcomesOf[chain.data].includes(outcome.data))
    return refused(facts, refuse('refusal.unknown-choice'), id);
  const noted = noteOutcome(mine.meeting, facts.me.id, { [chain.data]: outcome.data }, facts.now);
  if (isRefusal(noted)) return refused(facts, noted, id);
  return {
    kind: 'note-outcome',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: noted }],
    replies: [nextQuestion(facts, { ...mine, meeting: noted })],
  };
}

/** Shown to nobody else; it may be left out. */
export function answerRating(facts: Facts, id: string, stars: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  if (stars === 'skip') return rest('skip-rating', thanks(facts, mine));
  const rating = Rating.safeParse(Number(stars));
  if (!rating.success) return refused(facts, refuse('refusal.unknown-choice'), id);
  const rated = rate(mine.meeting, facts.me.id, rating.data, facts.now);
  if (isRefusal(rated)) return refused(facts, rated, id);
  return {
    kind: 'rate',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: rated }],
    replies: [thanks(facts, mine)],
  };
}

/** Chain by chain, as far as the two have to do with each other in it; then the rating. */
function nextQuestion(facts: Facts, { meeting, partner }: Mine): Reply {
  const { view, me, engines } = facts;
  const { code } = view.event;
  const known = meeting.after?.[me.id]?.outcomes ?? {};
  const match = engines.explain(view, me, partner);
  const chains = [...new Set((match?.reasons ?? me.interests).map(({ chain }) => chain))];
  const chain = chains.find((one) => known[one] === undefined);
  if (!chain) return rateReply(facts, meeting);
  return {
    lines: [say('after.outcome', { name: nameOf(partner), chain })],
    choices: [
      ...outcomesOf[chain].map((outcome) =>
        choice(choiceId(code, 'outcome', meeting.id, chain, outcome), outcomeLabels[outcome]),
      ),
      choice(choiceId(code, 'outcome', meeting.id, 'skip'), say('choice.skip'), 'quiet'),
    ],
    about: meeting.id,
  };
}

function rateReply({ view }: Facts, { id }: Meeting): Reply {
  const { code } = view.event;
  return {
    lines: [say('after.rate')],
    choices: [
      choice(choiceId(code, 'rate', id, 1), say('after.rate-1')),
      choice(choiceId(code, 'rate', id, 2), say('after.rate-2')),
      choice(choiceId(code, 'rate', id, 3), say('after.rate-3')),
      choice(choiceId(code, 'rate', id, 4), say('after.rate-4')),
      choice(choiceId(code, 'rate', id, 5), say('after.rate-5')),
      choice(choiceId(code, 'rate', id, 'skip'), say('choice.skip'), 'quiet'),
    ],
    about: id,
  };
}

function notHeld(facts: Facts, { meeting, partner }: Mine): Reply {
  const { code } = facts.view.event;
  return {
    lines: [say('after.not-held', { name: nameOf(partner) })],
    choices: [
      choice(choiceId(code, 'ask', partner.id), say('notice.ask-again'), 'main'),
      choice(choiceId(code, 'do', 'matches'), say('notice.see-matches')),
    ],
    about: meeting.id,
  };
}

/** Whoever has met can exchange contact cards as well. */
function thanks(facts: Facts, { meeting: { id, after } }: Mine): Reply {
  const { choices = [], ...next } = withMatches(facts, say('after.thanks'));
  const isOffered = after?.[facts.me.id]?.card === true;
  const exchange = choice(choiceId(facts.view.event.code, 'card', id), say('card.exchange'));
  return { ...next, choices: isOffered ? choices : [...choices, exchange], about: id };
}
