import { allows } from '../domain/consent.ts';
import type { Localised } from '../domain/language.ts';
import type { Meeting } from '../domain/meeting.ts';
import { partnerIn, standingOf } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Choice, FileFact, MeetingFact, Reply } from '../domain/reply.ts';
import { type Line, say } from '../domain/say.ts';
import { type EventView, organisationOf } from '../domain/view.ts';
import { choice, choiceId } from './choice.ts';
import { languageLine, nameOf, whoLines } from './person-lines.ts';

/** Who meets whom, as seen by one of the two. */
export interface Seen {
  view: EventView;
  me: Person;
  meeting: Meeting;
}

export const partnerOf = ({ view, me, meeting }: Seen): Person | undefined =>
  view.people.get(partnerIn(meeting, me.id));

/** Table and interpreter of a confirmed meeting. */
export function placeLines({ view, meeting }: Seen): Line[] {
  const lines: Line[] = [];
  const where = whereLine(view, meeting);
  if (where) lines.push(where);
  const interpreter = view.event.interpreters.find((i) => i.id === meeting.interpreter);
  if (interpreter) lines.push(say('meeting.interpreter', { name: interpreter.name }));
  return lines;
}

/** The table of a confirmed meeting, and the hall that it stands in. */
export function placeOf(
  { event }: EventView,
  meeting: Meeting,
): { table: string; hall: Localised } | undefined {
  const table = event.tables.find((t) => t.id === meeting.table);
  const hall = event.halls.find((h) => h.id === table?.hall);
  return table && hall ? { table: table.id, hall: hall.name } : undefined;
}

function whereLine(view: EventView, meeting: Meeting): Line | undefined {
  const place = placeOf(view, meeting);
  return place && say('meeting.table', place);
}

/** Contact details: only once both have agreed to meet, and only with their owner's consent. */
export function contactLines(partner: Person): Line[] {
  if (!allows(partner.consents, 'contact')) return [];
  const contact = [partner.email, partner.phone].filter((detail) => detail !== undefined);
  return contact.length > 0 ? [say('meeting.contact', { contact })] : [];
}

export function confirmedCard(seen: Seen): Reply {
  const { view, meeting } = seen;
  const partner = partnerOf(seen);
  const { code } = view.event;
  return {
    look: 'card',
    about: meeting.id,
    title: partner
      ? say('meeting.title-confirmed', { name: nameOf(partner) })
      : say('meeting.calendar-left'),
    lines: [
      say('meeting.time', { time: meeting.time }),
      ...placeLines(seen),
      ...waitingLines(seen),
      ...(partner
        ? [...whoLines(view, partner), ...sharedLanguage(seen, partner), ...contactLines(partner)]
        : []),
    ],
    choices: [
      meeting.proposal
        ? takeBackChoice(view, meeting)
        : choice(choiceId(code, 'move', meeting.id, meeting.revision), say('move.button'), 'quiet'),
      choice(choiceId(code, 'cancel', meeting.id), say('meeting.cancel'), 'quiet'),
    ],
    file: calendarOf(seen),
  };
}

/** Another time that the reader has proposed. */
const waitingLines = ({ meeting: { proposal } }: Seen): Line[] =>
  proposal ? [say('move.waiting', { time: proposal.time, until: proposal.expiresAt })] : [];

/** Has the other side proposed another time, so that the reader is to answer? */
export const isMoveAsked = ({ me, meeting }: Seen): boolean =>
  standingOf(meeting) === 'moving' && meeting.proposal?.by !== me.id;

/** Another time for a confirmed meeting that waits for the reader's answer. */
export function moveCard(seen: Seen): Reply {
  const { view, meeting } = seen;
  const { id, revision, proposal } = meeting;
  const { code } = view.event;
  const partner = partnerOf(seen);
  return {
    look: 'card',
    about: id,
    ...(partner ? { title: say('move.title', { name: nameOf(partner) }) } : {}),
    lines: [
      say('move.now', { time: meeting.time }),
      ...(proposal
        ? [
            say('request.time', { time: proposal.time }),
            say('move.until', { until: proposal.expiresAt }),
          ]
        : []),
    ],
    choices: [
      choice(choiceId(code, 'move-yes', id, revision), say('move.accept'), 'main'),
      choice(choiceId(code, 'move', id, revision), say('request.other')),
      keepChoice(view, meeting),
    ],
  };
}

