import { z } from 'zod';
import { Level } from './language.ts';
import { PersonName } from './name.ts';
import { hourMs, Interval, minuteMs } from './time.ts';

/** From one language into another, ISO 639-1: a conversation needs both directions. */
export const LanguagePair = z.strictObject({ from: z.string(), to: z.string(), level: Level });
export type LanguagePair = z.infer<typeof LanguagePair>;

/** Whose meetings an interpreter is there for. */
export const Assignment = z.union([
  z.strictObject({ delegation: z.string() }),
  z.strictObject({ organisation: z.string() }),
]);
export type Assignment = z.infer<typeof Assignment>;

export const Interpreter = z.strictObject({
  id: z.string(),
  name: PersonName,
  /** ISO 639-1; interprets between any two of them, unless `pairs` says it more closely. */
  languages: z.array(z.string()).min(2),
  pairs: z.array(LanguagePair).default([]),
  /** Codes of topics that they know the words of; a code stands for all below it ("machinery"). */
  fields: z.array(z.string()).default([]),
  shifts: z.array(Interval),
  /** "I can't", within a shift. */
  unavailable: z.array(Interval).default([]),
  /** Serves these alone; everybody unless given. */
  fixed: z.array(Assignment).default([]),
  /** The person whom they are reached as. Their times of absence count as well. */
  person: z.string().optional(),
});
export type Interpreter = z.infer<typeof Interpreter>;

/** How long interpreters work: by default two hours at most, then a quarter of an hour off. */
export const InterpreterRules = z.strictObject({
  /** From the beginning of a stretch to its end, with pauses shorter than `restMs`. */
  mostMs: z
    .number()
    .int()
    .min(15 * minuteMs)
    .max(12 * hourMs)
    .default(2 * hourMs),
  restMs: z
    .number()
    .int()
    .min(0)
    .max(2 * hourMs)
    .default(15 * minuteMs),
});
export type InterpreterRules = z.infer<typeof InterpreterRules>;
export const defaultInterpreterRules: InterpreterRules = InterpreterRules.parse({});

/** From one of these languages into the other, well enough for a meeting. */
export function interprets({ languages, pairs }: Interpreter, a: string, b: string): boolean {
  if (a === b) return false;
  if (pairs.length === 0) return languages.includes(a) && languages.includes(b);
  const does = (from: string, to: string) =>
    pairs.some((pair) => pair.from === from && pair.to === to && pair.level !== 'basic');
  return does(a, b) && does(b, a);
}
