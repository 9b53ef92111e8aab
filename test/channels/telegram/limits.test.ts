import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import type { Phone } from '../../support/telegram/types.ts';
import { later, openStage, type Stage, until, words } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  expect(stage.bots.faults).toEqual([]);
  expect(stage.bots.tooSoon).toBe(0);
});
afterAll(() => stage.close());

const textsOf = (who: Phone): string[] => who.newest().map(({ text }) => text);

/** The next so many messages go through, and the one after them stops the whole bot. */
function pauseAfter(calls: number, retry_after: number): void {
  if (calls > 0) stage.bots.next('sendMessage', { delayMs: 0 }, { times: calls });
  stage.bots.next('sendMessage', { status: 429, retry_after });
}

const callsTo = (who: Phone) => stage.sent(who).map(({ at, became }) => ({ at, became }));

test('a pause in the middle of an answer keeps the order, loses nothing, doubles nothing, and holds for all', async () => {
  const sabine = await stage.delegate('german');
  const jianjun = await stage.delegate('changsha');
  const said = ['/matches', '/help', '/day', 'Hilfe'];
  const undisturbed = await stage.after(sabine, async () => {
    for (const text of said) await sabine.says(text);
  });
  expect(undisturbed.length).toBeGreaterThan(8);
  const stranger = stage.phone('zh');
  pauseAfter(3, 3);

  const shown = await stage.after(sabine, async () => {
    const paused = () => callsTo(sabine).at(-1)?.became === 'paused';
    await sabine.says(said[0]!);
    await until(paused, 'Telegram asked for a pause');
    const since = Date.now();
    // Taken at once, all of it, while nobody may be answered.
    for (const text of said.slice(1)) await sabine.says(text);
    await jianjun.says('日程');
    await stranger.says('你好');
    await jianjun.sends('sticker');
    expect(Date.now() - since).toBeLessThan(2500);
    expect(paused()).toBe(true);
    expect(stranger.newest()).toEqual([]);
  });
  const texts = (list: typeof shown) => list.map(({ text, buttons }) => ({ text, buttons }));
  expect(texts(shown)).toEqual(texts(undisturbed));

  const calls = callsTo(sabine);
  const pause = calls.findLast(({ became }) => became === 'paused')!;
  for (const who of [sabine, jianjun, stranger]) {
    const next = callsTo(who).find(({ at }) => at > pause.at)!;
    expect(next.became).toBe('ok');
    expect(next.at - pause.at).toBeGreaterThanOrEqual(3000);
  }
  expect(jianjun.newest(1)[0]!.text).toContain(words(say('hear.wordless.sticker'), 'zh'));
  expect(stranger.newest()).toHaveLength(1);
});

test('a tap during a pause is taken, and is seen to be taken when the pause is over', async () => {
  const who = await stage.consenting('en');
  pauseAfter(0, 1);
  await who.says('What is this?');
  await until(() => callsTo(who).at(-1)?.became === 'paused', 'Telegram asked for a pause');
  await who.taps('☐ 1');
  await who.taps('☐ 2');
  await who.taps(words(say('consent.submit'), 'en'));
  await stage.calm();
  expect(who.spinning).toBe(0);
  expect(who.newest(1)[0]!.text).toContain(words(say('name.ask'), 'en'));
  const [ticked] = who.newest().filter(({ edited }) => edited > 0);
  expect(ticked!.text.endsWith('✓ 1 · 2')).toBe(true);
});

test('a pause that is longer than anybody waits leaves the answers to be sent after it', async () => {
  const who = await stage.consenting('de');
  pauseAfter(0, 600);
  const shown = await stage.after(who, async () => {
    await who.says('alle');
    await until(() => callsTo(who).at(-1)?.became === 'paused', 'Telegram asked for a pause');
    await who.says('Petra MÜLLER');
    await who.sends('sticker');
    const texts = textsOf(who);
    later(601_000);
    expect(textsOf(who)).toEqual(texts);
  });
  const ask = words(say('organisation.ask'), 'de');
  expect(shown.map(({ text }) => text)).toEqual([
    expect.stringContaining(words(say('name.ask'), 'de')),
    ask,
    `${words(say('hear.wordless.sticker'), 'de')}\n\n${ask}`,
  ]);
});
