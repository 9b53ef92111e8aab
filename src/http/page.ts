import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../domain/language.ts';
import { type Line, say } from '../domain/say.ts';
import { createAssets } from './assets.ts';
import { langTag } from './language.ts';
import { logo } from './logo.ts';
import type { SayTo } from './words.ts';

/** Escaped by hono/html; nothing here is ever made from a bare string. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Colours, type and the plain page, for every part of the house that shows HTML. */
export const house = createAssets(new URL('./client/', import.meta.url), '/house');

export interface Page {
  language: Language;
  title: string;
  styles: string[];
  scripts?: string[];
  /** Class of the body. */
  look: string;
  body: Html;
}

/** A whole document. */
export const page = ({ language, title, styles, scripts = [], look, body }: Page): Html =>
  html`<!doctype html>
<html lang="${langTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#16233a">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${house.url('icon.svg')}" type="image/svg+xml">
${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body class="${look}">${body}</body>
</html>`;

export interface PlainPage {
  language: Language;
  t: SayTo;
  title: Line;
  lines: Line[];
  styles: string[];
  /** Buttons and links under the text. */
  next?: Html;
}

/** A page that says one thing: a used link, a lost way, an error. */
export const plainPage = ({ language, t, title, lines, styles, next }: PlainPage): Html =>
  page({
    language,
    title: `${t(title)} · ${t(say('web.brand'))}`,
    styles,
    look: 'plain',
    body: html`<main class="sheet">
<a class="brand" href="/">${logo()}<span>${t(say('web.brand'))}</span></a>
<h1>${t(title)}</h1>
${lines.map((line) => html`<p>${t(line)}</p>`)}
${next ?? html`<p class="actions"><a class="button" href="/">${t(say('web.home'))}</a></p>`}
</main>`,
  });
