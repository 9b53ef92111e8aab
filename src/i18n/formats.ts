import type { Chain } from '../domain/chain.ts';
import type { InterestKind, Side } from '../domain/interest.ts';
import type { Language, Level, Spoken } from '../domain/language.ts';
import type { OrganisationKind, OrganisationSize } from '../domain/organisation.ts';
import type { Term } from '../domain/topic.ts';
import type { Format } from './generate.ts';
import { durationText, listText, nameText, numberText } from './intl.ts';
import {
  isolated,
  localisedText,
  organisationText,
  personText,
  quoteText,
  speechText,
} from './names.ts';
import { frame, type Reader } from './reader.ts';
import { dayText, hoursText, intervalsText, momentText, whenText } from './times.ts';

/** The names of the taxonomy's codes. A code that is not known comes back as it is. */
export interface Labels {
  topicLabel(code: string, language: Language): string;
  chainLabel(chain: Chain, language: Language): string;
  organisationKindLabel(kind: OrganisationKind, language: Language): string;
  /** What is done with a topic, as the side that speaks would say it. */
  kindLabel(kind: InterestKind, side: Side, language: Language): string;
}

// `never` because each takes the fact of its own format: domain/texts.ts ties the two together.
type InWords = (fact: never, reader: Reader) => string;

/** One entry for every format: how its kind of fact is put into words. */
export function createFormats(labels: Labels): Readonly<Record<Format, InWords>> {
  const topic = (code: string, { language }: Reader) => {
    const label = labels.topicLabel(code, language);
    // Of a topic that is gone, what its code tells: without its sector, or the event it was of.
    return label === code ? code.replace(/^(?:own\.[a-z0-9]+-|[a-z]+\.)/, '') : label;
  };
  const kind = (code: OrganisationKind, { language }: Reader) =>
    labels.organisationKindLabel(code, language);
  return {
    text: isolatedText,
    number: (value: number, { language }) => numberText(value, language),
    when: whenText,
    hours: hoursText,
    moment: momentText,
    intervals: intervalsText,
    day: dayText,
    duration: (ms: number, { language }) => durationText(ms, language),
    person: personText,
    organisation: organisationText,
    kind,
    kinds: (codes: readonly OrganisationKind[], reader) =>
      apart(
        codes.map((code) => kind(code, reader)),
        reader,
      ),
    sizes: (sizes: readonly OrganisationSize[], reader) =>
      apart(
        sizes.map((size) => frame(`size-${size}`, reader)),
        reader,
      ),
    offering: (code: InterestKind, { language }) => labels.kindLabel(code, 'offer', language),
    seeking: (code: InterestKind, { language }) => labels.kindLabel(code, 'need', language),
    country: (code: string, { language }) => nameText('region', code, language),
    topic,
    topics: (codes: readonly string[], reader) =>
      apart(
        codes.map((code) => topic(code, reader)),
        reader,
      ),
    term: ({ topic: code, languages }: Term, reader) =>
      languages.map((language) => topic(code, { ...reader, language })).join(' – '),
    chain: (chain: Chain, { language }) => labels.chainLabel(chain, language),
    languages: (codes: readonly string[], { language }) =>
      listText(
        codes.map((code) => nameText('language', code, language)),
        language,
      ),
    spoken: spokenText,
    level: levelText,
    localised: localisedText,
    quote: quoteText,
    speech: speechText,
    list: (items: readonly string[], { language }) => listText(items.map(isolated), language),
    // A line inside a line has been put into words before: see words.ts.
    line: (words: string) => words,
  };
}

/** Labels hold commas and "and" themselves: semicolons keep them apart. */
const apart = (labels: readonly string[], { language }: Reader): string =>
  labels.join(language === 'zh' ? '；' : '; ');

const isolatedText = (value: string | number, { language }: Reader): string =>
  typeof value === 'number' ? numberText(value, language) : isolated(value);

const levelText = (level: Level, reader: Reader): string => frame(`level-${level}`, reader);

/** Best first: "German (fluent), English (working)". */
function spokenText(spoken: readonly Spoken[], reader: Reader): string {
  const ranks: Record<Level, number> = { fluent: 0, working: 1, basic: 2 };
  const items = [...spoken]
    .sort((a, b) => ranks[a.level] - ranks[b.level])
    .map(({ language, level }) =>
      frame('spoken', reader, {
        language: nameText('language', language, reader.language),
        level: levelText(level, reader),
      }),
    );
  return listText(items, reader.language);
}
