import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { createTelegramChannel, type Doors } from '../../../src/channels/telegram/index.ts';
import { languages } from '../../../src/domain/language.ts';
import { say } from '../../../src/domain/say.ts';
import { buildHouse } from '../../../src/house.ts';
import { freePort } from '../../../src/launch/address.ts';
import { LaunchError } from '../../../src/launch/launch-error.ts';
import { testConnection } from '../../support/redis.ts';
import { type BotApi, openBotApi } from '../../support/telegram/bot-api.ts';
import { openStage, until, words } from './stage.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function openBots(): Promise<BotApi> {
  const bots = await openBotApi();
  ends.push(() => bots.close());
  return bots;
}

/** A house with Telegram on and nothing in it. */
async function houseWith(telegram: { token: string; root: string; webhookUrl?: string }) {
  const port = await freePort();
  const house = buildHouse({
    connection: testConnection(),
    masterKey: randomBytes(32),
    port,
    host: '127.0.0.1',
    publicUrl: undefined,
    logLevel: 'silent',
    queuePrefix: `{start-${randomBytes(4).toString('hex')}}`,
    telegram: { webhookUrl: undefined, webhookSecret: undefined, ...telegram },
  });
  ends.push(() => house.close());
  return house;
}

describe('a house does not open', () => {
  /** What an operator reads. */
  async function refusal(bots: BotApi, settings: { token?: string; webhookUrl?: string } = {}) {
    const house = await houseWith({ token: bots.token, root: bots.root, ...settings });
    const error = await house.open().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LaunchError);
    const { message } = error as LaunchError;
    expect(message).not.toMatch(/\n|AAtest/);
    return message;
  }

  test('with a token that Telegram does not know', async () => {
    const bots = await openBots();
    const message = await refusal(bots, { token: '7000000001:AAtestWRONG' });
    expect(message).toMatch(/TELEGRAM_BOT_TOKEN/);
    expect(message).toMatch(/@BotFather/);
  });

  test('while another program polls with the same token', async () => {
    const bots = await openBots();
    bots.next('getUpdates', { status: 409 });
    expect(await refusal(bots)).toMatch(/Another program.*TELEGRAM_BOT_TOKEN/);
  });

  test('with a webhook that Telegram does not accept', async () => {
    const bots = await openBots();
    const message = await refusal(bots, { webhookUrl: 'http://bot.example.org/telegram' });
    expect(message).toMatch(/HTTPS URL must be provided/);
    expect(bots.faults).toHaveLength(1);
  });
});

