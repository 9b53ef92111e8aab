import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
let stage: Stage;
let brandt: ReturnType<Stage['talker']>;
let zhou: ReturnType<Stage['talker']>;
let albers: ReturnType<Stage['talker']>;

beforeAll(async () => {
  stage = await createStage({ crowd: true });
  [brandt, zhou, albers] = ['brandt', 'zhou', 'albers'].map((name) =>
    stage.talker(`test:${name}`),
  ) as [typeof brandt, typeof zhou, typeof albers];
  await zhou.arrive({ person: stage.personId('zhou-jianjun'), language: 'zh' });
  for (const text of ['中文', '全部', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: stage.personId('sabine-brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
  await albers.arrive({ person: stage.personId('dirk-albers'), language: 'en' });
  await albers.says('English');
});
afterAll(() => stage.close());

const wishOf = async (name: string) => (await stage.person(stage.personId(name)))?.partnerWish;

describe('what partners should be like', () => {
  test('is set from the profile in German words, and shown there', async () => {
    expect((await brandt.says('/profile')).keys).toContain('profile.no-wish');
    expect((await brandt.taps('edit.wish')).keys).toEqual(['wish.ask', 'wish.hint']);
    const shown = await brandt.says('Am liebsten Mittelstand und Branchenführer in Changsha');
    expect(shown.keys[0]).toBe('wish.saved');
    expect(shown.text).toContain('Wunschpartner: Branchenführer');
    expect(shown.text).toContain(
      'Gewünschte Größe: klein (unter 50 Beschäftigte); mittel (50 bis 249 Beschäftigte)',
    );
    expect(shown.text).toContain('Gewünschter Ort: Changsha');
    expect(await wishOf('sabine-brandt')).toEqual({
      kinds: ['industry-leader'],
      sizes: ['small', 'medium'],
      places: ['Changsha'],
    });
  });

  test('is told where it is met, wholly or in part', async () => {
    const shown = await brandt.says('/matches');
    expect(shown.keys.some((key) => /^suggest\.wish-(?:met|but-\w+)$/.test(key))).toBe(true);
  });

  test('is added to in words, and taken away by its ticks', async () => {
    await brandt.says('/profile');
    await brandt.taps('edit.wish');
    await brandt.says('Banken');
    await brandt.says('/profile');
    const list = (await brandt.taps('edit.wish')).replies.at(-1)!;
    expect(list.many?.ticked.map((id) => id.split('.').slice(3).join('.'))).toEqual([
      'k-industry-leader',
      'k-bank',
      's-small',
      's-medium',
      'p-0',
    ]);
    await brandt.taps('wish.k-bank', 'wish.submit');
    expect(await wishOf('sabine-brandt')).toEqual({ kinds: ['bank'], sizes: [], places: [] });
  });

  test.each(['egal', 'keine', 'alle', 'mir egal'])('is emptied by "%s"', async (text) => {
    await brandt.says('/profile');
    await brandt.taps('edit.wish');
    await brandt.says('Banken');
    await brandt.says('/profile');
    await brandt.taps('edit.wish');
    const shown = await brandt.says(text);
    expect(shown.keys[0]).toBe('wish.none');
    expect(shown.keys).toContain('profile.no-wish');
    expect(await wishOf('sabine-brandt')).toBeUndefined();
  });

  test('in Chinese and English as well', async () => {
    await zhou.says('/profile');
    await zhou.taps('edit.wish');
    const chinese = await zhou.says('巴伐利亚的隐形冠军');
    expect(chinese.text).toContain('希望对接的单位类型：隐形冠军企业');
    expect(chinese.text).toContain('希望对接的地区：巴伐利亚');
    await albers.says('/profile');
    await albers.taps('edit.wish');
    const english = await albers.says('large companies');
    expect(english.text).toContain('Preferred size of partners: large (250 people and more)');
  });

  test('that is not understood is asked again, and can be left alone', async () => {
    await albers.says('/profile');
    await albers.taps('edit.wish');
    expect((await albers.says('hmm, well')).keys[0]).toBe('wish.unclear');
    expect((await albers.says('cancel')).keys[0]).toBe('visit.cancelled');
    expect(await wishOf('dirk-albers')).toEqual({ kinds: [], sizes: ['large'], places: [] });
  });

  test('goes with the export, as do the kinds of offers and needs', async () => {
    const shown = await zhou.says('/export');
    const { data } = shown.replies.find(({ file }) => file)!.file as { data: unknown };
    const { person } = data as { person: Record<string, unknown> };
    expect(person.partnerWish).toEqual({
      kinds: ['hidden-champion'],
      sizes: [],
      places: ['巴伐利亚'],
    });
    const interests = person.interests as { kind?: string }[];
    expect(interests.some(({ kind }) => kind !== undefined)).toBe(true);
  });
});
