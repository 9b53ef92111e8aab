import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newToken } from '../../src/channels/web/session.ts';
import type { FileFact } from '../../src/domain/reply.ts';
import { dayMs } from '../../src/domain/time.ts';
import { enter, ownPage, post, sessionOf, take, until } from './browser.ts';
import { openWebHouse, speech, text, type WebHouse } from './web-house.ts';

const sorryOf = async (response: Response) => ((await response.json()) as { sorry: string }).sorry;
const clientId = () => `test-${Math.random().toString(36).slice(2, 14)}`;

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse({
    answer: ({ text: said, taps }, language) => {
      if (said === 'erase me') return null;
      if (said === 'ask') {
        const label = speech('Yes, please').lines[0]!;
        return [{ ...speech('Shall we?'), choices: [{ id: 'x.yes', label }] }];
      }
      if (said === 'file') {
        const calendar: FileFact = { kind: 'calendar', method: 'REQUEST', meetings: [] };
        const data: FileFact = { kind: 'export', data: { mine: '<b>' } };
        return [
          { ...speech('files'), file: calendar },
          { ...speech('data'), file: data },
        ];
      }
      return [speech(`${language}: ${said ?? taps}`)];
    },
  });
});
afterAll(() => house.close());

describe('the way in', () => {
  test('one event is the start page; it speaks the browser’s language', async () => {
    for (const [accepted, lang, language] of [
      ['de-AT,en;q=0.5', 'de', 'de'],
      ['fr, zh-TW;q=0.9, en;q=0.1', 'zh-Hans', 'zh'],
      ['fr', 'en', 'en'],
    ] as const) {
      const response = await fetch(house.url, { headers: { 'Accept-Language': accepted } });
      const page = await response.text();
      expect(page).toContain(`<html lang="${lang}">`);
      expect(page).toContain(text('web.landing.start', language));
    }
    expect(await (await fetch(`${house.url}/?lang=de`)).text()).toContain(
      text('web.landing.start', 'de'),
    );
  });

  test('starting arrives once, however often the button is pressed', async () => {
    const fields = { token: newToken(Date.now()), language: 'de', zone: 'Europe/Berlin' };
    const path = `/e/${house.code}/start`;
    const before = house.arrivals.length;
    const first = await post(house, path, fields);
    const second = await post(house, path, fields);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.headers.get('Location')).toBe('/chat');
    expect(second.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
    expect(house.arrivals.slice(before)).toMatchObject([
      { event: house.code, language: 'de', zone: 'Europe/Berlin' },
    ]);
  });

  test('a zone that does not exist is left out', async () => {
    await enter(house, { zone: 'Mars/Olympus', language: 'tlh' });
    expect(house.arrivals.at(-1)).toMatchObject({ zone: undefined, language: undefined });
  });

  test('whoever has a session goes on to the chat', async () => {
    const { get } = await enter(house);
    const page = await (await get('/')).text();
    expect(page).toContain('href="/chat"');
    expect(page).not.toContain('/start"');
  });

  test('a token that has run out, or is none of ours, does not start', async () => {
    const path = `/e/${house.code}/start`;
    for (const token of ['', 'x', newToken(Date.now() - 61 * dayMs), newToken(Date.now() + dayMs)])
      expect((await post(house, path, { token })).status).toBe(400);
  });

  test('an event that nobody knows is a page, not a crash', async () => {
    const response = await fetch(`${house.url}/e/nowhere`, {
      headers: { 'Accept-Language': 'de' },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(text('web.sorry.missing-title', 'de'));
  });

  test('by invitation only: says so, and whom to ask', async () => {
    const invited = await openWebHouse({ event: { registration: 'invited' } });
    const page = await (await fetch(`${invited.url}/?lang=en`)).text();
    expect(page).toContain(text('web.landing.invited-title'));
    expect(page).toContain('desk@example.org');
    expect(page).not.toContain('/start"');
    await invited.close();
  });
});

describe('an invitation', () => {
  test('is shown by GET without using it up, and used by POST once', async () => {
    const path = `/i/good-${house.code}`;
    const page = async () => fetch(`${house.url}${path}?lang=en`);
    expect(await (await page()).text()).toContain(text('web.invite.accept'));
    const again = await page();
    const html = await again.text();
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(html).not.toContain('guest');

    const token = /name="token" value="([^"]+)"/.exec(html)![1]!;
    const accepted = await post(house, path, { token, language: 'zh' });
    expect(accepted.status).toBe(303);
    expect(house.arrivals.at(-1)).toMatchObject({ person: 'guest', language: 'zh' });
    // The same browser again, as after a crash in between: still in.
    expect((await post(house, path, { token })).status).toBe(303);

    const used = await page();
    expect(used.status).toBe(410);
    expect(await used.text()).toContain(text('web.invite.used-title'));
    const other = await post(house, path, { token: newToken(Date.now()) });
    expect(other.status).toBe(410);
  });

  test('that nobody knows says what to do', async () => {
    const response = await fetch(`${house.url}/i/nothing?lang=en`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(text('web.invite.unknown-title'));
  });
});

describe('the session', () => {
  test('is one cookie that scripts cannot read; https makes it __Host- and Secure', async () => {
    const plain = await enter(house);
    expect(plain.cookie).toMatch(/^magpie=[0-9a-z]{8}\.[A-Za-z0-9_-]{43}$/);
    const secure = await openWebHouse({ publicUrl: 'https://bridge.example' });
    const token = newToken(Date.now());
    const response = await post(secure, `/e/${secure.code}/start`, { token });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toBe(
      `__Host-magpie=${token}; Max-Age=5184000; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(response.headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
    await secure.close();
  });

  test('forged or missing, opens nothing', async () => {
    const { cookie } = await enter(house);
    // Another begin, so that it would last longer: another address, which nobody has.
    const younger = cookie.replace(/=[0-9a-z]{8}/, `=${Date.now().toString(36)}`);
    for (const forged of ['', 'magpie=x', `magpie=${newToken(Date.now())}`, younger]) {
      const session = sessionOf(house, forged);
      expect((await session.get('/chat')).status).toBe(401);
      expect((await session.say({ id: clientId(), text: 'hello' })).status).toBe(401);
      expect((await session.get('/chat/file/1/0')).status).toBe(401);
      const { events } = await session.listen();
      expect((await events.next()).value).toMatchObject({ event: 'gone' });
      expect((await events.next()).done).toBe(true);
    }
  });
});

describe('what may change something', () => {
  test('only our own pages may', async () => {
    const session = await enter(house);
    const before = house.heard.length;
    const said = () => ({ id: clientId(), text: 'stolen' });
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://bridge.example' },
    ];
    for (const headers of foreign) expect((await session.say(said(), headers)).status).toBe(403);
    // Without Sec-Fetch-Site, as on plain http, the origin decides; none at all is not ours.
    const bare = (origin: object) =>
      post(house, `/e/${house.code}/start`, { token: newToken(Date.now()) }, origin);
    expect((await bare({ Origin: 'http://evil.example' })).status).toBe(403);
    expect((await bare({ Origin: 'null' })).status).toBe(403);
    expect((await bare({})).status).toBe(403);
    expect((await bare({ Origin: 'http://bridge.example' })).status).toBe(303);
    expect((await bare({ Origin: house.url })).status).toBe(303);
    expect(house.heard).toHaveLength(before);
  });

  test('GET changes nothing', async () => {
    const session = await enter(house);
    const before = [house.heard.length, house.arrivals.length];
    for (const path of ['/', `/e/${house.code}`, `/e/${house.code}/start`, '/chat', '/chat/say'])
      await session.get(path);
    expect([house.heard.length, house.arrivals.length]).toEqual(before);
  });
});

describe('saying something', () => {
  test('puts both sides into the log, for every tab', async () => {
    const session = await enter(house);
    const tabs = await Promise.all([session.listen(), session.listen(), session.listen()]);
    for (const { events } of tabs) await until(events, 'live');
    const id = clientId();
    expect((await session.say({ id, text: 'hello' })).status).toBe(202);
    for (const { events, stop } of tabs) {
      const [yours, ours] = await take(events, 2);
      expect(yours).toMatchObject({ id: 2, data: { by: 'you', text: 'hello', client: id } });
      expect(ours).toMatchObject({ id: 3, data: { by: 'us', language: 'en' } });
      expect(ours!.data.bubbles).toEqual([{ lines: ['en: hello'] }]);
      stop();
    }
  });

  test('the same id again is heard once and logged once', async () => {
    const session = await enter(house);
    const said = { id: clientId(), text: 'once' };
    const before = house.heard.length;
    const answers = await Promise.all([1, 2, 3].map(() => session.say(said)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(house.heard).toHaveLength(before + 1);
    const { events, stop } = await session.listen();
    expect(await until(events, 'live')).toHaveLength(3);
    stop();
  });

  test('what was not saved is said to be so, and may be said again', async () => {
    const session = await enter(house);
    const said = { id: clientId(), text: 'important' };
    house.failHear(1);
    const failed = await session.say(said);
    expect(failed.status).toBe(503);
    expect(await failed.json()).toEqual({
      sorry: text('web.sorry.not-saved'),
    });
    expect((await session.say(said)).status).toBe(202);
    const { events, stop } = await session.listen();
    expect((await until(events, 'live')).map(({ data }) => data.by)).toEqual(['us', 'you', 'us']);
    stop();
  });

  test('a tap is shown by the label that we gave it, not by one that a browser claims', async () => {
    const session = await enter(house);
    await session.say({ id: clientId(), text: 'ask' });
    await session.say({ id: clientId(), taps: ['x.yes'], from: 3, text: undefined });
    await session.say({ id: clientId(), taps: ['x.other'], from: 3 });
    const { events, stop } = await session.listen('?after=3');
    const entries = await until(events, 'live');
    const yours = entries.filter(({ data }) => data.by === 'you');
    expect(yours.map(({ data }) => data.text)).toEqual(['Yes, please', text('web.chat.chosen')]);
    expect(house.heard.at(-2)).toMatchObject({ taps: ['x.yes'] });
    stop();
  });

  test('unreadable bodies are refused in the person’s language', async () => {
    const session = await enter(house, { language: 'de' });
    const bodies = [
      {},
      { id: 'short', text: 'x' },
      { id: clientId() },
      { id: clientId(), text: '   ' },
      { id: clientId(), text: '\u0000\u0000' },
      { id: clientId(), text: 'x', taps: ['y'] },
      { id: clientId(), taps: [] },
      { id: clientId(), text: 7 },
      { id: '../../etc', text: 'x' },
    ];
    for (const body of bodies) {
      const response = await session.say(body);
      expect(response.status).toBe(400);
      expect(await sorryOf(response)).toBe(text('web.sorry.unread', 'de'));
    }
  });

  test('control characters go, everything else stays as it was typed', async () => {
    const session = await enter(house);
    const said = 'a\u0000b\u0007c\n<script>alert(1)</script> & 液压阀 \ud800';
    expect((await session.say({ id: clientId(), text: said })).status).toBe(202);
    expect(house.heard.at(-1)?.text).toBe('abc\n<script>alert(1)</script> & 液压阀 \ufffd');
  });

  test('a long text is passed on; 100 kB are refused kindly', async () => {
    const session = await enter(house, { language: 'zh' });
    expect((await session.say({ id: clientId(), text: 'x'.repeat(50_000) })).status).toBe(202);
    const response = await session.say({ id: clientId(), text: 'x'.repeat(100_000) });
    expect(response.status).toBe(413);
    expect(await sorryOf(response)).toBe(text('web.sorry.long', 'zh'));
  });

  test('too fast is slowed down, and only for that session', async () => {
    const [fast, other] = [await enter(house), await enter(house)];
    const said = Array.from({ length: 30 }, () => fast.say({ id: clientId(), text: 'x' }));
    const statuses = (await Promise.all(said)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
    expect((await other.say({ id: clientId(), text: 'x' })).status).toBe(202);
  });

  test('after erasing there is a farewell for every tab, and no session', async () => {
    const session = await enter(house);
    const tab = await session.listen();
    await until(tab.events, 'live');
    const response = await session.say({ id: clientId(), text: 'erase me' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      farewell: { bubbles: [{ lines: ['farewell'] }] },
    });
    expect(response.headers.getSetCookie()[0]).toMatch(/^magpie=; Max-Age=0/);
    const last = (await until(tab.events, 'gone')).at(-1);
    expect(last).toMatchObject({ event: 'farewell', data: { bubbles: [{ lines: ['farewell'] }] } });
    expect((await session.get('/chat')).status).toBe(401);
  });
});

describe('files', () => {
  test('are made in the language that is read now, for their owner only', async () => {
    const [session, stranger] = [await enter(house), await enter(house)];
    await session.say({ id: clientId(), text: 'file' });
    await session.say({ id: clientId(), text: '/language de' });
    const calendar = await session.get('/chat/file/3/0');
    expect(await calendar.text()).toBe('BEGIN:VCALENDAR REQUEST de');
    expect(calendar.headers.get('Content-Type')).toMatch(/^text\/calendar.*method=REQUEST$/);
    expect(calendar.headers.get('Content-Disposition')).toBe(
      `attachment; filename="${house.code}.ics"`,
    );
    expect(calendar.headers.get('Cache-Control')).toBe('no-store');
    const data = await session.get('/chat/file/3/1');
    expect(await data.json()).toEqual({ mine: '<b>' });
    for (const path of ['/chat/file/3/2', '/chat/file/2/0', '/chat/file/99/0', '/chat/file/0/0'])
      expect((await session.get(path)).status).toBe(404);
    expect((await stranger.get('/chat/file/3/0')).status).toBe(404);
  });
});

describe('every page', () => {
  test('forbids what a page of ours never needs', async () => {
    const session = await enter(house);
    for (const path of ['/', '/chat', '/nowhere', '/livez', '/i/x']) {
      const { headers } = await session.get(path);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
          "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{12}$/);
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
  });

  test('loads scripts and styles that may be kept for ever, and nothing from elsewhere', async () => {
    const session = await enter(house);
    const page = await (await session.get('/chat')).text();
    const links = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, link]) => link!);
    for (const link of links) expect(link).toMatch(/^\/(?!\/)/);
    const files = links.filter((link) => /\.(js|css|svg)$/.test(link));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const { status, headers } = await session.get(file);
      expect(status).toBe(200);
      expect(headers.get('Cache-Control')).toContain('immutable');
    }
    expect(page).not.toMatch(/ style=|<script(?! type="module" src)|<style| on\w+=/);
  });
});

test('somebody who is refused hears why and whom to ask', async () => {
  const full = await openWebHouse();
  full.closeRegistration();
  const response = await post(
    full,
    `/e/${full.code}/start`,
    { token: newToken(Date.now()) },
    {
      ...ownPage,
      'Accept-Language': 'de',
    },
  );
  expect(response.status).toBe(403);
  const page = await response.text();
  expect(page).toContain('desk@example.org');
  expect(page).toContain(text('web.entrance.refused-title', 'de'));
  expect(response.headers.getSetCookie()).toEqual([]);
  await full.close();
});
