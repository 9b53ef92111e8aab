import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addressOf } from '../../../src/channels/telegram/parse.ts';
import { say } from '../../../src/domain/say.ts';
import { keysOf } from '../../../src/store/keys.ts';
import type { Phone } from '../../support/telegram/types.ts';
import { openStage, type Stage, until, words } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.bots.faults).toEqual([]);
  await stage.close();
});

const isDead = async (who: Phone): Promise<boolean | undefined> =>
  (await stage.house.store.find(addressOf(who.id)))?.isDead;

describe('somebody who cannot be reached', () => {
  let sabine: Phone;
  let jianjun: Phone;
  beforeAll(async () => {
    [sabine, jianjun] = [await stage.delegate('german'), await stage.delegate('changsha')];
  });

  /** She asks him, or takes it back; resolves when his notice is dealt with, whatever came of it. */
  async function sabineSays(...texts: string[]): Promise<void> {
    for (const text of texts) await sabine.says(text);
    await stage.answered();
    const waiting = keysOf(stage.code).outbox(stage.person('changsha'));
    await until(async () => (await stage.redis.llen(waiting)) === 0, 'the notice is dealt with');
    await stage.calm();
  }
  const asks = () => sabineSays('Zhou Jianjun', '1', '1', 'ohne Nachricht senden');
  const withdraws = async () => {
    await sabine.says('meine Gespräche');
    await stage.calm();
    await sabine.taps(words(say('request.withdraw'), 'de'));
    await sabineSays();
  };

  test('because they have blocked the bot is left alone until they unblock it', async () => {
    await stage.bots.block(jianjun.id);
    expect(await isDead(jianjun)).toBe(true);
    const before = stage.sent(jianjun).length;
    await asks();
    expect(sabine.newest(1)[0]!.text).toContain('ZHOU Jianjun');
    expect(stage.sent(jianjun)).toHaveLength(before);
    await stage.bots.unblock(jianjun.id);
    expect(await isDead(jianjun)).toBe(false);
    await withdraws();
    expect(stage.sent(jianjun).length).toBe(before + 1);
    // What came meanwhile is not lost: it stands among their meetings.
    await asks();
    expect(jianjun.newest(1)[0]!.text).toContain('Sabine BRANDT');
    await withdraws();
  });

  test.each([
    ['403 is all we hear', { status: 403 }],
    ['the account is gone', { status: 403, description: 'Forbidden: user is deactivated' }],
    ['the chat is not found', { status: 400, description: 'Bad Request: chat not found' }],
  ] as const)(
    '(%s) is called once, then left alone, and revived by what they say',
    async (_, fault) => {
      stage.bots.next('sendMessage', fault, { chat: jianjun.id });
      const before = stage.sent(jianjun).length;
      await asks();
      expect(stage.sent(jianjun)).toHaveLength(before + 1);
      expect(await isDead(jianjun)).toBe(true);
      await withdraws();
      expect(stage.sent(jianjun)).toHaveLength(before + 1);
      // Others hear of theirs meanwhile.
      expect(sabine.newest(1)[0]!.text).toContain('ZHOU Jianjun');
      const [answer] = await stage.after(jianjun, () => jianjun.says('日程'));
      expect(answer!.from).toBe('us');
      expect(await isDead(jianjun)).toBe(false);
    },
  );

  test('is revived by a tap as well', async () => {
    await stage.after(jianjun, () => jianjun.says('帮助'));
    await stage.house.store.markDead(addressOf(jianjun.id));
    expect(
      await stage.after(jianjun, () => jianjun.taps(words(say('help.day'), 'zh'))),
    ).toHaveLength(1);
    expect(await isDead(jianjun)).toBe(false);
  });

  test('while they are answered is not tried again', async () => {
    const who = await stage.consenting('en');
    stage.bots.next('sendMessage', { status: 403 }, { chat: who.id });
    const before = stage.sent(who).length;
    expect(await stage.after(who, () => who.says('all'))).toEqual([]);
    expect(stage.sent(who)).toHaveLength(before + 1);
    expect(await isDead(who)).toBe(true);
    const [question] = await stage.after(who, () => who.starts());
    expect(question!.text).toContain(words(say('name.ask'), 'en'));
    expect(await isDead(who)).toBe(false);
  });
});

