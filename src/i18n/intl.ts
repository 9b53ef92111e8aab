import type { Language } from '../domain/language.ts';
import type { Instant } from '../domain/time.ts';

/** Intl's formatters are dear to make and cheap to use: each is made once. */

/** The regional form of each language: German and British dates, the mainland's Chinese. */
export const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB', zh: 'zh-CN' };

const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

const looks = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  // The name for both halves of the year, as "CET": nobody misses a meeting over "CEST".
  zone: { timeZoneName: 'shortGeneric' },
} as const;

function dateFormat(
  look: keyof typeof looks,
  language: Language,
  zone: string,
): Intl.DateTimeFormat {
  return once(
    `${look} ${language} ${zone}`,
    () => new Intl.DateTimeFormat(locales[language], { ...looks[look], timeZone: zone }),
  );
}

/** A day or a time of day in words. Throws a RangeError for a zone that does not exist. */
export const dateText = (
  look: 'short' | 'long' | 'clock',
  at: Instant,
  language: Language,
  zone: string,
): string => dateFormat(look, language, zone).format(at);

/** "China Time", "MEZ", "德国时间". */
export function zoneText(at: Instant, language: Language, zone: string): string {
  const parts = dateFormat('zone', language, zone).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

export const numberText = (value: number, language: Language): string =>
  once(`number ${language}`, () => new Intl.NumberFormat(locales[language])).format(value);

export const listText = (items: readonly string[], language: Language): string =>
  once(
    `list ${language}`,
    () => new Intl.ListFormat(locales[language], { type: 'conjunction' }),
  ).format(items);

/** A language or a country by its code; a code that does not exist names itself. */
export function nameText(type: 'language' | 'region', code: string, language: Language): string {
  const names = once(
    `${type} ${language}`,
    () => new Intl.DisplayNames(locales[language], { type, style: 'short' }),
  );
  // There are some hundred codes; a wrong one is not worth remembering.
  const known = once(`${type} names ${language}`, () => new Map<string, string>());
  const name = known.get(code);
  if (name !== undefined) return name;
  try {
    const found = names.of(code);
    if (found !== undefined) known.set(code, found);
    return found ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** "24 hours", "1 hour, 30 minutes"; days from two days on. */
export function durationText(ms: number, language: Language): string {
  const minutes = Math.round(ms / 60_000);
  const days = minutes >= 2 * 1440 ? Math.floor(minutes / 1440) : 0;
  const rest = minutes - days * 1440;
  const parts = { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
  return once(
    `duration ${language}`,
    () =>
      new Intl.DurationFormat(locales[language], {
        style: 'long',
        // Otherwise "0 minutes" would be an empty text.
        minutesDisplay: 'auto',
      }),
  ).format(minutes === 0 ? { minutes: 1 } : parts);
}

/** `text` cut to at most `limit` UTF-16 units where a word ends, in any script. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = once('words', () => new Intl.Segmenter('und', { granularity: 'word' }));
  const end = (pieces: Iterable<Intl.SegmentData>) => {
    let last = 0;
    for (const { index, segment } of pieces) {
      if (index + segment.length > limit) break;
      last = index + segment.length;
    }
    return last;
  };
  // A text may be far longer than what is kept of it: only the beginning is taken apart.
  const head = text.slice(0, limit + 200);
  const at = end(words.segment(head));
  const cut = at > limit / 2 ? at : end(graphemes().segment(head));
  return `${head.slice(0, cut).replace(/[\s\p{P}]+$/u, '')}…`;
}

const graphemes = () =>
  once('graphemes', () => new Intl.Segmenter('und', { granularity: 'grapheme' }));
