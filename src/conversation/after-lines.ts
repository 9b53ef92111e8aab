import type { Outcome } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { FileFact, Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { EventView } from '../domain/view.ts';
import { choice, choiceId } from './choice.ts';
import type { Seen } from './meeting-lines.ts';
import { nameOf, organisationNameOf } from './person-lines.ts';

export const outcomeLabels: Record<Outcome, Line> = {
  'next-meeting': say('outcome.next-meeting'),
  sample: say('outcome.sample'),
  offer: say('outcome.offer'),
  memorandum: say('outcome.memorandum'),
  'investment-talk': say('outcome.investment-talk'),
  'hiring-or-training': say('outcome.hiring-or-training'),
  nothing: say('outcome.nothing'),
};

/** Asked when the meeting is over; nothing for whoever has said it already. */
export function heldQuestion({ view, me, meeting }: Seen, partner: Person): Reply[] {
  const { id, status, time, after } = meeting;
  if (status !== 'confirmed' || after?.[me.id]?.held !== undefined) return [];
  const { code } = view.event;
  return [
    {
      look: 'card',
      about: id,
      lines: [say('after.held', { name: nameOf(partner), time })],
      choices: [
        choice(choiceId(code, 'held', id, 'yes'), say('after.held-yes'), 'main'),
        choice(choiceId(code, 'held', id, 'no'), say('after.held-no')),
      ],
    },
  ];
}

/** The two said different things: that is no verdict on either, and each may correct themselves. */
export function disputedReply({ view, me, meeting }: Seen, partner: Person): Reply {
  const { code } = view.event;
  const said = meeting.after?.[me.id]?.held;
  return {
    lines: [say('after.disputed', { name: nameOf(partner), time: meeting.time })],
    choices: [
      choice(
        choiceId(code, 'held', meeting.id, said ? 'no' : 'yes'),
        said ? say('after.correct-no') : say('after.correct-yes'),
      ),
      choice(choiceId(code, 'do', 'organiser'), say('help.organiser'), 'quiet'),
    ],
    about: meeting.id,
  };
}

/** The other side would exchange contact cards; nothing for whoever has said so already. */
export function cardAsked({ view, me, meeting }: Seen, partner: Person): Reply[] {
  const { after, id } = meeting;
  if (after?.[me.id]?.card || !after?.[partner.id]?.card) return [];
  return [
    {
      lines: [say('card.asked', { name: nameOf(partner) })],
      choices: [choice(choiceId(view.event.code, 'card', id), say('card.exchange'), 'main')],
      about: id,
    },
  ];
}

/** Somebody's contact card, as they give it to one person. */
export function contactOf(view: EventView, person: Person): FileFact {
  const { position, email, phone } = person;
  const organisation = organisationNameOf(view, person);
  return {
    kind: 'contact',
    name: nameOf(person),
    ...(organisation ? { organisation } : {}),
    ...(position ? { position } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
}
