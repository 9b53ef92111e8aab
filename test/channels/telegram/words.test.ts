import type { MessageEntity } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import type { Phone, Shown } from '../../support/telegram/types.ts';
import { openStage, type Stage, words } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const number = (count: number): string => count.toLocaleString('en');

describe('a text that is', () => {
  let who: Phone;
  beforeAll(async () => {
    who = await stage.consenting('en');
  });

  /** What we say before the question, which is asked again. */
  async function answers(text: string): Promise<string[]> {
    const shown = await stage.after(who, () => who.says(text));
    const ask = words(say('consent.ask'), 'en');
    return shown.map((one) => {
      expect(one.buttons.at(-1)).toEqual([words(say('consent.submit'), 'en')]);
      return one.text.slice(0, one.text.indexOf(`\n\n${ask}`));
    });
  }

  test('too long is not read, and its sender hears how long it may be', async () => {
    const { messageLength: limit } = stage.view.event.limits;
    const long = words(say('hear.too-long', { length: 4096, limit }), 'en');
    expect(long).toContain(number(4096));
    expect(await answers('x'.repeat(4096))).toEqual([long]);
    // The app makes two messages of so many emoji.
    expect(await answers('😀'.repeat(4096))).toEqual([long, long]);
  });

  test('not too long is read, to its last character', async () => {
    const unclear = words(say('hear.unclear'), 'en');
    expect(await answers('😀'.repeat(2000))).toEqual([unclear]);
    expect(await answers('好'.repeat(4000))).toEqual([unclear]);
  });

  test('empty to the eye is called empty', async () => {
    const empty = words(say('hear.empty'), 'en');
    for (const text of ['\u200b', '\u2060\u200b', '\u200e\u202e', '\u0001\u0002'])
      expect(await answers(text)).toEqual([empty]);
  });

  test('strange in another way is answered all the same', async () => {
    const strange = [
      '\u2800',
      '\u00ad',
      '\u034f',
      '\u{e0041}',
      'Z̸̢̛'.repeat(100),
      '\ud83d',
      '\udc00x',
    ];
    for (const text of strange) expect(await answers(text), text).toHaveLength(1);
  });
});

describe('what people type', () => {
  const mark = '\ue0001700000000\ue001now\ue002';
  const typed = [
    ['<b>CEO</b> & <i>x</i> &amp; &lt;'],
    ['*bold* _it_ ~s~ `code` [l](http://y.z) ||x|| \\* {{name}} $& $t(hear.empty)'],
    ['مدير المبيعات'],
    ['👩‍💻 👨‍👩‍👧‍👦 🇩🇪'],
    [`CEO ${mark} a`, 'CEO 1700000000now a'],
    ['\ue000\ue001 CEO \ue002\ue000', 'CEO'],
    ['Σ \uf8ff \u{f0000}'],
  ].map(([given, shown = given]) => [given!, shown!] as const);

  /** Only we make entities: titles, and the times that we know of. */
  const entitiesIn = (text: string, shown: Shown): MessageEntity[] => {
    const from = shown.text.indexOf(text);
    expect(from, `${text} in ${shown.text}`).toBeGreaterThan(-1);
    return shown.entities.filter(
      (one) => one.offset < from + text.length && one.offset + one.length > from,
    );
  };

  test.each(typed)('comes back as it is: %s', async (given, shown) => {
    const who = await stage.consenting('en');
    for (const answer of ['all', 'Petra MÜLLER', 'skip']) await who.says(answer);
    expect(await stage.after(who, () => who.says(given))).toHaveLength(1);
    const [card] = await stage.after(who, () => who.says('/profile'));
    expect(entitiesIn(shown, card!)).toEqual([]);
    expect(card!.entities.map(({ type }) => type)).toEqual(['bold']);
  });

  test('is shown so to the partner, beside times that are ours', async () => {
    const sabine = await stage.delegate('german');
    const jianjun = await stage.delegate('changsha');
    const some = [typed[0]!, typed[2]!, typed[4]!];
    const [given, shown] = [0, 1].map((i) => some.map((one) => one[i]).join(' · '));
    for (const answer of ['Zhou Jianjun', '1', '1', given]) await sabine.says(answer!);
    const card = await jianjun.waitFor(/CEO/);
    expect(card.text.replace(/[\u2066-\u2069]/g, '')).toContain(shown!);
    const times = card.entities.filter(({ type }) => type === 'date_time');
    expect(times.map(({ offset, length }) => card.text.slice(offset, offset + length))).toEqual([
      expect.stringMatching(/^北京时间.*\d:\d\d/),
      expect.stringMatching(/^北京时间.*\d:\d\d/),
    ]);
    const [meeting] = stage.view.meetingsOf(stage.person('german'));
    expect(times.map((one) => 'unix_time' in one && one.unix_time)).toEqual([
      Math.floor(meeting!.time.from / 1000),
      Math.floor(meeting!.expiresAt / 1000),
    ]);
  });

  test('as a name is the name', async () => {
    const who = await stage.consenting('en');
    await who.says('all');
    await who.says(`Anna ${mark} <b>WEBER</b>`);
    await who.says('1');
    await stage.calm();
    const [card] = await stage.after(who, () => who.says('/profile'));
    expect(card!.text).toContain('1700000000now');
    expect(card!.entities.map(({ type }) => type)).toEqual(['bold']);
  });

  test('was all in order for Telegram', () => {
    expect(stage.bots.faults).toEqual([]);
  });
});
