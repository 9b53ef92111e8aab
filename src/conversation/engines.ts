import { pinyin } from 'pinyin-pro';
import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { TaxonomyLayer } from '../domain/taxonomy-layer.ts';
import type { EventView } from '../domain/view.ts';
import { createMatcher, type FairnessReport, type Matcher } from '../matching/matcher.ts';
import { findTopics } from '../understanding/find-topics.ts';
import { createRecogniser, type Recogniser } from '../understanding/recognise.ts';
import { sectorOf, taxonomy } from '../understanding/taxonomy.ts';
import type { Engines } from './facts.ts';

export type { FairnessReport };

/** The engines, and how their indexes follow the events. */
export interface FollowingEngines extends Engines {
  /** Somebody of this event changed, or left. */
  follow(event: string, id: string, person: Person | undefined): void;
  /** A meeting of these two changed: their times, and whether to suggest them to each other. */
  followMeeting(event: string, meeting: Pick<Meeting, 'asker' | 'asked'>): void;
  /** How evenly suggestions are spread; for organisers, not for a turn. */
  fairness(view: EventView): FairnessReport;
  /** A little of what there is to do before the next question; true where nothing is left. */
  settle(view: EventView): boolean;
}

/** What an event's own words make different. */
interface Understanding {
  words: TaxonomyLayer;
  recogniser: Recogniser;
  sectorOf(topic: string): string | undefined;
}

/**
 * One recogniser and one matching index per event, made when they are first asked for. The index is
 * told of people; the event's own words are looked at on every call, so that what an organiser has
 * taught is understood by the very next message.
 */
export function createEngines(): FollowingEngines {
  const understandings = new Map<string, Understanding>();
  const matchers = new Map<string, Matcher>();

  const of = ({ event }: EventView): Understanding => {
    const known = understandings.get(event.code);
    if (known?.words === event.words) return known;
    // An event that was read again is another object, and mostly the same words.
    if (known && isSame(known.words, event.words)) {
      known.words = event.words;
      return known;
    }
    const fresh = understandingOf(event.words);
    understandings.set(event.code, fresh);
    // The index lists people by the sectors of their topics, too.
    if (!isSame(known?.words.topics, event.words.topics)) matchers.delete(event.code);
    return fresh;
  };

  const matcherOf = (view: EventView): Matcher => {
    const { sectorOf } = of(view);
    let matcher = matchers.get(view.event.code);
    if (!matcher) {
      matcher = createMatcher({ related: taxonomy.related, sectorOf }, view.people.values());
      matchers.set(view.event.code, matcher);
    }
    return matcher;
  };

  return {
    recognise: (view, text) => of(view).recogniser.recognise(text),
    splitSides: (view, text) => of(view).recogniser.splitSides(text),
    notUnderstood: (view, text) => of(view).recogniser.notUnderstood(text),
    findTopics: (view, text, limit) => findTopics(taxonomy, view.event.words, text, limit),
    suggest: (view, me, limit, exclude) => matcherOf(view).suggest({ view, me, limit, exclude }),
    search: (view, me, recognition, limit, side) =>
      matcherOf(view).search({ view, me, recognition, limit, ...(side && { side }) }),
    explain: (view, me, partner) => matcherOf(view).explain({ view, me, partner }),
    whyNot: (view, me, partner) => matcherOf(view).whyNot({ view, me, partner }),
    pinyin: ({ family, given }) => ({
      family: capitalised(pinyin(family, { toneType: 'none', surname: 'head', separator: '' })),
      given: capitalised(pinyin(given, { toneType: 'none', separator: '' })),
    }),
    follow(event, id, person) {
      const matcher = matchers.get(event);
      if (person) matcher?.set(person);
      else matcher?.delete(id);
    },
    followMeeting(event, { asker, asked }) {
      const matcher = matchers.get(event);
      matcher?.touch(asker);
      matcher?.touch(asked);
    },
    fairness: (view) => matcherOf(view).fairness(view),
    settle: (view) => matcherOf(view).settle(view),
  };
}

function understandingOf(words: TaxonomyLayer): Understanding {
  const own = new Map(words.topics.map(({ code, sector }) => [code, sector]));
  return {
    words,
    recogniser: createRecogniser(taxonomy, words),
    sectorOf: (topic) => sectorOf(topic) ?? own.get(topic),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Builds what all events share: some hundred milliseconds in which nothing else happens, so it is done
 * before anybody waits for an answer. Without it the first sentence pays for it.
 */
export function warmUp(): void {
  const recogniser = createRecogniser(taxonomy);
  // Known, misspelt and unknown words, in both scripts: each has an index of its own.
  recogniser.notUnderstood('Hydraulikzilynder');
  recogniser.recognise('Hydraulikzilynder, Quastenflosser, 液压缸');
}
