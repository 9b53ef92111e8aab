import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let zhou: Talker;
let brandt: Talker;
let zhouId: string;
let brandtId: string;

/** Both have finished their visit: she reads German in Berlin, he Chinese in Changsha. */
beforeAll(async () => {
  stage = await createStage({ crowd: true });
  zhou = stage.talker('test:zhou');
  brandt = stage.talker('test:brandt');
  zhouId = stage.personId('zhou-jianjun');
  brandtId = stage.personId('sabine-brandt');
  await zhou.arrive({ person: zhouId, language: 'zh', zone: 'Asia/Shanghai' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: brandtId, language: 'de', zone: 'Europe/Berlin' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
});
afterAll(() => stage.close());

const ask = async (word = 'ohne Nachricht senden') => {
  await brandt.says('Zhou Jianjun');
  await brandt.says('1');
  await brandt.says('1');
  return brandt.says(word);
};
const meeting = async () => (await stage.view()).meetingsOf(zhouId).at(-1)!;

describe('a request', () => {
  test('is sent with a word, a time and a visible expiry; the partner hears of it in their language', async () => {
    await brandt.says('Zhou Jianjun');
    expect((await brandt.says('1')).keys).toEqual(['ask.times-interpreter']);
    expect((await brandt.says('2')).keys).toEqual(['ask.word']);
    const sent = await brandt.says('Wir suchen einen Lieferanten für 2027.');
    expect(sent.keys).toEqual(['ask.sent']);
    expect(sent.text).toMatch(/chinesischer Zeit.*bei Ihnen/);
    const heard = zhou.shown();
    expect(heard.keys).toContain('request.title');
    expect(heard.keys).toContain('request.until');
    expect(heard.text).toContain('Wir suchen einen Lieferanten für 2027.');
    expect(heard.text).toContain('希望与您洽谈');
    expect(heard.text).not.toContain('falkenrath.example');
  });

  test('cannot be asked a second time while it is open', async () => {
    const shown = await brandt.send({ taps: [`${stage.code}.ask.${zhouId}`] });
    expect(shown.keys[0]).toBe('refusal.already-asked');
  });

  test('is countered, accepted, and then both see time, table, interpreter and each other’s contact', async () => {
    await zhou.says('换个时间');
    expect((await zhou.says('2')).keys).toEqual(['request.counter-sent']);
    expect(brandt.shown().keys).toContain('request.title-counter');
    const accepted = await brandt.says('ja');
    const told = zhou.shown();
    for (const shown of [accepted, told]) {
      expect(shown.keys).toEqual(
        expect.arrayContaining([
          'meeting.title-confirmed',
          'meeting.time',
          'meeting.table',
          'meeting.interpreter',
          'meeting.contact',
        ]),
      );
      expect(shown.replies.at(-1)?.file).toMatchObject({ kind: 'calendar', method: 'REQUEST' });
    }
    expect(told.keys[0]).toBe('notice.confirmed');
    expect(told.text).toContain('falkenrath.example');
    expect((await zhou.says('/day')).keys).toContain('day.entry-interpreter');
    expect((await brandt.says('meine Gespräche')).keys).toContain('meeting.title-confirmed');
  });

  test('an older card cannot answer a newer state', async () => {
    const { id } = await meeting();
    const shown = await zhou.send({ taps: [`${stage.code}.accept.${id}.0`] });
    expect(shown.keys.slice(0, 2)).toEqual(['refusal.request-changed', 'meeting.title-confirmed']);
  });

  test('a confirmed meeting is cancelled after a question; the other side hears at once', async () => {
    const { id } = await meeting();
    await brandt.send({ taps: [`${stage.code}.cancel.${id}`] });
    const cancelled = await brandt.says('ja');
    expect(cancelled.keys).toEqual(['meeting.cancelled']);
    expect(cancelled.replies[0]?.file).toMatchObject({ kind: 'calendar', method: 'CANCEL' });
    const told = zhou.shown();
    expect(told.keys).toEqual(['notice.cancelled']);
    expect(told.replies[0]?.file).toMatchObject({ kind: 'calendar', method: 'CANCEL' });
    expect(told.choices.map(({ label }) => label.key)).toContain('notice.see-matches');
  });

  test('is declined, and the asker is offered others', async () => {
    await ask();
    zhou.shown();
    expect((await zhou.says('婉拒')).keys).toEqual(['request.declined']);
    const told = brandt.shown();
    expect(told.keys).toEqual(['notice.declined']);
    expect((await brandt.says('ja')).keys).toContain('suggest.lead');
  });

  test('is withdrawn, and the asked hears that nothing is to be done', async () => {
    await ask('Gern schon am Vormittag.');
    zhou.shown();
    const { id } = await meeting();
    expect((await brandt.send({ taps: [`${stage.code}.withdraw.${id}`] })).keys).toEqual([
      'request.withdrawn',
    ]);
    expect(zhou.shown().keys).toEqual(['notice.withdrawn']);
  });

  test('lapses by itself at its time; both hear it once', async () => {
    await ask();
    zhou.shown();
    const { id, expiresAt } = await meeting();
    const due = { what: 'expire', meeting: id };
    expect(await stage.store.due(stage.code, expiresAt - 1, 10)).not.toContainEqual(due);
    stage.wait(expiresAt - stage.at() + 1);
    expect(await stage.store.due(stage.code, stage.at(), 10)).toContainEqual(due);
    await stage.conversation.tick(stage.code, { what: 'expire', meeting: id });
    await stage.conversation.tick(stage.code, { what: 'expire', meeting: id });
    await stage.deliver();
    expect(brandt.shown().keys).toEqual(['notice.expired-asker']);
    expect(zhou.shown().keys).toEqual(['notice.expired-asked']);
    expect((await zhou.send({ taps: [`${stage.code}.accept.${id}.0`] })).keys[0]).toMatch(
      /refusal/,
    );
  });
});

test('each consent is on record with the notice in the words that were shown', async () => {
  const [hers, his] = [await stage.person(brandtId), await stage.person(zhouId)];
  const shown = hers!.consents[0]!.notice;
  expect(shown).toMatch(/^demo-1 [0-9a-f]{16}$/);
  expect(hers!.consents).toMatchObject(
    hers!.consents.map(() => ({ notice: shown, language: 'de' })),
  );
  // The same notice, in Chinese.
  expect(his!.consents[0]).toMatchObject({
    language: 'zh',
    notice: expect.stringMatching(/^demo-1 /),
  });
  expect(his!.consents[0]!.notice).not.toBe(shown);
  // A box that was left empty is an answer as well.
  expect(his!.consents.find(({ purpose }) => purpose === 'announcements')).toMatchObject({
    given: false,
  });
});

describe('who may be met', () => {
  test('"never" hides a person for good, in silence, and in both directions', async () => {
    const other = stage.personId(stage.roster[120]!.id);
    await brandt.send({ taps: [`${stage.code}.never.${other}`] });
    expect((await stage.person(brandtId))?.avoid).toContain(other);
    const shown = await brandt.send({ taps: [`${stage.code}.ask.${other}`] });
    expect(shown.keys[0]).toMatch(/ask\.|refusal/);
    const engines = stage.engines;
    const view = await stage.view();
    const theirs = engines.suggest(view, view.people.get(other)!, 300, new Set());
    expect(theirs.map((match) => match.person)).not.toContain(brandtId);
  });

  test('whoever pauses is suggested to nobody, and back again', async () => {
    await brandt.says('/pause');
    let view = await stage.view();
    const suggested = () =>
      stage.engines
        .suggest(view, view.people.get(zhouId)!, 300, new Set())
        .map((match) => match.person);
    expect(suggested()).not.toContain(brandtId);
    await brandt.says('/resume');
    view = await stage.view();
    expect(view.people.get(brandtId)?.paused).toBe(false);
  });

  test('without the consent to cross the border nobody abroad sees the person', async () => {
    await brandt.says('/privacy');
    await brandt.taps('edit.consent');
    await brandt.taps('consent.matching', 'consent.submit');
    const view = await stage.view();
    const zhouSees = stage.engines.suggest(view, view.people.get(zhouId)!, 300, new Set());
    expect(zhouSees.map((match) => match.person)).not.toContain(brandtId);
    expect((await zhou.says('Sabine Brandt')).keys).not.toContain('suggest.name');
    expect((await brandt.says('/matches')).keys).toEqual(['suggest.no-transfer']);
    await brandt.taps('edit.consent');
    await brandt.taps('consent.matching', 'consent.transfer', 'consent.contact', 'consent.submit');
    expect((await zhou.says('Sabine Brandt')).keys).toContain('suggest.name');
  });
});

describe('numbers and labels', () => {
  const partner = (id: string): string => id.split('.')[2]!;

  test('a number means the card that shows it, also on the second page and back on the first', async () => {
    const first = await brandt.says('/matches');
    const cards = first.replies.filter((reply) => reply.number !== undefined);
    expect(cards.map((card) => card.number)).toEqual([1, 2, 3, 4, 5]);
    const more = await brandt.says('mehr');
    const next = more.replies.find((reply) => reply.number === 6);
    if (next) {
      await brandt.says('6');
      expect(brandt.last().some(({ id }) => id.includes(partner(next.choices![0]!.id)))).toBe(true);
      await brandt.says('/matches');
      await brandt.says('mehr');
    }
    await brandt.says('2');
    expect(brandt.last().some(({ id }) => id.includes(partner(cards[1]!.choices![0]!.id)))).toBe(
      true,
    );
  });

  test('a label that stands on every card asks which, and is understood with the number', async () => {
    const { replies } = await brandt.says('/matches');
    const third = partner(replies.find((reply) => reply.number === 3)!.choices![0]!.id);
    expect((await brandt.says('Später')).keys).toEqual(['hear.which']);
    await brandt.says('/matches');
    expect((await brandt.says('Später 3')).keys).toEqual(['suggest.later-done']);
    expect((await stage.person(brandtId))?.later).toContain(third);
  });

  test('the numbers count people, not lines of the profile, right after a visit', async () => {
    const me = stage.talker('test:numbers');
    await me.arrive({ language: 'en' });
    for (const text of ['English', 'all', 'Ann SMITH', 'skip', 'skip', '1', 'Germany', 'English']) {
      await me.says(text);
    }
    await me.says('hydraulic pumps');
    await me.says('yes');
    await me.says('hydraulic cylinders');
    await me.says('yes');
    const done = await me.says('none');
    const second = partner(done.replies.find((reply) => reply.number === 2)!.choices![0]!.id);
    await me.says('2');
    expect(me.last().some(({ id }) => id.includes(second))).toBe(true);
  });

  test('a new language is answered in it', async () => {
    await brandt.says('/language');
    const changed = await brandt.says('English');
    expect(changed.keys).toEqual(['language.changed']);
    expect(changed.text).toContain('English');
    await brandt.says('Deutsch bitte');
  });

  test('"/cancel" names what can be cancelled: meetings, and requests of one’s own', async () => {
    expect((await brandt.says('/cancel')).keys).toEqual(['meeting.nothing-to-cancel']);
    await ask();
    const which = await brandt.says('/cancel');
    expect(which.keys).toEqual(['meeting.cancel-which']);
    expect(which.text).toContain('ZHOU');
    expect((await brandt.says('1')).keys).toEqual(['request.withdrawn']);
  });

  test('who is asked already is shown with what can be done about it', async () => {
    await ask();
    const shown = await brandt.send({ taps: [`${stage.code}.ask.${zhouId}`] });
    expect(shown.keys.slice(0, 2)).toEqual(['refusal.already-asked', 'meeting.title-request-out']);
    await brandt.says('/cancel');
    await brandt.says('1');
  });
});

describe('taking along and leaving', () => {
  test('the export holds everything that was told, and nobody else’s data', async () => {
    const shown = await brandt.says('/export');
    const file = shown.replies.find((reply) => reply.file)?.file;
    const text = JSON.stringify(file);
    expect(text).toContain('sabine.brandt@falkenrath.example');
    expect(text).toContain('Gern schon am Vormittag.');
    expect(text).not.toContain('zhou.jianjun@');
  });

  test('deleting asks once, ends every meeting, tells the partner and leaves nothing', async () => {
    zhou.shown();
    await zhou.says('Sabine Brandt');
    await zhou.says('1');
    await zhou.says('1');
    await zhou.says('直接发送');
    brandt.shown();
    await brandt.says('ja');
    zhou.shown();
    await brandt.says('/delete');
    await brandt.says('ja');
    expect(zhou.shown().keys).toEqual(['notice.left-cancelled']);
    expect(await stage.person(brandtId)).toBeUndefined();
    expect(await stage.store.find('test:brandt')).toBeUndefined();
    expect((await zhou.says('/day')).keys).toEqual(['day.none']);
  });
});
