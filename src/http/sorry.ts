import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Line, say } from '../domain/say.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Ctx } from './env.ts';
import { languageOf } from './language.ts';
import { house, plainPage } from './page.ts';
import { sayTo, type Words } from './words.ts';

/** What a visitor is told when a request cannot be served: never a detail, always a next step. */
export function sorry(c: Ctx, words: Words, error: unknown): Response | Promise<Response> {
  const { status, title, text } = wordsFor(error, c.get('id'));
  const language = languageOf(c);
  const t = sayTo(words, { language, venueZone: 'UTC' });
  if (wantsJson(c)) return c.json({ sorry: t(text) }, status);
  return c.html(
    plainPage({ language, t, title, lines: [text], styles: [house.url('base.css')] }),
    status,
  );
}

/** Scripts are answered in JSON, people with a page. */
const wantsJson = (c: Ctx): boolean => c.req.header('Accept')?.includes('json') ?? false;

function wordsFor(error: unknown, id: string): Sorry {
  if (error instanceof WorldFailed) {
    return { status: 503, title: say('web.sorry.busy-title'), text: say('web.sorry.busy') };
  }
  const status = error instanceof HTTPException ? error.status : 500;
  if (status === 403) {
    return { status, title: say('web.sorry.foreign-title'), text: say('web.sorry.foreign') };
  }
  if (status === 404) {
    return { status, title: say('web.sorry.missing-title'), text: say('web.sorry.missing') };
  }
  if (status === 413) {
    return { status, title: say('web.sorry.bad-title'), text: say('web.sorry.large') };
  }
  if (status === 429) {
    return { status, title: say('web.sorry.busy-title'), text: say('web.sorry.often') };
  }
  if (status < 500) {
    return {
      status: status as ContentfulStatusCode,
      title: say('web.sorry.bad-title'),
      text: say('web.sorry.bad'),
    };
  }
  return { status: 500, title: say('web.sorry.bug-title'), text: say('web.sorry.bug', { id }) };
}

interface Sorry {
  status: ContentfulStatusCode;
  title: Line;
  text: Line;
}
