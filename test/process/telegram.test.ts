import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say } from '../../src/domain/say.ts';
import { createWords } from '../../src/i18n/words.ts';
import * as labels from '../../src/understanding/taxonomy.ts';
import { type BotApi, openBotApi } from '../support/telegram/bot-api.ts';
import type { Phone } from '../support/telegram/types.ts';
import { endAll, newData, type Running, redisGone, run, start, stop } from './support.ts';

const speak = createWords({ labels });
const words = (line: Parameters<typeof speak>[0]): string =>
  speak(line, { language: 'en', venueZone: 'Asia/Shanghai' });
const repeat = words(say('hear.repeat'));
const nameAsked = words(say('name.ask'));

let bots: BotApi;
beforeEach(async () => {
  bots = await openBotApi({ takenMs: 60_000 });
});
afterEach(async () => {
  await endAll();
  await bots.close();
});

const settings = () => ({ TELEGRAM_BOT_TOKEN: bots.token, TELEGRAM_API_ROOT: bots.root });

/** A program that was started so much later, as far as it can tell. */
const later = (ms: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
    `const now = Date.now; Date.now = () => now() + ${ms};`,
  )}`,
});

const textsOf = (who: Phone): string[] => who.newest().map(({ text }) => text);

/** Up to the consents. */
async function begins(id: number): Promise<Phone> {
  const who = bots.person(id, { language_code: 'en' });
  await who.starts('csh');
  await who.waitFor(/English/);
  await who.says('English');
  await who.waitFor(/tick/);
  return who;
}

async function kill(program: Running): Promise<void> {
  program.child.kill('SIGKILL');
  expect(await program.exit).toBe('SIGKILL');
}

describe('the program with a bot of ours', () => {
  test('says where the bot is met, and stops at once in the middle of a poll, leaving nothing to be said twice', async () => {
    const { path } = await newData();
    const program = await start(path, [], settings());
    expect(program.said()).toMatch(
      new RegExp(`^Telegram: https://t\\.me/${bots.username}\\?start=csh$`, 'm'),
    );
    expect(program.said()).not.toContain('TELEGRAM_BOT_TOKEN');
    const anna = await begins(11);
    const shown = textsOf(anna);
    const began = Date.now();
    expect(await stop(program)).toBe(0);
    expect(Date.now() - began).toBeLessThan(2000);
    expect(program.complained()).toBe('');
    expect(bots.of('getUpdates').at(-1)!.params).toMatchObject({
      timeout: 0,
      offset: expect.any(Number),
    });
    expect(bots.waiting).toBe(0);
    await redisGone(path);

    // Again, and by webhook now.
    void anna.says('all');
    const again = await start(path, [], {
      ...settings(),
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/telegram',
    });
    bots.reach = again.base.replace('localhost', '127.0.0.1');
    await anna.waitFor(/What is your name/);
    expect(textsOf(anna).slice(shown.length)).toEqual([expect.stringContaining(nameAsked)]);
    expect(await stop(again)).toBe(0);
  });

  test('killed before an answer is sent, or while it is being sent, brings it after all and says when it may be the second time', async () => {
    const { path } = await newData();
    const loud = { ...settings(), LOG_LEVEL: 'trace' };
    const program = await start(path, [], loud);
    const [unsent, unnoted] = [await begins(7_111_111_111), await begins(7_222_222_222)];
    const before = [textsOf(unsent).length, textsOf(unnoted).length];

    bots.next('sendMessage', { delayMs: 4000 }, { chat: unnoted.id });
    await unnoted.says('all');
    await unnoted.waitFor(/What is your name/);
    bots.next('sendMessage', { status: 429, retry_after: 2 });
    await unsent.says('all');
    while (!bots.calls.some(({ became }) => became === 'paused')) await sleep(5);
    // Until it is noted that this one has certainly not arrived.
    await sleep(300);
    await kill(program);
    expect(textsOf(unsent)).toHaveLength(before[0]!);

    // By then it is clear that whoever began to send it is gone.
    const again = await start(path, [], { ...loud, ...later(45_000) });
    await unsent.waitFor(/What is your name/, 15_000);
    await unnoted.waitFor((screen) => screen.some(({ text }) => text.startsWith(repeat)), 15_000);
    // Both go on where they were; and two more rounds of whoever looks after what was left.
    for (const who of [unsent, unnoted]) {
      await who.says('Petra MÜLLER');
      await who.waitFor(/Which company/);
    }
    await sleep(2500);
    const [first, second] = [unsent, unnoted].map((who, i) => textsOf(who).slice(before[i]));
    expect(first).toEqual([expect.stringContaining(nameAsked), words(say('organisation.ask'))]);
    expect(first![0]).not.toContain(repeat);
    expect(second).toEqual([
      expect.stringContaining(nameAsked),
      `${repeat}\n\n${second![0]}`,
      words(say('organisation.ask')),
    ]);
    bots.next('sendMessage', { status: 502 }, { chat: unsent.id });
    await unsent.says('Müller Maschinenbau');
    await unsent.waitFor(/What kind of organisation/);
    expect(await stop(again)).toBe(0);
    expect(bots.faults).toEqual([]);
    expect(again.complained()).toContain('the outcome of a call is unknown');
    for (const { complained } of [program, again])
      expect(complained()).not.toMatch(/7111111111|7222222222|müller|AAtest/i);
  }, 60_000);

  test('does not start with a token that Telegram refuses', async () => {
    const { path } = await newData();
    const refused = run('main.ts', [], {
      DATA_DIR: path,
      TELEGRAM_BOT_TOKEN: '7000000001:AAwrong',
      TELEGRAM_API_ROOT: bots.root,
    });
    expect(await refused.exit).toBe(1);
    expect(refused.complained()).toMatch(/^[^\n]*TELEGRAM_BOT_TOKEN[^\n]*@BotFather[^\n]*\n$/);
    expect(refused.complained()).not.toContain('AAwrong');
    expect(refused.said()).not.toContain('Web chat');
    await redisGone(path);
  });
});
