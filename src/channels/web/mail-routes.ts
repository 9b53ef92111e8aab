import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { MailAddress } from '../../domain/mail.ts';
import type { App, Ctx } from '../../http/env.ts';
import { languageOf } from '../../http/language.ts';
import { onlyOwnPages } from '../../http/own-pages.ts';
import { createRate } from '../../http/rate.ts';
import { remoteOf } from '../../http/remote.ts';
import { tooLarge } from '../../http/server.ts';
import type { Doors } from './doors.ts';
import { endPage, signInPage } from './pages/mail.ts';
import {
  askedForLink,
  endedMail,
  noticePage,
  refusedNotice,
  spentLink,
  tooManyTries,
  unknownLink,
} from './pages/notice.ts';
import { Entrance } from './parse.ts';
import { addressOf, idFor, isAlive, newToken, type SessionCookie } from './session.ts';
import { createFindVisitor } from './visitor.ts';

const mostBytes = 4 * 1024;

/**
 * The links in mails: `/m/<token>` signs in, `/m/<token>/off` ends the mails. Opened by GET they change
 * nothing, as mail programs open links by themselves.
 */
export function mountMail(app: App, doors: Doors, cookie: SessionCookie): void {
  const findVisitor = createFindVisitor(doors, cookie);
  const isOwn = onlyOwnPages(doors.publicUrl);
  const small = bodyLimit({ maxSize: mostBytes, onError: tooLarge });
  const tries = createRate({ burst: 60, perSecond: 0.5 });
  /** By who asks, and by whose mailbox it is: neither a script nor a quarrel fills one. */
  const asking = createRate({ burst: 10, perSecond: 1 / 60 });
  const asked = createRate({ burst: 3, perSecond: 1 / 600 });

  app.get('/m/:token', async (c) => {
    const found = await linkOf(c);
    if (!found) return tell(c, unknownLink, 404);
    const { event, link } = found;
    const visitor = await findVisitor(c);
    if (visitor?.whom.event === event.code && visitor.whom.person === link.person) {
      return c.redirect('/chat', 303);
    }
    if (link.used) return tell(c, spentLink(event), 410);
    const language = languageOf(c, doors.reader(link)?.reads ?? event.defaultLanguage);
    const token = newToken(doors.clock());
    return c.html(signInPage({ c, doors, language, event, token, replaces: visitor?.event }));
  });

  app.post('/m/:token', isOwn, small, async (c) => {
    if (tries.take(remoteOf(c), doors.clock()) > 0) throw new HTTPException(429);
    const found = await linkOf(c);
    if (!found) return tell(c, unknownLink, 404);
    const { event, link } = found;
    const form = Entrance.safeParse(await c.req.parseBody());
    if (!form.success || !isAlive(form.data.token, doors.clock())) throw new HTTPException(400);
    const { token, zone } = form.data;
    const address = addressOf(token);
    const isTheirs = await doors.mail!.redeem(c.req.param('token'), address, doors.clock());
    if (!isTheirs) return tell(c, spentLink(event), 410);
    const { person } = link;
    const arrival = { address, at: doors.clock(), event: event.code, person, zone };
    const arrived = await doors.arrive({ id: idFor(address, 'mailed'), ...arrival });
    if (!('ok' in arrived)) return tell(c, refusedNotice(event, { key: arrived.refused }), 403);
    cookie.write(c, token);
    return c.redirect('/chat', 303);
  });

  app.get('/m/:token/off', async (c) => {
    const found = await linkOf(c);
    if (!found) return tell(c, unknownLink, 404);
    const { event, link } = found;
    const language = languageOf(c, doors.reader(link)?.reads ?? event.defaultLanguage);
    return c.html(endPage({ c, doors, language, event }));
  });

  // Not only from our own pages: a mail program's own button posts here (RFC 8058). The token is the key.
  app.post('/m/:token/off', small, async (c) => {
    const found = await linkOf(c);
    // Ended before: said again, as whoever asks twice wants to be sure.
    if (found) await doors.mail!.end(found.link, found.address, c.req.param('token'));
    return tell(c, endedMail(found?.event), 200);
  });

  app.post('/e/:code/return', isOwn, small, async (c) => {
    const event = doors.event(c.req.param('code'));
    if (!event || !doors.mail) throw new HTTPException(404);
    const now = doors.clock();
    if (asking.take(remoteOf(c), now) > 0) return tell(c, tooManyTries(event), 429);
    const mail = MailAddress.safeParse((await c.req.parseBody()).email);
    // Nobody waits for it, and whatever comes of it the answer is the same, and as fast.
    if (mail.success && asked.take(`${event.code}/${mail.data}`, now) === 0) {
      doors.mail.sendLink(event.code, mail.data);
    }
    return tell(c, askedForLink(event), 200);
  });

  /** A link to a mailbox that is the person's still. */
  async function linkOf(c: Ctx) {
    const link = await doors.mail?.look(c.req.param('token') ?? '', doors.clock());
    const event = link && doors.event(link.event);
    const address = link && doors.reader(link)?.addresses.find(link.isFor);
    return event && address && { event, link, address };
  }

  const tell = (
    c: Ctx,
    notice: Parameters<typeof noticePage>[2],
    status: 200 | 403 | 404 | 410 | 429,
  ) => c.html(noticePage(c, doors.words, notice), status);
}
