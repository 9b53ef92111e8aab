import { html } from 'hono/html';
import type { Event } from '../../../domain/event.ts';
import { say } from '../../../domain/say.ts';
import type { Html } from '../../../http/page.ts';
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

export interface InvitationPage extends Entry {
  event: Event;
  token: string;
  /** An event whose chat is open in this browser and would give way. */
  replaces: Event | undefined;
}

/** Names the event, never the person: whoever sees the link in passing learns nothing about them. */
export function invitationPage(invitation: InvitationPage): Html {
  const { c, doors, event, token, language, replaces } = invitation;
  const t = voice(invitation, event.zone);
  return entrancePage({
    entry: invitation,
    t,
    title: t(say('web.invite.title')),
    hero: html`<p class="kicker">${t(say('web.invite.title'))}</p>
<h1>${nameOf(event, t)}</h1>${factsOf(event, t)}`,
    body: html`<p class="lead">${t(say('web.event.welcome', { welcome: event.welcome }))}</p>
${demoHint(event, t)}
<form class="actions" method="post" action="${c.req.path}">
${entranceFields(token, language)}
<button class="button" type="submit">${t(say('web.invite.accept'))}</button>
<p class="small">${t(say('web.landing.effort'))}</p>
${inTelegram(doors, c.req.param('token') ?? '', t)}
</form>
<p class="small">${t(say('web.invite.once'))}</p>
${replaces ? html`<p class="small">${t(say('web.invite.replaces', { event: replaces.name }))}</p>` : ''}
<p class="small">${t(say('web.landing.privacy'))}</p>`,
  });
}
