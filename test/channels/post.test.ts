import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPost } from '../../src/channels/post.ts';
import { codeIn } from '../../src/conversation/link.ts';
import type { Parcel } from '../../src/ports.ts';
import { createStage, textOf } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;

let stage: Stage;
let number = 0;

beforeAll(async () => {
  stage = await createStage({ entries: [] });
});
afterAll(() => stage.close());

const somewhere = () => stage.talker(`test:post-${++number}`);

/** One person at two addresses, in the middle of a visit. */
async function atTwo() {
  const [first, second] = [somewhere(), somewhere()];
  await first.arrive({ language: 'en' });
  await notify(first, second);
  return { first, second, id: (await stage.store.find(first.address))!.person };
}

/** Links one more address, of which all that are there already hear. */
async function notify(first: ReturnType<typeof somewhere>, next = somewhere()) {
  const code = /t\w{6}-\w{4}-\w{4}/.exec((await first.says('/link')).text)![0];
  await next.arrive({ code: codeIn(code)!.code });
}

const isDead = async ({ address }: ReturnType<typeof somewhere>) =>
  (await stage.store.find(address))?.isDead;

test('a notice passes by an address where nobody is any more, until somebody speaks there', async () => {
  const { first, second } = await atTwo();
  second.shown();
  stage.unreachable.add(second.address);
  await notify(first);
  expect(first.shown().keys).toEqual(['notice.linked-web']);
  expect([await isDead(first), await isDead(second)]).toEqual([false, true]);

  // It is not even tried: that it would arrive again is not known before somebody speaks.
  stage.unreachable.delete(second.address);
  await notify(first);
  expect(first.shown().keys).toEqual(['notice.linked-web']);
  expect(second.shown().keys).toEqual([]);

  expect((await second.says('English')).keys).toContain('consent.ask');
  expect(await isDead(second)).toBe(false);
  await notify(first);
  expect(second.shown().keys).toEqual(['notice.linked-web']);
});

test('an answer to where nobody is any more counts as sent', async () => {
  const { first } = await atTwo();
  stage.unreachable.add(first.address);
  await first.says('English');
  expect(await isDead(first)).toBe(true);
  const later = stage.at() + 60_000;
  expect(await stage.store.unanswered(stage.code, later, later, 9)).toEqual([]);
});

test('a farewell that does not arrive leaves nothing behind', async () => {
  const { first, second } = await atTwo();
  await first.says('/delete');
  stage.unreachable.add(first.address);
  await first.says('yes');
  expect(await isDead(first)).toBeUndefined();
  expect(await isDead(second)).toBeUndefined();
});

test('an answer that is being sent is not sent a second time by a sweeper', async () => {
  const { first } = await atTwo();
  const settled = await stage.conversation.hear({
    id: `sweep-${stage.code}`,
    address: first.address,
    at: stage.at(),
    text: 'English',
    card: 'card 7',
  });
  const later = stage.at() + 10_000;
  const [left] = await stage.store.unanswered(stage.code, later, later, 9);
  expect(left).toMatchObject({ id: settled!.answer.id, card: 'card 7' });
  const sent: Parcel[] = [];
  const send = async (parcel: Parcel): Promise<void> => {
    sent.push(parcel);
    await sleep(50);
  };
  const { store, engines } = stage;
  const log = pino({ level: 'silent' });
  const post = createPost({
    store,
    engines,
    clock: Date.now,
    log,
    channels: [{ name: 'test', send }],
  });
  await Promise.all([post.answer(settled!), post.again(left!)]);
  expect(sent).toMatchObject([{ card: 'card 7', to: first.address, language: 'en' }]);
});

test('an answer that a crash left behind goes out once, by whoever finds it', async () => {
  const { first } = await atTwo();
  const settled = await stage.conversation.hear({
    id: `crash-${stage.code}`,
    address: first.address,
    at: stage.at(),
    text: 'Deutsch',
  });
  first.shown();
  const later = stage.at() + 10_000;
  for (const answer of await stage.store.unanswered(stage.code, later, later, 9)) {
    expect(answer.id).toBe(settled!.answer.id);
    await stage.post.again(answer);
  }
  expect(first.shown().text).toContain(textOf('consent.ask', 'de'));
  expect(await stage.store.unanswered(stage.code, later * 2, later, 9)).toEqual([]);
});
