import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeIn, linkMs } from '../../src/conversation/link.ts';
import type { Address } from '../../src/domain/address.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { testRedis } from '../support/redis.ts';
import { createStage, type Shown, textOf } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let number = 0;

beforeAll(async () => {
  stage = await createStage({
    ways: (code) => [
      { channel: 'telegram', url: `https://t.example/bot?start=${code}` },
      { channel: 'web', url: 'https://bridge.example/e' },
    ],
  });
});
afterAll(() => stage.close());

/** An address that nobody has used yet. */
const somewhere = (channel = 'test'): Talker => stage.talker(`${channel}:link-${++number}`);

const finishing: Record<Language, string[]> = {
  de: ['Deutsch', 'alle', 'ja', 'keine'],
  en: ['English', 'all', 'yes', 'none'],
  zh: ['中文', '1、2、3', '是的', '没有'],
};

/** Somebody of the roster who has finished the visit, or only begun it. */
async function invited(language: Language, how: 'finished' | 'begun' = 'finished') {
  const me = somewhere();
  const id = stage.personId(stage.roster[++number]!.id);
  await me.arrive({ person: id, language });
  if (how === 'finished') for (const text of finishing[language]) await me.says(text);
  expect((await stage.person(id))?.presence).toBe(how === 'finished' ? 'present' : 'arriving');
  return { me, id };
}

/** Somebody in open registration whose name is asked for. */
async function newcomer(language: Language, me = somewhere()) {
  await me.arrive({ language });
  for (const text of finishing[language].slice(0, 2)) await me.says(text);
  return { me, id: (await stage.store.find(me.address))!.person };
}

/** The code as it is shown. */
async function codeFor(me: Talker): Promise<string> {
  const { replies } = await me.says('/link');
  const offer = replies.flatMap(({ lines }) => lines).find(({ key }) => key === 'link.offer');
  if (!offer?.params) throw new Error('no code is shown');
  return (offer.params as { code: string }).code;
}

const comesBy = (me: Talker, code: string, language: Language = 'en') =>
  me.arrive({ code: codeIn(code)!.code, language });

const keysOf = (shown: Shown, count: number) => shown.keys.slice(0, count);
const addressesOf = async (id: string) => (await stage.person(id))?.addresses;
const whoIsAt = async (address: Address) => (await stage.store.find(address))?.person;

describe.each([
  ['de', 'verbinden'],
  ['en', 'Link'],
  ['zh', '请绑定'],
] as [Language, string][])('somebody who reads %s', (language, word) => {
  test('is shown a code by which they go on elsewhere as themselves', async () => {
    const { me, id } = await invited(language);
    const shown = await me.says(word);
    expect(shown.keys).toEqual(['link.offer', 'link.way-telegram', 'link.way-web', 'link.secret']);
    const code = await codeFor(me);
    expect(code).toMatch(new RegExp(`^${stage.code}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$`));
    const { text } = await me.says('/link');
    expect(text).toMatch(/https:\/\/t\.example\/bot\?start=t\w+-\w{4}-\w{4}/);
    expect((await stage.person(id))?.link?.until).toBe(stage.at() + linkMs);

    const other = somewhere('telegram');
    // The language of a device counts for nothing once we know whose it is.
    const there = await comesBy(other, await codeFor(me), language === 'en' ? 'de' : 'en');
    me.shown();
    expect(keysOf(there, 2)).toEqual(['link.done', 'help.title']);
    expect(there.text).toContain(textOf('link.done', language));
    expect(await addressesOf(id)).toEqual([me.address, other.address]);
    expect(await whoIsAt(other.address)).toBe(id);
    expect(await whoIsAt(me.address)).toBe(id);
  });

  test('hears in both places that there is a second one', async () => {
    const { me } = await invited(language);
    for (const channel of ['telegram', 'test'] as const) {
      const other = somewhere(channel);
      const code = await codeFor(me);
      const there = await comesBy(other, code);
      const key = channel === 'telegram' ? 'notice.linked-telegram' : 'notice.linked-web';
      for (const { keys, text } of [me.shown(), there]) {
        expect(keys.at(-1)).toBe(key);
        expect(text).toContain(textOf(key, language));
      }
    }
  });

  test('is told in their language that a code is none', async () => {
    const { me } = await newcomer(language);
    for (const text of [`${stage.code}-AAAA-2222`, '/link AAAA', `/link ${stage.code}-0000-1111`]) {
      const shown = await me.says(text);
      expect(shown.keys).toEqual(['refusal.code-unknown', 'name.ask', 'name.hint']);
      expect(shown.text).toContain(textOf('refusal.code-unknown', language));
    }
    const { me: done } = await invited(language);
    expect((await done.says(`${stage.code}-AAAA-2222`)).keys).toEqual(['refusal.code-unknown']);
  });

  test('keeps a finished profile, whatever code is typed there', async () => {
    const { me } = await invited('en');
    const code = await codeFor(me);
    const { me: other, id } = await invited(language);
    const shown = await other.says(code);
    expect(shown.keys).toEqual(['refusal.address-taken']);
    expect(shown.text).toContain(textOf('refusal.address-taken', language));
    expect((await stage.person(id))?.presence).toBe('present');
    expect(await whoIsAt(other.address)).toBe(id);
    // Once the profile is deleted, the code is as good as before.
    await other.says('/delete');
    await other.says(finishing[language][2]!);
    expect(await whoIsAt(other.address)).toBeUndefined();
    expect(keysOf(await comesBy(other, code), 1)).toEqual(['link.done']);
  });
});

