import { cardsExchanged, isOpen, type Meeting, standingOf } from '../domain/meeting.ts';
import type { Notice } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { Instant } from '../domain/time.ts';
import type { EventView } from '../domain/view.ts';
import { placesOf } from '../timetable/acceptance.ts';
import { proposeTimes } from '../timetable/free.ts';
import { isObstacle } from '../timetable/places.ts';
import { companyOf } from '../timetable/together.ts';
import { cardAsked, contactOf, disputedReply, heldQuestion } from './after-lines.ts';
import { choice, choiceId } from './choice.ts';
import { composeCrew } from './compose-crew.ts';
import type { Engines } from './facts.ts';
import {
  calendarOf,
  confirmedCard,
  isMoveAsked,
  moveCard,
  partnerOf,
  placeLines,
  requestCard,
  type Seen,
  takeBackChoice,
} from './meeting-lines.ts';
import { reply } from './outcome.ts';
import { nameOf } from './person-lines.ts';
import { reasonLines } from './reason-lines.ts';
import { timeChoices, timesAtOnce } from './times-offered.ts';

/**
 * What a notice says to its reader, from the records as they stand when it is sent. Nothing when a
 * later notice to the same person already tells the newer state.
 */
export function compose(view: EventView, notice: Notice, engines: Engines, now: Instant): Reply[] {
  const me = view.people.get(notice.to);
  if (me && notice.kind === 'linked') return [linked(notice)];
  if (me && notice.kind === 'mail-code') return mailCode(me, notice);
  const crew = composeCrew(view, notice);
  if (crew) return crew;
  const meeting = notice.meeting ? view.meetings.get(notice.meeting) : undefined;
  if (!me || !meeting) return [];
  const seen: Seen = { view, me, meeting };
  const partner = partnerOf(seen);
  if (!partner || notice.because === 'left') return partnerLeft(seen, notice);
  const isCurrent = meeting.revision === notice.revision;
  switch (notice.kind) {
    case 'requested':
    case 'countered':
      return isCurrent && meeting.status === 'requested'
        ? [requestCard(seen, reasonsFor(view, me, partner, engines))]
        : [];
    case 'nudged':
      return isCurrent && meeting.status === 'requested'
        ? [
            reply(say('notice.nudged', { name: nameOf(partner) })),
            requestCard(seen, reasonsFor(view, me, partner, engines)),
          ]
        : [];
    case 'renewed':
      return isCurrent && meeting.status === 'requested'
        ? [
            reply(say('notice.renewed', { name: nameOf(partner) })),
            requestCard(seen, reasonsFor(view, me, partner, engines)),
          ]
        : [];
    case 'overtaken':
      return isCurrent ? overtaken(seen, partner, now) : [];
    case 'move-proposed':
      return isCurrent && isMoveAsked(seen) ? [moveCard(seen)] : [];
    case 'moved':
      return isCurrent && meeting.status === 'confirmed'
        ? [reply(say('notice.moved', { name: nameOf(partner) })), confirmedCard(seen)]
        : [];
    case 'move-kept':
      return isCurrent ? [reply(say('notice.move-kept', told(partner, meeting)))] : [];
    case 'move-taken-back':
      return isCurrent ? [reply(say('notice.move-taken-back', told(partner, meeting)))] : [];
    case 'move-lapsed':
      return isCurrent && meeting.status === 'confirmed'
        ? [reply(say('notice.move-lapsed', told(partner, meeting)))]
        : [];
    case 'ask-held':
      return heldQuestion(seen, partner);
    case 'disputed':
      return meeting.status === 'disputed' ? [disputedReply(seen, partner)] : [];
    case 'card-offered':
      return cardAsked(seen, partner);
    case 'cards':
      return cardsExchanged(meeting).some((pair) => pair.includes(me.id))
        ? [
            {
              lines: [say('card.exchanged', { name: nameOf(partner) })],
              file: contactOf(view, partner),
            },
          ]
        : [];
    case 'changed':
      return isCurrent && meeting.status === 'confirmed'
        ? [reply(say('notice.changed')), confirmedCard(seen)]
        : [];
    case 'confirmed':
      return isCurrent
        ? [reply(say('notice.confirmed', { name: nameOf(partner) })), confirmedCard(seen)]
        : [];
    case 'cancelled':
      return [withNext(seen, say('notice.cancelled', told(partner, meeting)), 'again')];
    case 'declined':
      return [withNext(seen, say('notice.declined', told(partner, meeting)))];
    case 'withdrawn':
      return [reply(say('notice.withdrawn', told(partner, meeting)))];
    case 'expired':
      return [expired(seen, partner)];
    case 'reminder':
      return isCurrent && meeting.status === 'confirmed' ? [reminder(seen, partner)] : [];
    default:
      return [];
  }
}

