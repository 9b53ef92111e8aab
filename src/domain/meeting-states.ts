import { type Meeting, MeetingStatus } from './meeting-record.ts';

/**
 * Where a meeting stands: its status, and "moving" for a confirmed one beside which another time is
 * proposed.
 */
export type Standing = MeetingStatus | 'moving';
export const standings: readonly Standing[] = [...MeetingStatus.options, 'moving'];

export const standingOf = ({ status, proposal }: Meeting): Standing =>
  status === 'confirmed' && proposal ? 'moving' : status;

/**
 * Who may act. A party is one of the two who agree; whoever acts for a party (Person.actsFor) may do
 * all that the party may. "proposer" and "answerer" are the parties as a proposed move has them.
 */
export type Who =
  | 'asker'
  | 'asked'
  | 'party'
  | 'proposer'
  | 'answerer'
  | 'colleague'
  | 'attendee'
  | 'anyone attending'
  | 'clock'
  | 'organiser';

export interface Rule {
  readonly from: readonly Standing[];
  readonly who: Who;
  /** "by both words": held, not held, disputed, or as it was while one side has not spoken. */
  readonly to: Standing | 'same' | 'by both words';
  /** What becomes of people's, tables' and interpreters' time. */
  readonly claims: 'none' | 'takes' | 'keeps' | 'releases' | 'moves';
  readonly tells: 'nobody' | 'asked' | 'asker' | 'other party' | 'both' | 'others' | 'all';
  /** Does the revision rise? Not for what is between one person and the bot. */
  readonly isTransition: boolean;
}

const rule = (
  from: readonly Standing[],
  who: Who,
  to: Rule['to'],
  claims: Rule['claims'],
  tells: Rule['tells'],
  isTransition = true,
): Rule => ({ from, who, to, claims, tells, isTransition });

const booked: readonly Standing[] = ['confirmed', 'moving'];
const begun: readonly Standing[] = [...booked, 'held', 'not-held', 'disputed'];

/** The life of a meeting, all of it. docs/meetings.md shows the same table; a test compares them. */
export const rules = {
  accept: rule(['requested'], 'asked', 'confirmed', 'takes', 'others'),
  decline: rule(['requested'], 'asked', 'declined', 'none', 'asker'),
  counter: rule(['requested'], 'asked', 'requested', 'none', 'asker'),
  withdraw: rule(['requested'], 'asker', 'withdrawn', 'none', 'asked'),
  nudge: rule(['requested'], 'clock', 'same', 'none', 'asked', false),
  expire: rule(['requested'], 'clock', 'expired', 'none', 'both'),
  proposeMove: rule(booked, 'party', 'moving', 'keeps', 'other party'),
  acceptMove: rule(['moving'], 'answerer', 'confirmed', 'moves', 'others'),
  keep: rule(['moving'], 'answerer', 'confirmed', 'keeps', 'other party'),
  takeBack: rule(['moving'], 'proposer', 'confirmed', 'keeps', 'other party'),
  lapseMove: rule(['moving'], 'clock', 'confirmed', 'keeps', 'both'),
  join: rule(booked, 'colleague', 'same', 'takes', 'others'),
  leave: rule(booked, 'attendee', 'same', 'releases', 'others'),
  reseat: rule(booked, 'organiser', 'same', 'moves', 'all'),
  remind: rule(booked, 'clock', 'same', 'keeps', 'all', false),
  cancel: rule(booked, 'party', 'cancelled', 'releases', 'others'),
  sayHeld: rule(begun, 'party', 'by both words', 'keeps', 'other party'),
  noteOutcome: rule(begun, 'party', 'same', 'keeps', 'nobody', false),
  rate: rule(begun, 'anyone attending', 'same', 'keeps', 'nobody', false),
  offerCard: rule(begun, 'anyone attending', 'same', 'keeps', 'nobody', false),
} as const satisfies Record<string, Rule>;

export type MeetingAct = keyof typeof rules;
