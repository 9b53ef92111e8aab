import type { Meeting } from '../domain/meeting.ts';
import type { Notice } from '../domain/notice.ts';
import type { Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import type { EventView } from '../domain/view.ts';
import { choice, choiceId } from './choice.ts';
import type { Engines } from './facts.ts';
import {
  calendarOf,
  confirmedCard,
  partnerOf,
  placeLines,
  requestCard,
  type Seen,
} from './meeting-lines.ts';
import { reply } from './outcome.ts';
import { nameOf } from './person-lines.ts';
import { reasonLines } from './reason-lines.ts';

/**
 * What a notice says to its reader, from the records as they stand when it is sent. Nothing when a
 * later notice to the same person already tells the newer state.
 */
export function compose(view: EventView, notice: Notice, engines: Engines): Reply[] {
  const me = view.people.get(notice.to);
  if (me && notice.kind === 'linked') return [linked(notice)];
  if (me && notice.kind === 'mail-code') return mailCode(me, notice);
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
    case 'linked':
    case 'mail-code':
      return [];
  }
}

/** What a notice is about, in the subject of a mail: nobody's name, as it stands on locked screens. */
export const subjectOf = ({ event: { name: event } }: EventView, { kind }: Notice): Line =>
  say(`mail.subject.${kind}`, { event });

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
