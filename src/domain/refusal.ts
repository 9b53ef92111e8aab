import { type Line, say } from './say.ts';
import type { TextKey, Texts } from './texts.ts';

type RefusalKey = Extract<TextKey, `refusal.${string}`>;
type Params<K extends TextKey> = keyof Texts[K] extends never ? [] : [params: Texts[K]];

/** A rule said no. The reason is a line of the locales; words are made where text leaves the house. */
export interface Refusal {
  readonly refused: Line;
}

export const refuse = <K extends RefusalKey>(key: K, ...params: Params<K>): Refusal => ({
  refused: say(key, ...params),
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
