import { html } from 'hono/html';
import type { Event } from '../../../domain/event.ts';
import { say } from '../../../domain/say.ts';
import type { Html } from '../../../http/page.ts';
import type { SayTo } from '../../../http/words.ts';
import {
  demoHint,
  type Entry,
  entranceFields,
  entrancePage,
  factsOf,
  inTelegram,
  nameOf,
  voice,
} from './entrance.ts';
import { returnForm } from './mail.ts';

export interface Landing extends Entry {
  event: Event;
  /** The token that the browser gets when the visitor starts. */
  token: string;
  /** The visitor has a chat of this event. */
  isHere: boolean;
}

/** What this is, for which event, and the way in. */
export function landingPage(landing: Landing): Html {
  const { event } = landing;
  const t = voice(landing, event.zone);
  return entrancePage({
    entry: landing,
    t,
    title: nameOf(event, t),
    hero: html`<h1>${nameOf(event, t)}</h1>${factsOf(event, t)}`,
    // The way in comes first: on a phone nothing else would be on the first screen.
    body: html`${wayIn(landing, t)}
${landing.doors.mail && !landing.isHere ? returnForm(event, t) : ''}
<p class="lead">${t(say('web.event.welcome', { welcome: event.welcome }))}</p>
${demoHint(event, t)}
<ul class="steps">
<li>${t(say('web.landing.say'))}</li>
<li>${t(say('web.landing.see'))}</li>
<li>${t(say('web.landing.meet'))}</li>
</ul>
<p class="small">${t(say('web.landing.privacy'))}</p>`,
  });
}

function wayIn({ doors, event, token, isHere, language }: Landing, t: SayTo): Html {
  if (isHere) {
    return html`<p class="actions"><a class="button" href="/chat">${t(say('web.landing.continue'))}</a></p>`;
  }
  const { name, email, desk } = event.contact;
  if (event.registration === 'invited') {
    return html`<section class="aside">
<h2>${t(say('web.landing.invited-title'))}</h2>
<p>${t(say('web.landing.invited'))}</p>
<p>${t(say('web.entrance.contact', { name, email, desk }))}</p>
</section>`;
  }
  return html`<form class="actions" method="post" action="/e/${event.code}/start">
${entranceFields(token, language)}
<button class="button" type="submit">${t(say('web.landing.start'))}</button>
<p class="small">${t(say('web.landing.effort'))}</p>
${inTelegram(doors, event.code, t)}
</form>`;
}
