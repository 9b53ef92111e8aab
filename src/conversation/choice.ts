import type { Choice } from '../domain/reply.ts';
import type { Line } from '../domain/say.ts';

/**
 * What a tap means: "<event>.<verb>.<arguments>". The event's code comes first, so that a tap finds
 * its event by itself; the rest is client-controlled and is checked like any other input. Kept under
 * 64 bytes, Telegram's limit for callback data.
 */
export interface Tap {
  event: string;
  verb: string;
  args: string[];
}

export const choiceId = (event: string, verb: string, ...args: (string | number)[]): string =>
  [event, verb, ...args].join('.');

export function parseTap(id: string): Tap | undefined {
  if (id.length > 64) return undefined;
  const [event, verb, ...args] = id.split('.');
  return event && verb ? { event, verb, args } : undefined;
}

/** An answer to the question of a step: "<event>.a.<step>.<value>". */
export const answerId = (event: string, step: string, value: string): string =>
  choiceId(event, 'a', step, value);

export const choice = (id: string, label: Line, look?: Choice['look']): Choice =>
  look ? { id, label, look } : { id, label };
