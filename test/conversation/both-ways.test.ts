import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
let stage: Stage;
const me = {} as Record<Language, ReturnType<Stage['talker']>>;

beforeAll(async () => {
  stage = await createStage({ crowd: true });
  for (const [language, person, ...texts] of [
    ['de', 'sabine-brandt', 'Deutsch', 'alle', 'ja', 'keine'],
    ['zh', 'zhou-jianjun', '中文', '全部', '是的', '没有'],
    ['en', 'dirk-albers', 'English'],
  ] as const) {
    me[language] = stage.talker(`test:${language}`);
    await me[language].arrive({ person: stage.personId(person), language });
    for (const text of texts) await me[language].says(text);
  }
});
afterAll(() => stage.close());

describe('a search', () => {
  test.each([
    ['de', 'Wer bietet Hydraulikzylinder?', 'lead-offer', 'they-offer'],
    ['de', 'suche Hydraulikzylinder', 'lead-offer', 'they-offer'],
    ['de', 'Hydraulikzylinder', 'lead-offer', 'they-offer'],
    ['de', 'Wer sucht Hydraulikpumpen?', 'lead-need', 'they-need'],
    ['de', 'Wir liefern Hydraulikpumpen', 'lead-need', 'they-need'],
    ['en', 'Who offers cranes?', 'lead-offer', 'they-offer'],
    ['en', 'who needs sensors', 'lead-need', 'they-need'],
    ['en', 'we supply sensors', 'lead-need', 'they-need'],
    ['zh', '谁提供液压泵？', 'lead-offer', 'they-offer'],
    ['zh', '谁需要液压缸？', 'lead-need', 'they-need'],
    ['zh', '我们提供液压缸', 'lead-need', 'they-need'],
  ] as const)(
    'in %s: "%s" finds by the right side, and says so',
    async (language, text, lead, first) => {
      const shown = await me[language].says(text);
      expect(shown.keys[0]).toBe(`search.${lead}`);
      const reasons = shown.keys.filter((key) => /^suggest\.they-/.test(key));
      expect(reasons.some((key) => key.startsWith(`suggest.${first}`))).toBe(true);
      for (const reply of shown.replies.filter(({ look }) => look === 'card')) {
        const told = reply.lines.filter(({ key }) => key.startsWith('suggest.they-'));
        expect(told[0]?.key).toContain(first);
      }
    },
  );

  test('that finds nobody says which way it was understood', async () => {
    const shown = await me.de.says('Wer sucht Qwrtzpl?');
    expect(shown.keys).toEqual(['search.none-need']);
    expect((await me.de.says('Qwrtzpl')).keys).toEqual(['search.none']);
  });
});

describe('a reason', () => {
  test('quotes the words as they were said, and names their language where it is another', async () => {
    const german = await me.de.says('Wer bietet Hydraulikzylinder?');
    expect(german.text).toMatch(
      /Bietet, was Sie suchen: „.+“\. Im Wortlaut: „.*\p{Script=Han}.*“ \(im Original Chinesisch\)/u,
    );
    const chinese = await me.zh.says('谁提供液压泵？');
    expect(chinese.text).toMatch(/对方提供您所寻找的“.+”。原话：“.+”（原文为德语）/u);
    const english = await me.en.says('Who offers cranes?');
    expect(english.text).toMatch(
      /Offers “.+”, which you are looking for\. In their words: “.+” \(original in Chinese\)/u,
    );
  });

  test('in the reader’s own language is quoted without a word about it', async () => {
    const shown = await me.en.says('Who offers tea?');
    expect(shown.text).toContain('Organic green and dark tea');
    const line = shown.text.split('\n').find((text) => text.includes('Organic green'))!;
    expect(line).not.toContain('original in');
  });
});
