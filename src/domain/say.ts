import type { TextKey, Texts } from './texts.ts';

/** One whole sentence to be said: a key of the locales and the facts it speaks of. */
export interface Line {
  key: TextKey;
  params?: Record<string, unknown>;
}

type Params<K extends TextKey> = keyof Texts[K] extends never ? [] : [params: Texts[K]];

/** The only way to make a line: keys and facts are checked against the English texts. */
export const say = <K extends TextKey>(key: K, ...params: Params<K>): Line =>
  params.length === 0 ? { key } : { key, params: params[0] as Record<string, unknown> };
