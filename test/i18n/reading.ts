import type { Language } from '../../src/domain/language.ts';
import type { Reader } from '../../src/i18n/reader.ts';
import { createWords } from '../../src/i18n/words.ts';
import * as labels from '../../src/understanding/taxonomy.ts';

export const sayNow = createWords({ labels });

/** Somebody who reads a language at a venue in China, with a device set to `zone`. */
export const reader = (language: Language, zone?: string, venueZone = 'Asia/Shanghai'): Reader => ({
  language,
  zone,
  venueZone,
});

/** One fact in the three languages. */
export const inAll = (speak: (language: Language) => string): Record<Language, string> => ({
  de: speak('de'),
  en: speak('en'),
  zh: speak('zh'),
});
