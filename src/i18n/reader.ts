import type { Language } from '../domain/language.ts';
import type { Texts } from '../domain/texts.ts';
import type { Instant } from '../domain/time.ts';
import { bundles } from './texts.ts';

/** For whom words are made: their language, and the zones of the venue and of their own device. */
export interface Reader {
  language: Language;
  /** IANA zone, where the device told it. */
  zone?: string | undefined;
  venueZone: string;
  /** Lets a channel know where in a text a time stands, such as for a platform's own date format. */
  mark?: ((words: string, at: Instant) => string) | undefined;
}

type Frame = keyof Texts extends infer Key ? (Key extends `format.${infer F}` ? F : never) : never;
type Parts<F extends Frame> = Texts[`format.${F}`];

/**
 * The small texts around facts (area `format`), such as "{{first}} ({{second}})". Not by i18next:
 * they are made while it fills a text, and it cannot be asked again meanwhile (it keeps its place in
 * one regular expression for all).
 */
export function frame<F extends Frame>(
  name: F,
  { language }: Reader,
  ...[parts]: keyof Parts<F> extends never ? [] : [parts: Parts<F>]
): string {
  const frames = bundles[language].format as Readonly<Record<Frame, string>>;
  return frames[name].replace(
    /\{\{(\w+)\}\}/g,
    (_, part) => parts![part as keyof Parts<F>] as string,
  );
}
