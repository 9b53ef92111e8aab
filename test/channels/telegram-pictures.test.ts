import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { picture } from '../support/telegram/picture.ts';
import { sentence, text } from './contract/texts.ts';
import { goThrough, invited, tapped } from './contract/visits.ts';
import { openWorld } from './contract/world.ts';

const folder = process.env.PICTURES;

/** With PICTURES=folder, draws what delegates see in Telegram; otherwise there is nothing to do. */
describe.runIf(folder)('pictures of Telegram', () => {
  test.each([
    { language: 'de' as const, entry: 'sabine-brandt' },
    { language: 'zh' as const, entry: 'zhou-jianjun' },
  ])('$language', { timeout: 60_000 }, async ({ language, entry }) => {
    mkdirSync(folder!, { recursive: true });
    const world = await openWorld({ pace: 0.01 });
    const me = world.phone(language);
    expect(await me.comesBy(await world.invite(entry))).toBe(true);
    await goThrough(me, language, invited(language));
    const times = await me.taps(text(language, 'suggest.ask'), '1. ');
    await me.taps(times.labels[0]!);
    await me.taps(text(language, 'ask.word-skip'));
    await me.sees(sentence(language, 'meeting.title-confirmed'));
    await world.bots.settled();
    const screen = me.phone.screen();
    const card = screen.findIndex((shown) => shown.text.startsWith('1. '));
    await picture(screen, `${folder}/telegram-${language}-whole.png`);
    const best = [...screen.slice(card, card + 1), ...screen.slice(-5)];
    await picture(best, `${folder}/telegram-${language}.png`);

    const newcomer = world.phone(language);
    await newcomer.enter();
    await goThrough(newcomer, language, tapped(language));
    await world.bots.settled();
    await picture(newcomer.phone.screen(), `${folder}/telegram-${language}-visit.png`);
    await world.close();
  });
});
