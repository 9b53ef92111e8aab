import type { Actor } from './actor.ts';
import { isFor } from './actor.ts';
import type { Chain } from './chain.ts';
import { mayDo, next, partyOf } from './meeting-acts.ts';
import { type After, type Meeting, type Outcome, peopleOf, sideOf } from './meeting-record.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Instant } from './time.ts';

/** What can come of a meeting in each chain, in the order in which it is asked. */
export const outcomesOf: Record<Chain, readonly Outcome[]> = {
  industrial: ['next-meeting', 'offer', 'memorandum', 'investment-talk', 'nothing'],
  supply: ['next-meeting', 'sample', 'offer', 'memorandum', 'nothing'],
  talent: ['next-meeting', 'hiring-or-training', 'memorandum', 'nothing'],
  finance: ['next-meeting', 'investment-talk', 'offer', 'memorandum', 'nothing'],
};

/**
 * A party says whether the meeting took place, from its beginning on; they may correct themselves.
 * Two words that agree decide; two that do not are "disputed", which is no verdict on either.
 */
export function sayHeld(
  meeting: Meeting,
  by: Actor,
  held: boolean,
  now: Instant,
): Meeting | Refusal {
  const no = mayDo('sayHeld', meeting, by) ?? hasBegun(meeting, now);
  if (no) return no;
  const { proposal: _, ...said } = noted(meeting, partyOf(meeting, by)!, { held });
  return next(said, { status: heardOf(said) });
}

/** What came of it, seen from one side; asking again replaces it chain by chain. */
export function noteOutcome(
  meeting: Meeting,
  by: Actor,
  outcomes: Partial<Record<Chain, Outcome>>,
  now: Instant,
): Meeting | Refusal {
  const no = mayDo('noteOutcome', meeting, by) ?? hasBegun(meeting, now);
  if (no) return no;
  const party = partyOf(meeting, by)!;
  const before = meeting.after?.[party]?.outcomes;
  return noted(meeting, party, { outcomes: { ...before, ...outcomes } });
}

/** @param rating 1 to 5 */
export const rate = (
  meeting: Meeting,
  by: Actor,
  rating: number,
  now: Instant,
): Meeting | Refusal => hasBegun(meeting, now) ?? byAttendee('rate', meeting, by, { rating });

/** A wish to exchange contact cards; `false` takes it back, as long as the other has not agreed. */
export const offerCard = (meeting: Meeting, by: Actor, card: boolean): Meeting | Refusal =>
  byAttendee('offerCard', meeting, by, { card });

/** Pairs of one on each side who both offered their card: these see each other's. */
export function cardsExchanged(meeting: Meeting): [string, string][] {
  const offer = (side: 'asker' | 'asked') =>
    peopleOf(meeting).filter(
      (id) => sideOf(meeting, id) === side && meeting.after?.[id]?.card === true,
    );
  return offer('asker').flatMap((a) => offer('asked').map((b): [string, string] => [a, b]));
}

function byAttendee(
  act: 'rate' | 'offerCard',
  meeting: Meeting,
  by: Actor,
  after: After,
): Meeting | Refusal {
  const no = mayDo(act, meeting, by);
  if (no) return no;
  const people = peopleOf(meeting);
  const own = typeof by === 'string' ? by : by.id;
  // An assistant who sits at the table speaks for themselves: a rating and a card are personal.
  const person = people.includes(own) ? own : people.find((id) => isFor(by, id))!;
  return noted(meeting, person, after);
}

const noted = (meeting: Meeting, person: string, after: After): Meeting => ({
  ...meeting,
  after: { ...meeting.after, [person]: { ...meeting.after?.[person], ...after } },
});

function heardOf({ status, asker, asked, after }: Meeting): Meeting['status'] {
  const [one, other] = [after?.[asker]?.held, after?.[asked]?.held];
  if (one === undefined || other === undefined) return status;
  if (one !== other) return 'disputed';
  return one ? 'held' : 'not-held';
}

const hasBegun = (meeting: Meeting, now: Instant): Refusal | undefined =>
  now < meeting.time.from ? refuse('refusal.request-changed') : undefined;
