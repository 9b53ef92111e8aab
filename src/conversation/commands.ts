import { Language } from '../domain/language.ts';
import { say } from '../domain/say.ts';
import { askErase, exportAll, keepData, pause, privacy, profile } from './acts/about-me.ts';
import { whichToCancel } from './acts/cancel.ts';
import { help } from './acts/help.ts';
import { notACode, offerLink } from './acts/link.ts';
import { mail } from './acts/mail.ts';
import { day, meetings } from './acts/overview.ts';
import { search } from './acts/search.ts';
import { suggest } from './acts/suggest.ts';
import { visits } from './acts/visits.ts';
import { wechat } from './acts/wechat.ts';
import { whyNot } from './acts/why.ts';
import { crewCommand } from './crew-taps.ts';
import type { Facts } from './facts.ts';
import { type Outcome, reply, rest, stay } from './outcome.ts';

/** Commands that work before the first visit is finished. */
const always = new Set([
  'start',
  'profile',
  'language',
  'help',
  'privacy',
  'export',
  'delete',
  'organiser',
  'link',
  'keep-data',
]);

/** One line of the profile, or the like, is to be changed. */
export const edit = (step: string): Outcome => ({ kind: 'edit', go: { edit: step } });

/**
 * Carries out a command. "back", "skip" and "cancel" belong to the open question and are dealt with
 * where that is known.
 */
export function command(facts: Facts, name: string, rest_: string): Outcome {
  if (facts.me.presence !== 'present' && !always.has(name)) {
    return stay('finish-first', reply(say('visit.finish-first')));
  }
  const crew = crewCommand(facts, name);
  if (crew) return crew;
  switch (name) {
    case 'start':
      return facts.me.presence === 'present'
        ? help(facts)
        : stay('resume', reply(say('visit.resume')));
    case 'profile':
      return profile(facts);
    case 'matches':
      return suggest(facts);
    case 'meetings':
      return meetings(facts);
    case 'day':
      return day(facts);
    case 'visits':
      return visits(facts);
    case 'availability':
      return edit('times');
    case 'language':
      return changeLanguage(facts, rest_);
    case 'pause':
      return pause(facts, true);
    case 'resume':
      return pause(facts, false);
    case 'help':
      return help(facts);
    case 'privacy':
      return privacy(facts);
    case 'export':
      return exportAll(facts);
    case 'delete':
      return askErase(facts);
    case 'link':
      return rest_ ? notACode() : offerLink(facts);
    case 'email':
      return mail(facts, rest_);
    case 'wechat':
      return wechat(facts);
    case 'organiser':
      return edit('desk');
    case 'search':
      return rest_ ? search(facts, rest_) : rest('search', reply(say('search.how')));
    case 'why':
      return whyNot(facts, rest_);
    case 'drop':
      return rest('dropped', reply(say('ask.dropped')));
    case 'keep':
      return rest('kept', reply(say('meeting.kept')));
    case 'keep-data':
      return facts.me.presence === 'present' ? keepData() : stay('kept', reply(say('erase.kept')));
    case 'cancel':
      return whichToCancel(facts);
    default:
      return help(facts);
  }
}

function changeLanguage(facts: Facts, wanted: string): Outcome {
  const language = Language.safeParse(wanted.trim().toLowerCase());
  return language.success ? speak(facts, language.data) : edit('language');
}

export const speak = (facts: Facts, reads: Language): Outcome => ({
  kind: 'language',
  me: { ...facts.me, reads },
  go: 'stay',
  replies: [reply(say('language.changed'))],
});
