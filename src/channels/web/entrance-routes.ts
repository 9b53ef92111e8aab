import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Address } from '../../domain/address.ts';
import type { Event } from '../../domain/event.ts';
import type { App, Ctx } from '../../http/env.ts';
import { languageOf } from '../../http/language.ts';
import { onlyOwnPages } from '../../http/own-pages.ts';
import { createRate } from '../../http/rate.ts';
import { remoteOf } from '../../http/remote.ts';
import { tooLarge } from '../../http/server.ts';
import { assets } from './assets.ts';
import type { Doors } from './doors.ts';
import { eventsPage } from './pages/events.ts';
import { invitationPage } from './pages/invitation.ts';
import { landingPage } from './pages/landing.ts';
import { type Notice, noticePage, refusedNotice, unknownLink, usedLink } from './pages/notice.ts';
import { Entrance } from './parse.ts';
import { addressOf, idFor, isAlive, newToken, type SessionCookie } from './session.ts';
import { createFindVisitor, visitorOf } from './visitor.ts';

const mostBytes = 4 * 1024;

/**
 * Landing and invitation pages. The form carries the token that the browser will have: pressing
 * twice, or again after a failure, is the same address and so the same arrival, and nothing is kept
 * in the browser before a person asks for it.
 */
export function mountEntrance(app: App, doors: Doors, cookie: SessionCookie): void {
  const findVisitor = createFindVisitor(doors, cookie);
  const isOwn = onlyOwnPages(doors.publicUrl);
  const small = bodyLimit({ maxSize: mostBytes, onError: tooLarge });
  // A whole hall behind one address may come at once; a script may not go on for ever.
  const rate = createRate({ burst: 300, perSecond: 2 });
  assets.mount(app);

  app.get('/', async (c) => {
    const events = doors.events();
    if (events.length === 1) return landing(c, events[0]!);
    const language = languageOf(c);
    return c.html(eventsPage({ c, doors, language, events }));
  });

  app.get('/e/:code', async (c) => landing(c, eventOf(c)));

  app.post('/e/:code/start', isOwn, small, async (c) => {
    const event = eventOf(c);
    const { token, language, zone } = await entranceOf(c);
    const visitor = await findVisitor(c);
    const own = visitor?.token ?? token;
    if ((visitor ?? (await visitorOf(doors, own)))?.event.code !== event.code) {
      const address = addressOf(own);
      const id = idFor(address, addressOf(token).slice(4, 26));
      const arrival = { id, address, at: doors.clock(), event: event.code, language, zone };
      const arrived = await doors.arrive(arrival);
      if (!('ok' in arrived)) return tell(c, refusedNotice(event, { key: arrived.refused }), 403);
    }
    return enter(c, own);
  });

  app.get('/i/:token', async (c) => {
    const found = await invitationOf(c);
    if (!found) return tell(c, unknownLink, 404);
    const { event, invitation } = found;
    const visitor = await findVisitor(c);
    const isTheirs =
      visitor?.whom.event === event.code && visitor.whom.person === invitation.person;
    if (isTheirs) return c.redirect('/chat', 303);
    if (invitation.used) return tell(c, usedLink(event), 410);
    const language = languageOf(c, event.defaultLanguage);
    const token = newToken(doors.clock());
    return c.html(invitationPage({ c, doors, language, event, token, replaces: visitor?.event }));
  });

  app.post('/i/:token', isOwn, small, async (c) => {
    const found = await invitationOf(c);
    if (!found) return tell(c, unknownLink, 404);
    const { event, invitation } = found;
    const { token, language, zone } = await entranceOf(c);
    const address: Address = addressOf(token);
    if (!(await doors.redeem(c.req.param('token'), address))) return tell(c, usedLink(event), 410);
    const arrived = await doors.arrive({
      id: idFor(address, 'invited'),
      address,
      at: doors.clock(),
      event: event.code,
      person: invitation.person,
      language,
      zone,
    });
    if (!('ok' in arrived)) return tell(c, refusedNotice(event, { key: arrived.refused }), 403);
    // Always the new token: who enters as somebody else has a new session (ASVS 7.2.4).
    return enter(c, token);
  });

  async function landing(c: Ctx, event: Event) {
    const visitor = await findVisitor(c);
    const language = languageOf(c, visitor?.reader.reads ?? event.defaultLanguage);
    const token = newToken(doors.clock());
    const isHere = visitor?.event.code === event.code;
    return c.html(landingPage({ c, doors, language, event, token, isHere }));
  }

  function enter(c: Ctx, token: string) {
    cookie.write(c, token);
    return c.redirect('/chat', 303);
  }

  function eventOf(c: Ctx): Event {
    const event = doors.event(c.req.param('code') ?? '');
    if (!event) throw new HTTPException(404);
    return event;
  }

  async function invitationOf(c: Ctx) {
    const invitation = await doors.invite(c.req.param('token') ?? '');
    const event = invitation && doors.event(invitation.event);
    return event && { event, invitation };
  }

  async function entranceOf(c: Ctx): Promise<Entrance> {
    const wait = rate.take(remoteOf(c), doors.clock());
    if (wait > 0) throw new HTTPException(429);
    const form = Entrance.safeParse(await c.req.parseBody());
    if (!form.success || !isAlive(form.data.token, doors.clock())) throw new HTTPException(400);
    return form.data;
  }

  const tell = (c: Ctx, notice: Notice, status: 403 | 404 | 410) =>
    c.html(noticePage(c, doors.words, notice), status);
}
