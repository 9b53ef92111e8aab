import { addressOf } from '../../src/channels/web/session.ts';
import type { WebHouse } from './web-house.ts';

/** What a browser sends along with a form or script of our own pages. */
export const ownPage = { 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'en' };

/** A browser with a session, as far as HTTP is concerned. */
export async function enter(house: WebHouse, fields: Record<string, string> = {}) {
  const landing = await (await fetch(`${house.url}/e/${house.code}`)).text();
  const token = /name="token" value="([^"]+)"/.exec(landing)?.[1] ?? '';
  const response = await post(house, `/e/${house.code}/start`, {
    token,
    language: 'en',
    ...fields,
  });
  const [cookie = ''] = response.headers.getSetCookie();
  return sessionOf(house, cookie.split(';')[0]!);
}

export function sessionOf(house: Pick<WebHouse, 'url'>, cookie: string) {
  const headers = { Cookie: cookie, ...ownPage };
  return {
    cookie,
    address: addressOf(cookie.slice(cookie.indexOf('=') + 1)),
    get: (path: string, more: Record<string, string> = {}) =>
      fetch(house.url + path, { headers: { ...headers, ...more }, redirect: 'manual' }),
    say: (said: object, more: Record<string, string> = {}) =>
      fetch(`${house.url}/chat/say`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', ...more },
        body: JSON.stringify(said),
      }),
    /** Opens the stream; `events` yields what comes until the line or `stop` ends it. */
    listen: (query = '', more: Record<string, string> = {}) =>
      listen(`${house.url}/chat/stream${query}`, { ...headers, ...more }),
  };
}
export type Session = ReturnType<typeof sessionOf>;

export const post = (
  house: Pick<WebHouse, 'url'>,
  path: string,
  fields: object,
  headers: object = ownPage,
) =>
  fetch(house.url + path, {
    method: 'POST',
    headers: { ...headers },
    body: new URLSearchParams({ ...fields }),
    redirect: 'manual',
  });

export interface StreamEvent {
  event: string;
  id: number | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server sent, for a test to look into
  data: any;
}

async function listen(url: string, headers: Record<string, string>) {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  return { response, stop: () => stop.abort(), events: eventsOf(response) };
}

/** Server-sent events as the HTML standard reads them, as far as we send them. */
async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of response.body!) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) yield eventOf(block);
    }
  } catch {
    // The line was cut, by this side or the other.
  }
}

function eventOf(block: string): StreamEvent {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field('id');
  return {
    event: field('event') ?? 'message',
    id: id === undefined ? undefined : Number(id),
    data: JSON.parse(field('data') ?? 'null'),
  };
}

/** Takes events until one is of this kind; returns those before it. */
export async function until(events: AsyncGenerator<StreamEvent>, kind: string) {
  const before: StreamEvent[] = [];
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error(`the stream ended before "${kind}"`);
    if (value.event === kind) return before;
    before.push(value);
  }
}

/** The next `count` entries of the log. */
export async function take(events: AsyncGenerator<StreamEvent>, count: number) {
  const taken: StreamEvent[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) throw new Error('the stream ended');
    if (value.event === 'message') taken.push(value);
  }
  return taken;
}
