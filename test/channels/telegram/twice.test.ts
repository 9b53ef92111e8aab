import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import type { Phone } from '../../support/telegram/types.ts';
import { openStage, type Stage, until, words } from './stage.ts';

const seen = words(say('telegram.seen'), 'en');

describe.each(['polling', 'webhook'] as const)('by %s', (by) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ by });
  });
  afterAll(async () => {
    expect(stage.bots.faults).toEqual([]);
    await stage.close();
  });

  test('an update that comes again, with its number or a new one, changes nothing', async () => {
    const { bots } = stage;
    const who = stage.phone('en');
    const acts: [string, () => Promise<void>, nowAs: RegExp][] = [
      ['a start', () => who.starts(), /Which language|welcome/i],
      ['a text', () => who.says('English'), /tick what you agree/],
      ['a sticker', () => who.sends('sticker'), /tick what you agree/],
      ['an edit', () => who.sends('edited'), /tick what you agree/],
      ['a reaction', () => who.sends('reaction'), /tick what you agree/],
      ['a photo with words', () => who.sends('photo', { caption: 'all' }), /What is your name/],
      ['a name', () => who.says('Petra MÜLLER'), /Which company/],
    ];
    for (const [what, does, becomes] of acts) {
      const shown = await stage.after(who, does);
      expect(shown, what).toHaveLength(1);
      expect(shown[0]!.text, what).toMatch(becomes);
      const again = await stage.after(who, async () => {
        await bots.redeliver();
        await bots.again();
        await Promise.all([bots.again(), bots.redeliver()]);
      });
      expect(again, what).toEqual([]);
    }
  });

  test('a tap that comes again, as its own or with a new id, gets a toast at most', async () => {
    const { bots } = stage;
    const who = stage.phone('en');
    await who.starts();
    await stage.calm();
    const shown = await stage.after(who, () => who.taps('English'));
    // The question keeps its answer, and the next one follows.
    expect(shown.map(({ edited }) => edited).sort()).toEqual([0, 1]);
    const before = who.callbackAnswers.length;
    const again = await stage.after(who, async () => {
      await bots.again();
      await Promise.all([bots.again(), bots.again()]);
    });
    expect(again).toEqual([]);
    expect(who.callbackAnswers.slice(before).map(({ text }) => text)).toEqual([seen, seen, seen]);
    expect(who.spinning).toBe(0);
    expect(await stage.after(who, () => bots.redeliver())).toEqual([]);
  });

  test('ticks that come again tick once, and what is sent off is what was ticked', async () => {
    const { bots } = stage;
    const who = await stage.consenting('en');
    const list = () => who.newest(1)[0]!.buttons[0];
    await who.taps('☐ 1');
    await bots.again();
    await who.taps('☐ 2');
    await stage.calm();
    expect(list()).toEqual(['☑ 1', '☑ 2', '☐ 3', '☐ 4']);
    await Promise.all([bots.again(), bots.again(), who.taps('☑ 1')]);
    await stage.calm();
    expect(list()).toEqual(['☐ 1', '☑ 2', '☐ 3', '☐ 4']);
    // Twice on the same button before it is drawn anew.
    const data = `${stage.code}.a.consent.matching+`;
    const message = who.newest(1)[0]!.id;
    await Promise.all([who.tapsData(data, message), who.tapsData(data, message)]);
    await stage.calm();
    expect(list()).toEqual(['☑ 1', '☑ 2', '☐ 3', '☐ 4']);
    expect(await stage.after(who, () => who.taps('Continue'))).toHaveLength(2);
    await stage.after(who, () => bots.again());
    expect(who.spinning).toBe(0);
    expect(consentsOf(stage, who)).toEqual(['matching', 'transfer']);
  });

  test('a tick that could not be drawn is drawn at the next tap', async () => {
    const who = await stage.consenting('en');
    const list = () => who.newest(1)[0]!.buttons[0];
    stage.bots.next('editMessageReplyMarkup', { status: 502 }, { chat: who.id });
    await who.taps('☐ 1');
    await stage.calm();
    expect(list()![0]).toBe('☐ 1');
    await who.taps('☐ 1');
    await stage.calm();
    expect(list()![0]).toBe('☑ 1');
    await who.taps('☑ 1');
    await stage.calm();
    expect(list()![0]).toBe('☐ 1');
  });

  test('a tick that nobody could see is not sent off', async () => {
    const who = await stage.consenting('en');
    await who.taps('☐ 2');
    await stage.calm();
    stage.bots.next('editMessageReplyMarkup', { status: 502 }, { chat: who.id });
    await who.taps('☐ 1');
    await stage.calm();
    await stage.after(who, () => who.taps('Continue'));
    expect(consentsOf(stage, who)).toEqual(['transfer']);
  });
});

