import { say } from '../domain/say.ts';
import { showBrief } from './acts/brief.ts';
import { askCannot, cannotInterpret } from './acts/cannot.ts';
import { myRota } from './acts/rota.ts';
import type { Tap } from './choice.ts';
import { rotaChoice } from './duty-lines.ts';
import type { Facts } from './facts.ts';
import { type Outcome, reply, rest } from './outcome.ts';

/** Lines that an interpreter has and may change. */
const editable = new Set(['name', 'times', 'consent', 'language']);

/** Buttons that interpreters have; undefined for all others. */
export function crewTap(facts: Facts, { verb, args }: Tap): Outcome | undefined {
  const { me } = facts;
  if (me.role !== 'interpreter' || me.presence !== 'present') return undefined;
  const [first = '', second = ''] = args;
  switch (verb) {
    case 'brief':
      return showBrief(facts, first);
    case 'cannot':
      return askCannot(facts, first);
    case 'cannot-yes':
      return cannotInterpret(facts, first, Number(second));
    case 'edit':
      return editable.has(first) ? undefined : forDelegates(facts);
    case 'do':
    case 'erase':
      return undefined;
    default:
      return forDelegates(facts);
  }
}

const delegatesOnly = new Set(['matches', 'pause', 'resume', 'search', 'why', 'cancel', 'visits']);

/** What commands mean to an interpreter; undefined where they mean the same to everybody. */
export function crewCommand(facts: Facts, name: string): Outcome | undefined {
  const { me } = facts;
  if (me.role !== 'interpreter' || me.presence !== 'present') return undefined;
  if (name === 'day' || name === 'meetings') return myRota(facts);
  return delegatesOnly.has(name) ? forDelegates(facts) : undefined;
}

export const forDelegates = (facts: Facts): Outcome =>
  rest('not-for-you', { ...reply(say('crew.only')), choices: [rotaChoice(facts.view)] });
