import { html } from 'hono/html';
import { say } from '../../../domain/say.ts';
import { langTag } from '../../../http/language.ts';
import { logo } from '../../../http/logo.ts';
import { type Html, page } from '../../../http/page.ts';
import { assets, styles } from '../assets.ts';
import { menu, tongues } from '../menu.ts';
import type { Visitor } from '../visitor.ts';
import { icon } from './icons.ts';

/** Texts that the script shows; all are without facts. */
const scriptTexts = [
  'log',
  'write',
  'send',
  'menu',
  'language',
  'connecting',
  'offline',
  'sending',
  'waiting',
  'not-sent',
  'retry',
  'new-messages',
  'you',
  'us',
  'choices',
  'chosen',
  'gone',
  'closed',
  'to-start',
] as const;

export interface ChatWords {
  /** For the lang attribute. */
  lang: string;
  language: string;
  title: string;
  event: string;
  texts: Record<string, string>;
}

/** Everything in words on the chat page, once at its making and again after a change of language. */
export function chatWords({ event, reader, t }: Visitor): ChatWords {
  const name = t(say('web.event.name', { name: event.name }));
  return {
    lang: langTag(reader.reads),
    language: reader.reads,
    title: `${name} · ${t(say('web.brand'))}`,
    event: name,
    texts: Object.fromEntries([
      ...scriptTexts.map((key) => [key, t(say(`web.chat.${key}`))]),
      ...menu.map((item) => [item.say, t(say(item.label))]),
    ]),
  };
}

/**
 * The chat page without its messages: they come by the stream. An element with data-text or
 * data-label gets its text or label from the words again when the language changes.
 */
export function chatPage(visitor: Visitor): Html {
  const words = chatWords(visitor);
  const { texts } = words;
  const { code } = visitor.event;
  return page({
    language: visitor.reader.reads,
    title: words.title,
    styles,
    scripts: [assets.url('chat.js')],
    look: 'chat',
    body: html`<div id="chat" data-event="${code}" data-words="${JSON.stringify(words)}">
<header class="bar">
<a class="brand" href="/e/${code}">${logo()}<span data-text="@event">${words.event}</span></a>
<div class="tongues" role="group" aria-label="${texts.language}" data-label="language">
${tongues.map(
  ({ language, short, name }) => html`<button type="button" data-say="/language ${language}"
 data-language="${language}" lang="${langTag(language)}" aria-label="${name}"
 aria-pressed="${language === words.language ? 'true' : 'false'}">${short}</button>`,
)}
</div>
<button id="menu-button" class="icon-button" type="button" aria-expanded="false"
 aria-controls="menu" aria-label="${texts.menu}" data-label="menu">${icon('menu')}</button>
</header>
<nav id="menu" aria-label="${texts.menu}" data-label="menu"><ul>
${menu.map(
  (item) =>
    html`<li><button type="button" data-say="${item.say}" data-text="${item.say}">${texts[item.say]}</button></li>`,
)}
</ul></nav>
<p id="state" role="status"></p>
<main id="scroller">
<div id="log" role="log" aria-live="off" tabindex="0" aria-label="${texts.log}" data-label="log"></div>
</main>
<button id="pill" type="button" hidden>${icon('down')}<span data-text="new-messages">${texts['new-messages']}</span></button>
<form id="composer" autocomplete="off">
<label class="hidden" for="words" data-text="write">${texts.write}</label>
<textarea id="words" rows="1" enterkeyhint="send" dir="auto"
 placeholder="${texts.write}" data-placeholder="write"></textarea>
<button id="send" class="icon-button" type="submit" aria-label="${texts.send}" data-label="send">${icon('send')}</button>
</form>
</div>
<noscript><p class="sheet">${visitor.t(say('web.chat.noscript'))}</p></noscript>`,
  });
}
