import { html } from 'hono/html';
import type { Event } from '../../../domain/event.ts';
import { say } from '../../../domain/say.ts';
import type { Html } from '../../../http/page.ts';
import type { SayTo } from '../../../http/words.ts';
import { type Entry, entranceFields, entrancePage, factsOf, nameOf, voice } from './entrance.ts';
import type { InvitationPage } from './invitation.ts';

/** The way back in by a link from a mail; it names the event, never the person. */
export function signInPage(back: InvitationPage): Html {
  const { c, event, token, language, replaces } = back;
  const t = voice(back, event.zone);
  return entrancePage({
    entry: back,
    t,
    title: t(say('web.mail.title')),
    hero: html`<p class="kicker">${t(say('web.mail.title'))}</p>
<h1>${nameOf(event, t)}</h1>${factsOf(event, t)}`,
    body: html`<p class="lead">${t(say('web.mail.lead'))}</p>
<form class="actions" method="post" action="${c.req.path}">
${entranceFields(token, language)}
<button class="button" type="submit">${t(say('web.mail.go'))}</button>
</form>
${replaces ? html`<p class="small">${t(say('web.invite.replaces', { event: replaces.name }))}</p>` : ''}`,
  });
}

/** One press, and no more mails. */
export function endPage(end: Entry & { event: Event }): Html {
  const { c, event } = end;
  const t = voice(end, event.zone);
  return entrancePage({
    entry: end,
    t,
    title: t(say('web.mail.end-title')),
    hero: html`<h1>${t(say('web.mail.end-title'))}</h1><p>${nameOf(event, t)}</p>`,
    body: html`<p class="lead">${t(say('web.mail.end'))}</p>
<form class="actions" method="post" action="${c.req.path}">
<button class="button" type="submit">${t(say('web.mail.end-go'))}</button>
</form>`,
  });
}

/** For whoever has lost the browser that the chat was open in. */
export const returnForm = (event: Event, t: SayTo): Html =>
  html`<details class="small"><summary>${t(say('web.mail.return-title'))}</summary>
<p>${t(say('web.mail.return'))}</p>
<form method="post" action="/e/${event.code}/return">
<label>${t(say('web.mail.address'))} <input type="email" name="email" required maxlength="254" autocomplete="email"></label>
<button type="submit">${t(say('web.mail.ask'))}</button>
</form>
</details>`;
