import { offers as givesAway, type Interest } from '../domain/interest.ts';
import type { Spoken } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import { type Act, actBits, actOf, togetherActOf } from './kinds.ts';
import { seniorityOf } from './seniority.ts';
import { type Topics, topicBits } from './topics.ts';
import { claimedBit, wishBits } from './wish-bits.ts';

/** Interests as numbers. */
export interface Entries {
  /** Entries: what is offered, one for each topic; what is sought together with others as well. */
  offers: Int32Array;
  /** Entries of one need stand side by side and share its number. */
  needs: Int32Array;
}

/** What the score of a pair takes from each of them by itself, as numbers. */
export interface Profile extends Entries {
  /** A bit for each language. */
  fluent: number;
  working: number;
  /** seniority.ts; 0 unknown. */
  rank: number;
  /** The kind of the organisation, and what is asked of a partner's (wish-bits.ts). */
  kind: number;
  wish: number;
}

/** An entry holds a topic, an act (kinds.ts) and the number of the interest on its side. */
const actAt = topicBits;
const groupAt = topicBits + actBits;
export const topicIn = (entry: number): number => entry & ((1 << topicBits) - 1);
export const actIn = (entry: number): Act => (entry >> actAt) & ((1 << actBits) - 1);
export const groupIn = (entry: number): number => entry >> groupAt;

export type Encode = (
  person: Pick<Person, 'interests' | 'spoken' | 'position' | 'organisation' | 'partnerWish'>,
) => Profile;

export function createEncode(topics: Topics): Encode {
  const languages = new Map<string, number>();
  // More than 31 languages at one event: the rest are not seen by the index.
  const bitOf = (language: string): number => {
    const known = languages.get(language) ?? languages.size;
    languages.set(language, known);
    return known < 31 ? 1 << known : 0;
  };
  const maskOf = (spoken: readonly Spoken[]): number =>
    spoken.reduce((mask, { language }) => mask | bitOf(language), 0);
  return (person) => {
    const { interests, spoken, position } = person;
    return {
      ...entriesOf(interests, topics),
      fluent: maskOf(spoken.filter(({ level }) => level === 'fluent')),
      working: maskOf(spoken.filter(({ level }) => level !== 'basic')),
      rank: seniorityOf(position),
      kind: claimedBit(person),
      wish: wishBits(person),
    };
  };
}

export function entriesOf(interests: readonly Interest[], { idOf }: Topics): Entries {
  const offers: number[] = [];
  const needs: number[] = [];
  const enter = (into: number[], codes: readonly string[], act: Act, group: number) => {
    for (const code of codes) into.push(idOf(code) | (act << actAt) | (group << groupAt));
  };
  interests.forEach((interest, group) => {
    enter(givesAway(interest) ? offers : needs, interest.topics, actOf(interest), group);
    const together = !givesAway(interest) ? togetherActOf(interest) : undefined;
    if (together !== undefined) enter(offers, interest.topics, together, group);
  });
  return { offers: Int32Array.from(offers), needs: Int32Array.from(needs) };
}
