import type { Consent } from './consent.ts';
import type { Event } from './event.ts';
import type { Language } from './language.ts';
import type { Meeting } from './meeting.ts';
import type { Notice } from './notice.ts';
import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';
import type { Reply } from './reply.ts';
import type { State } from './state.ts';
import type { Instant } from './time.ts';

/** A record that a decision relied on: "person/<id>", "meeting/<id>", "organisation/<id>", "event". */
export type RecordRef =
  | `person/${string}`
  | `meeting/${string}`
  | `organisation/${string}`
  | 'event';

/** All that is booked for somebody, as one: "claims/person/<id>", "claims/interpreter/<id>". */
export type ClaimsRef = `claims/${string}`;

export type Ref = RecordRef | ClaimsRef;

export type Change =
  | { put: 'person'; person: Person }
  | { put: 'meeting'; meeting: Meeting }
  | { put: 'organisation'; organisation: Organisation }
  | { put: 'event'; event: Event }
  /** Destroys the person's key and everything that only they had; the evidence stays, pseudonymous. */
  | { erase: 'person'; id: string; evidence: Consent[] }
  /** A question that an organiser has to see; sealed with its author's key. */
  | { ask: 'desk'; id: string; by: string; text: string; at: Instant }
  /**
   * A piece of what somebody said that was not understood, without the person. `phrase` is folded:
   * those that are the same count as one, and the first `text` stands for all.
   */
  | { keep: 'phrase'; phrase: string; text: string; language: Language }
  /** Nobody need look at it any more: it is understood now. */
  | { drop: 'phrase'; phrase: string };

/**
 * Everything that one message, or one organiser's or timer's act, changes: applied all at once or not
 * at all. Claims and timers follow from the meetings themselves.
 */
export interface Turn {
  /** Id of the message or act. Applying the same id again changes nothing. */
  id: string;
  /** For the journal: a person's id, "clock" or "organiser". */
  by: string;
  kind: string;
  /** Whose conversation this is, if anybody's: `state` and `replies` are theirs. */
  speaker?: string;
  state?: State;
  replies: Reply[];
  changes: Change[];
  notices: Notice[];
  /** Records whose versions must still be those that were read. Changed records are always checked. */
  relies: Ref[];
}