export const keepChoice = ({ event }: EventView, { id, revision }: Meeting): Choice =>
  choice(choiceId(event.code, 'move-keep', id, revision), say('move.keep'), 'quiet');

export const takeBackChoice = ({ event }: EventView, { id, revision }: Meeting): Choice =>
  choice(choiceId(event.code, 'move-back', id, revision), say('move.take-back'), 'quiet');

/** Where an interpreter is booked, their name has said enough. */
const sharedLanguage = ({ me, meeting }: Seen, partner: Person): Line[] =>
  meeting.interpreter ? [] : [languageLine(me, partner)];

/** A request that waits for the reader's answer. */
export function requestCard(seen: Seen, reasons: readonly Line[]): Reply {
  const { view, me, meeting } = seen;
  const partner = partnerOf(seen);
  const name = partner ? nameOf(partner) : undefined;
  return {
    look: 'card',
    about: meeting.id,
    ...(name
      ? {
          title:
            meeting.revision === 0
              ? say('request.title', { name })
              : say('request.title-counter', { name }),
        }
      : {}),
    lines: [
      ...(partner ? whoLines(view, partner) : []),
      ...reasons,
      ...(partner ? [languageLine(me, partner)] : []),
      say('request.time', { time: meeting.time }),
      ...(meeting.word ? [say('request.word', { words: meeting.word.text })] : []),
      say('request.until', { until: meeting.expiresAt }),
    ],
    choices: answerChoices(view.event.code, meeting),
  };
}

/** The revision is part of each choice: a tap on an older card cannot answer a newer proposal. */
const answerChoices = (code: string, { id, revision }: Meeting): Choice[] => [
  choice(choiceId(code, 'accept', id, revision), say('request.accept'), 'main'),
  choice(choiceId(code, 'other', id, revision), say('request.other')),
  choice(choiceId(code, 'decline', id, revision), say('request.decline'), 'quiet'),
];

/** The reader's own request, still unanswered. */
export function sentCard(seen: Seen): Reply {
  const { view, meeting } = seen;
  const partner = partnerOf(seen);
  return {
    look: 'card',
    about: meeting.id,
    ...(partner ? { title: say('meeting.title-request-out', { name: nameOf(partner) }) } : {}),
    lines: [
      say('request.time', { time: meeting.time }),
      say('request.until', { until: meeting.expiresAt }),
    ],
    choices: [
      choice(choiceId(view.event.code, 'withdraw', meeting.id), say('request.withdraw'), 'quiet'),
    ],
  };
}

/** The calendar file of one meeting, to come (REQUEST) or gone (CANCEL). */
export const calendarOf = (seen: Seen): FileFact => ({
  kind: 'calendar',
  method: seen.meeting.status === 'cancelled' ? 'CANCEL' : 'REQUEST',
  meetings: [meetingFact(seen)],
});

export function meetingFact(seen: Seen): MeetingFact {
  const { view, meeting } = seen;
  const partner = partnerOf(seen);
  const where = whereLine(view, meeting);
  const interpreter = view.event.interpreters.find((i) => i.id === meeting.interpreter);
  return {
    id: meeting.id,
    revision: meeting.revision,
    time: meeting.time,
    with: partner ? withLine(view, partner) : say('meeting.calendar-left'),
    ...(where ? { where } : {}),
    ...(interpreter ? { interpreter: say('meeting.interpreter', { name: interpreter.name }) } : {}),
    cancelled: meeting.status === 'cancelled',
  };
}

function withLine(view: EventView, partner: Person): Line {
  const organisation = organisationOf(view, partner)?.name;
  const name = nameOf(partner);
  return organisation
    ? say('meeting.calendar-with', { name, organisation })
    : say('meeting.calendar-with-name', { name });
}
