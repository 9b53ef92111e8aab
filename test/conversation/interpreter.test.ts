import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { RosterEntry } from '../../src/domain/roster.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let zhou: Talker;
let brandt: Talker;
let shen: Talker;
let hua: Talker;

const entry = (id: string, delegation: string, language: 'de' | 'zh', role?: 'interpreter') =>
  RosterEntry.parse({
    id,
    ...(role
      ? { role }
      : {
          delegation,
          organisation: { id: `org-${id}`, name: { latin: `Firm ${id}` }, kind: 'mittelstand' },
          position: 'Head of Purchasing',
        }),
    name: { latin: { family: id, given: 'Test' }, familyFirst: false },
    country: language === 'de' ? 'DE' : 'CN',
    reads: language,
    spoken: [{ language, level: 'fluent' }],
    offers: role ? [] : [language === 'zh' ? '我们生产液压缸' : 'Förderbänder'],
    needs: role ? [] : [language === 'zh' ? '轴承' : 'Wir suchen Hydraulikzylinder'],
  });

const twoInterpreters = (event: Event): Event => ({
  ...event,
  visits: [],
  interpreters: event.interpreters.slice(0, 2).map((one) => ({ ...one, fields: [] })),
});

beforeAll(async () => {
  stage = await createStage({
    change: twoInterpreters,
    entries: [
      entry('zhou', 'changsha', 'zh'),
      entry('brandt', 'german', 'de'),
      entry('int-1', '', 'de', 'interpreter'),
      entry('int-2', '', 'zh', 'interpreter'),
    ],
  });
  [zhou, brandt, shen, hua] = ['zhou', 'brandt', 'shen', 'hua'].map((name) =>
    stage.talker(`test:${name}`),
  ) as [Talker, Talker, Talker, Talker];
  await zhou.arrive({ person: stage.personId('zhou'), language: 'zh' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: stage.personId('brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
});
afterAll(() => stage.close());

const book = async () => {
  await brandt.send({ taps: [`${stage.code}.ask.${stage.personId('zhou')}`] });
  await brandt.says('1');
  await brandt.says('ohne Nachricht senden');
  zhou.shown();
  await zhou.says('接受');
  return (await stage.view()).meetingsOf(stage.personId('zhou')).at(-1)!;
};

test('an interpreter comes in by invitation, with a short visit', async () => {
  await shen.arrive({ person: stage.personId('int-1'), language: 'de' });
  expect((await shen.says('Deutsch')).keys).toContain('consent.title');
  expect(shen.last().map(({ label }) => label.key)).toContain('crew.consent');
  const confirm = await shen.says('alle');
  expect(confirm.keys).toContain('confirm.title');
  expect(confirm.keys).not.toContain('profile.no-offers');
  const done = await shen.says('ja');
  expect(done.keys).toEqual(expect.arrayContaining(['crew.done', 'crew.help', 'crew.none']));
  await hua.arrive({ person: stage.personId('int-2'), language: 'zh' });
  for (const text of ['中文', '全部', '是的']) await hua.says(text);
  const id = stage.personId('int-1');
  expect((await stage.view()).event.interpreters[0]?.person).toBe(id);
  expect(await stage.person(id)).toMatchObject({ presence: 'present', role: 'interpreter' });
});

test('what is for delegates is not for interpreters', async () => {
  for (const text of ['/matches', '/pause', 'Hydraulikzylinder', 'mehr']) {
    expect((await shen.says(text)).keys, text).toEqual(['crew.only']);
  }
});

test('hears of a booking, sees the rota and the brief with words in both languages', async () => {
  const meeting = await book();
  const [own, other] = meeting.interpreter === 'int-1' ? [shen, hua] : [hua, shen];
  const told = own.shown();
  expect(told.keys[0]).toBe('crew.booked');
  expect(other.shown().keys).toEqual([]);
  const day = await own.says('/day');
  expect(day.keys).toEqual(expect.arrayContaining(['crew.title', 'crew.duty', 'crew.free']));
  const brief = await own.taps('.brief.');
  expect(brief.keys).toEqual(
    expect.arrayContaining(['crew.brief-title', 'crew.speaker', 'crew.reason', 'crew.term']),
  );
  expect(brief.text).toMatch(/Hydraulik.* – .*液压/);
  expect((await other.send({ taps: [`${stage.code}.brief.${meeting.id}`] })).keys).toEqual([
    'crew.gone',
  ]);
});

test('"I cannot come" brings somebody else in the same turn, and then nobody', async () => {
  const view = await stage.view();
  const before = view.meetingsOf(stage.personId('zhou')).at(-1)!;
  const [own, other] = before.interpreter === 'int-1' ? [shen, hua] : [hua, shen];
  brandt.shown();
  zhou.shown();
  await own.says('/day');
  await own.taps('.brief.');
  expect((await own.taps('.cannot.')).keys).toEqual(['crew.cannot-ask']);
  expect((await own.says('ja')).keys).toEqual(['crew.replaced']);
  const after = (await stage.view()).meetings.get(before.id)!;
  expect(after.interpreter).not.toBe(before.interpreter);
  expect(after).toMatchObject({ status: 'confirmed', time: before.time });
  for (const delegate of [brandt, zhou]) {
    expect(delegate.shown().keys.slice(0, 2)).toEqual(['crew.reseated', 'meeting.title-confirmed']);
  }
  expect(other.shown().keys[0]).toBe('crew.booked');

  await other.says('/day');
  await other.taps('.brief.');
  await other.taps('.cannot.');
  expect((await other.taps('.cannot-yes.')).keys).toEqual(['crew.not-replaced']);
  for (const delegate of [brandt, zhou]) {
    const shown = delegate.shown();
    expect(shown.keys).toEqual(['crew.stranded']);
    expect(shown.choices.map(({ id }) => id.split('.')[1])).toEqual(['do', 'cancel']);
  }
  const questions = await stage.store.desk.questions(stage.code);
  expect(questions.map(({ text }) => text)).toEqual([expect.stringContaining(before.id)]);
  expect((await stage.view()).meetings.get(before.id)?.status).toBe('confirmed');

  await brandt.send({ taps: [`${stage.code}.cancel.${before.id}`] });
  await brandt.says('ja');
  expect(other.shown().keys).toEqual(['crew.off']);
});

test('whoever is away for a half-day is not booked, and gives up what they had', async () => {
  const meeting = await book();
  const [own, other] = meeting.interpreter === 'int-1' ? [shen, hua] : [hua, shen];
  own.shown();
  other.shown();
  await own.says('/availability');
  const half = await own.says('1');
  expect(half.keys.slice(0, 1)).toEqual(['times.saved']);
  expect(half.keys).toContain('crew.replaced');
  const after = (await stage.view()).meetings.get(meeting.id)!;
  expect(after.interpreter).not.toBe(meeting.interpreter);
  expect(other.shown().keys[0]).toBe('crew.booked');
});
