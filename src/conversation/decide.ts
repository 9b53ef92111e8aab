import { Language } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { Reply } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import type { Offered } from '../domain/state.ts';
import type { Turn } from '../domain/turn.ts';
import type { Phrasebook, Snapshot } from '../ports.ts';
import { visitTap } from './acts/visits.ts';
import type { Tap } from './choice.ts';
import { command, speak } from './commands.ts';
import { crewTap } from './crew-taps.ts';
import type { Facts } from './facts.ts';
import { arriveAt, goBack } from './go.ts';
import { offeredOf, withEarlierCards } from './offered.ts';
import { type Outcome, reply, rest, stay } from './outcome.ts';
import { at, type Position, positionOf, stateOf } from './progress.ts';
import { stepNamed } from './steps/index.ts';
import { tap } from './taps.ts';
import { type Intent, understand } from './understand.ts';

/**
 * What one message changes: a pure function of the message, the snapshot that was read and the time.
 * It may be called again with a fresher snapshot when what it relied on has changed meanwhile.
 */
export function decide(
  message: Message,
  before: Facts,
  snapshot: Pick<Snapshot, 'state' | 'notified'>,
  phrasebook: Phrasebook,
): Turn {
  // Who has travelled since reads times in the new zone from now on.
  const hasMoved = message.zone !== undefined && message.zone !== before.me.zone;
  const me = hasMoved ? { ...before.me, zone: message.zone! } : before.me;
  const facts: Facts = { ...before, me };
  const position = whereIs(facts, snapshot);
  const intent = understand(message, {
    event: facts.view.event,
    reader: facts.me,
    shown: shownSets(snapshot),
    phrasebook,
    isAtRest: position.step.name === 'home',
  });
  const outcome =
    position.isFresh && (intent.wants === 'say' || isAnswer(intent))
      ? stay('restarted', reply(say('visit.restart-step')))
      : heard(intent, facts, position, phrasebook);
  const offered = snapshot.state?.offered ?? [];
  return turnOf(hasMoved ? { me, ...outcome } : outcome, facts, position, offered);
}

/** The state that was read; without a readable one, rest or the first question of the visit. */
export function whereIs(facts: Facts, { state }: Pick<Snapshot, 'state'>): Position {
  const known = state && positionOf(state);
  if (known) return known;
  const first = facts.me.presence === 'present' ? 'home' : 'language';
  return { ...at(stepNamed(first)!), isFresh: facts.me.presence !== 'present' };
}

/** Choices as they were last shown, the newest set first: a notice may have come after the answer. */
function shownSets({ state, notified }: Pick<Snapshot, 'state' | 'notified'>) {
  const sets = [
    { offered: state?.offered ?? [], at: state?.at ?? 0 },
    ...(notified ? [notified] : []),
  ];
  return sets.sort((a, b) => b.at - a.at).map((set) => set.offered);
}

const isAnswer = (intent: Intent): boolean =>
  intent.wants === 'taps' && intent.taps[0]?.verb === 'a';

function heard(intent: Intent, facts: Facts, position: Position, phrasebook: Phrasebook): Outcome {
  switch (intent.wants) {
    case 'nothing':
      return stay('not-understood', reply(intent.because));
    case 'language':
      // Where the question is the language, naming one is its answer.
      return position.step.name === 'language'
        ? position.step.hear({ text: '', values: [intent.language] }, facts, position.own)
        : speak(facts, intent.language);
    case 'command':
      return commanded(intent.command, intent.rest, facts, position);
    case 'taps':
      return intent.taps[0]?.verb === 'a'
        ? answered(intent.taps, facts, position)
        : tapped(facts, intent.taps[0]!, position);
    case 'say':
      return said(intent.text, facts, position, phrasebook);
  }
}

const tapped = (facts: Facts, one: Tap, position: Position): Outcome =>
  crewTap(facts, one) ?? visitTap(facts, one) ?? tap(facts, one, shownPartners(position));

/** Typed words go to the open question; a plain "skip" or "no" to one that can be skipped skips it. */
function said(
  text: string,
  facts: Facts,
  { step, own }: Position,
  phrasebook: Phrasebook,
): Outcome {
  const word = phrasebook.word(text);
  if (step.skip && (word === 'skip' || word === 'none' || word === 'no'))
    return step.skip(facts, own);
  return step.hear({ text, values: [] }, facts, own);
}

function commanded(name: string, rest_: string, facts: Facts, position: Position): Outcome {
  if (name === 'back') return goBack(facts, position);
  if (name === 'skip' && position.step.name !== 'home') {
    return (
      position.step.skip?.(facts, position.own) ??
      stay('cannot-skip', reply(say('visit.cannot-skip')))
    );
  }
  if (name === 'more') return tapped(facts, { event: '', verb: 'more', args: [] }, position);
  if (name === 'cancel' && (position.step.name !== 'home' || position.edit)) {
    return facts.me.presence === 'present'
      ? rest('dropped', reply(say('visit.cancelled')))
      : position.edit
        ? goBack(facts, position)
        : stay('finish-first', reply(say('visit.finish-first')));
  }
  return command(facts, name, rest_);
}

/** A tap that answers a question: this one, or an earlier one whose buttons still stand there. */
function answered(taps: readonly Tap[], facts: Facts, position: Position): Outcome {
  const [step = '', first = ''] = taps[0]?.args ?? [];
  if (step === 'language') {
    const language = Language.safeParse(first);
    if (language.success && position.step.name !== 'language') return speak(facts, language.data);
  }
  if (step !== position.step.name) return stay('old-button', reply(say('visit.old-button')));
  if (first === 'back' || first === 'skip' || first === 'cancel') {
    return commanded(first, '', facts, position);
  }
  const values = taps.filter((t) => t.args[0] === step).map((t) => t.args.slice(1).join('.'));
  return position.step.hear({ text: '', values }, facts, position.own);
}

const shownPartners = ({ step, own }: Position): string[] =>
  step.name === 'home' ? (own as { shown: string[] }).shown : [];

/** An outcome as the one turn that carries all of it. */
export function turnOf(
  outcome: Outcome,
  facts: Facts,
  position: Position,
  before: readonly Offered[],
): Turn {
  const { turn, me, now } = facts;
  const after: Facts = outcome.me ? { ...facts, me: outcome.me } : facts;
  const changes = outcome.changes ?? [];
  const isErased = changes.some((change) => 'erase' in change);
  const next = isErased ? undefined : arriveAt(outcome.go, after, position);
  const replies: Reply[] = [...(outcome.replies ?? []), ...(next?.replies ?? [])];
  const person = next?.me ?? outcome.me;
  const offered = withEarlierCards(offeredOf(replies), before);
  return {
    id: turn,
    by: me.id,
    kind: outcome.kind,
    speaker: me.id,
    ...(next ? { state: stateOf(next.position, offered, now) } : {}),
    replies,
    changes: [...(person ? [{ put: 'person' as const, person }] : []), ...changes],
    notices: outcome.notices ?? [],
    relies: outcome.relies ?? [],
  };
}
