import type { Event } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { type Line, say } from '../domain/say.ts';
import type { Offered } from '../domain/state.ts';
import type { TextKey } from '../domain/texts.ts';
import type { Phrasebook } from '../ports.ts';
import { parseTap, type Tap } from './choice.ts';
import { clean } from './clean.ts';

/** What a message wants, whichever way it was said. */
export type Intent =
  | { wants: 'taps'; taps: Tap[] }
  | { wants: 'command'; command: string; rest: string }
  | { wants: 'language'; language: Language }
  | { wants: 'say'; text: string }
  /** Nothing that could be acted on; the line says what to do instead. */
  | { wants: 'nothing'; because: Line };

export interface Context {
  event: Event;
  reader: Person;
  /** Sets of choices as they were shown, the newest first. */
  shown: readonly Offered[][];
  phrasebook: Phrasebook;
  /** No question is open. */
  isAtRest: boolean;
}

const nothing = (because: Line): Intent => ({ wants: 'nothing', because });

/** A tap, a typed number, a label, a synonym or a command: all of them say the same. */
export function understand(message: Message, context: Context): Intent {
  if (message.taps?.length) return tapped(message.taps, context.event.code);
  if (message.wordless) return nothing(say('hear.wordless'));
  const raw = message.text ?? '';
  const limit = context.event.limits.messageLength;
  if (raw.length > limit) return nothing(say('hear.too-long', { length: raw.length, limit }));
  const text = clean(raw);
  if (text === '') return nothing(say('hear.empty'));
  return text.startsWith('/') ? commanded(text, context) : spoken(text, context);
}

function tapped(ids: readonly string[], event: string): Intent {
  const taps = ids.slice(0, 100).map(parseTap);
  if (taps.some((tap) => tap === undefined)) return nothing(say('refusal.unknown-choice'));
  if (taps.some((tap) => tap?.event !== event)) return nothing(say('refusal.other-event'));
  return { wants: 'taps', taps: taps.filter((tap) => tap !== undefined) };
}

function commanded(text: string, { phrasebook }: Context): Intent {
  const known = phrasebook.command(text);
  if (known) return { wants: 'command', ...known };
  const command = text.split(/\s/u)[0] ?? text;
  return nothing(say('hear.unknown-command', { command: command.slice(0, 40) }));
}

function spoken(text: string, context: Context): Intent {
  const { phrasebook, event } = context;
  const chosen = context.shown
    .map((set) => choose(text, set, context))
    .find((c) => c !== undefined);
  if (chosen === 'which') return nothing(say('hear.which'));
  if (chosen) return tapped(chosen, event.code);
  const command = phrasebook.command(text);
  const submit = context.shown[0]?.find((offered) => offered.many === 'submit');
  if (command?.command === 'done' && submit)
    return tapped(ticked(context.shown[0]!, submit), event.code);
  // "Guten Tag" opens a conversation; within one it may well be the answer.
  const isGreeting = command?.command === 'start' && !context.isAtRest;
  if (command && command.command !== 'done' && !isGreeting) return { wants: 'command', ...command };
  const language = phrasebook.language(text);
  if (language) return { wants: 'language', language };
  const answered = context.shown[0] && answer(phrasebook.word(text), context.shown[0]);
  if (answered) return tapped(answered, event.code);
  const isAnswerToNothing =
    phrasebook.number(text) !== undefined || phrasebook.word(text) !== undefined;
  if (context.isAtRest && isAnswerToNothing) return nothing(say('hear.nothing-open'));
  return { wants: 'say', text };
}

/** The ids that typed words stand for: one choice, or the ticks of a list and its end. */
function choose(
  text: string,
  set: readonly Offered[],
  context: Context,
): string[] | 'which' | undefined {
  const submit = set.find((offered) => offered.many === 'submit');
  if (submit) {
    const parts = text
      .split(/[,，、;；+&]|\s+(?:und|and|和|及)\s*|(?<=\d)\s+(?=\d)/u)
      .map((part) => part.trim());
    const lines = set.filter((offered) => offered.many !== 'submit');
    const ids = parts.map((part) => pick(part, lines, context));
    if (ids.every((id) => id !== undefined && id !== 'which'))
      return [...(ids as string[]), submit.id];
    const end = pick(text, [submit], context);
    return end && end !== 'which' ? ticked(set, submit) : undefined;
  }
  const id = pick(text, set, context);
  return id === undefined || id === 'which' ? id : [id];
}

function pick(
  text: string,
  set: readonly Offered[],
  context: Context,
): string | 'which' | undefined {
  if (set.length === 0) return undefined;
  const number = context.phrasebook.number(text);
  if (number !== undefined) return set.find((offered) => offered.number === number)?.id;
  const labels = set.map((offered) => lineOf(offered));
  const index = context.phrasebook.label(text, labels, context.reader, context.event);
  if (index === undefined) return undefined;
  const key = set[index]?.label.key;
  const isRepeated =
    set.filter(({ label }) => label.key === key && label.params === undefined).length > 1;
  return isRepeated ? 'which' : set[index]?.id;
}

const lineOf = ({ label }: Offered): Line => ({
  key: label.key as TextKey,
  ...(label.params ? { params: label.params } : {}),
});

/** Yes, no, all and none, as far as the choices shown have such a meaning. */
function answer(word: string | undefined, set: readonly Offered[]): string[] | undefined {
  const submit = set.find((offered) => offered.many === 'submit');
  if (submit) {
    if (word === 'all') return set.map((offered) => offered.id);
    if (word === 'none') return [submit.id];
    return word === 'yes' ? ticked(set, submit) : undefined;
  }
  const main = set.filter((offered) => offered.look === 'main' || offered.look === 'danger');
  if (word === 'yes' && main.length === 1) return [main[0]!.id];
  if (word === 'no') {
    const no =
      set.find((offered) => parseTap(offered.id)?.verb === 'decline') ??
      (set.length === 2 && main.length === 1 ? set.find((o) => o !== main[0]) : undefined);
    return no ? [no.id] : undefined;
  }
  return undefined;
}

const ticked = (set: readonly Offered[], submit: Offered): string[] => [
  ...set.filter((offered) => offered.many === 'ticked').map((offered) => offered.id),
  submit.id,
];
