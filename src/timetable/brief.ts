import type { Chain } from '../domain/chain.ts';
import type { Interest } from '../domain/interest.ts';
import { meetingLanguages } from '../domain/language.ts';
import { type Meeting, type MeetingSide, peopleOf, sideOf } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Interval } from '../domain/time.ts';
import { type EventView, organisationOf } from '../domain/view.ts';

/** Somebody whom an interpreter will hear. */
export interface Speaker {
  person: string;
  side: MeetingSide;
  organisation?: string;
  position?: string;
  /** In which they can hold a meeting, ISO 639-1. */
  languages: string[];
}

/** Why they meet: what one offers and the other seeks. */
export interface BriefReason {
  topic: string;
  chain: Chain;
  offers: MeetingSide;
  /** In their own words. */
  offer: string;
  need: string;
}

/** What whoever interprets reads beforehand, as data: words are made for the reader. */
export interface Brief {
  meeting: string;
  time: Interval;
  table?: string;
  speakers: Speaker[];
  /** At most three. */
  reasons: BriefReason[];
  /** Codes of topics to look up in both languages: what both speak of first. */
  glossary: string[];
}

const reasonsAtMost = 3;

/** A long list is not read. */
const glossaryAtMost = 30;

/** @param meeting of two sides, or a visit, whose guests speak of the host's topics. */
export function brief(view: EventView, meeting: Meeting): Brief {
  const people = peopleOf(meeting).flatMap((id) => view.people.get(id) ?? []);
  const of = (side: MeetingSide): Interest[] =>
    people.filter(({ id }) => sideOf(meeting, id) === side).flatMap(({ interests }) => interests);
  const [asker, asked] = [of('asker'), of('asked')];
  const reasons = [...reasonsOf(asker, asked, 'asker'), ...reasonsOf(asked, asker, 'asked')];
  return {
    meeting: meeting.id,
    time: meeting.time,
    ...(meeting.table === undefined ? {} : { table: meeting.table }),
    speakers: people.map((person) => speakerOf(view, meeting, person)),
    reasons: distinct(reasons, ({ topic }) => topic).slice(0, reasonsAtMost),
    glossary: [
      ...new Set([
        ...reasons.map(({ topic }) => topic),
        ...shared(asker, asked),
        ...[...asker, ...asked].flatMap(({ topics }) => topics),
      ]),
    ].slice(0, glossaryAtMost),
  };
}

function speakerOf(view: EventView, meeting: Meeting, person: Person): Speaker {
  const organisation = organisationOf(view, person)?.id;
  return {
    person: person.id,
    side: sideOf(meeting, person.id)!,
    ...(organisation === undefined ? {} : { organisation }),
    ...(person.position === undefined ? {} : { position: person.position }),
    languages: meetingLanguages(person.spoken),
  };
}

/** Where one side offers what the other seeks, in one chain and under one topic. */
const reasonsOf = (
  offering: readonly Interest[],
  seeking: readonly Interest[],
  offers: MeetingSide,
): BriefReason[] =>
  offering.flatMap((offer) =>
    seeking.flatMap((need) =>
      offer.side === 'offer' && need.side === 'need' && offer.chain === need.chain
        ? offer.topics
            .filter((topic) => need.topics.includes(topic))
            .map((topic) => ({
              topic,
              chain: offer.chain,
              offers,
              offer: offer.words,
              need: need.words,
            }))
        : [],
    ),
  );

function shared(a: readonly Interest[], b: readonly Interest[]): string[] {
  const theirs = new Set(b.flatMap(({ topics }) => topics));
  return a.flatMap(({ topics }) => topics).filter((topic) => theirs.has(topic));
}

function distinct<T>(items: readonly T[], by: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [by(item), item])).values()].toReversed();
}
