import { nudgeAtOf, openerOf, request, withdraw } from '../../domain/meeting.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { say } from '../../domain/say.ts';
import { viewWith } from '../../domain/view.ts';
import type { Facts } from '../facts.ts';
import { deriveId } from '../ids.ts';
import { mayAsk } from '../may-meet.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf } from '../person-lines.ts';
import { expiryOf, slotOf } from '../times-offered.ts';
import { mineAt, noticeOf, refused } from './answer.ts';

/** Another time for one's own request, whose time is taken by now: the new one replaces it. */
export function renewRequest(
  facts: Facts,
  id: string,
  revision: number,
  timeCode: string | undefined,
): Outcome {
  const { view, me, now, turn } = facts;
  const mine = mineAt(facts, id, revision);
  if (isRefusal(mine)) return refused(facts, mine, id);
  const withdrawn = withdraw(mine.meeting, me.id);
  if (isRefusal(withdrawn)) return refused(facts, withdrawn, id);
  // The request that ends gives its place in the quota to the one that replaces it.
  const partner = mayAsk({ ...facts, view: viewWith(view, withdrawn) }, mine.partner.id);
  if (isRefusal(partner)) return rest('refused', reply(partner.refused));
  const time = slotOf(facts, timeCode);
  const until = time ? expiryOf(facts, time) : 0;
  if (!time || until <= now) return refused(facts, refuse('refusal.time-taken'), id);
  const { word } = mine.meeting;
  const opener = openerOf(mine.meeting);
  const renewed = {
    ...request({
      id: deriveId('m', view.event.code, turn),
      asker: me.id,
      asked: partner.id,
      time,
      expiresAt: until,
      nudgeAt: nudgeAtOf(view.event, now, until),
      ...(word ? { word } : {}),
    }),
    ...(opener === me.id ? {} : { opener }),
  };
  return {
    kind: 'renew',
    go: { step: 'home' },
    changes: [
      { put: 'meeting', meeting: withdrawn },
      { put: 'meeting', meeting: renewed },
    ],
    notices: [noticeOf(facts, renewed, 'renewed')],
    relies: [`person/${me.id}`, `person/${partner.id}`, 'event'],
    replies: [{ ...reply(say('ask.sent', { name: nameOf(partner), time, until })), about: id }],
  };
}
