import { html } from 'hono/html';
import type { Event } from '../../../domain/event.ts';
import { say } from '../../../domain/say.ts';
import type { Html } from '../../../http/page.ts';
import { type Entry, entrancePage, factsOf, nameOf, voice } from './entrance.ts';

/** The start page of a house with several events, or with none at the moment. */
export function eventsPage(entry: Entry & { events: readonly Event[] }): Html {
  const { events, language } = entry;
  const t = voice(entry);
  const title = t(say(events.length === 0 ? 'web.events.none' : 'web.events.title'));
  return entrancePage({
    entry,
    t,
    title,
    hero: html`<h1>${title}</h1>`,
    body: html`<ul class="events">
${events.map(
  (event) => html`<li><a href="/e/${event.code}?lang=${language}">
<strong>${nameOf(event, t)}</strong>${factsOf(event, t)}</a></li>`,
)}
</ul>`,
  });
}
