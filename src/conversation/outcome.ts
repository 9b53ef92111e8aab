import type { Notice } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import type { Line } from '../domain/say.ts';
import type { Change, Ref } from '../domain/turn.ts';

/**
 * Where the conversation goes: the next question of the visit, the one before, where it was (asking
 * again, or holding while something else is asked first), a step by name, or a step whose answer leads
 * back to where the person is now.
 */
export type Go =
  | 'next'
  | 'back'
  | 'stay'
  | 'hold'
  | { step: string; data?: unknown }
  | { edit: string };

/** What a step or an act decided. */
export interface Outcome {
  /** For the journal. */
  kind: string;
  /** The speaker as they are from now on, if that changed. */
  me?: Person;
  go: Go;
  replies?: Reply[];
  changes?: Change[];
  notices?: Notice[];
  relies?: Ref[];
}

export const reply = (...lines: Line[]): Reply => ({ lines });

/** Says something and leaves everything where it is; the open question is asked again. */
export const stay = (kind: string, ...replies: Reply[]): Outcome => ({ kind, go: 'stay', replies });

/** Says something and leaves the conversation at rest. */
export const rest = (kind: string, ...replies: Reply[]): Outcome => ({
  kind,
  go: { step: 'home' },
  replies,
});
