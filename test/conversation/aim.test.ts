import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;
let stage: Stage;
let brandt: Talker;

beforeAll(async () => {
  stage = await createStage({ crowd: true });
  brandt = stage.talker('test:brandt');
  await brandt.arrive({ person: stage.personId('sabine-brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
});
afterAll(() => stage.close());

const editNeed = async (text: string) => {
  await brandt.says('/profile');
  await brandt.taps('edit.need');
  return brandt.says(text);
};
const needs = async () =>
  (await stage.person(stage.personId('sabine-brandt')))!.interests.filter((i) => i.side === 'need');

describe('what is to be done with a topic', () => {
  test('is proposed with the topics, and kept with them', async () => {
    const shown = await editNeed('Vertriebspartner für Hydraulikpumpen');
    expect(shown.keys).toEqual(['interest.kind-need', 'interest.check-need']);
    expect(shown.text).toContain(
      'Ihr Vorhaben verstehe ich so: Vertriebspartner oder Vertretung suchen (Lieferkette).',
    );
    const done = await brandt.says('ja');
    expect(done.text).toContain(
      'Bedarf: Vertriebspartner oder Vertretung suchen (Lieferkette). Themen: ',
    );
    expect(await needs()).toMatchObject([{ kind: 'supply.distribution', chain: 'supply' }]);
  });

  test('is another one of the same chain by a tap, or of another chain by two', async () => {
    await editNeed('Vertriebspartner für Hydraulikpumpen');
    const shown = await brandt.taps('aim-0');
    expect(shown.keys).toEqual(['interest.which-kind']);
    const kinds = shown.choices.filter(({ label }) => label.key === 'interest.seeking');
    expect(kinds).toHaveLength(6);
    expect((await brandt.taps('as-0-supply.service')).text).toContain(
      'Partner für Montage, Wartung oder Prüfung suchen (Lieferkette)',
    );
    await brandt.taps('aim-0');
    await brandt.taps('chain-0-industrial');
    const other = await brandt.taps('as-0-industrial.joint-venture');
    expect(other.keys.at(-1)).toBe('interest.check-need');
    await brandt.says('ja');
    expect(await needs()).toMatchObject([
      { kind: 'industrial.joint-venture', chain: 'industrial' },
    ]);
  });

  test('is understood when it is typed, before or after its choices are shown', async () => {
    await editNeed('Hydraulikpumpen');
    expect((await brandt.says('Joint Venture')).text).toContain(
      'Partner für Joint Venture oder lokale Fertigung suchen (Industriekette)',
    );
    await brandt.says('anderes Vorhaben');
    expect((await brandt.says('asdf qwrtzpl')).keys[0]).toBe('interest.kind-unclear');
    expect((await brandt.says('eher ein Händler')).text).toContain('Vertriebspartner');
    await brandt.says('anderes Vorhaben');
    expect((await brandt.says('so lassen')).text).toContain('Vertriebspartner');
    await brandt.says('ja');
    expect(await needs()).toMatchObject([{ kind: 'supply.distribution' }]);
  });

  test('a made-up tap changes nothing', async () => {
    await editNeed('Hydraulikpumpen');
    for (const value of [
      'aim-9',
      'as-0-supply.nonsense',
      'chain-0-national',
      'as-7-supply.product',
    ]) {
      const shown = await brandt.send({ taps: [`${stage.code}.a.need-topics.${value}`] });
      expect(shown.keys[0]).toBe('hear.unclear');
    }
    await brandt.says('ja');
  });

  test.each([
    [
      'en',
      'English',
      'A distributor for hydraulic pumps',
      'I understood your aim as “Seeks a distributor or agent” (Supply chain).',
    ],
    ['zh', '中文', '寻找液压泵代理商', '我理解您的合作意向是：寻求代理商或经销商（供应链）。'],
  ])('reads well in %s', async (_, label, words, sentence) => {
    await brandt.says(label);
    expect((await editNeed(words)).text).toContain(sentence);
    const profile = await brandt.says(label === '中文' ? '是的' : 'yes');
    expect(profile.text).toContain(
      label === '中文' ? '需求：寻求代理商' : 'Need: Seeks a distributor',
    );
    await brandt.says('Deutsch');
  });
});
