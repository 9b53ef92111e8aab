import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
let stage: Stage;
let number = 0;
const someone = () => stage.talker(`test:visitor-${++number}`);

beforeAll(async () => {
  stage = await createStage({ crowd: true });
});
afterAll(() => stage.close());

describe('somebody invited', () => {
  test('is done in eight messages at most, each typed', async () => {
    const me = someone();
    const person = stage.personId('zhou-jianjun');
    expect((await me.arrive({ person, language: 'zh' })).keys).toEqual([
      'language.greet-named',
      'demo.partners',
      'language.ask',
    ]);
    expect((await me.says('中文')).keys).toContain('consent.ask');
    expect((await me.says('1、2、3')).keys).toContain('confirm.title');
    expect((await me.says('是的')).keys).toEqual(['times.ask']);
    const done = await me.says('没有');
    expect(done.keys).toContain('visit.done');
    expect(done.keys).toContain('suggest.lead');
    expect(done.keys.filter((key) => key === 'suggest.name')).toHaveLength(5);
    expect((await stage.person(person))?.presence).toBe('present');
  });

  test('says who they are not, and changes a line of the profile later', async () => {
    const me = someone();
    const person = stage.personId('sabine-brandt');
    await me.arrive({ person, language: 'de' });
    await me.says('Deutsch');
    await me.says('alle');
    const notMe = await me.taps('confirm.not-me');
    expect(notMe.keys).toEqual(['confirm.somebody-else']);
    await me.says('ja');
    expect((await me.says('keine')).keys).toContain('visit.done');
    await me.says('/profile');
    await me.taps('edit.offer');
    await me.says('Hydraulikpumpen');
    const after = await me.says('ja');
    expect(after.keys).toContain('profile.title');
    const offers = (await stage.person(person))!.interests.filter((i) => i.side === 'offer');
    expect(offers).toMatchObject([{ words: 'Hydraulikpumpen', chain: 'supply' }]);
  });

  test('who comes again later is welcomed back', async () => {
    const me = someone();
    const back = await me.arrive({ person: stage.personId(stage.roster[5]!.id), language: 'en' });
    expect(back.keys).toContain('visit.welcome-back');
  });
});

describe.each([
  {
    language: 'de' as const,
    label: 'Deutsch',
    all: 'alle',
    name: 'Dr. Petra Müller',
    family: 'Müller',
    organisation: 'Müller Ventiltechnik GmbH',
    kind: 'Hidden Champion',
    position: 'Leiterin Einkauf',
    side: 'Deutsche Delegation',
    country: 'Deutschland',
    spoken: 'Deutsch und Englisch',
    offer: 'Spritzgusswerkzeuge für die Elektromobilität',
    need: 'Lieferanten von Batteriezellen',
    yes: 'ja',
    none: 'keine',
  },
  {
    language: 'en' as const,
    label: 'English',
    all: 'all',
    name: 'John SMITH',
    family: undefined,
    organisation: 'Smith Presses Ltd',
    kind: 'Start-up',
    position: 'Head of Sales',
    side: 'German delegation',
    country: 'Austria',
    spoken: 'English',
    offer: 'Injection moulding machines',
    need: 'Battery cell suppliers',
    yes: 'yes',
    none: 'none',
  },
  {
    language: 'zh' as const,
    label: '中文',
    all: '全部',
    name: '欧阳明',
    family: '是的',
    organisation: '湘江电池有限公司',
    kind: '专精特新“小巨人”企业',
    position: '总经理',
    side: '长沙代表团',
    country: '中国',
    spoken: '中文、英语',
    offer: '动力电池模组',
    need: '寻找德国自动化设备供应商',
    yes: '是的',
    none: '没有',
  },
])('a newcomer who writes in $language', (who) => {
  test('registers in free words and is suggested partners', async () => {
    const me = someone();
    expect((await me.arrive({ language: who.language })).keys[0]).toBe('language.greet');
    await me.says(who.label);
    expect((await me.says(who.all)).keys).toContain('name.ask');
    let shown = await me.says(who.name);
    if (who.family) shown = await me.says(who.family);
    expect(shown.keys).toEqual(['organisation.ask']);
    expect((await me.says(who.organisation)).keys).toEqual(['organisation.ask-kind']);
    expect((await me.says(who.kind)).keys).toEqual(['position.ask']);
    expect((await me.says(who.position)).keys).toEqual(['delegation.ask']);
    shown = await me.says(who.side);
    expect(shown.keys).toEqual(['country.ask']);
    shown = await me.says(who.country);
    expect(shown.keys).toContain('spoken.ask');
    shown = await me.says(who.spoken);
    expect(shown.keys).toContain('interest.ask-offer');
    shown = await me.says(who.offer);
    expect(shown.keys.at(-1)).toBe('interest.check-offer');
    shown = await me.says(who.yes);
    expect(shown.keys).toContain('interest.ask-need');
    shown = await me.says(who.need);
    expect(shown.keys.at(-1)).toBe('interest.check-need');
    shown = await me.says(who.yes);
    expect(shown.keys).toEqual(['times.ask']);
    shown = await me.says(who.none);
    expect(shown.keys).toContain('visit.done');
    expect(shown.keys).toContain('suggest.lead');
  });
});

