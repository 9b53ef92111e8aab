import type { Event } from '../domain/event.ts';
import { type Language, languages } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Line } from '../domain/say.ts';
import type { Phrasebook } from '../ports.ts';
import { fold } from './fold.ts';
import { createNumbers } from './numbers.ts';
import { phrasesOf, type WordPurpose } from './phrases.ts';
import type { Say } from './words.ts';

/** What may be typed, or sent as "/command", at any time. */
export const commands = [
  'start',
  'profile',
  'matches',
  'meetings',
  'day',
  'availability',
  'language',
  'pause',
  'resume',
  'help',
  'privacy',
  'export',
  'delete',
  'cancel',
  'back',
  'organiser',
  'link',
  'email',
  'wechat',
  'more',
  'skip',
  'done',
  'search',
  'why',
  'visits',
] as const;
export type Command = (typeof commands)[number];

/** What a short answer means. */
export const values = ['yes', 'no', 'all', 'none', 'skip', 'later', 'never', 'ask'] as const;
export type Value = (typeof values)[number];

const wishes = ['in-german', 'in-english', 'in-chinese'] as const;
const wished: Record<(typeof wishes)[number], Language> = {
  'in-german': 'de',
  'in-english': 'en',
  'in-chinese': 'zh',
};

// Longer than any label: a whole speech is not a button, and need not be compared with all of them.
const longest = 400;
const slash = /^[/／]([\p{L}\p{N}_-]{1,40})(?:@\w+)?(?:\s+([\s\S]*))?$/u;

/**
 * Typed words in any of the three languages. Only a whole text counts: a sentence in which such a
 * word merely occurs is never taken for it.
 */
export function createPhrasebook(say: Say): Phrasebook {
  const commandOf = createLookup(commands);
  const shortOf = createLookup(values);
  const wishOf = createLookup(wishes);
  const numberOf = createNumbers();
  const folded = createFolded(say);
  const languageOf = (text: string): Language | undefined => {
    const wish = wishOf(text);
    return wish && wished[wish];
  };

  return {
    command(text) {
      if (!/^\s*[/／]/u.test(text)) {
        const command = commandOf(text);
        return command && { command, rest: '' };
      }
      const [, name = '', rest = ''] = slash.exec(text.trim()) ?? [];
      const command = commandOf(name);
      if (command === 'language') return { command, rest: languageOf(rest) ?? rest.trim() };
      if (command) return { command, rest: rest.trim() };
      const language = languageOf(name);
      return language && { command: 'language', rest: language };
    },
    language: languageOf,
    word: shortOf,
    number: (text) => (text.length > longest ? undefined : numberOf(fold(text))),
    label(text, labels, reader, event) {
      if (text.length > longest) return undefined;
      const typed = fold(text);
      if (typed === '') return undefined;
      const shown = inLanguages(labels, reader, event, folded);
      const number = () => {
        const counted = numberOf(typed);
        if (counted === undefined || counted < 1 || counted > labels.length) return undefined;
        // Where labels repeat (one set per card), nobody counts the buttons one by one.
        return new Set(shown[0]).size === labels.length ? counted - 1 : undefined;
      };
      return (
        firstOnly(shown, (label) => label === typed) ??
        number() ??
        (isLongEnough(typed) ? firstOnly(shown, (label) => label.startsWith(typed)) : undefined)
      );
    },
  };
}

/** Finds the one meaning of a whole text among the phrases of all languages, politeness aside. */
function createLookup<Meaning extends WordPurpose>(
  meanings: readonly Meaning[],
): (text: string) => Meaning | undefined {
  const known = new Map<string, Meaning>();
  for (const meaning of meanings) {
    known.set(fold(meaning), meaning);
    for (const phrase of phrasesOf(meaning)) known.set(phrase, meaning);
  }
  const polite = phrasesOf('please');
  const limit = Math.max(...[...known.keys()].map((phrase) => phrase.length)) + 30;
  return (text) => {
    if (text.length > longest) return undefined;
    const typed = fold(text.replaceAll('_', ' '));
    if (typed.length > limit) return known.get(typed);
    // Grows while it is walked: each text leads to those with one polite word less.
    const tries = new Set([typed]);
    for (const shorter of tries) {
      const meaning = known.get(shorter);
      if (meaning) return meaning;
      for (const next of withoutPoliteness(shorter, polite)) tries.add(next);
    }
    return undefined;
  };
}

/** One polite word less, at the beginning or the end; a Chinese one needs no space beside it. */
function withoutPoliteness(typed: string, polite: readonly string[]): string[] {
  return polite.flatMap((word) => {
    const gap = /\p{Script=Han}/u.test(word) ? '' : ' ';
    return [
      ...(typed.startsWith(word + gap) ? [typed.slice(word.length).trim()] : []),
      ...(typed.endsWith(gap + word) ? [typed.slice(0, -word.length).trim()] : []),
    ];
  });
}

const remembered = 10_000;

/** Most labels are the same for everybody, and each typed word is compared with all that are shown. */
function createFolded(say: Say): Say {
  const known: Record<Language, Map<string, string>> = {
    de: new Map(),
    en: new Map(),
    zh: new Map(),
  };
  return (line, reader) => {
    const { language, zone = '', venueZone } = reader;
    const labels = known[language];
    const { key, params } = line;
    // Only facts can depend on where the reader is.
    const name = params ? `${key} ${zone} ${venueZone} ${JSON.stringify(params)}` : key;
    let label = labels.get(name);
    if (label === undefined) {
      label = fold(say(line, reader));
      labels.set(name, label);
      if (labels.size > remembered) labels.delete(labels.keys().next().value as string);
    }
    return label;
  };
}

/** The labels folded, in the reader's language first: it decides where languages disagree. */
function inLanguages(
  labels: readonly Line[],
  reader: Person,
  event: Event,
  folded: Say,
): string[][] {
  const order = [reader.reads, ...languages.filter((language) => language !== reader.reads)];
  return order.map((language) =>
    labels.map((label) => folded(label, { language, zone: reader.zone, venueZone: event.zone })),
  );
}

/**
 * The index of the only label that fits, in the first language in which one does; of labels that
 * read alike the first.
 */
function firstOnly(
  shown: readonly string[][],
  fits: (label: string) => boolean,
): number | undefined {
  for (const labels of shown) {
    const first = labels.findIndex(fits);
    if (first < 0) continue;
    return labels.every((label) => label === labels[first] || !fits(label)) ? first : undefined;
  }
  return undefined;
}

/** A beginning must be telling: four letters, or two Chinese characters. */
const isLongEnough = (typed: string): boolean =>
  typed.length >= (/\p{Script=Han}/u.test(typed) ? 2 : 4);
