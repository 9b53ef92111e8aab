import { z } from 'zod';
import type { State } from '../domain/state.ts';
import { stepNamed } from './steps/index.ts';
import type { Step } from './steps/step.ts';

/** What every step's state has around the step's own data. */
const Progress = z.object({
  own: z.unknown(),
  /** The questions before this one, for "back" and for the way home after an edit. */
  trail: z.array(z.string()),
  /** One line of the profile is being changed: afterwards, back to where the person was. */
  edit: z.boolean(),
});

export interface Position extends z.infer<typeof Progress> {
  step: Step<unknown>;
  /** The stored state could not be read (an upgrade changed it): the question is asked afresh. */
  isFresh: boolean;
}

export const at = (step: Step<unknown>, own: unknown = step.start): Position => ({
  step,
  own,
  trail: [],
  edit: false,
  isFresh: false,
});

/** Where the person stands. An unreadable state starts its step afresh; an unknown step is undefined. */
export function positionOf(state: State): Position | undefined {
  const step = stepNamed(state.step);
  if (!step) return undefined;
  const progress = Progress.safeParse(state.data);
  if (!progress.success) return { ...at(step), isFresh: true };
  const own = step.data.safeParse(progress.data.own);
  if (!own.success) {
    return { ...progress.data, step, own: step.start, isFresh: true };
  }
  return { ...progress.data, step, own: own.data, isFresh: false };
}

export const stateOf = (position: Position, offered: State['offered'], now: number): State => ({
  step: position.step.name,
  data: { own: position.own, trail: position.trail, edit: position.edit },
  offered,
  at: now,
});
