import type { Language } from '../domain/language.ts';
import type { Texts } from '../domain/texts.ts';
import type { Fill } from './texts.ts';

/** For whom words are made: their language, and the zones of the venue and of their own device. */
export interface Reader {
  language: Language;
  /** IANA zone, where the device told it. */
  zone?: string | undefined;
  venueZone: string;
}

type FormatKey = Extract<keyof Texts, `format.${string}`>;

/** The small texts around facts (area `format`), such as "{{first}} ({{second}})". */
export type Frame = (
  purpose: FormatKey extends `format.${infer Purpose}` ? Purpose : never,
  reader: Reader,
  parts?: Readonly<Record<string, string>>,
) => string;

export const createFrame =
  (fill: Fill<Reader>): Frame =>
  (purpose, reader, parts = {}) =>
    fill(`format.${purpose}`, parts, reader);
