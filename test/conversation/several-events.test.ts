import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeIn } from '../../src/conversation/link.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;

let stage: Stage;
let other: string;
let number = 0;

beforeAll(async () => {
  stage = await createStage();
  other = await stage.openAnother();
});
afterAll(() => stage.close());

const someone = () => stage.talker(`test:events-${++number}`);
const eventOf = async ({ address }: { address: `${string}:${string}` }) =>
  (await stage.store.find(address))?.event;

/** In both events: here the name is asked for, there, last, the consent. */
async function inBoth() {
  const me = someone();
  await me.arrive({ language: 'de' });
  await me.says('Deutsch');
  await me.says('alle');
  await me.arrive({ event: other, language: 'de' });
  await me.says('Deutsch');
  expect(await eventOf(me)).toBe(other);
  return me;
}

test('typed words are heard in the event where the address was last', async () => {
  const me = await inBoth();
  expect((await me.says('alle')).keys).toContain('name.ask');
  await me.says('Petra MÜLLER');
  const [here, there] = await Promise.all(
    [stage.code, other].map((event) => stage.store.find(me.address, event)),
  );
  expect((await stage.person(there!.person, other))?.name?.latin.family).toBe('Müller');
  expect((await stage.person(here!.person))?.name).toBeUndefined();
});

test('a tap brings the address back to the event that its button belongs to, and is answered there', async () => {
  const me = await inBoth();
  const shown = await me.send({ taps: [`${stage.code}.do.help`] });
  expect(shown.keys.slice(0, 1)).toEqual(['help.title']);
  expect(shown.keys.slice(-2)).toEqual(['name.ask', 'name.hint']);
  expect(shown.choices.every(({ id }) => id.startsWith(`${stage.code}.`))).toBe(true);
  expect(await eventOf(me)).toBe(stage.code);
  // And there they stay, with what they type.
  expect((await me.says('Petra MÜLLER')).keys).toEqual(['organisation.ask']);
  expect((await me.send({ taps: [`${other}.do.help`] })).keys).toContain('consent.ask');
  expect(await eventOf(me)).toBe(other);
});

test('a tap of an event where the address is nobody changes nothing', async () => {
  const me = someone();
  await me.arrive({ language: 'de' });
  const shown = await me.send({ taps: [`${other}.do.help`] });
  expect(shown.keys[0]).toBe('refusal.other-event');
  expect(await eventOf(me)).toBe(stage.code);
  expect((await me.send({ taps: ['nowhere.do.help'] })).keys[0]).toBe('refusal.other-event');
});

test('whoever leaves one event is where they still are, in the other', async () => {
  const me = await inBoth();
  const here = (await stage.store.find(me.address, stage.code))!.person;
  await me.says('/delete');
  expect((await me.says('ja')).keys).toEqual(['erase.done']);
  expect(await eventOf(me)).toBe(stage.code);
  expect(await stage.person(here)).toBeDefined();
  expect((await me.says('Petra MÜLLER')).keys).toEqual(['organisation.ask']);
});

test('a code of another event leads there, and what was begun here stays', async () => {
  const owner = someone();
  await owner.arrive({ event: other, language: 'en' });
  const offer = (await owner.says('/link')).text;
  const code = /t\w{6}-\w{4}-\w{4}/.exec(offer)![0];
  expect(codeIn(code)?.event).toBe(other);
  const me = someone();
  await me.arrive({ language: 'de' });
  await me.says('Deutsch');
  await me.says('alle');
  expect((await me.says(code)).keys[0]).toBe('link.done');
  expect(await eventOf(me)).toBe(other);
  expect((await stage.store.find(me.address))?.person).toBe(
    (await stage.store.find(owner.address))?.person,
  );
  expect((await me.send({ taps: [`${stage.code}.do.help`] })).keys.slice(-2)).toEqual([
    'name.ask',
    'name.hint',
  ]);
});

test('a notice of one event reaches the address while it is in another', async () => {
  const me = await inBoth();
  await me.send({ taps: [`${stage.code}.do.help`] });
  const code = /t\w{6}-\w{4}-\w{4}/.exec((await me.says('/link')).text)![0];
  await me.send({ taps: [`${other}.do.help`] });
  await someone().arrive({ code: codeIn(code)!.code });
  expect(me.shown().keys).toEqual(['notice.linked-web']);
  expect(await eventOf(me)).toBe(other);
});
