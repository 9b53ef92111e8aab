import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import { say } from '../../domain/say.ts';
import type { App, Ctx } from '../../http/env.ts';
import { languageOf } from '../../http/language.ts';
import { onlyOwnPages } from '../../http/own-pages.ts';
import { sayTo } from '../../http/words.ts';
import type { Bells } from './bells.ts';
import type { Doors } from './doors.ts';
import { fileOf } from './file.ts';
import { createListen } from './listen.ts';
import { chatPage, chatWords } from './pages/chat.ts';
import { noSession, noticePage } from './pages/notice.ts';
import type { SessionCookie } from './session.ts';
import { follow } from './stream.ts';
import { createFindVisitor } from './visitor.ts';

export interface Chat {
  doors: Doors;
  cookie: SessionCookie;
  bells: Bells;
}

/** Far above any event's limit for a message: the conversation explains that one in its own words. */
const mostBytes = 64 * 1024;

/** The chat page and what its script asks for. */
export function mountChat(app: App, chat: Chat): void {
  const { doors, cookie, bells } = chat;
  const findVisitor = createFindVisitor(doors, cookie);

  app.get('/chat', async (c) => {
    const visitor = await findVisitor(c);
    return visitor ? c.html(chatPage(visitor)) : stranger(c);
  });

  app.get('/chat/words', async (c) => {
    const visitor = await findVisitor(c);
    if (!visitor) throw new HTTPException(404);
    return c.json(chatWords(visitor));
  });

  app.get('/chat/stream', async (c) => {
    const visitor = await findVisitor(c);
    // Not an error status: an EventSource cannot see it, and would not tell it from a broken line.
    if (!visitor) return streamSSE(c, (stream) => stream.writeSSE({ event: 'gone', data: '1' }));
    // Opened for an event that this browser has left since: its numbers mean nothing here.
    if ((c.req.query('event') ?? visitor.event.code) !== visitor.event.code) {
      return streamSSE(c, (stream) => stream.writeSSE({ event: 'moved', data: '1' }));
    }
    const bell = bells.hang(visitor.address);
    if (!bell) throw new HTTPException(429);
    const closing = c.get('closing');
    closing.addEventListener('abort', bell.ring, { once: true });
    // Proxies must pass each line on at once.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      stream.onAbort(bell.ring);
      try {
        await follow(doors, { stream, visitor, after: afterOf(c), bell, closing });
      } catch (error) {
        // The browser comes back by itself, and goes on where it was.
        doors.log.warn({ err: error, id: c.get('id') }, 'a stream broke off');
      } finally {
        bell.leave();
        closing.removeEventListener('abort', bell.ring);
      }
    });
  });

  app.post(
    '/chat/say',
    onlyOwnPages(doors.publicUrl),
    bodyLimit({
      maxSize: mostBytes,
      onError: async (c) => {
        const visitor = await findVisitor(c);
        const t = visitor?.t ?? sayTo(doors.words, { language: languageOf(c), venueZone: 'UTC' });
        return c.json({ sorry: t(say('web.sorry.long')) }, 413);
      },
    }),
    createListen(chat),
  );

  app.get('/chat/file/:entry{[0-9]{1,12}}/:n{[0-9]{1,3}}', async (c) => {
    const visitor = await findVisitor(c);
    if (!visitor) return stranger(c);
    const file = await fileOf(doors, visitor, {
      entry: Number(c.req.param('entry')),
      n: Number(c.req.param('n')),
    });
    if (!file) throw new HTTPException(404);
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
  });

  const stranger = (c: Ctx) => c.html(noticePage(c, doors.words, noSession), 401);
}

/** Where a browser goes on: what it saw last, or what its script says on a new connection. */
function afterOf(c: Ctx): number {
  const after = c.req.header('Last-Event-ID') ?? c.req.query('after') ?? '';
  return /^\d{1,12}$/.test(after) ? Number(after) : 0;
}
