import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot, GrammyError, HttpError, InlineKeyboard, InputFile } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, expect, test, vi } from 'vitest';
import { type BotApi, type BotApiOptions, openBotApi } from './telegram/bot-api.ts';

const ends: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(options?: BotApiOptions): Promise<BotApi> {
  const server = await openBotApi(options);
  ends.push(() => server.close());
  return server;
}

const apiOf = (server: BotApi) => new Api(server.token, { apiRoot: server.root });

/** A bot that polls, with these handlers. */
function poll(server: BotApi, handle: (bot: Bot) => void, allowed?: 'message_reaction'[]): Bot {
  const bot = new Bot(server.token, { client: { apiRoot: server.root } });
  handle(bot);
  bot.catch(() => {});
  void bot.start(allowed ? { allowed_updates: allowed } : {});
  ends.push(() => bot.stop());
  return bot;
}

/** A server of the bot's own, which answers with these statuses. */
async function hookOf(
  handle: (update: Update, secret: unknown) => number | Promise<number>,
): Promise<string> {
  const hook = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    response.writeHead(await handle(JSON.parse(body), secret)).end();
  });
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  ends.push(() => hook.close());
  return `http://127.0.0.1:${(hook.address() as AddressInfo).port}/telegram`;
}

/** Waits until so many polls have begun. */
const polls = (server: BotApi, count: number) =>
  vi.waitFor(() => expect(server.of('getUpdates')).toHaveLength(count));

const fails = async (call: Promise<unknown>): Promise<GrammyError> => {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(GrammyError);
  return error as GrammyError;
};

test('a polling bot hears, answers, and hears a tap', async () => {
  const server = await open();
  poll(server, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply(`Hello ${ctx.match}`, { reply_markup: new InlineKeyboard().text('Go', 'go:1') }),
    );
    bot.callbackQuery('go:1', async (ctx) => {
      await ctx.answerCallbackQuery('Gone');
      await ctx.editMessageText('It goes');
    });
  });
  const anna = server.person(11, { first_name: 'Anna', language_code: 'de' });
  await anna.starts('abc');
  expect((await anna.waitFor(/hello/i)).buttons).toEqual([['Go']]);
  expect(anna.text()).toBe('Hello abc\n[Go]');
  await anna.taps('Go');
  expect(anna.text()).toBe('(popup) Gone\n\n(edited) It goes');
  expect(anna.screen().map(({ text }) => text)).toEqual(['/start abc', 'It goes']);
  expect(anna.callbackAnswers).toMatchObject([{ data: 'go:1', text: 'Gone' }]);
  expect(anna.spinning).toBe(0);
  await expect(anna.taps('Go')).rejects.toThrow('there is no button Go');
  expect(server.faults).toEqual([]);
});

test('every kind that a person can send arrives, and a reaction only when it was asked for', async () => {
  const server = await open();
  const heard: string[] = [];
  const anna = server.person(11);
  poll(server, (bot) => {
    bot.use((ctx) => void heard.push(Object.keys(ctx.message ?? ctx.update).at(-1)!));
  });
  await anna.says('hello');
  await apiOf(server).sendMessage(11, 'x');
  const kinds = ['sticker', 'voice', 'photo', 'future', 'forwarded', 'edited', 'reaction'] as const;
  for (const kind of kinds) await anna.sends(kind);
  expect(heard).toEqual([
    'text',
    'sticker',
    'voice',
    'photo',
    'hologram',
    'text',
    'edited_message',
  ]);
});

test('a reaction arrives at a bot that asked for it', async () => {
  const server = await open();
  const emoji: string[] = [];
  poll(
    server,
    (bot) => bot.on('message_reaction', (ctx) => void emoji.push(...ctx.reactions().emojiAdded)),
    ['message_reaction'],
  );
  const anna = server.person(11);
  await polls(server, 1);
  await anna.says('hello');
  await apiOf(server).sendMessage(11, 'x');
  await anna.sends('reaction');
  expect(emoji).toEqual(['👍']);
});

