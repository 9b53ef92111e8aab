import { commonLanguages } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';

/** Meeting with an interpreter works, but halves the talking time. */
export const interpreter = 0.9;
const working = 0.98;

/** 0 to 1, of two people's languages as bits (profile.ts). "Basic" carries no meeting. */
export const languageFactor = (
  a: { fluent: number; working: number },
  fluent: number,
  workingToo: number,
): number =>
  (a.fluent & fluent) !== 0 ? 1 : (a.working & workingToo) !== 0 ? working : interpreter;

/** Equals talk to equals: by how much two positions are apart; 0 is unknown and costs little. */
export function rankFactor(a: number, b: number): number {
  if (a === 0 || b === 0) return 0.99;
  return 1 - 0.015 * Math.abs(a - b);
}

/** Without a language in common; unless one of them brings an interpreter. */
export const isInterpreterNeeded = (a: Person, b: Person): boolean =>
  commonLanguages(a.spoken, b.spoken).length === 0 && !a.bringsInterpreter && !b.bringsInterpreter;