describe('what Telegram says no to', () => {
  test('an edit of a message that is gone becomes a message', async () => {
    for (const description of [
      'Bad Request: message to edit not found',
      "Bad Request: message can't be edited",
    ]) {
      const who = await stage.present();
      stage.bots.next('editMessageText', { status: 400, description }, { chat: who.id });
      const shown = await stage.after(who, () => who.taps(words(say('suggest.later'), 'en')));
      expect(shown.map(({ edited }) => edited)).toEqual([0]);
      expect(shown[0]!.text).not.toContain(words(say('hear.repeat'), 'en'));
    }
  });

  test('an edit that changes nothing is as good as done', async () => {
    const who = await stage.present();
    const description = 'Bad Request: message is not modified: specified new message content …';
    stage.bots.next('editMessageText', { status: 400, description }, { chat: who.id });
    const before = stage.sent(who).length;
    await stage.after(who, () => who.taps(words(say('suggest.later'), 'en')));
    expect(stage.sent(who)).toHaveLength(before + 1);
  });

  test('a message whose form it does not like comes as words alone', async () => {
    const who = await stage.consenting('en');
    const refused = { status: 400, description: 'Bad Request: ENTITY_BOUNDS_INVALID' } as const;
    stage.bots.next('sendMessage', refused, { chat: who.id });
    const [plain] = await stage.after(who, () => who.says('all'));
    expect(plain!.text).toContain(words(say('name.ask'), 'en'));
    expect(plain!.buttons).toEqual([]);
    // And is not tried for ever.
    stage.bots.next('sendMessage', refused, { chat: who.id, times: 2 });
    expect(await stage.after(who, () => who.says('Petra MÜLLER'))).toEqual([]);
    expect(await stage.after(who, () => who.says('skip'))).toHaveLength(1);
  });

  test('our token: the operator hears of it, the web goes on, and so does Telegram with the right one', async () => {
    const fatal = vi.spyOn(stage.house.log, 'fatal');
    const who = await stage.consenting('en');
    stage.bots.next('sendMessage', { status: 401 }, { chat: who.id });
    const shown = await stage.after(who, () => who.says('all'));
    expect(fatal).toHaveBeenCalledWith(expect.stringContaining('TELEGRAM_BOT_TOKEN'));
    expect((await fetch(`${stage.house.publicUrl}/e/${stage.code}`)).status).toBe(200);
    expect(shown).toHaveLength(1);
    expect(shown[0]!.text).not.toContain(words(say('hear.repeat'), 'en'));
  });

  test('our token, as we ask for updates: nothing more is asked, and the web goes on', async () => {
    const own = await openStage();
    const fatal = vi.spyOn(own.house.log, 'fatal');
    const who = await own.consenting('en');
    own.bots.next('getUpdates', { status: 401 });
    void who.says('all');
    await until(() => fatal.mock.calls.length > 0, 'the operator hears of it');
    const polls = own.bots.of('getUpdates').length;
    await who.waitFor(/What is your name/);
    expect((await fetch(`${own.house.publicUrl}/e/${own.code}`)).status).toBe(200);
    expect(own.bots.of('getUpdates')).toHaveLength(polls);
    const began = performance.now();
    await own.close();
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test('nobody’s chat, and nothing that was said, stands in a key, beside what is sealed, or in the log', async () => {
  const lines: string[] = [];
  const written = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  for (const level of ['debug', 'info', 'warn', 'error', 'fatal'] as const)
    vi.spyOn(stage.house.log, level).mockImplementation((...args: unknown[]) =>
      (written[level] as (...args: unknown[]) => void)(...args),
    );
  const id = 7_123_456_789;
  const who = stage.bots.person(id, { language_code: 'de', first_name: 'Wilhelmine' });
  await who.starts();
  for (const text of ['Deutsch', 'alle', 'Wilhelmine VON TROTTA']) await who.says(text);
  await stage.calm();
  // Whatever may go wrong is told to whoever runs it.
  for (const fault of ['refuse', { status: 502 }, { status: 401 }] as const) {
    stage.bots.next('sendMessage', fault, { chat: id });
    await who.says('Trotta Maschinenbau');
  }
  stage.bots.next('answerCallbackQuery', { status: 502 });
  await who.tapsData(`${stage.code}.do.help`);
  await who.tapsData(`${stage.code}.a.language.trotta`);
  stage.bots.next('sendMessage', { status: 400, description: 'Bad Request: x' }, { chat: id });
  await who.sends('edited');
  await who.sends('reaction');
  stage.bots.next('sendMessage', { status: 403 }, { chat: id });
  await who.says('Trotta');
  await stage.calm();

  const telling = /7123456789|trotta|wilhelmine/i;
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => telling.test(line))).toEqual([]);
  const keys = [
    ...(await stage.redis.keys(`*${stage.code}*`)),
    ...(await stage.redis.keys('dir:*')),
  ];
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => telling.test(key))).toEqual([]);
  for (const key of keys) {
    const value = await stage.redis.dumpBuffer(key);
    expect(value?.toString('latin1'), key).not.toMatch(telling);
  }
  vi.restoreAllMocks();
});
