import { randomUUID } from 'node:crypto';
import type { Engines } from '../conversation/facts.ts';
import type { Learnt, Lessons } from '../conversation/lessons.ts';
import { Language, languages } from '../domain/language.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Line } from '../domain/say.ts';
import { ownTopicCode } from '../domain/taxonomy-layer.ts';
import type { EventView } from '../domain/view.ts';
import { LaunchError } from '../launch/launch-error.ts';
import type { Phrase, Wording } from '../ports.ts';

export interface LanguageDesk {
  view: EventView;
  wording: Wording;
  lessons: Lessons;
  engines: Pick<Engines, 'recognise' | 'findTopics'>;
  /** A topic's name in English. */
  label(topic: string): string;
  /** A line in English. */
  say(line: Line): string;
}

export const wordsUsage = `  words                  what people said that was not understood, the most frequent first
  words means ID TOPIC   teaches what such a phrase means
  words dismiss ID       takes a phrase off the list
  words add "PHRASE" LANGUAGE TOPIC
                         teaches a phrase that nobody has said yet (LANGUAGE: de, en or zh)
  words topic SLUG SECTOR "DE" "EN" "ZH"
                         a topic of this event's own, with its name in three languages
  words forget "PHRASE"  takes back what was taught: a phrase, or the code of an own topic
  words topics [TEXT]    codes of topics by a piece of their name`;

/** Which topics `words topics TEXT` shows. */
const mostTopics = 20;

/** More than somebody goes through at once. */
const mostPhrases = 100;

/**
 * The organiser's language desk on the command line.
 *
 * @returns the lines to print
 * @throws LaunchError when a command is not understood, or was refused
 */
export async function wordsCommand(
  [action, ...args]: readonly string[],
  desk: LanguageDesk,
): Promise<string[]> {
  const { view, wording, lessons, engines, label } = desk;
  const { code } = view.event;
  const turn = `words-${randomUUID()}`;
  switch (action) {
    case undefined:
      return phraseList(await wording.phrases(code), desk);
    case 'topics':
      return topicList(args.join(' '));
    case 'means': {
      const [id, topic] = exactly(2, args);
      const { text: phrase, language } = found(await wording.phrases(code), id);
      return learnt(
        await lessons.teach(code, { turn, phrase, language, topic: codeOf(topic) }),
        `“${phrase}” means “${label(codeOf(topic))}” from now on.`,
      );
    }
    case 'dismiss': {
      const [id] = exactly(1, args);
      await wording.dismiss(code, found(await wording.phrases(code), id).id);
      return ['Done.'];
    }
    case 'add': {
      const [phrase, spoken, topic] = exactly(3, args);
      const language = languageOf(spoken);
      return learnt(
        await lessons.teach(code, { turn, phrase, language, topic: codeOf(topic) }),
        `“${phrase}” means “${label(codeOf(topic))}” from now on.`,
      );
    }
    case 'topic': {
      const [slug, sector, de, en, zh] = exactly(5, args);
      const labels = { de, en, zh };
      return learnt(
        await lessons.addTopic(code, { turn, slug, sector, labels }),
        `The topic “${en}” is known from now on. Its code: ${ownTopicCode(code, slug)}`,
      );
    }
    case 'forget': {
      const [what] = exactly(1, args);
      const own = view.event.words.topics.find((topic) => topic.code === codeOf(what));
      const gone = own ? { topic: own.code } : { phrase: what };
      return learnt(await lessons.forget(code, { turn, ...gone }), `“${what}” is forgotten.`);
    }
    default:
      throw new LaunchError(`There is no such command:\n\n${wordsUsage}`);
  }

  /** An own topic may be called by its slug alone. */
  function codeOf(topic: string): string {
    return topic.includes('.') ? topic : ownTopicCode(code, topic);
  }

  function topicList(text: string): string[] {
    const codes = engines.findTopics(
      view,
      text,
      text === '' ? Number.POSITIVE_INFINITY : mostTopics,
    );
    if (codes.length === 0) throw new LaunchError(`No topic is called anything like “${text}”.`);
    return codes.sort().map((topic) => `${topic}  ${label(topic)}`);
  }

  function learnt(became: Learnt | Refusal, done: string): string[] {
    if (isRefusal(became)) throw new LaunchError(desk.say(became.refused));
    const { people } = became;
    if (people === 0) return [done];
    return [
      done,
      people === 1
        ? 'One person who said it before is understood now.'
        : `${people} people who said it before are understood now.`,
    ];
  }
}

/** Each with what it most likely means, as far as that can be guessed. */
function phraseList(phrases: readonly Phrase[], { view, engines, label }: LanguageDesk): string[] {
  if (phrases.length === 0) return ['Everything was understood.'];
  const shown = phrases.slice(0, mostPhrases).map(({ id, text: phrase, language, count }) => {
    const [sure] = engines.recognise(view, phrase).topics;
    const guess = sure?.topic ?? engines.findTopics(view, phrase, 1)[0];
    const meant = guess ? `${guess} (${label(guess)})?` : 'no guess';
    return `${id}  ${String(count).padStart(3)}×  ${language}  ${phrase}\n    ${meant}`;
  });
  const more = phrases.length - shown.length;
  return more > 0 ? [...shown, `… and ${more} more, said less often.`] : shown;
}

function found(phrases: readonly Phrase[], id: string): Phrase {
  const phrase = phrases.find((each) => each.id === id.toUpperCase());
  if (!phrase) throw new LaunchError('No phrase has this id; `words` lists them.');
  return phrase;
}

function languageOf(text: string): Language {
  const language = Language.safeParse(text);
  if (language.success) return language.data;
  throw new LaunchError(`“${text}” is none of the languages: ${languages.join(', ')}.`);
}

type Texts = [string, string, string, string, string];

function exactly(count: number, args: readonly string[]): Texts {
  if (args.length === count && args.every((each) => each.trim() !== '')) return args as Texts;
  throw new LaunchError(
    `This takes ${count} words, each in quotes when it has spaces:\n\n${wordsUsage}`,
  );
}
