import type { Person } from '../domain/person.ts';
import type { Reply } from '../domain/reply.ts';
import { say } from '../domain/say.ts';
import { helpReply } from './acts/help.ts';
import { rotaReplies } from './acts/rota.ts';
import { suggest } from './acts/suggest.ts';
import type { Facts } from './facts.ts';
import type { Go, Outcome } from './outcome.ts';
import { reply, stay } from './outcome.ts';
import { profileCard } from './profile-lines.ts';
import { at, type Position } from './progress.ts';
import { nextOpen, stepNamed } from './steps/index.ts';

interface Arrived {
  position: Position;
  replies: Reply[];
  /** The speaker, when arriving there changes them. */
  me?: Person;
}

/** Edits after which the profile is not shown again: they are not lines of it. */
const beside = new Set(['mail', 'mail-code', 'desk', 'language', 'consent']);

/** Where an outcome leads, and what is asked there. */
export function arriveAt(go: Go, facts: Facts, from: Position): Arrived {
  if (go === 'stay')
    return { position: { ...from, isFresh: false }, replies: askAgain(facts, from) };
  if (go === 'hold') return { position: { ...from, isFresh: false }, replies: [] };
  if (go === 'back') return oneBack(facts, from);
  if (go === 'next') return from.edit ? wayBack(facts, from) : nextQuestion(facts, from);
  if ('edit' in go) return startEdit(facts, from, go.edit);
  const step = stepNamed(go.step)!;
  if (step.name === 'home') {
    return { position: at(step, step.data.parse(go.data ?? step.start)), replies: [] };
  }
  const isSame = step.name === from.step.name;
  const position: Position = {
    step,
    own: go.data ?? step.start,
    // Within an edit the trail keeps the place that the edit was begun from.
    trail: isSame || from.edit ? from.trail : [...from.trail, from.step.name],
    edit: from.edit,
    isFresh: false,
  };
  return { position, replies: step.ask(facts, position.own) };
}

/** The question before this one; an edit is left without a change. */
export function goBack(facts: Facts, from: Position): Outcome {
  const before = from.trail.at(-1);
  if (!before || from.step.name === 'home') {
    return stay('no-back', reply(say('visit.no-back')));
  }
  if (from.edit && facts.me.presence === 'present') {
    return { kind: 'back', go: { step: 'home' }, replies: [reply(say('visit.cancelled'))] };
  }
  return { kind: 'back', go: 'back' };
}

function oneBack(facts: Facts, from: Position): Arrived {
  const step = stepNamed(from.trail.at(-1) ?? 'home')!;
  return {
    position: { ...at(step), trail: from.trail.slice(0, -1) },
    replies: step.ask(facts, step.start),
  };
}

/** The open question is asked again, without what was said around it. */
function askAgain(facts: Facts, { step, own }: Position): Reply[] {
  return step.ask(facts, own).slice(-1);
}

function startEdit(facts: Facts, from: Position, name: string): Arrived {
  const step = stepNamed(name)!;
  const position: Position = {
    step,
    own: step.start,
    // A second edit before the first is done leads back to the same place.
    trail: from.edit ? from.trail : [...from.trail, from.step.name],
    edit: true,
    isFresh: false,
  };
  return { position, replies: step.ask(facts, step.start) };
}

/** After an edit: back to where the person was, with the profile as it now is. */
function wayBack(facts: Facts, from: Position): Arrived {
  const back = oneBack(facts, from);
  if (back.position.step.name !== 'home' || beside.has(from.step.name)) return back;
  return { ...back, replies: [profileCard(facts)] };
}

function nextQuestion(facts: Facts, from: Position): Arrived {
  const step = nextOpen(from.step.name, facts);
  if (!step) return finish(facts);
  const position = { ...at(step), trail: [...from.trail, from.step.name] };
  return { position, replies: step.ask(facts, step.start) };
}

/** The visit is complete: the person is present, sees themselves as others do, and the first partners. */
function finish(facts: Facts): Arrived {
  const me: Person = { ...facts.me, presence: 'present' };
  const present = { ...facts, me };
  const step = stepNamed('home')!;
  if (me.role === 'interpreter') {
    const intro =
      facts.me.presence === 'present' ? [] : [reply(say('crew.done')), helpReply(present)];
    return { me, position: at(step), replies: [...intro, ...rotaReplies(present)] };
  }
  const first = suggest(present);
  const own =
    typeof first.go === 'object' && 'step' in first.go ? (first.go.data ?? step.start) : step.start;
  const intro =
    facts.me.presence === 'present' ? [] : [reply(say('visit.done')), profileCard(present)];
  return {
    me,
    position: at(step, own),
    replies: [...intro, ...(first.replies ?? [])],
  };
}
