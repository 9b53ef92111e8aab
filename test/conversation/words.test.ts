import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLessons } from '../../src/conversation/lessons.ts';
import type { Event } from '../../src/domain/event.ts';
import { EventFileError } from '../../src/eventfile/index.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
let stage: Stage;
let lessons: ReturnType<typeof createLessons>;

beforeAll(async () => {
  stage = await createStage();
  const { store, engines, at: clock } = stage;
  lessons = createLessons({ store, wording: store.wording, engines, clock });
});
afterAll(() => stage.close());

const visits = {
  de: ['Deutsch', 'alle', 'ja', 'keine'],
  en: ['English', 'all', 'yes', 'none'],
  zh: ['中文', '1、2、3', '是的', '没有'],
};

async function visit(entry: string, language: keyof typeof visits) {
  const me = stage.talker(`test:${entry}`);
  await me.arrive({ person: stage.personId(entry), language });
  for (const text of visits[language]) await me.says(text);
  return me;
}

const phrases = async () =>
  (await stage.store.wording.phrases(stage.code)).map(({ text, language, count }) => [
    text,
    language,
    count,
  ]);

test('a word that nobody knew is kept, taught, and brings people together in three languages', async () => {
  const colleague = stage.roster.find(
    ({ id, delegation }) => delegation === 'german' && id !== 'sabine-brandt',
  )!.id;
  const sabine = await visit('sabine-brandt', 'de');
  const english = await visit(colleague, 'en');
  const jianjun = await visit('zhou-jianjun', 'zh');

  // Somebody offers what the taxonomy does not know, and leaves it as it was said.
  await sabine.says('/profile');
  await sabine.taps('edit.offer');
  const said = await sabine.says('Wir bauen Blubberwutzen, sabine@example.com, +49 170 1234567');
  expect(said.keys).toEqual(['interest.nothing-offer']);
  await sabine.taps('keep');
  expect((await jianjun.says('寻找磁流变犇羴')).keys).toEqual(['search.none']);
  expect((await english.says('bubblehogs')).keys).toEqual(['search.none']);
  expect((await jianjun.says('磁流变犇羴')).keys).toEqual(['search.none']);
  expect(await phrases()).toEqual([
    ['磁流变犇羴', 'zh', 2],
    ['bubblehogs', 'en', 1],
    ['Blubberwutzen', 'de', 1],
  ]);

  const labels = { de: 'Blubberwutze', en: 'Bubblehogs', zh: '磁流变犇羴' };
  const topic = { turn: 'lesson', slug: 'hogs', sector: 'mach', labels };
  expect(await lessons.addTopic(stage.code, topic)).toEqual({ people: 1 });
  // The same act again changes nothing.
  expect(await lessons.addTopic(stage.code, topic)).toHaveProperty('refused');
  expect(await phrases()).toEqual([]);
  const code = `own.${stage.code}-hogs`;
  const offers = (await stage.person(stage.personId('sabine-brandt')))!.interests.filter(
    ({ side }) => side === 'offer',
  );
  expect(offers.map(({ topics }) => topics)).toEqual([[code]]);

  const found = await jianjun.says('寻找磁流变犇羴');
  expect(found.keys).toContain('search.lead-offer');
  expect(found.text).toContain('白莎宾');
  expect(found.text.match(/磁流变犇羴/g)!.length).toBeGreaterThan(1);
  await jianjun.says('/profile');
  await jianjun.taps('edit.need');
  expect((await jianjun.says('我们需要磁流变犇羴')).text).toContain('磁流变犇羴');
  await jianjun.says('是的');

  const matches = await sabine.says('/matches');
  expect(matches.text).toContain('ZHOU Jianjun');
  expect(matches.text).toMatch(/Blubberwutze(?!n)/);
  await english.says('/profile');
  await english.taps('edit.offer');
  const chips = await english.says('We make bubblehogs');
  expect(chips.text).toContain('Bubblehogs');
  await english.says('yes');
  expect((await english.says('Zhou Jianjun')).text).toContain('Bubblehogs');

  // A topic that is gone is told by what its code says.
  await lessons.forget(stage.code, { turn: 'gone', topic: code });
  expect((await english.says('/profile')).text).toContain('hogs');
  expect((await jianjun.says('寻找磁流变犇羴')).keys).toEqual(['search.none']);
});

test('names, addresses and what was understood are not kept', async () => {
  const me = stage.talker('test:zhou-jianjun');
  const { id } = stage.roster.find(({ id }) => id === 'sabine-brandt')!;
  const before = await phrases();
  for (const text of [
    'Brandt',
    'Frau Sabine Brandt',
    'https://www.example.com/blubb',
    'me@example.com',
    '白莎宾',
    id,
  ]) {
    await me.says(text);
  }
  expect(await phrases()).toEqual(before);
});

test('a file that is loaded again brings its words, and leaves those that were taught', async () => {
  const { store, engines, event, roster, code, at: clock } = stage;
  const asked: string[] = [];
  const load = (words: Event['words']) =>
    openEvent(
      { event: { ...event, words }, roster },
      {
        store,
        engines,
        clock,
        ask: async (differences) => {
          asked.push(...differences);
          return true;
        },
      },
    );
  const taught = { phrase: 'Grunzkugel', language: 'de', topic: 'mach.pumps-valves' } as const;
  await lessons.teach(code, { turn: 'before-loading', ...taught });
  const inFile = { phrase: 'Pumpenzwilling', language: 'en', topic: 'mach.pumps-valves' } as const;
  const { words } = (await load({ topics: [], synonyms: [inFile] })).event;
  expect(words.synonyms).toEqual([taught, inFile]);
  expect(asked).toEqual([expect.stringContaining('words.synonyms.1: nothing → ')]);
  await load({ topics: [], synonyms: [inFile] });
  expect(asked).toHaveLength(1);
  expect(engines.recognise(await stage.view(), 'Grunzkugeln').topics[0]?.topic).toBe(taught.topic);

  const wrong = { ...inFile, topic: 'mach.nothing' };
  const error = await load({ topics: [], synonyms: [wrong] }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(EventFileError);
  expect((error as EventFileError).faults).toEqual([
    'words: there is no topic mach.nothing; `npm run magpie -- words topics` lists them',
  ]);
});
