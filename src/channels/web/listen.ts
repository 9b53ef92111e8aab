import type { Handler } from 'hono';
import { say } from '../../domain/say.ts';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { Ctx, HttpEnv } from '../../http/env.ts';
import { languageOf } from '../../http/language.ts';
import { createRate } from '../../http/rate.ts';
import { sayTo } from '../../http/words.ts';
import type { Answer } from '../../ports.ts';
import type { Chat } from './chat-routes.ts';
import { shownOf } from './entry.ts';
import { ownWords } from './own-words.ts';
import { parse, Said } from './parse.ts';
import { render } from './render.ts';
import { createFindVisitor, type Visitor } from './visitor.ts';

/**
 * POST /chat/say. 202: it is committed and on its way into the log. 503: it is not, say it again
 * with the same id. 400, 413, 429: why, in the person's language. 401: the session has ended.
 * 200: the farewell itself, for after erasing there is no log to find it in.
 */
export function createListen({ doors, cookie, bells }: Chat): Handler<HttpEnv> {
  const findVisitor = createFindVisitor(doors, cookie);
  // Faster than anybody types, with room for what was written on a train.
  const rate = createRate({ burst: 20, perSecond: 1 });

  return async function listen(c: Ctx) {
    try {
      return await hear(c);
    } catch (error) {
      if (!(error instanceof WorldFailed)) throw error;
      doors.log.warn({ err: error, id: c.get('id') }, 'a message was not saved');
      const t = sayTo(doors.words, { language: languageOf(c), venueZone: 'UTC' });
      return c.json({ sorry: t(say('web.sorry.not-saved')) }, 503);
    }
  };

  async function hear(c: Ctx): Promise<Response> {
    const visitor = await findVisitor(c);
    if (!visitor) return c.json({ gone: true }, 401);
    const { t, address, whom } = visitor;
    const at = doors.clock();
    const waitMs = rate.take(address, at);
    if (waitMs > 0) {
      c.header('Retry-After', String(Math.ceil(waitMs / 1000)));
      return c.json({ sorry: t(say('web.sorry.fast')) }, 429);
    }
    const said = Said.safeParse(await c.req.json().catch(() => undefined));
    if (!said.success) return c.json({ sorry: t(say('web.sorry.unread')) }, 400);
    try {
      const own = await ownWords(said.data, visitor, { webLog: doors.webLog, at });
      const key = `said/${said.data.id}`;
      await doors.webLog.append(whom.event, whom.person, address, key, JSON.stringify(own));
      const answer = await doors.hear(parse(said.data, address, at));
      return answer && answer.person === undefined
        ? farewell(c, visitor, answer)
        : c.json({ saved: true }, 202);
    } catch (error) {
      if (!(error instanceof WorldFailed)) throw error;
      doors.log.warn({ err: error, id: c.get('id') }, 'a message was not saved');
      return c.json({ sorry: t(say('web.sorry.not-saved')) }, 503);
    }
  }

  async function farewell(c: Ctx, { whom, address, event, reader }: Visitor, answer: Answer) {
    const { language, replies } = answer;
    const t = sayTo(doors.words, { language, zone: reader.zone, venueZone: event.zone });
    const entry = render(replies, { language, t, at: doors.clock() });
    cookie.clear(c);
    // The other tabs hear it as well, if they can; this one has it in the answer.
    await doors.webLog
      .append(whom.event, whom.person, address, `sent/${answer.id}`, JSON.stringify(entry))
      .catch((error) => doors.log.warn({ err: error }, 'a farewell reached one tab only'));
    bells.ring(address);
    return c.json({ farewell: shownOf(entry) });
  }
}
