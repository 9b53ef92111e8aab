import { say } from '../../domain/say.ts';
import type { Facts } from '../facts.ts';
import { type Outcome, reply, stay } from '../outcome.ts';
import { nameOf, organisationNameOf } from '../person-lines.ts';

/**
 * A card to be copied into WeChat: who one is at this event, and where to find it. What everybody may
 * see there and nothing else, as nobody knows where it is forwarded to.
 */
export function wechat(facts: Facts): Outcome {
  const { me, view, page: url } = facts;
  const event = view.event.name;
  const name = nameOf(me);
  const organisation = organisationNameOf(view, me);
  const card = organisation
    ? say('mail.wechat-card', { event, name, organisation, url })
    : say('mail.wechat-person', { event, name, url });
  // Apart, so that a long press copies the card alone.
  return stay('wechat', reply(say('mail.wechat')), reply(card));
}