test('a webhook gets its secret, and the same update again until it says yes', async () => {
  const server = await open({ retryMs: 5 });
  const got: { id: number; secret: unknown }[] = [];
  const url = await hookOf((update, secret) => {
    got.push({ id: update.update_id, secret });
    return got.length < 3 ? 503 : 200;
  });
  await apiOf(server).setWebhook(url, { secret_token: 'S3cret_-' });
  expect(server.webhook).toMatchObject({ url, max_connections: 40 });
  await server.person(11).says('hello');
  expect(got).toEqual(Array(3).fill({ id: got[0]!.id, secret: 'S3cret_-' }));
  expect(server.webhookFailures).toBe(2);
  await server.redeliver();
  await server.again();
  expect(got.slice(3).map(({ id }) => id - got[0]!.id)).toEqual([0, 1]);
  const wrong = await server.deliver({ message: {} } as never, { secret: 'wrong' });
  expect(wrong.status).toBe(200);
  expect(got.at(-1)?.secret).toBe('wrong');
  const info = await apiOf(server).getWebhookInfo();
  expect(info).toMatchObject({ url, pending_update_count: 0 });
  expect(info.last_error_message).toContain('503');
});

test('a webhook hears one chat in sequence, several at the same time', async () => {
  const server = await open();
  const running = new Map<number, number>();
  let most = 0;
  const url = await hookOf(async (update) => {
    const id = update.message!.chat.id;
    running.set(id, (running.get(id) ?? 0) + 1);
    expect(running.get(id)).toBe(1);
    most = Math.max(most, [...running.values()].filter(Boolean).length);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.set(id, 0);
    return 200;
  });
  server.reach = url;
  const options = { max_connections: 3 };
  await apiOf(server).setWebhook('https://example.org/telegram?x=1', options);
  const people = [1, 2, 3, 4, 5].map((id) => server.person(id));
  await Promise.all(people.flatMap((one) => ['a', 'b', 'c'].map((text) => one.says(text))));
  expect(most).toBe(3);
});

test('a tap that an app sends again is another query about the same button', async () => {
  const { api, anna, server } = await acquainted();
  await api.sendMessage(11, 'x', { reply_markup: new InlineKeyboard().text('A', 'a') });
  void anna.taps('A');
  void server.again();
  const taps = (await api.getUpdates()).flatMap((update) => update.callback_query ?? []);
  expect(taps.map(({ data }) => data)).toEqual(['a', 'a']);
  expect(new Set(taps.map(({ id }) => id)).size).toBe(2);
  for (const { id } of taps) await api.answerCallbackQuery(id);
  expect(anna.spinning).toBe(0);
});

test('a raw update makes known of whom it speaks', async () => {
  const { api, server } = await acquainted();
  const from = { id: 77, is_bot: false, first_name: 'Raw' };
  const chat = { id: 77, type: 'private' as const, first_name: 'Raw' };
  void server.deliver({ message: { message_id: 1, date: 1, chat, from, text: 'hi' } });
  await api.sendMessage(77, 'hello');
  expect(
    server
      .person(77)
      .newest()
      .map(({ text }) => text),
  ).toEqual(['hello']);
});