describe('while Telegram cannot be reached', () => {
  test('the house opens all the same, and closes at once', async () => {
    const root = `http://127.0.0.1:${await freePort()}`;
    const house = await houseWith({ token: '1:x', root });
    await house.open();
    expect((await fetch(`${house.publicUrl}/livez`)).status).toBe(200);
    expect(house.telegramLink('csh')).toBeUndefined();
    const began = performance.now();
    await house.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('a house that has heard something closes at once as well', async () => {
    const bots = await openBots();
    const stage = await openStage({ bots });
    await stage.consenting('en');
    bots.next('getUpdates', { delayMs: 10_000 });
    const began = performance.now();
    await stage.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test.each(['polling', 'webhook'] as const)(
    'the channel comes up by itself as soon as it can be, by %s',
    async (by) => {
      const bots = await openBots();
      const channel = channelWith(bots, { by, againMs: 20 });
      bots.next('getMe', { status: 502 });
      bots.next('getMe', 'refuse');
      bots.next('getMe', 'garbage');
      bots.next('getMe', { status: 429, retry_after: 1 });
      bots.next(by === 'webhook' ? 'setWebhook' : 'deleteWebhook', 'refuse');
      await channel.start();
      expect(channel.ways('csh-AAAA-BBBB')).toEqual([]);
      await until(() => channel.username, 'it knows who it is');
      expect(channel.username).toBe(bots.username);
      if (by === 'webhook') await until(() => bots.webhook, 'it has set its webhook');
      else {
        const anna = bots.person(11, { language_code: 'de' });
        await anna.starts();
        expect((await anna.waitFor(/./)).text).toBe(words(say('telegram.no-event'), 'de'));
      }
      expect(channel.ways('csh-AAAA-BBBB')).toEqual([
        { channel: 'telegram', url: `https://t.me/${bots.username}?start=csh-AAAABBBB` },
      ]);
      await until(() => bots.profile('zh').description, 'it has said who it is');
    },
  );

  test('it is asked again as soon as it said, not sooner and not later', async () => {
    const bots = await openBots();
    const channel = channelWith(bots, { by: 'polling', againMs: 60_000 });
    bots.next('getMe', { status: 429, retry_after: 1 });
    await channel.start();
    await until(() => channel.username, 'it knows who it is');
    expect(bots.of('getMe').map(({ became }) => became)).toEqual(['paused', 'ok']);
  });
});

/** Telegram alone, without a house and without anybody in it. */
function channelWith(
  bots: BotApi,
  { by, againMs }: { by: 'polling' | 'webhook'; againMs: number },
) {
  const webhook =
    by === 'webhook' ? { url: 'http://127.0.0.1:9/telegram', secret: 'secret' } : undefined;
  const doors: Partial<Doors> = {
    settings: { token: bots.token, root: bots.root, webhook },
    clock: Date.now,
    log: pino({ level: 'silent' }),
    words: (line, { language }) => words(line, language),
    events: () => [],
    find: async () => undefined,
  };
  const channel = createTelegramChannel(doors as Doors, againMs);
  ends.push(() => channel.stop());
  return channel;
}

describe('the introduction', () => {
  const writes = (bots: BotApi): string[] =>
    bots.calls.map(({ method }) => method).filter((method) => method.startsWith('setMy'));

  test('is made in every language and by default, and not made again', async () => {
    const bots = await openBots();
    const first = await openStage({ bots });
    const asked = (times: number) =>
      until(() => bots.of('getMyDescription').length === times, 'all is looked at');
    await asked(4);
    await first.calm();
    for (const audience of ['', ...languages] as const) {
      const language = audience || 'en';
      const [profile, general] = [bots.profile(audience), bots.profile()];
      // What is so by default is not written again.
      expect(profile.name || general.name || 'Magpie Bridge').toBe(
        words(say('telegram.name'), language),
      );
      expect(profile.description || general.description).toBe(
        words(say('telegram.description'), language),
      );
      expect(profile.short_description || general.short_description).toBe(
        words(say('telegram.about'), language),
      );
      expect(profile.commands).toContainEqual({
        command: 'privacy',
        description: words(say('telegram.command.privacy'), language),
      });
      const names = profile.commands.map(({ command }) => command);
      for (const name of ['help', 'export', 'delete', 'language', 'link', 'pause'])
        expect(names).toContain(name);
      expect(new Set(profile.commands.map(({ description }) => description)).size).toBe(
        names.length,
      );
    }
    // Each of the commands is one that we understand.
    const who = await first.present();
    for (const { command } of bots.profile('de').commands.filter((c) => c.command !== 'delete')) {
      const [answer] = await first.after(who, () => who.says(`/${command}`));
      expect(answer!.text, command).not.toContain('I do not know');
    }
    await first.close();

    const before = writes(bots).length;
    const second = await openStage({ bots });
    await asked(8);
    await second.calm();
    expect(writes(bots)).toHaveLength(before);
    await second.close();
    expect(bots.faults).toEqual([]);
  });

  test('is put right where somebody has changed it', async () => {
    const bots = await openBots();
    await (await openStage({ bots })).close();
    const before = writes(bots).length;
    const form = new URLSearchParams({ description: 'x', language_code: 'zh' });
    await fetch(`${bots.root}/bot${bots.token}/setMyDescription`, { method: 'POST', body: form });
    await (await openStage({ bots })).close();
    expect(writes(bots).slice(before)).toEqual(['setMyDescription', 'setMyDescription']);
    expect(bots.profile('zh').description).toBe(words(say('telegram.description'), 'zh'));
  });

  test('does not mind being told to wait, nor do those who write meanwhile', async () => {
    const bots = await openBots();
    bots.next('setMyName', { status: 429, retry_after: 1 });
    const stage = await openStage({ bots });
    ends.push(() => stage.close());
    const who = stage.phone('en');
    const [welcome] = await stage.after(who, () => who.starts());
    expect(welcome!.buttons).toEqual([['Deutsch', 'English', '中文']]);
    await until(() => bots.profile('zh').description, 'the rest is said');
    await stage.calm();
    expect(bots.profile('zh').name).toBe(words(say('telegram.name'), 'zh'));
    const hasty = bots.calls.filter(({ became }) => became === 'too soon');
    expect(hasty.filter(({ method }) => method.includes('etMy'))).toEqual([]);
  });

  test('does not hold up a stop', async () => {
    const bots = await openBots();
    bots.next('setMyCommands', { status: 429, retry_after: 25 });
    const stage = await openStage({ bots });
    await until(() => bots.calls.some(({ became }) => became === 'paused'), 'it has to wait');
    const began = performance.now();
    await stage.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('is left as it was when Telegram wants to hear nothing of it for long', async () => {
    const bots = await openBots();
    // Of this method alone, as Telegram does it; a person is answered at once.
    const refused = { status: 400, description: 'Too Many Requests: retry after 50000' } as const;
    bots.next('setMyName', refused, { times: 4 });
    const stage = await openStage({ bots });
    ends.push(() => stage.close());
    await until(() => bots.profile('zh').description, 'the rest is said');
    expect(bots.profile('de')).toMatchObject({
      name: '',
      description: words(say('telegram.description'), 'de'),
    });
  });
});
