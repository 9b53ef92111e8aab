import { html } from 'hono/html';
import type { Language } from '../../../domain/language.ts';
import { say } from '../../../domain/say.ts';
import { langTag } from '../../../http/language.ts';
import type { Html } from '../../../http/page.ts';
import type { SayTo } from '../../../http/words.ts';
import { tongues } from '../menu.ts';

/** The three languages as links to the same page. */
export const languageLinks = (path: string, current: Language, t: SayTo): Html =>
  html`<nav class="tongues" aria-label="${t(say('web.chat.language'))}">
${tongues.map(
  ({ language, name }) =>
    html`<a href="${path}?lang=${language}" lang="${langTag(language)}" hreflang="${langTag(language)}"${
      language === current ? html` aria-current="true"` : ''
    }>${name}</a>`,
)}
</nav>`;