test('HTML is read as Telegram reads it', async () => {
  const { api, anna, server } = await acquainted();
  const html = { parse_mode: 'HTML' } as const;
  const time = '<tg-time unix="1647531900" format="wDT">22:45</tg-time>';
  await api.sendMessage(11, ` <b>A &amp; <i>ö</i></b> ${time} <a href="https://x.org">x</a>`, html);
  expect(anna.newest(1)).toMatchObject([
    {
      text: 'A & ö 22:45 x',
      entities: [
        { type: 'bold', offset: 0, length: 5 },
        { type: 'italic', offset: 4, length: 1 },
        { type: 'date_time', offset: 6, length: 5, unix_time: 1647531900 },
        { type: 'text_link', offset: 12, length: 1, url: 'https://x.org' },
      ],
    },
  ]);
  for (const text of ['a < b', '<br>', '<b>open', 'x</b>', '<tg-time unix="x">1</tg-time>'])
    expect((await fails(api.sendMessage(11, text, html))).description).toMatch(/can't parse/);
  expect(server.faults).toHaveLength(5);
});

test('a webhook and a poll exclude each other, and so do two polls', async () => {
  const server = await open();
  const api = apiOf(server);
  const first = api.getUpdates({ timeout: 5 });
  const refused = fails(first);
  await polls(server, 1);
  const second = api.getUpdates({ timeout: 5 });
  expect((await refused).description).toMatch(/^Conflict: terminated by other getUpdates request/);
  const ended = fails(second);
  await polls(server, 2);
  await api.setWebhook('https://example.org/hook');
  expect((await ended).error_code).toBe(409);
  const third = await fails(api.getUpdates());
  expect(third.description).toMatch(/^Conflict: can't use getUpdates method while webhook/);
});

test('an update is given again until an offset confirms it', async () => {
  const server = await open();
  const api = apiOf(server);
  const said = server.person(11).says('hello');
  const [update] = await api.getUpdates();
  expect(await api.getUpdates()).toEqual([update]);
  expect(server.waiting).toBe(1);
  expect(await api.getUpdates({ offset: update!.update_id + 1 })).toEqual([]);
  await said;
  const once = server.redeliver();
  expect(await api.getUpdates({ offset: update!.update_id + 1 })).toEqual([update]);
  expect(await api.getUpdates({ offset: update!.update_id + 1 })).toEqual([]);
  await once;
});

/** A person who has written, without a bot that reads. */
async function acquainted(options?: BotApiOptions) {
  const server = await open(options);
  const anna = server.person(11);
  void anna.says('hello');
  return { server, api: apiOf(server), anna };
}

test('an edit changes what is seen, and one without a change is refused', async () => {
  const { api, anna, server } = await acquainted();
  const { message_id: id } = await api.sendMessage(11, 'One', {
    entities: [{ type: 'bold', offset: 0, length: 3 }],
    reply_markup: new InlineKeyboard().text('A', 'a'),
  });
  await api.editMessageText(11, id, 'Two', { reply_markup: new InlineKeyboard().text('B', 'b') });
  expect(anna.newest()).toMatchObject([
    { id, text: 'Two', entities: [], buttons: [['B']], edited: 1 },
  ]);
  const same = { reply_markup: new InlineKeyboard().text('B', 'b') };
  expect((await fails(api.editMessageText(11, id, 'Two', same))).description).toMatch(
    /^Bad Request: message is not modified/,
  );
  expect((await fails(api.editMessageText(11, id + 50, 'x'))).description).toBe(
    'Bad Request: message to edit not found',
  );
  expect(server.faults).toEqual([]);
});

test('who never wrote cannot be reached, nor who blocked the bot', async () => {
  const { api, anna, server } = await acquainted();
  expect((await fails(api.sendMessage(12, 'x'))).description).toBe('Bad Request: chat not found');
  void server.block(11);
  const error = await fails(api.sendMessage(11, 'x'));
  expect([error.error_code, error.description]).toEqual([
    403,
    'Forbidden: bot was blocked by the user',
  ]);
  void anna.starts();
  await api.sendMessage(11, 'Welcome back');
  const updates = await api.getUpdates();
  expect(updates.map((update) => update.my_chat_member?.new_chat_member.status)).toEqual([
    undefined,
    'kicked',
    'member',
    undefined,
  ]);
  const stranger = new Api('1:wrong', { apiRoot: server.root });
  expect((await fails(stranger.getMe())).error_code).toBe(401);
});

test('a 429 pauses, and a call during the pause is counted', async () => {
  const { api, server } = await acquainted();
  server.next('sendMessage', { status: 429, retry_after: 1 }, { chat: 11 });
  expect((await fails(api.sendMessage(11, 'a'))).parameters).toEqual({ retry_after: 1 });
  expect((await fails(api.sendMessage(11, 'b'))).error_code).toBe(429);
  expect(server.tooSoon).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1010));
  await api.sendMessage(11, 'c');
  expect(server.of('sendMessage').map(({ became }) => became)).toEqual([
    'paused',
    'too soon',
    'ok',
  ]);
});

