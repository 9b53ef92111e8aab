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
  if (message.wordless) return nothing(say(`hear.wordless.${message.wordless}`));
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
  if (chosen !== undefined && 'which' in chosen) {
    return nothing(say('hear.which', { label: chosen.which }));
  }
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

/** A label that stands on several cards, and no number with it. */
interface Unclear {
  which: Line;
}

/** The ids that typed words stand for: one choice, or the ticks of a list and its end. */
function choose(
  text: string,
  set: readonly Offered[],
  context: Context,
): string[] | Unclear | undefined {
  const submit = set.find((offered) => offered.many === 'submit');
  if (!submit) {
    const id = pick(text, set, context);
    return typeof id === 'string' ? [id] : id;
  }
  const lines = set.filter((offered) => offered.many !== 'submit');
  const ids = text
    .split(/[,，、;；+&]|\s+(?:und|and|和|及)\s*|(?<=\d)\s+(?=\d)/u)
    .map((part) => pick(part.trim(), lines, context));
  if (ids.every((id) => typeof id === 'string')) return [...ids, submit.id];
  return pick(text, [submit], context) === submit.id ? ticked(set, submit) : undefined;
}

function pick(
  text: string,
  set: readonly Offered[],
  context: Context,
): string | Unclear | undefined {
  const number = context.phrasebook.number(text);
  if (number !== undefined) return set.find((offered) => offered.number === number)?.id;
  const found = labelled(text, set, context);
  if (!found) return onCard(text, set, context);
  const isRepeated = set.filter((offered) => isSameLabel(offered, found)).length > 1;
  return isRepeated ? { which: lineOf(found) } : found.id;
}

/** "Later 2": what is labelled so on card 2. */
function onCard(text: string, set: readonly Offered[], context: Context): string | undefined {
  const [, label, digits] = /^(.*\D)\s*(\d{1,2})$/u.exec(text.normalize('NFKC').trim()) ?? [];
  const found = label && labelled(label.trim(), set, context);
  if (!found) return undefined;
  return set.find((offered) => isSameLabel(offered, found) && offered.card === Number(digits))?.id;
}

function labelled(
  text: string,
  set: readonly Offered[],
  { phrasebook, reader, event }: Context,
): Offered | undefined {
  const index = set.length > 0 ? phrasebook.label(text, set.map(lineOf), reader, event) : undefined;
  return index === undefined ? undefined : set[index];
}

const isSameLabel = (a: Offered, b: Offered): boolean =>
  a.label.key === b.label.key && a.label.params === undefined && b.label.params === undefined;

const lineOf = ({ label }: Offered): Line => ({
  key: label.key as TextKey,
  ...(label.params ? { params: label.params } : {}),
});

/** What a plain "no" means where it is among the choices. */
const noes = new Set(['decline', 'move-keep']);

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
      set.find((offered) => noes.has(parseTap(offered.id)?.verb ?? '')) ??
      (set.length === 2 && main.length === 1 ? set.find((o) => o !== main[0]) : undefined);
    return no ? [no.id] : undefined;
  }
  return undefined;
}

const ticked = (set: readonly Offered[], submit: Offered): string[] => [
  ...set.filter((offered) => offered.many === 'ticked').map((offered) => offered.id),
  submit.id,
];
