import type { Logger } from 'pino';
import { type Address, channelOf } from '../domain/address.ts';
import type { Event } from '../domain/event.ts';
import type { Arrival, Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Reply } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type {
  Answer,
  Clock,
  Dispatch,
  Fingerprint,
  Phrasebook,
  SecretCode,
  Snapshot,
  Store,
  Whom,
} from '../ports.ts';
import { lapse } from './acts/expire.ts';
import { remind } from './acts/remind.ts';
import { remindVisit } from './acts/visits.ts';
import { arrive, arrivingId, type FactsOf, link } from './arrive.ts';
import { parseTap } from './choice.ts';
import { decide, turnOf, whereIs } from './decide.ts';
import type { Engines, Facts } from './facts.ts';
import { codeIn, personByCode } from './link.ts';
import { reply, stay } from './outcome.ts';
import { tellInterpreters } from './tell-interpreters.ts';

/** How often a decision is taken anew when what it relied on has changed. */
const attempts = 12;

export interface ConversationParts {
  store: Store;
  phrasebook: Phrasebook;
  fingerprint: Fingerprint;
  engines: Engines;
  secretCode: SecretCode;
  ways: Facts['ways'];
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
  /** Where else the farewell is owed to somebody who has had everything deleted. */
  others?: Address[];
}

export interface Conversation {
  /** Commits what the message changes. Undefined when the address is nobody's, or it was seen. */
  hear(message: Message): Promise<Settled | undefined>;
  /** Commits an arrival and binds its address. */
  arrive(arrival: Arrival): Promise<Settled | Refusal | undefined>;
  /** Lets a request lapse whose time has come. */
  lapse(event: string, meeting: string): Promise<void>;
  /** Reminds both of a meeting that is near. */
  remind(event: string, meeting: string): Promise<void>;
}

/**
 * One message, there and back: read, decide, commit; and once more when something had changed in
 * between. One round trip to Redis for whoever spoke here lately, two for others.
 */
