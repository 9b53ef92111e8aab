import type { Event } from '../domain/event.ts';
import type { Claim, Meeting } from '../domain/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Ref } from '../domain/turn.ts';

/** One record as it is held in memory. `claims` are what the meeting holds in Redis. */
export type Held =
  | { ref: 'event'; version: number; event: Event }
  | { ref: Ref; version: number; person: Person; key: Buffer }
  | { ref: Ref; version: number; organisation: Organisation }
  | { ref: Ref; version: number; meeting: Meeting; claims: readonly Claim[] };

/** What a listener hears, in the order in which the view changes; `after` is missing when erased. */
export type ViewChange =
  | { of: 'event'; before: Event | undefined; after: Event }
  | { of: 'person'; id: string; before: Person | undefined; after: Person | undefined }
  | {
      of: 'organisation';
      id: string;
      before: Organisation | undefined;
      after: Organisation | undefined;
    }
  | { of: 'meeting'; id: string; before: Meeting | undefined; after: Meeting | undefined };

export type ViewListener = (change: ViewChange) => void;
