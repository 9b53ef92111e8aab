import { cardsExchanged, isParty, offerCard } from '../../domain/meeting.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import { contactOf } from '../after-lines.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { type Outcome, reply } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { mineAt, noticeOf, refused } from './answer.ts';

/** Contact cards change hands once both have said so. */
export function exchangeCards(facts: Facts, id: string): Outcome {
  const mine = mineAt(facts, id);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const { view, me } = facts;
  const offered = offerCard(mine.meeting, me.id, true);
  if (isRefusal(offered)) return refused(facts, offered, id);
  const name = nameOf(mine.partner);
  const isExchanged = cardsExchanged(offered).some(
    (pair) => pair.includes(me.id) && pair.every((one) => isParty(offered, one)),
  );
  const kind = isExchanged ? 'cards' : 'card-offered';
  const notice = noticeOf(facts, offered, kind);
  return {
    kind: 'offer-card',
    go: { step: 'home' },
    changes: [{ put: 'meeting', meeting: offered }],
    // Either may have begun: the revision stays, so that the id needs the person as well.
    notices: [{ ...notice, id: deriveId('n', notice.id, notice.to) }],
    relies: [`person/${mine.partner.id}`],
    replies: [
      isExchanged
        ? {
            lines: [say('card.exchanged', { name })],
            file: contactOf(view, mine.partner),
            about: id,
          }
        : { ...reply(say('card.offered', { name })), about: id },
    ],
  };
}
