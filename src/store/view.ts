import type { Event } from '../domain/event.ts';
import type { Claim, Meeting } from '../domain/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Offered, State } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import type { Ref } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { createClaimsIndex } from './claims-index.ts';
import type { Held, ViewChange, ViewListener } from './held.ts';
import { createMeetingIndex } from './meeting-index.ts';
import { createRecent, type Recent } from './recent.ts';

/** A conversation as it was when it was last read or committed here. */
export interface Spoken {
  state: State | undefined;
  /** Version of the state; '' without one. Also rises when other choices are shown. */
  version: string;
  notified: { offered: Offered[]; at: Instant } | undefined;
}

const conversations = 10_000;

/** The read model of one event. There is one per event and process, and it changes under its readers. */
export interface View extends EventView {
  /** 0 while the record does not exist. */
  version(ref: Ref): number;
  /** Counts the changes of this view, so that a decision can tell what happened after it was read. */
  readonly tick: number;
  /** The tick at which a record last changed or went away; 0 if never. */
  changedAt(ref: Ref): number;
  keyOf(person: string): Buffer | undefined;
  claimsOf(meeting: string): readonly Claim[];
  /** All that is booked for "person/<id>", "table/<id>" or "interpreter/<id>". */
  claimsUpon(of: string): readonly Claim[];
  /** Conversations of those who spoke here lately. */
  readonly spoken: Recent<string, Spoken>;
  /** Takes a record in; one that is not newer than what is held changes nothing. */
  take(held: Held): void;
  /** Takes a record in as it is: Redis may have come back with an older past. */
  replace(held: Held): void;
  drop(ref: Ref): void;
  /** Calls the listener for all that is held, and from then on for each change. */
  subscribe(listener: ViewListener): () => void;
  readonly isWatched: boolean;
}

export function createView(): View {
  const people = new Map<string, Person>();
  const keys = new Map<string, Buffer>();
  const organisations = new Map<string, Organisation>();
  const meetings = new Map<string, Meeting>();
  const claims = createClaimsIndex();
  const index = createMeetingIndex();
  const spoken = createRecent<string, Spoken>(conversations);
  const marks = new Map<Ref, { version: number; tick: number }>();
  const listeners = new Set<ViewListener>();
  let event: Event | undefined;
  let tick = 0;

  const tell = (change: ViewChange): void => {
    for (const listener of listeners) listener(change);
  };
  const mark = (ref: Ref, version: number): void => {
    tick += 1;
    marks.set(ref, { version, tick });
  };

  const takeClaims = (meeting: string, held: readonly Claim[]): void => {
    for (const of of claims.replace(meeting, held)) marks.set(`claims/${of}`, { version: 0, tick });
  };
  const takePerson = (person: Person, key: Buffer): ViewChange => {
    const before = people.get(person.id);
    people.set(person.id, person);
    keys.set(person.id, key);
    return { of: 'person', id: person.id, before, after: person };
  };
  const takeOrganisation = (after: Organisation): ViewChange => {
    const before = organisations.get(after.id);
    organisations.set(after.id, after);
    return { of: 'organisation', id: after.id, before, after };
  };
  const takeMeeting = (after: Meeting, held: readonly Claim[]): ViewChange => {
    const before = meetings.get(after.id);
    index.replace(before, after);
    meetings.set(after.id, after);
    takeClaims(after.id, held);
    return { of: 'meeting', id: after.id, before, after };
  };
  const takeEvent = (after: Event): ViewChange => {
    const before = event;
    event = after;
    return { of: 'event', before, after };
  };

  const replace = (held: Held): void => {
    mark(held.ref, held.version);
    if ('person' in held) tell(takePerson(held.person, held.key));
    else if ('meeting' in held) tell(takeMeeting(held.meeting, held.claims));
    else if ('organisation' in held) tell(takeOrganisation(held.organisation));
    else tell(takeEvent(held.event));
  };
  const dropped = (ref: Ref): ViewChange | undefined => {
    const id = ref.slice(ref.indexOf('/') + 1);
    if (ref.startsWith('person/')) {
      const before = people.get(id);
      people.delete(id);
      keys.delete(id);
      spoken.delete(id);
      return { of: 'person', id, before, after: undefined };
    }
    if (ref.startsWith('organisation/')) {
      const before = organisations.get(id);
      organisations.delete(id);
      return { of: 'organisation', id, before, after: undefined };
    }
    if (!ref.startsWith('meeting/')) return undefined;
    const before = meetings.get(id);
    index.replace(before, undefined);
    meetings.delete(id);
    takeClaims(id, []);
    return { of: 'meeting', id, before, after: undefined };
  };

  return {
    get event() {
      if (!event) throw new Error('the view was not loaded');
      return event;
    },
    people,
    organisations,
    meetings,
    meetingsOf: index.of,
    version: (ref) => marks.get(ref)?.version ?? 0,
    get tick() {
      return tick;
    },
    changedAt: (ref) => marks.get(ref)?.tick ?? 0,
    keyOf: (person) => keys.get(person),
    spoken,
    claimsOf: claims.of,
    claimsUpon: claims.upon,
    take(held) {
      if (held.version > (marks.get(held.ref)?.version ?? 0)) replace(held);
    },
    replace,
    drop(ref) {
      if (!marks.get(ref)?.version) return;
      mark(ref, 0);
      const change = dropped(ref);
      if (change) tell(change);
    },
    subscribe(listener) {
      if (event) listener({ of: 'event', before: undefined, after: event });
      for (const [id, after] of organisations)
        listener({ of: 'organisation', id, before: undefined, after });
      for (const [id, after] of people) listener({ of: 'person', id, before: undefined, after });
      for (const [id, after] of meetings) listener({ of: 'meeting', id, before: undefined, after });
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get isWatched() {
      return listeners.size > 0;
    },
  };
}
