import { commonLanguages, Language, meetingLanguages } from '../domain/language.ts';
import type { Match, Reason } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import { pick } from './share.ts';

/** The name of a topic in a language. */
export type TopicLabel = (topic: string, language: Language) => string;

/**
 * What the demo's people write when they ask for a meeting. It is their own speech and no text of
 * ours: it is not translated for whoever reads another language. It names what they themselves seek
 * or offer, as far as it fits the other one, and is short.
 */
const speeches: Record<Language, Record<Reason['kind'], readonly ((topic: string) => string)[]>> = {
  de: {
    'they-offer': [
      (topic) => `Beim Thema ‚${topic}‘ suchen wir Partner. Hätten Sie Zeit für uns?`,
      (topic) => `Sie bieten, was wir suchen: ‚${topic}‘. Wollen wir uns treffen?`,
    ],
    'they-need': [
      (topic) => `Zum Thema ‚${topic}‘ haben wir viel zu bieten. Hätten Sie Zeit?`,
      (topic) => `Beim Thema ‚${topic}‘ helfen wir Ihnen gern. Hätten Sie Zeit?`,
    ],
  },
  en: {
    'they-offer': [
      (topic) => `Hello! We are looking for partners in ‘${topic}’. Shall we meet?`,
      (topic) => `You offer just what we need: ‘${topic}’. Would you like to meet?`,
    ],
    'they-need': [
      (topic) => `Hello! We have a lot to offer in ‘${topic}’. Shall we talk?`,
      (topic) => `We can help you with ‘${topic}’. I would be glad to show you how.`,
    ],
  },
  zh: {
    'they-offer': [
      (topic) => `您好！我们正在寻找‘${topic}’方面的合作伙伴，不知您是否方便面谈？`,
      (topic) => `您好！贵方的供给正契合我们在‘${topic}’方面的需求，期待与您当面交流。`,
    ],
    'they-need': [
      (topic) => `您好！‘${topic}’正是我们的专长，看到您有相关需求，期待与您面谈。`,
      (topic) => `您好！在‘${topic}’方面，我们可以为您提供支持，希望有机会当面介绍。`,
    ],
  },
};

/** A word that goes with a request, made from what was matched, as its writer sees it. */
export function speechFor(
  { reasons }: Match,
  { from, to }: { from: Person; to: Person },
  label: TopicLabel,
): string | undefined {
  const reason = reasons.find(isExact) ?? reasons[0];
  if (!reason) return undefined;
  const language = languageFor(from, to);
  const speech = pick(speeches[language][reason.kind], `${from.id}/${to.id}`);
  return speech?.(spoken(label(reason.topic, language)));
}

/** As people do: in the other one's language if I speak it, in one that both speak, else in my own. */
export function languageFor(partner: Person, visitor: Person): Language {
  if (meetingLanguages(partner.spoken).includes(visitor.reads)) return visitor.reads;
  const shared = commonLanguages(partner.spoken, visitor.spoken);
  const known = shared.map((language) => Language.safeParse(language).data);
  return known.find((language) => language !== undefined) ?? partner.reads;
}

/** Both have said the same, not only something near it. */
export const isExact = ({ topic, partnerTopic }: Reason): boolean => topic === partnerTopic;

/** Nobody speaks in brackets. */
const spoken = (label: string): string => label.replace(/\s*[(（][^)）]*[)）]/gu, '');
