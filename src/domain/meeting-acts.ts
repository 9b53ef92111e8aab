import { type Actor, isFor } from './actor.ts';
import type { Attendee, Meeting, MeetingSide, Proposal, Word } from './meeting-record.ts';
import { attends, isVisit, openerOf, sideOf } from './meeting-record.ts';
import { type MeetingAct, type Rule, rules, standingOf, type Who } from './meeting-states.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Instant, Interval } from './time.ts';

/** What an accepted meeting takes besides its people. */
export interface Places {
  table: string;
  interpreter?: string;
  remindAt?: Instant;
}

/** What goes with a request or with another time for it. */
export interface Asking {
  word?: Word;
  nudgeAt?: Instant;
}

/** A new request. It claims nothing: others may ask for the same time. */
export function request(
  asking: { id: string; asker: string; asked: string; time: Interval; expiresAt: Instant } & Asking,
): Meeting {
  return { revision: 0, status: 'requested', ...asking };
}

/**
 * Only the asked side accepts, and only while the request is open. Whether it can be held at all is
 * the timetable's to say: see timetable/acceptance.ts.
 */
export function accept(
  meeting: Meeting,
  by: Actor,
  places: Places,
  now: Instant,
  word?: Word,
): Meeting | Refusal {
  const no = mayAnswer('accept', meeting, by, now);
  return (
    no ??
    next(settled(without(meeting, 'nudgeAt'), places, word), {
      status: 'confirmed',
      askHeldAt: meeting.time.to,
    })
  );
}

export function decline(meeting: Meeting, by: Actor, now: Instant, word?: Word): Meeting | Refusal {
  const no = mayAnswer('decline', meeting, by, now);
  return no ?? next(without(meeting, 'nudgeAt'), { status: 'declined', ...(word && { word }) });
}

/** Another time: the asked person becomes the asker, so that the other one answers now. */
export function counter(
  meeting: Meeting,
  by: Actor,
  time: Interval,
  expiresAt: Instant,
  now: Instant,
  asking: Asking = {},
): Meeting | Refusal {
  const no = mayAnswer('counter', meeting, by, now);
  if (no) return no;
  return next(without(meeting, 'word', 'nudgeAt'), {
    asker: meeting.asked,
    asked: meeting.asker,
    opener: openerOf(meeting),
    time,
    expiresAt,
    ...asking,
  });
}

export function withdraw(meeting: Meeting, by: Actor): Meeting | Refusal {
  const no = mayDo('withdraw', meeting, by);
  return no ?? next(without(meeting, 'nudgeAt'), { status: 'withdrawn' });
}

/** A no-op for a timer that fires early or after an answer. */
export function expire(meeting: Meeting, now: Instant): Meeting | undefined {
  if (meeting.status !== 'requested' || now < meeting.expiresAt) return undefined;
  return next(without(meeting, 'nudgeAt'), { status: 'expired' });
}

/**
 * Another time for what is confirmed. Either party may, any number of times; the last proposal
 * stands, so that a proposal of the other side is an answer as well. The time held stays held.
 */
export function proposeMove(
  meeting: Meeting,
  by: Actor,
  proposal: Omit<Proposal, 'by'> & { word?: Word },
  now: Instant,
): Meeting | Refusal {
  const no = mayDo('proposeMove', meeting, by);
  if (no) return no;
  if (now >= meeting.time.from) return refuse('refusal.request-changed');
  const { word, ...rest } = proposal;
  return next(without(meeting, 'word'), {
    proposal: { by: partyOf(meeting, by)!, ...rest },
    ...(word && { word }),
  });
}

/** The other side agrees: only now the old time is given up and the new one taken. */
export function acceptMove(
  meeting: Meeting,
  by: Actor,
  places: Places,
  now: Instant,
  word?: Word,
): Meeting | Refusal {
  const no = mayDo('acceptMove', meeting, by);
  if (no) return no;
  const { proposal } = meeting;
  if (!proposal) return refuse('refusal.request-closed');
  if (now >= proposal.expiresAt || now >= meeting.time.from) return refuse('refusal.expired');
  return next(settled(without(meeting, 'proposal'), places, word), {
    time: proposal.time,
    askHeldAt: proposal.time.to,
  });
}

/** The other side would rather keep the time that is confirmed. */
export const keep = (meeting: Meeting, by: Actor, word?: Word): Meeting | Refusal =>
  mayDo('keep', meeting, by) ?? next(without(meeting, 'proposal'), { ...(word && { word }) });

export const takeBack = (meeting: Meeting, by: Actor): Meeting | Refusal =>
  mayDo('takeBack', meeting, by) ?? next(without(meeting, 'proposal'), {});

/** A no-op for a timer that fires early or after an answer. The meeting stays where it is. */
export function lapseMove(meeting: Meeting, now: Instant): Meeting | undefined {
  if (standingOf(meeting) !== 'moving' || now < meeting.proposal!.expiresAt) return undefined;
  return next(without(meeting, 'proposal'), {});
}

