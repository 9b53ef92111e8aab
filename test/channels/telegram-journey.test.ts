import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { textsOf } from '../../src/i18n/bundle.ts';
import { bundles } from '../../src/i18n/texts.ts';
import type { Shown } from '../support/telegram/types.ts';
import type { PhoneHand } from './contract/phone-hand.ts';
import { sentence, text } from './contract/texts.ts';
import { goThrough, tapped } from './contract/visits.ts';
import { openWorld, type World } from './contract/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld({ pace: 0.01 });
});
afterAll(() => world.close());

const clock = /\d\d:\d\d–\d\d:\d\d/;

describe.each([
  {
    language: 'de' as const,
    answers: [
      'Deutsch',
      '1 · 2 · 3',
      'Müller',
      '3. Hidden Champion',
      text('de', 'choice.skip'),
      'Deutsche Delegation',
      'Deutschland',
      'Deutsch · Englisch',
      '1 · 2',
      'Lieferkette: Batteriezellen',
      text('de', 'times.submit'),
      expect.stringMatching(/^1\. .*chinesischer Zeit$/),
      text('de', 'ask.word-skip'),
      text('de', 'meeting.cancel-no'),
    ],
  },
  {
    language: 'zh' as const,
    answers: [
      '中文',
      '1 · 2 · 3',
      text('zh', 'name.pinyin-yes'),
      '专精特新“小巨人”企业',
      text('zh', 'choice.skip'),
      '长沙代表团',
      '中国',
      '英语 · 中文',
      '供应链：电池模组、电池包与BMS',
      '供应链：自动化装配线与非标设备',
      text('zh', 'times.submit'),
      expect.stringMatching(clock),
      text('zh', 'ask.word-skip'),
      text('zh', 'meeting.cancel-no'),
    ],
  },
])('a whole journey in Telegram, in $language', ({ language, answers }) => {
  const t = (key: Parameters<typeof text>[1]) => text(language, key);
  let me: PhoneHand;
  let ours: Shown[];

  /** From the first hello to a meeting that is confirmed, and cancelled again. */
  beforeAll(async () => {
    me = world.phone(language);
    await me.enter();
    await goThrough(me, language, tapped(language));
    await me.taps(t('suggest.later'), '2. ');
    const times = await me.taps(t('suggest.ask'), '1. ');
    await me.taps(times.labels[0]!);
    await me.taps(t('ask.word-skip'));
    await me.sees(sentence(language, 'meeting.title-confirmed'));
    await me.taps(t('meeting.cancel'));
    await me.taps(t('meeting.cancel-no'));
    await me.taps(t('meeting.cancel'));
    await me.taps(t('meeting.cancel-yes'));
    await me.says('/meetings');
    await me.says('/privacy');
    await me.phone.waitFor(() => me.phone.spinning === 0);
    await world.bots.settled();
    ours = me.phone.screen().filter(({ from }) => from === 'us');
  });

  test('asks nothing of Telegram that it would refuse', () => {
    expect(world.bots.faults).toEqual([]);
  });

  test('marks each question that was tapped with its answer, and takes its buttons', () => {
    const marked = ours.filter(({ edited, buttons }) => edited > 0 && buttons.length === 0);
    const marks = marked.flatMap((shown) => shown.text.split('\n\n✓ ').slice(1));
    expect(marks).toEqual(answers);
  });

  test('changes the card that was tapped instead of saying it again', () => {
    const saying = (key: Parameters<typeof sentence>[1]) =>
      ours.filter((shown) => sentence(language, key).test(shown.text));
    expect(saying('suggest.later-done')).toMatchObject([{ edited: 1, buttons: [] }]);
    expect(saying('meeting.cancelled')).toMatchObject([{ edited: 1 }]);
    expect(ours.filter(({ text }) => text.startsWith('2. '))).toEqual([]);
  });

  test('says nothing twice, and nothing that is badly set', () => {
    const texts = ours.map(({ text }) => text).filter((text) => text !== '');
    expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
    for (const text of texts) {
      expect(text.length).toBeLessThan(4096);
      expect(text).not.toMatch(/[^\S\n]{2}|[^\S\n]\n|\n\n\n|^\s|\s$/);
      expect(text).not.toMatch(/\{\{|\bundefined\b|\bnull\b|\bNaN\b|\[object/);
    }
  });

  test('speaks one language', () => {
    const own = textsOf(bundles[language])
      .map(([, text]) => text)
      .join('\n');
    const foreign = languages
      .filter((other) => other !== language)
      .flatMap((other) => textsOf(bundles[other]))
      // The question for the language is asked in all of them.
      .filter(([key]) => key !== 'language.ask')
      .flatMap(([, text]) => text.split(/\{\{.*?\}\}/))
      .filter((piece) => piece.trim().length > 8 && !own.includes(piece));
    for (const { text, buttons } of ours.slice(1)) {
      const all = [text, ...buttons.flat()].join('\n');
      expect(foreign.filter((piece) => all.includes(piece))).toEqual([]);
    }
  });

  test('has keyboards that fit on a phone', () => {
    const widthOf = (label: string): number =>
      [...label].reduce(
        (sum, sign) => sum + (/\p{Script=Han}|[，。“”、：]/u.test(sign) ? 2 : 1),
        0,
      );
    for (const row of ours.flatMap(({ buttons }) => buttons)) {
      expect(row.length).toBeLessThanOrEqual(5);
      expect(
        row.map(widthOf).reduce((sum, width) => sum + width + 2, 0),
        `${row}`,
      ).toBeLessThan(44);
    }
  });

  test('sets titles in bold, and times so that a tap shows them in one’s own zone', () => {
    const card = ours.find((shown) => shown.text.startsWith(t('profile.title')))!;
    expect(card.entities[0]).toEqual({
      type: 'bold',
      offset: 0,
      length: t('profile.title').length,
    });
    const times = ours.filter((shown) => clock.test(shown.text));
    expect(times.length).toBeGreaterThan(2);
    for (const { text, entities } of times) {
      const dated = entities.filter(({ type }) => type === 'date_time');
      const words = dated.map(({ offset, length }) => text.slice(offset, offset + length));
      // Labels that are written out are not drawn as times: a tap there is an answer.
      const lines = text
        .split('\n')
        .filter((line) => clock.test(line) && !/^(\d+\. |✓ )/.test(line));
      expect(words.filter((word) => clock.test(word))).toHaveLength(lines.length);
    }
  });
});