export function createConversation(parts: ConversationParts): Conversation {
  const { store, engines, phrasebook, clock } = parts;

  const factsIn =
    (view: EventView, address: Address): FactsOf =>
    (me, now, turn) => ({
      view,
      me,
      now,
      turn,
      engines,
      secretCode: parts.secretCode,
      // Whoever asks is in one of the channels already.
      ways: (code) => parts.ways(code).filter(({ channel }) => channel !== channelOf(address)),
      shownAs: (lines) => parts.fingerprint(lines, me, view.event),
    });

  async function hear(message: Message): Promise<Settled | undefined> {
    const whom = await whomOf(message);
    if (!whom) return undefined;
    const code = codeIn(message.text);
    try {
      if (code && (await store.events()).includes(code.event)) {
        return await linkOrRefuse(message, whom, code);
      }
      return await settle(whom, message, ({ view, ...snapshot }, me) =>
        decide(
          message,
          factsIn(view, message.address)(me, clock(), message.id),
          snapshot,
          phrasebook,
        ),
      );
    } catch (error) {
      if (error instanceof WorldFailed) throw error;
      return sorry(whom, message, error);
    }
  }

  /** A tap finds its event by itself, and brings the address back there; a sign of life revives it. */
  async function whomOf({ address, taps }: Message): Promise<Whom | undefined> {
    const here = await store.find(address);
    const named = taps?.[0] === undefined ? undefined : parseTap(taps[0])?.event;
    const there =
      here && named !== undefined && named !== here.event
        ? await store.find(address, named)
        : undefined;
    const whom = there ?? here;
    if (whom && (there || whom.isDead)) await store.bind(address, whom);
    return whom;
  }

  async function linkOrRefuse(
    { id, address, zone }: Message,
    whom: Whom,
    { event, code }: { event: string; code: string },
  ): Promise<Settled | undefined> {
    const arrival = { id, address, at: clock(), event, code, ...(zone ? { zone } : {}) };
    const became = await arriveAt(arrival);
    if (!became || !isRefusal(became)) return became;
    const refused = stay('refused', reply(became.refused));
    return settle(whom, { id, address }, ({ view, ...snapshot }, me) => {
      const facts = factsIn(view, address)(me, clock(), id);
      return turnOf(refused, facts, whereIs(facts, snapshot), snapshot.state?.offered ?? []);
    });
  }

  async function settle(
    whom: Whom,
    { address, card }: Pick<Message, 'id' | 'address' | 'card'>,
    decideOn: (snapshot: Snapshot, me: Person) => Turn,
  ): Promise<Settled | undefined> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(whom.event, whom.person);
      const me = snapshot.view.people.get(whom.person);
      if (!me) return undefined;
      const turn = tellInterpreters(snapshot.view, decideOn(snapshot, me));
      const { became } = await store.commit(turn, snapshot, clock(), address, card);
      if (became === 'done') return committed(snapshot.view.event, { address, card }, me, turn);
      if (became === 'seen') return undefined;
      await pause(attempt);
    }
    throw new WorldFailed('busy', { retryAfterMs: 2000 });
  }

  async function committed(
    event: Event,
    { address: to, card }: { address: Address; card?: string | undefined },
    me: Person,
    turn: Turn,
  ): Promise<Settled> {
    void handOn(event.code, turn);
    const put = turn.changes.find(
      (change) => 'put' in change && change.put === 'person' && change.person.id === me.id,
    );
    const after = put && 'person' in put ? put.person : me;
    const isErased = turn.changes.some((change) => 'erase' in change && change.id === me.id);
    if (isErased) await Promise.all(me.addresses.map((at) => store.unbind(at, event.code)));
    const reader = isErased ? undefined : after;
    const { id, replies } = turn;
    const answer = {
      id,
      event: event.code,
      to,
      person: reader?.id,
      language: after.reads,
      replies,
      ...(card === undefined ? {} : { card }),
    };
    return isErased
      ? { answer, event, reader, others: me.addresses.filter((at) => at !== to) }
      : { answer, event, reader };
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
      const person = await arriving(arrival);
      if (person === undefined) return refuse('refusal.code-unknown');
      const snapshot = await store.read(event, person);
      const factsOf = factsIn(snapshot.view, address);
      const linked = arrival.code === undefined ? undefined : snapshot.view.people.get(person);
      const turn = linked
        ? link(arrival, linked, snapshot, factsOf)
        : arrive(arrival, snapshot.view, factsOf);
      if (isRefusal(turn)) return turn;
      // Before the commit, with which the view forgets whoever is erased.
      const freed = addressesOfErased(turn, snapshot.view).filter((at) => at !== address);
      const { became } = await store.commit(turn, snapshot, clock(), address);
      if (became === 'done') await Promise.all(freed.map((at) => store.unbind(at, event)));
      // The binding can be repeated: it says what the person's own record says.
      if (became !== 'stale') await store.bind(address, { event, person });
      if (became === 'seen') return undefined;
      const put = turn.changes[0];
      if (became === 'done' && put && 'person' in put) {
        return committed(snapshot.view.event, { address }, put.person, turn);
      }
      await pause(attempt);
    }
    throw new WorldFailed('busy', { retryAfterMs: 2000 });
  }

  async function arriving(arrival: Arrival): Promise<string | undefined> {
    const { event, code, address, at } = arrival;
    if (code === undefined) return arrivingId(arrival);
    return personByCode((await store.read(event)).view, code, address, at)?.id;
  }

  /** What the clock does: decided by the record as it stands, or nothing. */
  async function onTime(
    event: string,
    decideOn: (view: EventView) => Turn | undefined,
  ): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const snapshot = await store.read(event);
      const decided = decideOn(snapshot.view);
      if (!decided) return;
      const turn = tellInterpreters(snapshot.view, decided);
      const { became } = await store.commit(turn, snapshot, clock());
      if (became === 'done') return handOn(event, turn);
      if (became === 'seen') return;
    }
  }

  return {
    hear,
    arrive: arriveAt,
    lapse: (event, meeting) => onTime(event, (view) => lapse(view, meeting, clock())),
    remind: (event, meeting) =>
      onTime(
        event,
        (view) => remindVisit(view, meeting, clock()) ?? remind(view, meeting, clock()),
      ),
  };
}

const addressesOfErased = ({ changes }: Turn, { people }: EventView): Address[] =>
  changes.flatMap((change) => ('erase' in change ? (people.get(change.id)?.addresses ?? []) : []));

/** Contenders spread out instead of meeting again: a little longer after each loss. */
const pause = (attempt: number): Promise<void> =>
  attempt === 0
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(attempt, 5)));