/** What a notice is about, in the subject of a mail: nobody's name, as it stands on locked screens. */
export function subjectOf({ event: { name: event } }: EventView, { kind }: Notice): Line {
  switch (kind) {
    case 'requested':
    case 'countered':
    case 'confirmed':
    case 'declined':
    case 'withdrawn':
    case 'expired':
    case 'cancelled':
    case 'reminder':
    case 'linked':
    case 'mail-code':
      return say(`mail.subject.${kind}`, { event });
    default:
      return say('mail.subject.news', { event });
  }
}

const linked = ({ channel }: Notice): Reply =>
  reply(channel === 'telegram' ? say('notice.linked-telegram') : say('notice.linked-web'));

/** Only the newest code: an older one is not good for anything any more. */
function mailCode({ mail }: Person, { id }: Notice): Reply[] {
  const pending = mail?.pending;
  if (pending?.notice !== id) return [];
  const { code, until } = pending;
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  return [reply(say('mail.code', { code: shown, until }), say('mail.code-why'))];
}

/** Soon: with whom, where, and what to do if one cannot come. */
function reminder(seen: Seen, partner: Person): Reply {
  const { view, meeting } = seen;
  const { code, demo } = view.event;
  return {
    look: 'card',
    title: say('notice.reminder', { name: nameOf(partner) }),
    lines: [
      say('meeting.time', { time: meeting.time }),
      ...placeLines(seen),
      ...(demo ? [say('notice.reminder-demo')] : []),
    ],
    choices: [
      choice(choiceId(code, 'do', 'day'), say('help.day'), 'main'),
      choice(choiceId(code, 'cancel', meeting.id), say('meeting.cancel'), 'quiet'),
    ],
  };
}

const told = (partner: Person, { time }: Meeting) => ({ name: nameOf(partner), time });

function reasonsFor(view: EventView, me: Person, partner: Person, engines: Engines) {
  const match = engines.explain(view, me, partner);
  return match ? reasonLines(match, me) : [];
}

/** Somebody else's meeting has made a time impossible that the reader asked for; here are others. */
function overtaken(seen: Seen, partner: Person, now: Instant): Reply[] {
  const { view, me, meeting } = seen;
  const { id, revision, proposal, features } = meeting;
  const isMoving = standingOf(meeting) === 'moving' && proposal?.by === me.id;
  if (!isMoving && !(isOpen(meeting, now) && meeting.asker === me.id)) return [];
  const time = isMoving ? proposal.time : meeting.time;
  const company = companyOf(view, meeting);
  if (!company || !isObstacle(placesOf(view, meeting, time, now))) return [];
  const known = [time.from, meeting.time.from];
  const times = proposeTimes({
    view,
    ...company,
    features,
    now,
    limit: timesAtOnce + known.length,
    excluding: id,
  })
    .map((proposed) => proposed.time)
    .filter(({ from }) => !known.includes(from))
    .slice(0, timesAtOnce);
  const name = nameOf(partner);
  const { code } = view.event;
  return [
    {
      lines: [
        isMoving
          ? say('notice.overtaken-move', { name, time })
          : say('notice.overtaken', { name, time }),
        times.length > 0 ? say('notice.overtaken-times') : say('notice.overtaken-none'),
      ],
      choices: [
        ...timeChoices({ view }, times, isMoving ? 'move-to' : 'renew', id, revision),
        isMoving
          ? takeBackChoice(view, meeting)
          : choice(choiceId(code, 'withdraw', id), say('request.withdraw'), 'quiet'),
      ],
      about: id,
    },
  ];
}

/** Bad news never stands alone: what the person can do next comes with it. */
function withNext(seen: Seen, line: Reply['lines'][number], again?: 'again'): Reply {
  const { view, me, meeting } = seen;
  const { code } = view.event;
  const partner = meeting.asker === me.id ? meeting.asked : meeting.asker;
  return {
    lines: [line],
    choices: [
      choice(choiceId(code, 'do', 'matches'), say('notice.see-matches'), 'main'),
      ...(again ? [choice(choiceId(code, 'ask', partner), say('notice.ask-again'))] : []),
    ],
    ...(meeting.status === 'cancelled' ? { file: calendarOf(seen) } : {}),
  };
}

function expired(seen: Seen, partner: Person): Reply {
  const facts = told(partner, seen.meeting);
  const line =
    seen.meeting.asker === seen.me.id
      ? say('notice.expired-asker', facts)
      : say('notice.expired-asked', facts);
  return withNext(seen, line, 'again');
}

/** The partner's data are gone, and with them the name. */
function partnerLeft(seen: Seen, notice: Notice): Reply[] {
  const { time } = seen.meeting;
  return notice.kind === 'cancelled'
    ? [withNext(seen, say('notice.left-cancelled', { time }))]
    : notice.kind === 'withdrawn'
      ? [withNext(seen, say('notice.left-closed', { time }))]
      : [];
}
