import { endOf } from '../domain/event.ts';
import type { Arrival } from '../domain/message.ts';
import { newPerson, type Person } from '../domain/person.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Line, say } from '../domain/say.ts';
import type { Turn } from '../domain/turn.ts';
import type { EventView } from '../domain/view.ts';
import type { Fingerprint } from '../ports.ts';
import { helpReply } from './acts/help.ts';
import type { Engines, Facts } from './facts.ts';
import { deriveId } from './ids.ts';
import { offeredOf } from './offered.ts';
import { reply } from './outcome.ts';
import { at, stateOf } from './progress.ts';
import { stepNamed } from './steps/index.ts';

/** Who comes by this link: the invited person, or somebody new. */
export const arrivingId = (arrival: Arrival): string =>
  arrival.person ?? deriveId('w', arrival.event, arrival.id);

/**
 * Somebody opens a link of the event: an invited person is recognised, in open registration a new one
 * begins. Whoever has finished the visit before is simply welcomed back.
 */
export function arrive(
  arrival: Arrival,
  view: EventView,
  { engines, fingerprint }: { engines: Engines; fingerprint: Fingerprint },
): Turn | Refusal {
  const { event } = view;
  if (arrival.at >= endOf(event)) return refuse('refusal.event-over');
  const known = view.people.get(arrivingId(arrival));
  if (!known && (arrival.person || event.registration !== 'open')) {
    return refuse('refusal.registration-closed');
  }
  const me = known ? withAddress(known, arrival) : newcomer(arrival, view);
  const shownAs = (lines: readonly Line[]) => fingerprint(lines, me, event);
  const facts: Facts = { view, me, now: arrival.at, turn: arrival.id, engines, shownAs };
  return known?.presence === 'present' ? welcomeBack(facts) : begin(facts);
}

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