describe('the conversation', () => {
  test('goes on in the middle of a first visit: the open question is asked again', async () => {
    const { me, id } = await newcomer('de');
    const offer = await me.says('/link');
    expect(offer.keys.slice(-2)).toEqual(['name.ask', 'name.hint']);
    const other = somewhere();
    const there = await comesBy(other, await codeFor(me));
    expect(keysOf(there, 4)).toEqual(['link.done', 'visit.resume', 'name.ask', 'name.hint']);
    expect((await other.says('Petra MÜLLER')).keys).toEqual(['organisation.ask']);
    // It is one conversation, wherever the next word comes from.
    me.shown();
    expect((await me.says('zurück')).keys).toEqual(['name.ask', 'name.hint']);
    expect((await other.says('Petra MEIER')).keys).toEqual(['organisation.ask']);
    expect((await stage.person(id))?.name?.latin.family).toBe('Meier');
  });

  test('goes on in the middle of a change to the profile', async () => {
    const { me } = await invited('en');
    await me.says('/profile');
    await me.taps('edit.position');
    const other = somewhere();
    const there = await comesBy(other, await codeFor(me));
    expect(there.keys).toContain('position.ask');
    expect((await other.says('Head of Sales')).keys).toContain('profile.title');
  });

  test('takes the zone of the new device only where none was known', async () => {
    const { me, id } = await invited('en');
    const arrive = async (zone: string) =>
      somewhere().arrive({ code: codeIn(await codeFor(me))!.code, zone });
    await arrive('Europe/Berlin');
    expect((await stage.person(id))?.zone).toBe('Europe/Berlin');
    await arrive('Asia/Shanghai');
    expect((await stage.person(id))?.zone).toBe('Europe/Berlin');
  });

  test('ends in both places when everything is deleted', async () => {
    const { me, id } = await invited('de');
    const other = somewhere('telegram');
    await comesBy(other, await codeFor(me));
    await other.says('/delete');
    expect((await other.says('ja')).keys).toEqual(['erase.done']);
    expect(await stage.person(id)).toBeUndefined();
    expect([await whoIsAt(me.address), await whoIsAt(other.address)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('a code is understood', () => {
  let owner: Awaited<ReturnType<typeof invited>>;
  beforeAll(async () => {
    owner = await invited('en');
  });

  const fullWidth = (text: string) =>
    text.replace(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0));

  test.each<[string, (code: string) => string]>([
    ['as it stands', (code) => code],
    ['in small letters', (code) => code.toLowerCase()],
    ['in capitals', (code) => code.toUpperCase()],
    ['without the second hyphen', (code) => code.replace(/-(\w{4})$/, '$1')],
    ['with a space for it', (code) => code.replace(/-(\w{4})$/, ' $1')],
    ['with dashes of another kind', (code) => code.replace('-', '–').replace(/-(\w{4})$/, '‑$1')],
    ['as a phone writes minus', (code) => code.replaceAll('-', '−')],
    ['in full-width letters', fullWidth],
    ['after /link', (code) => `/link ${code}`],
    ['after a full-width slash', (code) => `／link ${code}`],
    ['after /start', (code) => `/start ${code}`],
    ['after /start of a group', (code) => `/start@magpie_bot ${code}`],
    ['after a German word', (code) => `verbinden ${code}`],
    ['after a Chinese word, as Chinese is written', (code) => `绑定${code}`],
    ['with blanks and a line break around it', (code) => `  ${code}\n`],
  ])('%s', async (_, typed) => {
    const { me, id } = await newcomer('de');
    expect(keysOf(await me.says(typed(await codeFor(owner.me))), 1)).toEqual(['link.done']);
    expect(await whoIsAt(me.address)).toBe(owner.id);
    expect(await stage.person(id)).toBeUndefined();
  });

  test('but nothing is taken for one that only looks like it', async () => {
    const { me } = await newcomer('de');
    const code = await codeFor(owner.me);
    for (const text of ['xy12-ABCD-2345', `Der Code ist ${code}`, `${code} ${code}`, `x${code}`]) {
      expect((await me.says(text)).keys).not.toContain('link.done');
    }
    expect((await stage.person(owner.id))?.link?.by).toBeUndefined();
  });
});

describe('a code is used', () => {
  test('by one address, which may come again', async () => {
    const { me, id } = await invited('de');
    const code = await codeFor(me);
    const [first, second] = [somewhere(), somewhere()];
    expect(keysOf(await comesBy(first, code), 1)).toEqual(['link.done']);
    me.shown();
    expect((await comesBy(second, code)).keys).toEqual(['refusal.code-unknown']);
    expect(await whoIsAt(second.address)).toBeUndefined();
    const { me: third } = await newcomer('zh');
    expect(keysOf(await third.says(code), 1)).toEqual(['refusal.code-unknown']);
    // Nobody need be told a second time of what they know.
    expect((await comesBy(first, code)).keys.filter((key) => /link/.test(key))).toEqual([
      'link.done',
    ]);
    expect(keysOf(await first.says(code), 1)).toEqual(['link.done']);
    expect(me.shown().keys).toEqual([]);
    expect(await addressesOf(id)).toEqual([me.address, first.address]);
  });

  test('by one of two addresses that come at the same moment', async () => {
    const { me, id } = await invited('de');
    const code = await codeFor(me);
    const talkers = [somewhere(), somewhere()];
    const shown = await Promise.all(talkers.map((talker) => comesBy(talker, code)));
    expect(shown.map(({ keys }) => keys[0]).sort()).toEqual(['link.done', 'refusal.code-unknown']);
    expect(await addressesOf(id)).toHaveLength(2);
  });

  test('not by being typed where it was shown', async () => {
    const { me } = await invited('de');
    const code = await codeFor(me);
    const shown = await me.says(code);
    expect(shown.keys[0]).toBe('link.offer');
    expect(shown.text).toContain(code);
    expect(keysOf(await comesBy(somewhere(), code), 1)).toEqual(['link.done']);
  });

  test('within ten minutes, and only until there is a newer one', async () => {
    const { me } = await invited('de');
    let code = await codeFor(me);
    stage.wait(linkMs - 1);
    expect(keysOf(await comesBy(somewhere(), code), 1)).toEqual(['link.done']);
    code = await codeFor(me);
    stage.wait(linkMs);
    expect((await comesBy(somewhere(), code)).keys).toEqual(['refusal.code-unknown']);
    const old = await codeFor(me);
    code = await codeFor(me);
    expect(code).not.toBe(old);
    expect((await comesBy(somewhere(), old)).keys).toEqual(['refusal.code-unknown']);
    expect(keysOf(await comesBy(somewhere(), code), 1)).toEqual(['link.done']);
  });

  test('once by a message that is delivered twice, one after the other or at the same moment', async () => {
    const { me, id } = await invited('de');
    for (const how of ['in turn', 'at once']) {
      const { me: other, id: begun } = await newcomer('en');
      const text = await codeFor(me);
      me.shown();
      const message = { id: `twice-${how}-${stage.code}`, address: other.address, text };
      const hear = () => stage.conversation.hear({ ...message, at: stage.at() });
      const settled =
        how === 'in turn' ? [await hear(), await hear()] : await Promise.all([hear(), hear()]);
      expect(settled.filter((each) => each !== undefined)).toHaveLength(1);
      await stage.deliver();
      expect(me.shown().keys).toEqual(['notice.linked-web']);
      expect(await whoIsAt(other.address)).toBe(id);
      expect(await stage.person(begun)).toBeUndefined();
    }
  });

  test('once by an arrival that is delivered twice', async () => {
    const { me } = await invited('de');
    const { event, code } = codeIn(await codeFor(me))!;
    const address: Address = `test:link-${++number}`;
    const arrival = { id: `arrival-${stage.code}`, address, at: stage.at(), event, code };
    const arrive = () => stage.conversation.arrive(arrival);
    const settled = [...(await Promise.all([arrive(), arrive()])), await arrive()];
    expect(settled.filter((each) => each !== undefined && !isRefusal(each))).toHaveLength(1);
    expect(settled.some(isRefusal)).toBe(false);
  });
});

describe('what was begun at an address before', () => {
  test.each(languages)('is forgotten with everything in it, in %s', async (language) => {
    const { me, id } = await invited('en');
    const code = await codeFor(me);
    const { me: other, id: begun } = await newcomer(language);
    await other.says('Petra MÜLLER');
    const there = await other.says(code);
    // From here on they are answered as the person that they are.
    expect(there.text).toContain(textOf('link.done', 'en'));
    expect(await stage.person(begun)).toBeUndefined();
    expect(await stage.store.left(stage.code, [begun])).toEqual(new Set([begun]));
    expect(await addressesOf(id)).toContain(other.address);
    expect((await other.says('/profile')).keys).toContain('profile.title');
  });

  test('is forgotten at its other addresses as well', async () => {
    const { me } = await invited('en');
    const { me: begun, id } = await newcomer('de');
    const both = somewhere();
    await comesBy(both, await codeFor(begun));
    await both.says(await codeFor(me));
    expect(await stage.person(id)).toBeUndefined();
    expect(await whoIsAt(begun.address)).toBeUndefined();
    begun.shown();
    expect(keysOf(await begun.arrive({ language: 'de' }), 1)).toEqual(['language.greet']);
  });

  test('goes back to the organiser’s list where it came from there', async () => {
    const { me, id } = await invited('en');
    const { me: other, id: begun } = await invited('zh', 'begun');
    await other.says('中文');
    await other.says(await codeFor(me));
    expect(await whoIsAt(other.address)).toBe(id);
    expect(await stage.person(begun)).toMatchObject({ presence: 'imported', addresses: [] });
    // Whoever it really is may still come.
    const owner = somewhere();
    const shown = await owner.arrive({ person: begun, language: 'zh' });
    expect(shown.keys).toEqual(['language.greet-named', 'language.ask']);
    expect(await stage.person(begun)).toMatchObject({
      presence: 'arriving',
      addresses: [owner.address],
    });
  });

  test('goes on where it has another address', async () => {
    const { me } = await invited('en');
    const { me: first, id: begun } = await invited('de', 'begun');
    const second = somewhere();
    await comesBy(second, await codeFor(first));
    await second.says(await codeFor(me));
    expect(await stage.person(begun)).toMatchObject({
      presence: 'arriving',
      addresses: [first.address],
    });
    expect((await first.says('Deutsch')).keys).toContain('consent.ask');
  });

  test('gives way to an invitation in the same manner, and a finished profile does not', async () => {
    const { me, id: begun } = await newcomer('de');
    const guest = stage.personId(stage.roster[++number]!.id);
    expect((await me.arrive({ person: guest, language: 'de' })).keys).toContain(
      'language.greet-named',
    );
    expect(await stage.person(begun)).toBeUndefined();
    const { me: done, id } = await invited('de');
    const other = stage.personId(stage.roster[++number]!.id);
    expect((await done.arrive({ person: other })).keys).toEqual(['refusal.address-taken']);
    expect(await whoIsAt(done.address)).toBe(id);
    expect((await stage.person(other))?.presence).toBe('imported');
  });
});

test('the code is nowhere but in what is sealed', async () => {
  const { me } = await invited('de');
  const { code } = codeIn(await codeFor(me))!;
  await comesBy(somewhere(), `${stage.code}-${code.slice(0, 4)}-${code.slice(4)}`);
  const redis = testRedis();
  const kept: unknown[] = [];
  for (const key of await redis.keys(`{${stage.code}}:*`)) {
    const type = await redis.type(key);
    if (type === 'hash') kept.push(await redis.hgetall(key));
    if (type === 'list') kept.push(await redis.lrange(key, 0, -1));
    if (type === 'stream') kept.push(await redis.xrange(key, '-', '+'));
  }
  redis.disconnect();
  expect(kept.length).toBeGreaterThan(10);
  expect(JSON.stringify(kept)).not.toContain(code);
});
