import type { Interest, Side } from '../domain/interest.ts';
import { mayBeShownTo, type Person } from '../domain/person.ts';
import { type Line, say } from '../domain/say.ts';
import type { WhyNot } from '../matching/why-not.ts';
import type { Facts } from './facts.ts';
import { nameOf } from './person-lines.ts';

/** As many reasons as help; the strongest come first. */
const most = 3;
const topicsAtOnce = 4;

/** Why somebody is not suggested, in sentences; that they are, where nothing stands in the way. */
export function whyLines(facts: Facts, partner: Person, reasons: readonly WhyNot[]): Line[] {
  if (reasons.length === 0) return [say('why.nothing', { name: nameOf(partner) })];
  return reasons.slice(0, most).flatMap((reason) => whyLine(facts, partner, reason));
}

/** The one line for a card of somebody who was found by name only. */
export const firstObstacle = (facts: Facts, partner: Person): Line[] => {
  const [reason] = facts.engines.whyNot(facts.view, facts.me, partner);
  return reason ? whyLine(facts, partner, reason).slice(0, 1) : [];
};

function whyLine({ me }: Facts, partner: Person, reason: WhyNot): Line[] {
  const name = nameOf(partner);
  switch (reason.why) {
    case 'oneself':
      return [say('why.oneself')];
    case 'colleague':
      return [say('why.colleague')];
    case 'same-delegation':
      return [say('why.same-delegation')];
    case 'delegations-do-not-meet':
      return [say('why.delegations')];
    case 'reader-not-present':
      return [me.paused ? say('suggest.paused') : say('refusal.not-yet')];
    case 'put-off':
      return [say('why.put-off')];
    case 'set-aside':
      return [say('why.set-aside')];
    case 'not-available':
      // The reader's own consent is theirs to know of.
      return mayBeShownTo(me, partner)
        ? [say('why.not-available', { name })]
        : [say('suggest.no-transfer')];
    case 'asked-already':
      return [say('why.asked', { name })];
    case 'meeting-already':
      return [say('why.meeting', { name })];
    case 'declined-before':
      return [say('why.declined')];
    case 'nothing-in-common':
      return [say('why.nothing-in-common'), ...wantsOf(partner, me)];
    case 'no-common-time':
      return [say('why.no-common-time')];
    case 'in-demand':
      return [say('why.in-demand')];
    case 'interpreter-needed':
      return [say('why.interpreter')];
    case 'others-fit-better':
      return [say('why.others-fit-better', { place: reason.place })];
  }
}

/** What each of the two brings and wants, as far as it is known, so that the gap can be seen. */
const wantsOf = (partner: Person, me: Person): Line[] => [
  ...withTopics(topicsOf(partner.interests, 'need'), (topics) => say('why.they-need', { topics })),
  ...withTopics(topicsOf(partner.interests, 'offer'), (topics) =>
    say('why.they-offer', { topics }),
  ),
  ...withTopics(topicsOf(me.interests, 'need'), (topics) => say('why.you-need', { topics })),
  ...withTopics(topicsOf(me.interests, 'offer'), (topics) => say('why.you-offer', { topics })),
];

const withTopics = (topics: string[], line: (topics: string[]) => Line): Line[] =>
  topics.length > 0 ? [line(topics)] : [];

const topicsOf = (interests: readonly Interest[], side: Side): string[] =>
  [...new Set(interests.filter((i) => i.side === side).flatMap((i) => i.topics))].slice(
    0,
    topicsAtOnce,
  );