/** What somebody has agreed to. */
const consentsOf = (stage: Stage, who: Phone): string[] =>
  [...stage.view.people.values()]
    .filter(({ addresses }) => addresses.includes(`telegram:${who.id}`))
    .flatMap(({ consents }) => consents.filter(({ given }) => given))
    .map(({ purpose }) => purpose);

describe('a request', () => {
  let stage: Stage;
  let sabine: Phone;
  let jianjun: Phone;
  beforeAll(async () => {
    stage = await openStage({ by: 'webhook' });
    [sabine, jianjun] = [await stage.delegate('german'), await stage.delegate('changsha')];
    for (const text of ['Zhou Jianjun', '1', '1', 'ohne Nachricht senden']) await sabine.says(text);
    await jianjun.waitFor(/希望与您洽谈/);
    await stage.calm();
  });
  afterAll(() => stage.close());

  const meetings = () => stage.view.meetingsOf(stage.person('changsha'));
  const confirmed = /洽谈已确认/;

  test('accepted by two taps at once, and by the same tap once more, is accepted once', async () => {
    const accept = words(say('request.accept'), 'zh');
    const shown = await stage.after(jianjun, async () => {
      await Promise.all([jianjun.taps(accept), jianjun.taps(accept), stage.bots.again()]);
      await stage.bots.again();
    });
    expect(meetings().map(({ status }) => status)).toEqual(['confirmed']);
    expect(shown.filter(({ text }) => confirmed.test(text))).toHaveLength(1);
    expect(shown.filter(({ document }) => document)).toHaveLength(1);
    expect(jianjun.spinning).toBe(0);
    await sabine.waitFor(/Gespräch bestätigt/);
    await stage.calm();
    expect(sabine.newest().filter(({ text }) => /Gespräch bestätigt/.test(text))).toHaveLength(1);
    expect(sabine.newest().filter(({ document }) => document)).toHaveLength(1);
  });
});

describe('two houses over one Redis, each of which hears everything', () => {
  const code = `g${randomBytes(3).toString('hex')}`;
  const masterKey = randomBytes(32);
  let first: Stage;
  let second: Stage;
  beforeAll(async () => {
    first = await openStage({ by: 'webhook', code, masterKey });
    second = await openStage({ by: 'webhook', code, masterKey, bots: first.bots });
  });
  afterAll(async () => {
    await second.close();
    await first.close();
  });

  let updates = 700_000_000;
  /** Brings one update to both at the same moment. */
  async function both(content: object): Promise<void> {
    const body = JSON.stringify({ update_id: updates++, ...content });
    const headers = { 'x-telegram-bot-api-secret-token': first.bots.webhook!.secret_token! };
    const answers = await Promise.all(
      [first, second].map(({ port }) =>
        fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', headers, body }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  }

  test('answer each message once', async () => {
    const who = first.bots.person(4711, { language_code: 'en' });
    const from = { id: who.id, is_bot: false, first_name: 'P', language_code: 'en' };
    const chat = { id: who.id, type: 'private', first_name: 'P' };
    let ids = 1;
    const says = (text: string) =>
      both({ message: { message_id: ids++, date: 1_790_000_000, chat, from, text } });
    // Somebody has to have written before anything can be sent there.
    await first.bots.deliver({ poll: { chat } } as never);
    const said = ['hello', 'English', 'all', 'Petra MÜLLER', ...Array(12).fill('/launch')];
    for (const [i, text] of said.entries()) {
      await says(text);
      await until(() => who.newest().length > i, `"${text}" is answered`);
    }
    await first.calm();
    expect(who.newest()).toHaveLength(said.length);
    expect(who.newest()[2]!.text).toContain(words(say('name.ask'), 'en'));
    const people = [...first.view.people.values()].filter(({ addresses }) =>
      addresses.includes('telegram:4711'),
    );
    expect(people).toHaveLength(1);
  });

  test('answer each tap once', async () => {
    const who = first.bots.person(4712, { language_code: 'en' });
    await who.starts();
    await who.waitFor(/language/);
    const from = { id: who.id, is_bot: false, first_name: 'P', language_code: 'en' };
    const card = first.bots
      .of('sendMessage')
      .findLast(({ params }) => params.chat_id === who.id)!.result;
    await both({
      callback_query: {
        id: '99',
        from,
        message: card,
        chat_instance: '1',
        data: `${code}.a.language.en`,
      },
    });
    await first.calm();
    expect(who.newest()).toHaveLength(2);
    expect(who.newest(1)[0]!.text).toContain(words(say('consent.ask'), 'en'));
  });
});
