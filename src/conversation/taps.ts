import { say } from '../domain/say.ts';
import { erase } from './acts/about-me.ts';
import { answerHeld, answerOutcome, answerRating } from './acts/after.ts';
import {
  acceptRequest,
  askOtherTimes,
  counterRequest,
  declineRequest,
  withdrawRequest,
} from './acts/answer.ts';
import { askTimes, askWord } from './acts/ask.ts';
import { askCancel, cancelMeeting } from './acts/cancel.ts';
import { exchangeCards } from './acts/card.ts';
import { acceptMoving, askMove, keepTime, proposeMoveTo, takeMoveBack } from './acts/move.ts';
import { renewRequest } from './acts/renew.ts';
import { setAside, suggest } from './acts/suggest.ts';
import { whyNotPerson } from './acts/why.ts';
import type { Tap } from './choice.ts';
import { command, edit } from './commands.ts';
import type { Facts } from './facts.ts';
import { type Outcome, reply, stay } from './outcome.ts';
import { slotOf } from './times-offered.ts';

/** Lines that a tap may ask to change: everything else of that form is made up. */
const editable = new Set([
  'name',
  'organisation',
  'position',
  'delegation',
  'country',
  'spoken',
  'offer',
  'need',
  'wish',
  'times',
  'consent',
  'language',
]);

/** What a button does that is not the answer to the open question. Its arguments are checked here. */
export function tap(facts: Facts, { verb, args }: Tap, shown: readonly string[]): Outcome {
  const [first = '', second = '', third = ''] = args;
  if (verb === 'do') return command(facts, first, '');
  if (verb === 'edit' && editable.has(first)) return edit(first);
  if (verb === 'erase') return erase(facts);
  if (facts.me.presence !== 'present') {
    return stay('finish-first', reply(say('visit.finish-first')));
  }
  const revision = Number(second);
  switch (verb) {
    case 'more':
      return suggest(facts, shown);
    case 'ask':
      return askTimes(facts, first);
    case 'times':
      return askTimes(facts, first, slotOf(facts, second));
    case 'time':
      return askWord(facts, first, second);
    case 'later':
    case 'never':
      return setAside(facts, verb, first);
    case 'why':
      return whyNotPerson(facts, first);
    case 'accept':
      return acceptRequest(facts, first, revision);
    case 'decline':
      return declineRequest(facts, first, revision);
    case 'other':
      return askOtherTimes(facts, first, revision);
    case 'counter':
      return counterRequest(facts, first, revision, third);
    case 'withdraw':
      return withdrawRequest(facts, first);
    case 'cancel':
      return askCancel(facts, first);
    case 'cancel-yes':
      return cancelMeeting(facts, first, revision);
    case 'renew':
      return renewRequest(facts, first, revision, third);
    case 'move':
      return askMove(facts, first, revision);
    case 'move-to':
      return proposeMoveTo(facts, first, revision, third);
    case 'move-yes':
      return acceptMoving(facts, first, revision);
    case 'move-keep':
      return keepTime(facts, first, revision);
    case 'move-back':
      return takeMoveBack(facts, first, revision);
    case 'held':
      return answerHeld(facts, first, second);
    case 'outcome':
      return answerOutcome(facts, first, second, third);
    case 'rate':
      return answerRating(facts, first, second);
    case 'card':
      return exchangeCards(facts, first);
    default:
      return stay('refused', reply(say('refusal.unknown-choice')));
  }
}
