import { pinyin } from 'pinyin-pro';
import type { Meeting } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { createMatcher, type Matcher } from '../matching/matcher.ts';
import { createRecogniser } from '../understanding/recognise.ts';
import { sectorOf, taxonomy } from '../understanding/taxonomy.ts';
import type { Engines } from './facts.ts';

/** The engines, and how their indexes follow the events. */
export interface FollowingEngines extends Engines {
  /** Somebody of this event changed, or left. */
  follow(event: string, id: string, person: Person | undefined): void;
  /** A meeting of these two changed: their times, and whether to suggest them to each other. */
  followMeeting(event: string, meeting: Pick<Meeting, 'asker' | 'asked'>): void;
  /** A little of what there is to do before the next question; true where nothing is left. */
  settle(view: EventView): boolean;
}

/** One matching index per event, made when it is first needed and kept up to date from then on. */
export function createEngines(): FollowingEngines {
  const recogniser = createRecogniser(taxonomy);
  const matchers = new Map<string, Matcher>();

  const matcherOf = (view: EventView): Matcher => {
    let matcher = matchers.get(view.event.code);
    if (!matcher) {
      matcher = createMatcher({ related: taxonomy.related, sectorOf }, view.people.values());
      matchers.set(view.event.code, matcher);
    }
    return matcher;
  };

  return {
    recognise: (text) => recogniser.recognise(text),
    splitSides: (text) => recogniser.splitSides(text),
    suggest: (view, me, limit, exclude) => matcherOf(view).suggest({ view, me, limit, exclude }),
    search: (view, me, recognition, limit) =>
      matcherOf(view).search({ view, me, recognition, limit }),
    explain: (view, me, partner) => matcherOf(view).explain({ view, me, partner }),
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
    settle: (view) => matcherOf(view).settle(view),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
