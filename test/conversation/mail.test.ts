import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAddress } from '../../src/domain/mail.ts';
import type { Parcel } from '../../src/ports.ts';
import { createStage } from '../support/stage.ts';

let stage: Awaited<ReturnType<typeof createStage>>;
let number = 0;

beforeAll(async () => {
  stage = await createStage({ mail: true });
});
afterAll(() => stage.close());

/** Somebody invited, at the end of their visit; one entry of the roster after the other. */
async function guest(language = 'English', all = 'all') {
  const entry = stage.roster[number]!.id;
  const me = stage.talker(`test:mail-${++number}`);
  await me.arrive({ person: stage.personId(entry) });
  for (const words of [language, all, 'yes', 'none']) await me.says(words);
  const id = stage.personId(entry);
  expect((await stage.person(id))!.presence).toBe('present');
  return { ...me, id };
}

const mailsTo = (mail: string): Parcel[] =>
  stage.parcels.filter(({ to }) => to === asAddress(mail));

const codeIn = (mail: string): string =>
  String(mailsTo(mail).at(-1)!.replies[0]!.lines[0]!.params!.code);

const newMail = () => `guest-${++number}@example.org`;
const addresses = async (id: string) => (await stage.person(id))!.addresses;

describe('an address', () => {
  test('belongs to a person once they have typed its code', async () => {
    const me = await guest();
    const mail = newMail();
    const sent = await me.says(`/email ${mail.toUpperCase()}`);
    expect(sent.keys).toEqual(['mail.sent', 'mail.ask-code']);
    expect(await addresses(me.id)).toEqual([me.address]);
    expect(mailsTo(mail)).toHaveLength(1);
    expect((await me.says(codeIn(mail).toLowerCase().replace('-', ' '))).keys).toEqual([
      'mail.confirmed',
    ]);
    expect(await addresses(me.id)).toEqual([me.address, asAddress(mail)]);
    expect(await stage.store.find(asAddress(mail))).toMatchObject({ person: me.id });
    expect((await me.says(`/email ${mail}`)).keys).toEqual(['mail.already']);

    expect((await me.says('/email off')).keys).toEqual(['mail.off']);
    expect(await addresses(me.id)).toEqual([me.address]);
    expect(await stage.store.find(asAddress(mail))).toBeUndefined();
    expect((await me.says('/email off')).keys).toEqual(['mail.was-off']);
  });

  test('may be asked for from the profile, and given up there', async () => {
    const me = await guest('Deutsch', 'alle');
    await me.says('/profile');
    const mail = newMail();
    expect((await me.taps('do.email')).keys).toEqual(['mail.ask']);
    await me.says(mail);
    await me.says(codeIn(mail));
    expect((await me.says('per E-Mail')).keys).toEqual(['mail.is-on']);
    expect((await me.taps('off')).keys).toEqual(['mail.off']);
  });

  test.each([
    'nobody',
    'a@b',
    'a b@example.org',
    'a@example.org, b@example.org',
    'x@y.z\r\nBcc: q',
  ])('like %j is refused in clear words', async (bad) => {
    const me = await guest();
    await me.says('/email');
    expect((await me.says(bad)).keys).toContain('mail.bad');
    expect((await stage.person(me.id))!.mail).toBeUndefined();
  });

  test('that somebody else has proved is refused only after the proof', async () => {
    const [one, two] = [await guest(), await guest()];
    const [theirs, free] = [newMail(), newMail()];
    await one.says(`/email ${theirs}`);
    await one.says(codeIn(theirs));
    const [known, unknown] = [await two.says(`/email ${theirs}`), await two.says(`/email ${free}`)];
    expect(known.keys).toEqual(unknown.keys);
    await two.says(`/email ${theirs}`);
    expect((await two.says(codeIn(theirs))).keys).toEqual(['mail.taken']);
    expect(await addresses(two.id)).toEqual([two.address]);
  });
});

describe('a code', () => {
  test('may be mistyped four times', async () => {
    const me = await guest();
    const mail = newMail();
    await me.says(`/email ${mail}`);
    for (let n = 0; n < 4; n++) {
      expect((await me.says('AAAA-AAAA')).keys).toEqual(['mail.code-wrong', 'mail.ask-code']);
    }
    expect((await me.says('AAAA-AAAA')).keys).toEqual(['mail.too-many']);
    await me.says(`/email ${codeIn(mail)}`);
    expect(await addresses(me.id)).toEqual([me.address]);
  });

  test('is good for ten minutes', async () => {
    const me = await guest();
    const mail = newMail();
    await me.says(`/email ${mail}`);
    stage.wait(10 * 60_000);
    expect((await me.says(codeIn(mail))).keys).toEqual(['mail.code-expired']);
    expect(await addresses(me.id)).toEqual([me.address]);
  });

  test('is sent three times an hour, to one person and to one address', async () => {
    const [one, two] = [await guest(), await guest()];
    const mail = newMail();
    for (let n = 0; n < 2; n++) await one.says(`/email ${mail}`);
    await two.says(`/email ${mail}`);
    expect((await two.says(`/email ${mail}`)).keys).toEqual(['mail.too-often']);
    expect(mailsTo(mail)).toHaveLength(3);
    await two.says(`/email ${newMail()}`);
    await two.says(`/email ${newMail()}`);
    expect((await two.says(`/email ${newMail()}`)).keys).toEqual(['mail.too-often']);
    await two.says('/email off');
    expect((await two.says(`/email ${newMail()}`)).keys).toEqual(['mail.too-often']);
    stage.wait(61 * 60_000);
    expect((await two.says(`/email ${mail}`)).keys).toContain('mail.sent');
  });
});

test('whoever is reached hears nothing by e-mail; whoever is not, does, until that fails too', async () => {
  const me = await guest();
  const mail = newMail();
  await me.says(`/email ${mail}`);
  await me.says(codeIn(mail));
  const before = mailsTo(mail).length;
  const hear = async () => {
    const notice = {
      id: `n-${++number}`,
      to: me.id,
      kind: 'linked' as const,
      channel: 'web',
    };
    await stage.post.notice(stage.code, notice);
  };
  await hear();
  expect(mailsTo(mail)).toHaveLength(before);
  stage.unreachable.add(me.address);
  await hear();
  await hear();
  expect(mailsTo(mail)).toHaveLength(before + 2);
  expect(mailsTo(mail).at(-1)!.subject!.key).toBe('mail.subject.linked');
  stage.unreachable.add(asAddress(mail));
  await hear();
  expect(await stage.store.find(asAddress(mail))).toMatchObject({ isDead: true });
});

test.each([
  ['Deutsch', 'alle'],
  ['English', 'all'],
  ['中文', '全部'],
])('a card for WeChat in %s says who and where, and no more', async (language, all) => {
  const me = await guest(language, all);
  const { text, keys } = await me.says('/wechat');
  expect(keys).toEqual(['mail.wechat', 'mail.wechat-card']);
  expect(text).toContain(`https://bridge.example/e/${stage.code}`);
  expect(text).not.toContain('@');
});
