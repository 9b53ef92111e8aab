import type { Match, MatchFacts, Reason } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import { type Line, say } from '../domain/say.ts';
import { kindOfTopic } from '../understanding/taxonomy.ts';

/** As few times in common as it is worth speaking of. */
const few = 3;

/** Why these two should meet: sentences made only from matched facts, for the reader `me`. */
export const reasonLines = (match: Match, me: Person): Line[] => [
  ...match.reasons.flatMap((reason) => [reasonLine(reason, me), ...aimLine(reason, me)]),
  ...(match.facts ? factLines(match.facts, match, me) : []),
];

function reasonLine(reason: Reason, me: Person): Line {
  const { kind, topic, partnerTopic } = reason;
  const isNear = topic !== partnerTopic;
  const facts = { topic, words: quoteOf(reason, me) };
  if (kind === 'they-offer') {
    return isNear
      ? say('suggest.they-offer-near', { ...facts, theirs: partnerTopic })
      : say('suggest.they-offer', facts);
  }
  return isNear
    ? say('suggest.they-need-near', { ...facts, theirs: partnerTopic })
    : say('suggest.they-need', facts);
}

/** Their own words; topics are translated, words never are, so that a foreign language is named. */
const quoteOf = (
  { quote, quoteLanguage }: Pick<Reason, 'quote' | 'quoteLanguage'>,
  me: Person,
): Line =>
  quoteLanguage === me.reads
    ? say('suggest.quote', { words: quote })
    : say('suggest.quote-in', { words: quote, language: [quoteLanguage] });

/**
 * What they want to do with it, for a reader who cannot read the quotation: unless the topic says so
 * itself, or it is plain buying and selling.
 */
function aimLine({ kind, partnerTopic, interestKind, quoteLanguage }: Reason, me: Person): Line[] {
  if (quoteLanguage === me.reads) return [];
  if (!interestKind || interestKind === 'supply.product') return [];
  if (kindOfTopic(partnerTopic) === interestKind) return [];
  return [
    kind === 'they-offer'
      ? say('suggest.aim-offer', { kind: interestKind })
      : say('suggest.aim-need', { kind: interestKind }),
  ];
}

/** What else helps to decide; whatever is as usual is not told. */
const factLines = (facts: MatchFacts, match: Match, me: Person): Line[] => [
  ...(match.reasons.length < 3
    ? facts.together.slice(0, 1).flatMap((t) => togetherLine(t, me))
    : []),
  ...wishLine(facts),
  ...(facts.times > 0 && facts.times <= few
    ? [say('suggest.few-times', { count: facts.times })]
    : []),
];

function togetherLine(
  { partnerTopic, interestKind, ...said }: MatchFacts['together'][number],
  me: Person,
): Line[] {
  const facts = { topic: partnerTopic, words: quoteOf(said, me) };
  switch (interestKind) {
    case 'industrial.joint-venture':
      return [say('suggest.both-joint-venture', facts)];
    case 'industrial.pilot':
      return [say('suggest.both-pilot', facts)];
    case 'talent.research':
      return [say('suggest.both-research', facts)];
    case 'talent.exchange':
      return [say('suggest.both-exchange', facts)];
    default:
      return [];
  }
}

/** Met in full, or in all but one thing that is known to differ: anything less helps nobody. */
function wishLine({ theyAre, iAm }: MatchFacts): Line[] {
  const missed = theyAre.filter((fact) => fact.met === false);
  const isKnown = theyAre.length > 0 && theyAre.every((fact) => fact.met !== undefined);
  const [only] = missed;
  return [
    ...(isKnown && !only ? [say('suggest.wish-met')] : []),
    ...(isKnown && only && missed.length === 1 && theyAre.length > 1
      ? [say(`suggest.wish-but-${only.of}`)]
      : []),
    ...(iAm.length > 0 && iAm.every((fact) => fact.met) ? [say('suggest.wish-you')] : []),
  ];
}
