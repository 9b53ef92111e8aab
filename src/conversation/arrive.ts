import { channelOf } from '../domain/address.ts';
import { endOf } from '../domain/event.ts';
import type { Arrival } from '../domain/message.ts';
import type { Notice } from '../domain/notice.ts';
import { newPerson, type Person } from '../domain/person.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { say } from '../domain/say.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import type { Snapshot } from '../ports.ts';
import { helpReply } from './acts/help.ts';
import { offerAgain } from './acts/link.ts';
import { command } from './commands.ts';
import { turnOf, whereIs } from './decide.ts';
import type { Facts } from './facts.ts';
import { deriveId } from './ids.ts';
import { takeOver } from './link.ts';
import { offeredOf } from './offered.ts';
import { reply } from './outcome.ts';
import { at, stateOf } from './progress.ts';
import { stepNamed } from './steps/index.ts';

/** Everything that a decision about this person may know. */
export type FactsOf = (me: Person, now: number, turn: string) => Facts;

/** Who comes by this link: the invited person, or somebody new. */
export const arrivingId = (arrival: Arrival): string =>
  arrival.person ?? deriveId('w', arrival.event, arrival.id);

/**
 * Somebody opens a link of the event: an invited person is recognised, in open registration a new one
 * begins. Whoever has finished the visit before is simply welcomed back.
 */
export function arrive(arrival: Arrival, view: EventView, factsOf: FactsOf): Turn | Refusal {
  const { event } = view;
  if (arrival.at >= endOf(event)) return refuse('refusal.event-over');
  const known = view.people.get(arrivingId(arrival));
  if (!known && (arrival.person || event.registration !== 'open')) {
    return refuse('refusal.registration-closed');
  }
  const others = takeOver(view, arrival.address, arrivingId(arrival));
  if (isRefusal(others)) return others;
  const me = known ? withAddress(known, arrival) : newcomer(arrival, view);
  const facts = factsOf(me, arrival.at, arrival.id);
  const turn = known?.presence === 'present' ? welcomeBack(facts) : begin(facts);
  return { ...turn, changes: [...turn.changes, ...others] };
}

/** The same person, at another address, by a code that was shown to them where they are known. */
export function link(
  arrival: Arrival,
  known: Person,
  snapshot: Snapshot,
  factsOf: FactsOf,
): Turn | Refusal {
  const others = takeOver(snapshot.view, arrival.address, known.id);
  if (isRefusal(others)) return others;
  const { zone: _, ...rest } = arrival;
  const me = withAddress(known, known.zone ? rest : arrival);
  const isNew = !known.addresses.includes(arrival.address);
  const linked: Person = isNew ? { ...me, link: { ...known.link!, by: arrival.address } } : me;
  const facts = factsOf(linked, arrival.at, arrival.id);
  const isAtHome = !isNew && known.link?.by === undefined;
  const outcome = isAtHome ? offerAgain(facts) : command(facts, 'start', '');
  const position = whereIs(facts, snapshot);
  const offered = snapshot.state?.offered ?? [];
  const turn = turnOf({ ...outcome, kind: 'link', me: linked }, facts, position, offered);
  return {
    ...turn,
    replies: [...(isAtHome ? [] : [reply(say('link.done'))]), ...turn.replies],
    changes: [...turn.changes, ...others],
    notices: isNew ? [noticeOf(arrival, known)] : [],
  };
}

/** They hear of it wherever they are: a code that somebody else has used must not go unnoticed. */
const noticeOf = ({ id, address }: Arrival, { id: to }: Person): Notice => ({
  id: deriveId('n', id, to, 'linked'),
  to,
  kind: 'linked',
  channel: channelOf(address),
});

function withAddress(person: Person, arrival: Arrival): Person {
  const { address, zone } = arrival;
  return {
    ...person,
    presence: person.presence === 'imported' ? 'arriving' : person.presence,
    ...(zone ? { zone } : {}),
    addresses: person.addresses.includes(address)
      ? person.addresses
      : [...person.addresses, address],
  };
}

const newcomer = (arrival: Arrival, { event }: EventView): Person =>
  newPerson({
    id: arrivingId(arrival),
    presence: 'arriving',
    reads: arrival.language ?? event.defaultLanguage,
    ...(arrival.zone ? { zone: arrival.zone } : {}),
    addresses: [arrival.address],
  });

function begin(facts: Facts): Turn {
  const step = stepNamed('language')!;
  const replies = step.ask(facts, step.start);
  return {
    id: facts.turn,
    by: facts.me.id,
    kind: 'arrive',
    speaker: facts.me.id,
    state: stateOf(at(step), offeredOf(replies), facts.now),
    replies,
    changes: [{ put: 'person', person: facts.me }],
    notices: [],
    relies: ['event'],
  };
}

function welcomeBack(facts: Facts): Turn {
  const replies = [reply(say('visit.welcome-back')), helpReply(facts)];
  return {
    id: facts.turn,
    by: facts.me.id,
    kind: 'return',
    speaker: facts.me.id,
    state: stateOf(at(stepNamed('home')!), offeredOf(replies), facts.now),
    replies,
    changes: [{ put: 'person', person: facts.me }],
    notices: [],
    relies: [],
  };
}
