import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let brandt: Talker;
let zhou: Talker;
let english: Talker;

beforeAll(async () => {
  stage = await createStage({ crowd: true });
  brandt = stage.talker('test:brandt');
  zhou = stage.talker('test:zhou');
  english = stage.talker('test:deng');
  await zhou.arrive({ person: stage.personId('zhou-jianjun'), language: 'zh' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: stage.personId('sabine-brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
  await english.arrive({ person: stage.personId('deng-wenhui'), language: 'en' });
  await english.says('English');
});
afterAll(() => stage.close());

const dropAll = async () => {
  await brandt.says('/start');
};

describe('"Why not …?"', () => {
  test('says in German that nothing fits, what each seeks, and offers to ask anyway', async () => {
    const shown = await brandt.says('Warum nicht Shui Miao?');
    expect(shown.keys[0]).toBe('why.title');
    expect(shown.keys).toContain('why.nothing-in-common');
    expect(shown.keys).toContain('why.they-need');
    expect(shown.keys).toContain('why.you-need');
    expect(shown.text).toContain('Soweit ich weiß, bietet keiner von Ihnen, was der andere sucht.');
    const labels = shown.choices.map(({ label }) => label.key);
    expect(labels).toEqual([
      'why.ask-anyway',
      'why.edit-need',
      'why.edit-offer',
      'notice.see-matches',
    ]);
    expect((await brandt.taps('.ask.')).keys[0]).toMatch(/^ask\.times/);
    await dropAll();
  });

  test('names the place in the list where others fit better', async () => {
    const me = (await stage.person(stage.personId('sabine-brandt')))!;
    const view = await stage.view();
    const all = stage.engines.suggest(view, me, 40, new Set());
    const far = all.find(({ person }, i) => {
      const whys = stage.engines.whyNot(view, me, view.people.get(person)!);
      return i > 5 && whys[0]?.why === 'others-fit-better';
    });
    expect(far).toBeDefined();
    const shown = await brandt.send({ taps: [`${stage.code}.why.${far!.person}`] });
    expect(shown.keys).toContain('why.others-fit-better');
    expect(shown.text).toMatch(/Andere passen besser: .*Platz \d+/);
  });

  test('in Chinese and English as well, also as a command', async () => {
    const chinese = await zhou.says('为什么没有推荐 Luca Rossi？');
    expect(chinese.text).toContain('据我所知，双方的供需没有交集。');
    const command = await english.says('/why Luca Rossi');
    expect(command.keys[0]).toBe('why.title');
    expect(command.text).toContain('Why not Luca ROSSI?');
    expect((await english.says('/why')).keys).toEqual(['why.how']);
  });

  test('of the same delegation and of oneself', async () => {
    expect((await brandt.says('Warum nicht Luca Rossi?')).keys).toContain('why.same-delegation');
    const own = await brandt.says('Warum nicht Henning Falkenrath?');
    expect(own.keys).toContain('why.colleague');
    expect(own.choices.map(({ label }) => label.key)).not.toContain('why.ask-anyway');
  });

  test('of several with one name, it asks which', async () => {
    const shown = await brandt.says('warum nicht Albers?');
    expect(shown.keys).toEqual(['why.which']);
    expect(shown.choices.length).toBeGreaterThan(1);
    expect((await brandt.says('1')).keys[0]).toBe('why.title');
  });

  test('whoever avoids me, has paused or is unknown is spoken of alike', async () => {
    const id = stage.personId('shui-miao');
    const before = (await stage.person(id))!;
    const me = stage.personId('sabine-brandt');
    const said: string[] = [];
    for (const change of [{ avoid: [me] }, { paused: true }, { consents: [] }]) {
      await put({ ...before, ...change });
      said.push((await brandt.says('Warum nicht Shui Miao?')).text);
      expect((await brandt.send({ taps: [`${stage.code}.why.${id}`] })).keys).toEqual([
        'suggest.gone',
      ]);
    }
    await put(before);
    const unknown = await brandt.says('Warum nicht Shui Mia?');
    expect(new Set(said)).toEqual(new Set([unknown.text.replace('Mia', 'Miao')]));
  });

  test('what I set aside myself is said', async () => {
    const id = stage.personId('liu-guoqiang');
    await brandt.send({ taps: [`${stage.code}.later.${id}`] });
    expect((await brandt.says('Warum nicht Liu Guoqiang?')).keys).toContain('why.put-off');
    await brandt.send({ taps: [`${stage.code}.never.${id}`] });
    const shown = await brandt.says('Warum nicht Liu Guoqiang?');
    expect(shown.keys).toContain('why.set-aside');
    expect(shown.choices.map(({ label }) => label.key)).not.toContain('why.ask-anyway');
  });

  test('an open request and a meeting are shown with what can be done', async () => {
    await brandt.says('Zhou Jianjun');
    for (const text of ['1', '1', 'ohne Nachricht senden']) await brandt.says(text);
    const open = await brandt.says('warum nicht Zhou Jianjun');
    expect(open.keys.slice(0, 2)).toEqual(['why.asked', 'meeting.title-request-out']);
    zhou.shown();
    await zhou.says('接受');
    brandt.shown();
    const agreed = await brandt.says('warum nicht Zhou Jianjun');
    expect(agreed.keys.slice(0, 2)).toEqual(['why.meeting', 'meeting.title-confirmed']);
  });

  test('a name that was searched for says in one line why its bearer was not suggested', async () => {
    const shown = await brandt.says('Shui Miao');
    expect(shown.keys[0]).toBe('search.lead');
    expect(shown.keys.filter((key) => key.startsWith('why.'))).toEqual(['why.nothing-in-common']);
  });
});

const put = async (person: NonNullable<Awaited<ReturnType<Stage['person']>>>) => {
  const snapshot = await stage.store.read(stage.code, person.id);
  const turn = {
    id: `put-${Math.random()}`,
    by: 'organiser',
    kind: 'test',
    replies: [],
    changes: [{ put: 'person' as const, person }],
    notices: [],
    relies: [],
  };
  expect((await stage.store.commit(turn, snapshot, stage.at())).became).toBe('done');
};
