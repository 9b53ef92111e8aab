import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import { startRedis, type TestServer } from '../../support/redis.ts';
import { openBotApi } from '../../support/telegram/bot-api.ts';
import type { BotApi, Phone } from '../../support/telegram/types.ts';
import { later, openStage, type Stage, until, words } from './stage.ts';

describe('the webhook', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ by: 'webhook' });
  });
  afterAll(() => stage.close());

  const message = () => {
    const id = 4000 + Math.floor(Math.random() * 1e6);
    const chat = { id, type: 'private' as const, first_name: 'Raw' };
    const from = { id, is_bot: false, first_name: 'Raw', language_code: 'de' };
    return { message: { message_id: 1, date: 1_790_000_000, chat, from, text: '/start' } };
  };

  test('is set with a secret of its own and with the kinds that we read', () => {
    const { webhook } = stage.bots;
    expect(webhook).toMatchObject({
      url: `http://127.0.0.1:${stage.port}/telegram`,
      allowed_updates: [
        'message',
        'edited_message',
        'callback_query',
        'message_reaction',
        'my_chat_member',
      ],
    });
    expect(webhook!.secret_token).toMatch(/^[\w-]{32,256}$/);
  });

  test.each([
    ['none', null],
    ['another', 'wrong'],
    ['an empty one', ''],
    ['a longer one', 'x'.repeat(5000)],
  ])('takes nothing with %s for a secret', async (_, secret) => {
    const people = stage.view.people.size;
    const headers: Record<string, string> =
      secret === '' ? { 'x-telegram-bot-api-secret-token': '' } : {};
    const answer = await stage.bots.deliver(message(), { secret: secret || null, headers });
    expect(answer).toEqual({ status: 401, text: '' });
    await stage.calm();
    expect(stage.view.people.size).toBe(people);
    expect(stage.bots.of('sendMessage')).toEqual([]);
  });

  test('takes nothing with the right secret and one letter less, or more', async () => {
    const secret = stage.bots.webhook!.secret_token!;
    for (const wrong of [secret.slice(1), secret.slice(0, -1), `${secret}x`, secret.toUpperCase()])
      expect((await stage.bots.deliver(message(), { secret: wrong })).status).toBe(401);
    expect((await stage.bots.deliver(message())).status).toBe(200);
  });

  test('is nowhere else, and cannot be read', async () => {
    const base = stage.house.publicUrl;
    expect((await fetch(`${base}/telegram`)).status).toBe(404);
    expect((await fetch(`${base}/telegram/x`, { method: 'POST' })).status).toBe(404);
  });

  test('does not wait for the answer to be said', async () => {
    const who = stage.phone('en');
    stage.bots.next('sendMessage', { delayMs: 1000 }, { chat: who.id });
    await who.starts();
    expect(stage.sent(who).at(-1)?.became ?? 'pending').toBe('pending');
    await stage.calm();
    expect(who.newest()).toHaveLength(1);
  });
});

describe.each(['webhook', 'polling'] as const)('while Redis is away, by %s,', (by) => {
  /** Each continues with the data of the one before. */
  const servers: TestServer[] = [];
  let bots: BotApi;
  let stage: Stage;
  let who: Phone;
  beforeAll(async () => {
    servers.push(await startRedis());
    bots = await openBotApi({ retryMs: 100 });
    stage = await openStage({ by, bots, house: { connection: servers[0]!.connection } });
    who = await stage.consenting('en');
  });
  afterAll(async () => {
    await stage.close();
    await bots.close();
    for (const server of servers.reverse()) await server.stop();
  });

  const dies = () => servers.at(-1)!.kill('SIGKILL');
  const comesBack = async () => servers.push(await startRedis({ dir: servers[0]!.dir }));

  test('what is said is not taken, and taken and answered once when it is back', async () => {
    const [stranger, tapper] = [stage.phone('de'), stage.phone('zh')];
    await tapper.starts();
    await stage.calm();
    const before = who.newest().length;
    const warned = vi.spyOn(stage.house.log, 'warn');
    await dies();
    const said = [
      who.says('all'),
      who.says('Petra MÜLLER'),
      stranger.starts(),
      tapper.taps('中文'),
    ];
    void said.map((one) => one.catch(() => {}));
    if (by === 'webhook') {
      const { status } = await bots.deliver({
        message: {
          message_id: 1,
          date: 1,
          chat: { id: who.id, type: 'private', first_name: 'P' },
          from: { id: who.id, is_bot: false, first_name: 'P' },
          text: 'x',
        },
      });
      expect(status).toBe(503);
    }
    await until(
      () => warned.mock.calls.some(([, what]) => String(what).startsWith('an update is not kept')),
      'it was tried in vain',
    );
    expect(bots.waiting).toBe(4);
    expect(who.newest()).toHaveLength(before);
    await comesBack();
    await Promise.all(said);
    await stage.calm();
    expect(
      who
        .newest()
        .slice(before)
        .map(({ text }) => text),
    ).toEqual([
      expect.stringContaining(words(say('name.ask'), 'en')),
      words(say('organisation.ask'), 'en'),
    ]);
    expect(stranger.newest()).toHaveLength(1);
    expect(tapper.newest(1)[0]!.text).toContain(words(say('consent.ask'), 'zh'));
    expect(tapper.spinning).toBe(0);
    expect(bots.waiting).toBe(0);
    if (by === 'webhook') expect(bots.webhookFailures).toBeGreaterThan(0);
  });

  test('an answer that is being said is not said again when it is back', async () => {
    const before = who.newest().length;
    bots.next('sendMessage', { delayMs: 400 }, { chat: who.id });
    await who.says('skip');
    await until(() => stage.sent(who).at(-1)?.became === 'pending', 'it is being said');
    await dies();
    await until(() => stage.sent(who).at(-1)?.became === 'ok', 'it is said');
    // Long enough for whoever looks after what was left.
    later(45_000);
    await comesBack();
    await stage.calm();
    const texts = who
      .newest()
      .slice(before)
      .map(({ text }) => text);
    expect(texts).toEqual([words(say('position.ask'), 'en')]);
  });
});
