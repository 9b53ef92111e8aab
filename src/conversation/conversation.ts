import type { Logger } from 'pino';
import type { Address } from '../domain/address.ts';
import type { Event } from '../domain/event.ts';
import type { Arrival, Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { Turn } from '../domain/turn.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type {
  Answer,
  Clock,
  Dispatch,
  Fingerprint,
  Phrasebook,
  Snapshot,
  Store,
  Whom,
} from '../ports.ts';
import { lapse } from './acts/expire.ts';
import { arrive, arrivingId } from './arrive.ts';
import { decide } from './decide.ts';
import type { Engines } from './facts.ts';

/** How often a decision is taken anew when what it relied on has changed. */
const attempts = 12;

export interface ConversationParts {
  store: Store;
  phrasebook: Phrasebook;
  fingerprint: Fingerprint;
  engines: Engines;
  clock: Clock;
  dispatch: Dispatch;
  log: Logger;
}

/** What was committed, with all that sending it takes. */
export interface Settled {
  answer: Answer;
  event: Event;
  /** The reader as they are now; undefined after erasing. */
  reader: Person | undefined;
}

export interface Conversation {
  /** Commits what the message changes. Undefined when the address is nobody's, or it was seen. */
  hear(message: Message): Promise<Settled | undefined>;
  /** Commits an arrival and binds its address. */
  arrive(arrival: Arrival): Promise<Settled | Refusal | undefined>;
  /** Lets a request lapse whose time has come. */
  lapse(event: string, meeting: string): Promise<void>;
}

/**
 * One message, there and back: read, decide, commit; and once more when something had changed in
 * between. Two round trips to Redis for an ordinary message.
 */
export function createConversation(parts: ConversationParts): Conversation {
  const { store, engines, phrasebook, clock } = parts;

  async function hear(message: Message): Promise<Settled | undefined> {
    const whom = await store.find(message.address);
    if (!whom) return undefined;
    try {
      return await settle(whom, message.address, (snapshot, me) => {
        const { view } = snapshot;
        const shownAs = (lines: readonly Line[]) => parts.fingerprint(lines, me, view.event);
        const facts = { view, me, now: clock(), turn: message.id, engines, shownAs };
        return decide(message, facts, snapshot, phrasebook);
      });
    } catch (error) {
      if (error instanceof WorldFailed) throw error;
      return sorry(whom, message, error);
    }
  }

  async function settle(
    whom: Whom,
    address: Address,
    decideOn: (snapshot: Snapshot, me: Person) => Turn,
  ): Promise<Settled | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(whom.event, whom.person);
      const me = snapshot.view.people.get(whom.person);
      if (!me) return undefined;
      const turn = decideOn(snapshot, me);
      const { became } = await store.commit(turn, snapshot, clock(), address);
      if (became === 'done') return committed(snapshot.view.event, address, me, turn);
      if (became === 'seen') return undefined;
      await pause(attempt);
    }
    throw new WorldFailed('busy', { retryAfterMs: 2000 });
  }

  async function committed(event: Event, to: Address, me: Person, turn: Turn): Promise<Settled> {
    void handOn(event.code, turn);
    const put = turn.changes.find((change) => 'put' in change && change.put === 'person');
    const after = put && 'person' in put ? put.person : me;
    const isErased = turn.changes.some((change) => 'erase' in change);
    if (isErased) await Promise.all(me.addresses.map((address) => store.unbind(address)));
    const reader = isErased ? undefined : after;
    const { id, replies } = turn;
    const answer = {
      id,
      event: event.code,
      to,
      person: reader?.id,
      language: after.reads,
      replies,
    };
    return { answer, event, reader };
  }

  /** Best effort, and nobody waits for it: what is not handed on here, the sweeper finds. */
  async function handOn(event: string, turn: Turn): Promise<void> {
    const people = [...new Set(turn.notices.map((notice) => notice.to))];
    if (people.length === 0) return;
    try {
      await parts.dispatch.notices(event, people);
    } catch (error) {
      parts.log.warn({ err: error, turn: turn.id }, 'notices left to the sweeper');
    }
  }

  /** A bug: logged with the message's id, answered with a sorry, never a crash. */
  async function sorry(whom: Whom, message: Message, error: unknown): Promise<Settled | undefined> {
    parts.log.error({ err: error, message: message.id }, 'a message could not be handled');
    const { view } = await store.read(whom.event);
    const me = view.people.get(whom.person);
    if (!me) return undefined;
    const reference = message.id.slice(-8);
    const replies: Reply[] = [
      { lines: [say('hear.sorry', { email: view.event.contact.email, reference })] },
    ];
    const { event } = view;
    const answer: Answer = {
      id: `sorry-${message.id}`,
      event: event.code,
      to: message.address,
      person: me.id,
      language: me.reads,
      replies,
    };
    return { answer, event, reader: me };
  }

  async function arriveAt(arrival: Arrival): Promise<Settled | Refusal | undefined> {
    const { address, event } = arrival;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const person = arrivingId(arrival);
      const snapshot = await store.read(event, person);
      const turn = arrive(arrival, snapshot.view, parts);
      if (isRefusal(turn)) return turn;
      const { became } = await store.commit(turn, snapshot, clock(), address);
      // The binding can be repeated: it says what the person's own record says.
      if (became !== 'stale') await store.bind(address, { event, person });
      if (became === 'seen') return undefined;
      const put = turn.changes[0];
      if (became === 'done' && put && 'person' in put) {
        return committed(snapshot.view.event, address, put.person, turn);
      }
      await pause(attempt);
    }
    throw new WorldFailed('busy', { retryAfterMs: 2000 });
  }

  async function lapseAt(event: string, meeting: string): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(event);
      const turn = lapse(snapshot.view, meeting, clock());
      if (!turn) return;
      const { became } = await store.commit(turn, snapshot, clock());
      if (became === 'done') return handOn(event, turn);
      if (became === 'seen') return;
    }
  }

  return { hear, arrive: arriveAt, lapse: lapseAt };
}

/** Contenders spread out instead of meeting again: a little longer after each loss. */
const pause = (attempt: number): Promise<void> =>
  attempt === 0
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 5)));
