import { html } from 'hono/html';
import type { Language } from '../../domain/language.ts';
import type { Reply } from '../../domain/reply.ts';
import { type Line, say } from '../../domain/say.ts';
import type { SayTo } from '../../http/words.ts';

export interface Links {
  /** Signs the reader in. */
  open: string;
  /** Ends the mails. */
  end: string;
}

export interface Letter {
  replies: readonly Reply[];
  language: Language;
  t: SayTo;
  /** Absent where the address is not (or no more) the reader's: a code, a farewell. */
  links: Links | undefined;
  /** Why they get this; goes with the links. */
  event: Parameters<SayTo>[0];
  /** It may be the second copy. */
  isRepeat: boolean;
}

/** Replies as plain text: choices wait behind the link, as nothing in a mail can be tapped safely. */
export function plainLetter({ replies, t, links, isRepeat }: Letter, why?: Line): string {
  const said = paragraphs(replies, t).map(({ title, lines }) =>
    [...(title === undefined ? [] : [title]), ...lines].join('\n'),
  );
  return [
    ...(isRepeat ? [t(say('hear.repeat'))] : []),
    ...said,
    ...(links
      ? [[t(say('mail.open', { url: links.open })), t(say('mail.open-once'))].join('\n')]
      : []),
    ...(links && why ? [`-- \n${t(why)}`] : []),
  ].join('\n\n');
}

const langs: Record<Language, string> = { de: 'de', en: 'en', zh: 'zh-Hans' };

/** The same in simple HTML: everything escaped, nothing fetched from anywhere, nobody watched. */
export async function htmlLetter(letter: Letter): Promise<string> {
  const { replies, t, links, language, isRepeat } = letter;
  return String(
    await html`<!doctype html>
<html lang="${langs[language]}"><head><meta charset="utf-8"></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#16233a;max-width:36em">
${isRepeat ? html`<p>${t(say('hear.repeat'))}</p>` : ''}
${paragraphs(replies, t).map(
  ({
    title,
    lines,
  }) => html`${title === undefined ? '' : html`<h2 style="font-size:18px">${title}</h2>`}
${lines.map((line) => html`<p style="white-space:pre-line">${line}</p>\n`)}`,
)}
${
  links
    ? html`<p><a href="${links.open}"><b>${t(say('mail.open-label'))}</b></a></p>
<p style="color:#555">${t(say('mail.open-once'))}</p>
<hr>
<p style="color:#555">${t(letter.event)}: <a href="${links.end}" style="color:#555">${t(say('mail.why-label'))}</a></p>`
    : ''
}
</body></html>`,
  );
}

const paragraphs = (replies: readonly Reply[], t: SayTo) =>
  replies.map(({ title, lines }) => ({ title: title && t(title), lines: lines.map(t) }));
