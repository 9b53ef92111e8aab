import { Language } from '../../domain/language.ts';
import { isBooked, type Meeting } from '../../domain/meeting.ts';
import { type Line, say } from '../../domain/say.ts';
import type { EventView } from '../../domain/view.ts';
import { brief, type Speaker } from '../../timetable/brief.ts';
import { cannotChoice, dutyLines, rotaChoice } from '../duty-lines.ts';
import type { Facts } from '../facts.ts';
import { interpreterOf, isInterpreting } from '../interpreter-of.ts';
import { type Outcome, reply, rest } from '../outcome.ts';
import { nameOf, organisationNameOf } from '../person-lines.ts';

/** A visit has many guests: whoever interprets there need not know each. */
const speakersAtMost = 6;

/** What an interpreter reads before a meeting: who, why, and the words in both languages. */
export function showBrief(facts: Facts, id: string): Outcome {
  const { view, me, now } = facts;
  const meeting = view.meetings.get(id);
  if (!meeting || !isInterpreting(view, me, meeting) || !isBooked(meeting)) return notMine(facts);
  return rest('brief', {
    look: 'card',
    about: id,
    title: say('crew.brief-title', { time: meeting.time }),
    lines: briefLines(facts, meeting),
    choices: [rotaChoice(view), ...(meeting.time.from > now ? [cannotChoice(view, meeting)] : [])],
  });
}

export const notMine = ({ view }: Facts): Outcome =>
  rest('refused', { ...reply(say('crew.gone')), choices: [rotaChoice(view)] });

function briefLines({ view, me }: Facts, meeting: Meeting): Line[] {
  const { speakers, reasons, glossary } = brief(view, meeting);
  const own = interpreterOf(view, me);
  const spoken = new Set(speakers.flatMap((speaker) => speaker.languages));
  const languages = Language.options.filter(
    (language) => spoken.has(language) && own?.languages.includes(language),
  );
  const shown = languages.length > 1 ? languages : Language.options;
  return [
    ...dutyLines(view, meeting),
    ...(speakers.length > speakersAtMost ? [] : speakers.flatMap((one) => speakerLine(view, one))),
    ...reasons.flatMap(({ topic, offers, offer, need }): Line[] => {
      const owner = view.people.get(meeting[offers]);
      return owner ? [say('crew.reason', { name: nameOf(owner), topic, offer, need })] : [];
    }),
    ...(glossary.length > 0
      ? [
          say('crew.glossary'),
          ...glossary.map((topic) => say('crew.term', { term: { topic, languages: shown } })),
        ]
      : [say('crew.no-reason')]),
  ];
}

function speakerLine(view: EventView, { person: id, position, languages }: Speaker): Line[] {
  const person = view.people.get(id);
  if (!person) return [];
  const name = nameOf(person);
  const organisation = organisationNameOf(view, person);
  if (!organisation) return [say('crew.speaker-name', { name, languages })];
  return position
    ? [say('crew.speaker', { name, position, organisation, languages })]
    : [say('crew.speaker-organisation', { name, organisation, languages })];
}