/** Of a visit nobody is a party: it is the organiser's to cancel, see timetable/visiting.ts. */
export const cancel = (meeting: Meeting, by: Actor): Meeting | Refusal =>
  mayDo('cancel', meeting, by) ?? next(without(meeting, 'proposal'), { status: 'cancelled' });

/**
 * A colleague sits down as well; the table, and the interpreters of a visit, may have to be others.
 * That they are a colleague, and free, is for timetable/joining.ts to say.
 */
export function join(
  meeting: Meeting,
  attendee: Attendee,
  places: Partial<Places> & { interpreters?: string[] } = {},
): Meeting | Refusal {
  const no = standsFor('join', meeting);
  if (no) return no;
  if (attends(meeting, attendee.person)) return refuse('refusal.already-confirmed');
  const waiting = meeting.waiting?.filter((id) => id !== attendee.person);
  return next(meeting, {
    attendees: [...(meeting.attendees ?? []), attendee],
    ...(waiting && { waiting }),
    ...places,
  });
}

/** One of the two cannot leave, only cancel: without them it would be another meeting. */
export function leave(meeting: Meeting, by: Actor, person: string): Meeting | Refusal {
  const no = standsFor('leave', meeting);
  if (no) return no;
  const isAttendee = meeting.attendees?.some((attendee) => attendee.person === person) ?? false;
  if (!isAttendee || !isFor(by, person)) return refuse('refusal.not-yours');
  const attendees = meeting.attendees!.filter((attendee) => attendee.person !== person);
  return next(meeting, { attendees });
}

/** The organiser's hand, or an interpreter who cannot: other places for the same time. */
export const reseat = (
  meeting: Meeting,
  places: Partial<Places> & { interpreters?: string[] },
): Meeting | Refusal =>
  standsFor('reseat', meeting) ??
  next(without(meeting, 'table', 'interpreter', 'interpreters'), places);

/** The party as whom somebody speaks: themselves, or the one for whom they act. */
export const partyOf = (meeting: Meeting, by: Actor): string | undefined =>
  isVisit(meeting) ? undefined : [meeting.asker, meeting.asked].find((party) => isFor(by, party));

/** Who may still change a meeting: its parties, and those who act for them. */
export const mayChange = (meeting: Meeting, by: Actor): boolean =>
  partyOf(meeting, by) !== undefined;

/** May this be done by this person as things stand? By the table of meeting-states.ts alone. */
export function mayDo(act: MeetingAct, meeting: Meeting, by: Actor): Refusal | undefined {
  if (!isWho(rules[act].who, meeting, by)) return refuse('refusal.not-yours');
  return standsFor(act, meeting);
}

/** A meeting after a transition. */
export const next = (meeting: Meeting, change: Partial<Meeting>): Meeting => ({
  ...meeting,
  ...change,
  revision: meeting.revision + 1,
});

function standsFor(act: MeetingAct, meeting: Meeting): Refusal | undefined {
  const { from }: Rule = rules[act];
  const standing = standingOf(meeting);
  if (from.includes(standing)) return undefined;
  if (from.includes('confirmed')) return refuse('refusal.not-confirmed');
  const isAgreed = standing === 'confirmed' || standing === 'moving';
  return isAgreed && from.includes('requested') && act !== 'withdraw'
    ? refuse('refusal.already-confirmed')
    : refuse('refusal.request-closed');
}

function mayAnswer(
  act: 'accept' | 'decline' | 'counter',
  meeting: Meeting,
  by: Actor,
  now: Instant,
): Refusal | undefined {
  const no = mayDo(act, meeting, by);
  if (no) return no;
  return now >= meeting.expiresAt ? refuse('refusal.expired') : undefined;
}

function isWho(who: Who, meeting: Meeting, by: Actor): boolean {
  if (who === 'clock' || who === 'organiser') return true;
  const side = (of: MeetingSide) => !isVisit(meeting) && isFor(by, meeting[of]);
  const { proposal } = meeting;
  switch (who) {
    case 'asker':
    case 'asked':
      return side(who);
    case 'party':
      return side('asker') || side('asked');
    case 'proposer':
      return proposal ? isFor(by, proposal.by) : mayChange(meeting, by);
    case 'answerer':
      return (['asker', 'asked'] as const).some(
        (one) => side(one) && proposal?.by !== meeting[one],
      );
    default:
      return typeof by === 'string'
        ? sideOf(meeting, by) !== undefined
        : [by.id, ...(by.actsFor ?? [])].some((id) => sideOf(meeting, id) !== undefined);
  }
}

function settled(meeting: Meeting, places: Places, word: Word | undefined): Meeting {
  const free = without(meeting, 'table', 'interpreter', 'remindAt');
  return { ...free, ...places, ...(word && { word }) };
}

function without(meeting: Meeting, ...keys: (keyof Meeting)[]): Meeting {
  const rest = { ...meeting };
  for (const key of keys) delete rest[key];
  return rest;
}
