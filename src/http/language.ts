import { accepts } from 'hono/accepts';
import { Language, languages } from '../domain/language.ts';
import type { Ctx } from './env.ts';

/** The visitor's language: chosen on the page (?lang=de), else the browser's, else `otherwise`. */
export function languageOf(c: Ctx, otherwise: Language = 'en'): Language {
  const chosen = Language.safeParse(c.req.query('lang'));
  if (chosen.success) return chosen.data;
  return accepts(c, {
    header: 'Accept-Language',
    supports: languages,
    default: otherwise,
    // By the first part of the tag: de-AT is German, zh-CN and zh-Hant are Chinese.
    match: (accepted, { default: none }) => {
      const wanted = accepted.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q);
      const known = wanted.map(({ type }) => Language.safeParse(type.split('-')[0]?.toLowerCase()));
      return known.find((parsed) => parsed.success)?.data ?? none;
    },
  }) as Language;
}

/** What HTML's lang attribute calls it: our Chinese is written in simplified characters. */
export const langTag = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language);