describe('on the way', () => {
  const atName = async () => {
    const me = someone();
    await me.arrive({ language: 'de' });
    await me.says('Deutsch');
    await me.says('alle');
    return me;
  };

  test('"back" returns to the question before', async () => {
    const me = await atName();
    await me.says('Petra MÜLLER');
    expect((await me.says('zurück')).keys).toEqual(['name.ask', 'name.hint']);
    expect((await me.says('Petra MEIER')).keys).toEqual(['organisation.ask']);
  });

  test('help and the organiser are there, and the question is asked again afterwards', async () => {
    const me = await atName();
    const help = await me.says('Hilfe');
    expect(help.keys).toEqual(['help.title', ...help.keys.slice(1, 4), 'name.ask', 'name.hint']);
    expect((await me.says('Ich möchte mit einem Menschen sprechen')).keys).toContain('desk.ask');
    const sent = await me.says('Darf mein Kollege mitkommen?');
    expect(sent.keys).toEqual(['desk.sent', 'name.ask', 'name.hint']);
  });

  test('what needs a finished visit says so, and goes on', async () => {
    const me = await atName();
    expect((await me.says('/matches')).keys).toEqual([
      'visit.finish-first',
      'name.ask',
      'name.hint',
    ]);
  });

  test('a question that can be skipped is skipped, one that cannot says so', async () => {
    const me = await atName();
    expect((await me.says('überspringen')).keys[0]).toBe('visit.cannot-skip');
    await me.says('Petra MÜLLER');
    expect((await me.says('überspringen')).keys).toEqual(['position.ask']);
  });

  test('the language changes at any moment, and the question comes in the new one', async () => {
    const me = await atName();
    const changed = await me.says('请说中文');
    expect(changed.keys).toEqual(['language.changed', 'name.ask', 'name.hint']);
    expect(changed.text).toContain('请问您的姓名');
    expect((await me.says('Deutsch bitte')).text).toContain('Wie heißen Sie');
  });

  test('without the first consent nothing is kept and nothing goes on', async () => {
    const me = someone();
    await me.arrive({ language: 'en' });
    await me.says('English');
    const refused = await me.says('3');
    expect(refused.keys).toEqual(['consent.needs-matching', 'consent.ask']);
  });

  test('a button of an earlier question is recognised as such', async () => {
    const me = await atName();
    const old = me.last().map((choice) => choice.id);
    await me.says('Petra MÜLLER');
    const shown = await me.send({ taps: [old.at(-1)!] });
    expect(shown.keys).toEqual(['visit.old-button', 'organisation.ask']);
  });

  test('one sentence that offers and seeks is taken apart', async () => {
    const me = await atName();
    for (const text of ['Petra MÜLLER', 'überspringen', 'überspringen']) await me.says(text);
    await me.says('1');
    await me.says('Deutschland');
    await me.says('Deutsch');
    await me.says('Spritzgusswerkzeuge für die E-Mobilität, suche Batteriezellen-Lieferanten');
    const also = await me.says('ja');
    expect(also.keys).toEqual(['interest.also-need', 'interest.kind-need', 'interest.check-need']);
    expect(also.text).toContain('Batteriezellen');
  });

  test('words that nothing is recognised in are kept, and the organiser learns of them', async () => {
    const me = await atName();
    for (const text of ['Petra MÜLLER', 'überspringen', 'überspringen']) await me.says(text);
    await me.says('1');
    await me.says('Deutschland');
    await me.says('Deutsch');
    expect((await me.says('Blubberwutz und Schnurpselquast')).keys).toEqual([
      'interest.nothing-offer',
    ]);
    expect((await me.says('weiter mit meinen Worten')).keys[0]).toMatch(/^interest\./);
  });
});

test('a half-finished visit resumes days later', async () => {
  const me = someone();
  await me.arrive({ language: 'de' });
  await me.says('Deutsch');
  await me.says('1');
  stage.wait(10 * 60_000);
  expect((await me.says('/start')).keys).toEqual(['visit.resume', 'name.ask', 'name.hint']);
  expect((await me.says('Petra MÜLLER')).keys).toEqual(['organisation.ask']);
});

test('times follow the device: whoever has travelled reads them in the new zone', async () => {
  const me = someone();
  await me.arrive({ person: stage.personId(stage.roster[7]!.id), zone: 'Europe/Berlin' });
  const id = (await stage.store.find(me.address))!.person;
  expect((await stage.person(id))?.zone).toBe('Europe/Berlin');
  await me.send({ text: '/day', zone: 'Asia/Shanghai' });
  expect((await stage.person(id))?.zone).toBe('Asia/Shanghai');
});

test('before everything is deleted, only that is asked', async () => {
  const me = someone();
  await me.arrive({ language: 'de' });
  await me.says('Deutsch');
  expect((await me.says('/delete')).keys).toEqual(['erase.ask']);
  expect((await me.says('nein')).keys).toEqual(['erase.kept', 'consent.ask']);
});

test('somebody invited whose offers and needs nobody knows is done in eight messages', async () => {
  const roster = stage.roster.map((entry) => ({ ...entry, offers: [], needs: [] }));
  const other = await createStage({ entries: roster.slice(0, 3) });
  const me = other.talker('test:eight');
  await me.arrive({ person: other.personId(roster[0]!.id), language: 'de' });
  const messages = [
    'Deutsch',
    'alle',
    'ja',
    'Spritzgusswerkzeuge',
    'ja',
    'Lieferanten von Batteriezellen',
    'ja',
    'keine',
  ];
  const shown = [];
  for (const text of messages) shown.push(await me.says(text));
  expect(shown.slice(0, -1).some(({ keys }) => keys.includes('visit.done'))).toBe(false);
  expect(shown.at(-1)?.keys).toContain('visit.done');
  await other.close();
});
