import { html } from 'hono/html';
import type { Event } from '../../../domain/event.ts';
import type { Language } from '../../../domain/language.ts';
import { say } from '../../../domain/say.ts';
import { dayOf } from '../../../domain/time.ts';
import type { Ctx } from '../../../http/env.ts';
import { logo } from '../../../http/logo.ts';
import { type Html, page } from '../../../http/page.ts';
import { type SayTo, sayTo } from '../../../http/words.ts';
import { assets, styles } from '../assets.ts';
import type { Doors } from '../doors.ts';
import { languageLinks } from './languages.ts';
import { sky } from './sky.ts';

export interface Entry {
  c: Ctx;
  doors: Doors;
  language: Language;
}

/** Speaks to a visitor of whom only the language is known. */
export const voice = ({ doors, language }: Entry, venueZone = 'UTC'): SayTo =>
  sayTo(doors.words, { language, venueZone });

export interface EntrancePage {
  entry: Entry;
  t: SayTo;
  title: string;
  hero: Html;
  body: Html;
}

/** The frame of landing, invitation and event list: a night sky with the bridge, and a sheet. */
export const entrancePage = ({ entry, t, title, hero, body }: EntrancePage): Html =>
  page({
    language: entry.language,
    title: `${title} · ${t(say('web.brand'))}`,
    styles,
    scripts: [assets.url('entrance.js')],
    look: 'entrance',
    body: html`<header class="hero">
${sky()}
<div class="hero-bar">
<a class="brand" href="/">${logo()}<span>${t(say('web.brand'))}</span></a>
${languageLinks(entry.c.req.path, entry.language, t)}
</div>
<div class="hero-text">${hero}</div>
</header>
<main class="sheet">${body}</main>`,
  });

/** Place and days of an event, in one or two lines. */
export function factsOf(event: Event, t: SayTo): Html {
  const days = event.slots.map((slot) => dayOf(slot.from, event.zone));
  const from = days[0]!;
  const to = days.at(-1)!;
  return html`<dl class="facts">
<div><dt>${t(say('web.landing.place'))}</dt><dd>${t(say('web.event.place', { place: event.place }))}</dd></div>
<div><dt>${t(say('web.landing.time'))}</dt><dd>${
    from === to
      ? t(say('web.landing.day', { day: from }))
      : t(say('web.landing.days', { from, to }))
  }</dd></div>
</dl>`;
}

/** The same in Telegram, for those who live there. */
export function inTelegram(doors: Doors, payload: string, t: SayTo): Html | '' {
  const link = doors.telegramLink(payload);
  return link
    ? html`<p class="small"><a href="${link}">${t(say('web.landing.telegram'))}</a></p>`
    : '';
}

/** Nobody is to take the demo's people for real ones. */
export const demoHint = (event: Event, t: SayTo): Html | '' =>
  event.demo ? html`<p class="small">${t(say('demo.partners'))}</p>` : '';

export const nameOf = (event: Event, t: SayTo): string =>
  t(say('web.event.name', { name: event.name }));

/** The fields that go with every way in; the script fills in the zone. */
export const entranceFields = (token: string, language: Language): Html =>
  html`<input type="hidden" name="token" value="${token}">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="zone" value="">`;