test('the limits of Telegram: a burst in one chat ends with a 429', async () => {
  const { api, server } = await acquainted({ limits: true });
  const sends = Array.from({ length: 30 }, (_, i) => api.sendMessage(11, `${i}`));
  const ends = await Promise.allSettled(sends);
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  expect(refused[0]).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
  expect(server.tooSoon).toBe(refused.length - 1);
});

test('faults of the network: seen or not, unanswered, late, or answered by a stranger', async () => {
  const { api, anna, server } = await acquainted();
  server.next('sendMessage', 'drop');
  server.next('sendMessage', 'refuse');
  server.next('sendMessage', 'garbage');
  server.next('sendMessage', { status: 502 });
  server.next('sendMessage', { delayMs: 40 }, { chat: 11 });
  for (const text of ['dropped', 'cut', 'garbage'])
    await expect(api.sendMessage(11, text)).rejects.toBeInstanceOf(HttpError);
  expect((await fails(api.sendMessage(11, 'failed'))).error_code).toBe(502);
  const before = Date.now();
  await api.sendMessage(11, 'late');
  expect(Date.now() - before).toBeGreaterThanOrEqual(35);
  expect(anna.newest().map(({ text }) => text)).toEqual(['dropped', 'late']);
  expect(server.calls.map(({ became }) => became)).toEqual([
    'dropped',
    'cut',
    'garbage',
    'failed',
    'ok',
  ]);
});

test('a document arrives with its name, type and content, and can be fetched', async () => {
  const { api, anna, server } = await acquainted();
  const text = 'BEGIN:VCALENDAR\r\nSUMMARY:会谈\r\n--x\r\nEND:VCALENDAR\r\n';
  const file = new InputFile(Buffer.from(text), 'Gespräch am 20. Nov.ics');
  const sent = await api.sendDocument(11, file, {
    caption: 'Your meetings',
    reply_markup: new InlineKeyboard().url('Open', 'https://example.org/x'),
  });
  expect(anna.newest(1)).toMatchObject([
    {
      text: 'Your meetings',
      document: { name: 'Gespräch am 20. Nov.ics', mime: 'text/calendar', text },
      links: { Open: 'https://example.org/x' },
    },
  ]);
  const { file_path: path } = await api.getFile(sent.document.file_id);
  const got = await fetch(`${server.root}/file/bot${server.token}/${path}`);
  expect(await got.text()).toBe(text);
  expect(server.faults).toEqual([]);
});

