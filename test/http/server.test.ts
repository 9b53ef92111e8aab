import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { say } from '../../src/domain/say.ts';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import type { App } from '../../src/http/env.ts';
import { PortTaken } from '../../src/http/port-taken.ts';
import { createRate } from '../../src/http/rate.ts';
import { remoteOf } from '../../src/http/remote.ts';
import { createHttpServer, type HttpOptions } from '../../src/http/server.ts';
import { createWords } from '../../src/i18n/words.ts';
import * as labels from '../../src/understanding/taxonomy.ts';

const words = createWords({ labels });
const logged: string[] = [];
const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) });
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  logged.length = 0;
});

async function open(routes: (app: App) => void, more: Partial<HttpOptions> = {}) {
  const server = createHttpServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://bridge.example',
    checks: {},
    words,
    log,
    parts: [{ mount: routes }],
    ...more,
  });
  closers.push(() => server.close(100));
  const port = await server.listen();
  return { server, port, url: `http://127.0.0.1:${port}` };
}

const german = { 'Accept-Language': 'de' };

test('a bug is answered without detail, in the visitor’s language, and logged with its id', async () => {
  const { url } = await open((app) => {
    app.get('/secret/:token', () => {
      throw new Error('the detail');
    });
  });
  const response = await fetch(`${url}/secret/t0p`, { headers: german });
  const page = await response.text();
  expect(response.status).toBe(500);
  expect(page).toContain(words(say('web.sorry.bug-title'), { language: 'de', venueZone: 'UTC' }));
  expect(page).toContain(response.headers.get('X-Request-Id')!);
  expect(page).not.toContain('the detail');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  const entry = JSON.parse(logged[0]!);
  expect(entry).toMatchObject({
    id: response.headers.get('X-Request-Id'),
    route: '/secret/:token',
  });
  expect(logged.join()).not.toContain('t0p');
});

test('who asks is the other end of the line, or whom our own proxy names last', async () => {
  const routes = (app: App): void => void app.get('/who', (c) => c.text(remoteOf(c)));
  const headers = { 'X-Forwarded-For': '6.6.6.6, 203.0.113.7' };
  const ask = async (more: Partial<HttpOptions>, headers: Record<string, string>) =>
    (await fetch(`${(await open(routes, more)).url}/who`, { headers })).text();
  expect(await ask({}, headers)).toBe('127.0.0.1');
  expect(await ask({ behindProxy: true }, headers)).toBe('203.0.113.7');
  expect(await ask({ behindProxy: true }, {})).toBe('127.0.0.1');
});

test('the world failing is a 503 that says to try again; scripts get it as JSON', async () => {
  const { url } = await open((app) => {
    app.get('/', () => {
      throw new WorldFailed('unavailable');
    });
  });
  const response = await fetch(url, { headers: { ...german, Accept: 'application/json' } });
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({
    sorry: words(say('web.sorry.busy'), { language: 'de', venueZone: 'UTC' }),
  });
});

test('a request’s own id is not taken over', async () => {
  const { url } = await open(() => {});
  const { headers } = await fetch(url, { headers: { 'X-Request-Id': 'forged' } });
  expect(headers.get('X-Request-Id')).not.toBe('forged');
});

test('bodies have a limit, also without a length', async () => {
  const { url } = await open((app) => {
    app.post('/', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));
  });
  const send = (body: string | ReadableStream, more: object = {}) =>
    fetch(url, { method: 'POST', body, ...more });
  expect(await (await send('x'.repeat(1_000_000))).text()).toBe('1000000');
  expect((await send('x'.repeat(1_100_000))).status).toBe(413);
  const chunks = ReadableStream.from(Array.from({ length: 20 }, () => new Uint8Array(100_000)));
  expect((await send(chunks, { duplex: 'half' })).status).toBe(413);
});

test('lives always, and is ready only when what it needs answers', async () => {
  let works = true;
  const redis = async () => {
    if (!works) throw new Error('gone');
  };
  const { url } = await open(() => {}, { checks: { redis } });
  const ready = () => fetch(`${url}/readyz`);
  expect(await (await ready()).json()).toEqual({ ready: true, redis: true });
  works = false;
  expect((await ready()).status).toBe(503);
  expect((await fetch(`${url}/livez`)).status).toBe(200);
});

test('a port in use is told in one line', async () => {
  const { port } = await open(() => {});
  const second = open(() => {}, { port });
  await expect(second).rejects.toBeInstanceOf(PortTaken);
  await expect(open(() => {}, { port })).rejects.toThrow(`Port ${port} is in use`);
});

test('closing waits for what is being answered', async () => {
  const { url, server } = await open((app) => {
    app.get('/slow', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return c.text('done');
    });
  });
  const answer = fetch(`${url}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.close();
  expect(await (await answer).text()).toBe('done');
  await expect(fetch(url)).rejects.toThrow();
});

test('a rate lets a burst through, then as many as it says, and forgets the stalest key', () => {
  const rate = createRate({ burst: 3, perSecond: 2 });
  expect([0, 0, 0, 0].map((now) => rate.take('a', now))).toEqual([0, 0, 0, 500]);
  expect(rate.take('b', 0)).toBe(0);
  expect(rate.take('a', 500)).toBe(0);
  expect(rate.take('a', 500)).toBe(500);
});
