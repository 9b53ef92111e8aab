import type { Language } from '../../domain/language.ts';
import type { TextKey } from '../../domain/texts.ts';

/** The commands on show, each with what it is called. Typed, they work as well. */
export const menu = [
  { say: '/matches', label: 'web.menu.matches' },
  { say: '/meetings', label: 'web.menu.meetings' },
  { say: '/day', label: 'web.menu.day' },
  { say: '/availability', label: 'web.menu.availability' },
  { say: '/profile', label: 'web.menu.profile' },
  { say: '/organiser', label: 'web.menu.organiser' },
  { say: '/privacy', label: 'web.menu.privacy' },
  { say: '/help', label: 'web.menu.help' },
] as const satisfies { say: string; label: TextKey }[];

/** A language is always called by its own name. */
export const tongues = [
  { language: 'de', short: 'DE', name: 'Deutsch' },
  { language: 'en', short: 'EN', name: 'English' },
  { language: 'zh', short: '中文', name: '中文' },
] as const satisfies { language: Language; short: string; name: string }[];