test('a call of a wrong form is refused and remembered', async () => {
  const { api, server } = await acquainted();
  const raw = api.raw as unknown as Record<string, (params: object) => Promise<unknown>>;
  const send = (more: object) => raw.sendMessage!({ chat_id: 11, text: 'Grüße 👋', ...more });
  const button = (one: object) => ({ reply_markup: { inline_keyboard: [[one]] } });
  const wrong: [() => Promise<unknown>, RegExp][] = [
    [() => raw.sendMesage!({}), /Not Found/],
    [() => send({ reply_to: 1 }), /reply_to does not exist/],
    [() => raw.sendMessage!({ chat_id: 11 }), /text is missing/],
    [() => send({ text: 5 }), /text must be String/],
    [() => send({ text: ' \n' }), /text is empty/],
    [() => send({ text: 'x'.repeat(4097) }), /too long/],
    [() => send({ entities: [{ type: 'bold', offset: 0, length: 9 }] }), /outside of the text/],
    [() => send({ entities: [{ type: 'bold', offset: 0, length: 7 }] }), /splits a UTF-16 symbol/],
    [() => send({ entities: [{ type: 'loud', offset: 0, length: 1 }] }), /unsupported type/],
    [() => send({ entities: [{ type: 'date_time', offset: 0, length: 1 }] }), /without unix_time/],
    [() => send(button({ text: 'A', callback_data: '会'.repeat(22) })), /BUTTON_DATA_INVALID/],
    [() => send(button({ text: 'A', callbackData: 'a' })), /callbackData does not exist/],
    [() => send(button({ text: 'A', url: 'http://localhost:3000' })), /Wrong HTTP URL/],
    [() => send({ link_preview_options: { disabled: true } }), /disabled does not exist/],
    [() => raw.answerCallbackQuery!({ callback_query_id: '1', text: 'x'.repeat(201) }), /200/],
    [
      () => raw.setMyCommands!({ commands: [{ command: 'Hi', description: 'x' }] }),
      /COMMAND_INVALID/,
    ],
    [() => raw.setMyShortDescription!({ short_description: 'x'.repeat(121) }), /121 of 120/],
  ];
  for (const [call, reason] of wrong) expect((await fails(call())).description).toMatch(reason);
  expect(server.faults).toHaveLength(wrong.length);
});

test('a tap can be answered for a while, an unknown one never', async () => {
  const { api, anna, server } = await acquainted({ callbackMs: 250 });
  await api.sendMessage(11, 'x', { reply_markup: new InlineKeyboard().text('A', 'a') });
  void anna.taps('A');
  const query = (await api.getUpdates()).at(-1)!.callback_query!;
  expect(query.message).toMatchObject({ text: 'x', chat: { id: 11 } });
  await api.answerCallbackQuery(query.id);
  await new Promise((resolve) => setTimeout(resolve, 260));
  for (const id of [query.id, '1'])
    expect((await fails(api.answerCallbackQuery(id))).description).toMatch(/query is too old/);
  expect(server.faults).toEqual([]);
});

test('a group tells the bot what is meant for it, and moves to another id', async () => {
  const server = await open();
  const heard: (string | undefined)[] = [];
  poll(server, (bot) => bot.on('message:text', (ctx) => void heard.push(ctx.message.text)));
  const group = server.group(-500, 'Hall');
  await group.says('/early', 11);
  await group.adds(11);
  await group.says('hello all', 11);
  await group.says(`@${server.username} hello`, 12);
  expect(heard).toEqual([`@${server.username} hello`]);
  await group.upgrades(-1_001_234_567_890);
  const error = await fails(apiOf(server).sendMessage(-500, 'x'));
  expect(error.parameters).toEqual({ migrate_to_chat_id: -1_001_234_567_890 });
});

test('what a bot says of itself is kept by language, and not lost by forms of other kinds', async () => {
  const server = await open();
  const api = apiOf(server);
  await api.setMyCommands([{ command: 'help', description: 'Hilfe' }], { language_code: 'de' });
  await api.setMyDescription('Findet Gesprächspartner', { language_code: 'de' });
  const url = `${server.root}/bot${server.token}/setMyName`;
  const form = new URLSearchParams({ name: '喜鹊桥', language_code: 'zh' });
  expect(await (await fetch(url, { method: 'POST', body: form })).json()).toEqual({
    ok: true,
    result: true,
  });
  expect(await (await fetch(`${url}?name=Bridge`)).json()).toEqual({ ok: true, result: true });
  expect(await api.getMyCommands({ language_code: 'de' })).toHaveLength(1);
  expect(await api.getMyCommands()).toEqual([]);
  expect(server.profile('de').description).toBe('Findet Gesprächspartner');
  expect([server.profile('zh').name, server.profile().name]).toEqual(['喜鹊桥', 'Bridge']);
});
