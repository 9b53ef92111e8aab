import type { Language } from '../../../src/domain/language.ts';
import { say } from '../../../src/domain/say.ts';
import type { TextKey, Texts } from '../../../src/domain/texts.ts';
import { bundles } from '../../../src/i18n/texts.ts';
import { createWords } from '../../../src/i18n/words.ts';
import * as labels from '../../../src/understanding/taxonomy.ts';

const words = createWords({ labels });

/** Texts that say the same to everybody. */
type Plain = { [K in TextKey]: keyof Texts[K] extends never ? K : never }[TextKey];

/** A text of ours as its reader sees it: tests go by keys, so that translators never break one. */
export const text = (language: Language, key: Plain): string =>
  words(say(key as 'help.title'), { language, venueZone: 'Asia/Shanghai' });

/** The same where facts are put into it, whatever they are. */
export function sentence(language: Language, key: TextKey): RegExp {
  const found = key.split('.').reduce<unknown>((area, name) => {
    return (area as Record<string, unknown>)[name];
  }, bundles[language]);
  const parts = String(found).split(/\{\{[^}]*\}\}/);
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.*?'));
}
