import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Hand, Heard } from './contract/hand.ts';
import type { PhoneHand } from './contract/phone-hand.ts';
import { sentence, text } from './contract/texts.ts';
import { goThrough, invited } from './contract/visits.ts';
import { openWorld, type World } from './contract/world.ts';

let world: World;

beforeAll(async () => {
  // Nobody else is there: what happens is what these people do.
  world = await openWorld({ change: (event) => ({ ...event, demo: false }) });
});
afterEach(() => expect(world.bots.faults).toEqual([]));
afterAll(() => world.close());

/** Comes by an invitation and finishes the visit. */
async function visits<H extends Hand>(hand: H, entry: string, language: Language): Promise<H> {
  expect(await hand.comesBy(await world.invite(entry))).toBe(true);
  await goThrough(hand, language, invited(language));
  return hand;
}

/** Asks, typed from the name to the end. */
async function asks(hand: Hand, name: string, language: 'de' | 'zh'): Promise<void> {
  for (const words of [name, '1', '1']) await hand.says(words);
  const sent = await hand.says(text(language, 'ask.word-skip'));
  expect(sent.text).toMatch(sentence(language, 'ask.sent'));
}

/** The first thing heard, but for the blank lines that a phone needs and a page does not. */
const plain = ({ all: [first] }: Pick<Heard, 'all'>) => ({
  ...first!,
  text: first!.text.replace(/\n+/g, '\n'),
});

const meetingOf = (entry: string) => world.view.meetingsOf(world.personId(entry)).at(-1)!;

/** The lines of the newest calendar file, unfolded, by name. */
function calendarOf({ files }: Heard): Map<string, string> {
  const lines = files.at(-1)!.text.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line) => [line.split(/[:;]/)[0]!, line.slice(line.indexOf(':') + 1)]));
}

describe.each([
  {
    channels: 'in Telegram asks a Chinese delegate in the web chat',
    german: () => world.phone('de'),
    chinese: () => world.browser('zh', 'Asia/Shanghai'),
    brandt: { entry: 'sabine-brandt', inChinese: '白莎宾（Sabine BRANDT）' },
    zhou: { entry: 'zhou-jianjun', typed: 'Zhou Jianjun', inGerman: 'ZHOU Jianjun (周建军)' },
  },
  {
    channels: 'in the web chat asks a Chinese delegate in Telegram',
    german: () => world.browser('de', 'Europe/Berlin'),
    chinese: () => world.phone('zh'),
    brandt: { entry: 'martin-hellwege', inChinese: '何维马（Martin HELLWEGE）' },
    zhou: { entry: 'liu-guoqiang', typed: '刘国强', inGerman: 'LIU Guoqiang (刘国强)' },
  },
])('a German $channels', ({ german, chinese, brandt, zhou }) => {
  let she: Hand;
  let he: Hand;

  beforeAll(async () => {
    she = await visits(german(), brandt.entry, 'de');
    he = await visits(chinese(), zhou.entry, 'zh');
  });

  test('who accepts; both see one meeting, each in their language', async () => {
    await asks(she, zhou.typed, 'de');
    const request = await he.sees(sentence('zh', 'request.title'));
    expect(request.text).toContain(brandt.inChinese);
    const his = await he.taps(text('zh', 'request.accept'));
    const hers = await she.sees(sentence('de', 'meeting.title-confirmed'));

    const meeting = meetingOf(zhou.entry);
    expect(meeting).toMatchObject({ status: 'confirmed', asker: world.personId(brandt.entry) });
    expect(hers.text).toMatch(sentence('de', 'notice.confirmed'));
    expect(hers.text).toContain(zhou.inGerman);
    expect(his.text).toContain(brandt.inChinese);
    for (const { text } of [hers, his]) expect(text).toContain(meeting.table);
    expect(hers.text).toMatch(sentence('de', 'meeting.interpreter'));
    expect(his.text).toMatch(sentence('zh', 'meeting.interpreter'));

    const [german, chinese] = [calendarOf(hers), calendarOf(his)];
    for (const line of ['UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS', 'METHOD']) {
      expect(german.get(line), line).toBe(chinese.get(line));
    }
    expect(german.get('UID')).toContain(meeting.id);
    expect(german.get('SUMMARY')).toContain(zhou.inGerman);
    expect(chinese.get('SUMMARY')).toContain(brandt.inChinese);
    expect((await she.says('/day')).text).toContain(meeting.table);
    expect((await he.says('/day')).text).toContain(meeting.table);
  });

  test('who cancels, and the other hears of it', async () => {
    await he.says('我的洽谈');
    await he.taps(text('zh', 'meeting.cancel'));
    const cancelled = await he.taps(text('zh', 'meeting.cancel-yes'));
    const told = await she.sees(sentence('de', 'notice.cancelled'));
    expect(told.text).toContain(zhou.inGerman);
    for (const heard of [cancelled, told]) expect(calendarOf(heard).get('METHOD')).toBe('CANCEL');
    expect(calendarOf(told).get('UID')).toContain(meetingOf(zhou.entry).id);
  });
});

describe('one person in Telegram and in the web chat', () => {
  let phone: PhoneHand;
  let browser: Hand;
  let partner: Hand;

  /** Both see the same, in the same words. */
  const says = async (words: string): Promise<Heard> => {
    const heard = [await phone.says(words), await browser.says(words)] as const;
    expect(linesOf(heard[0])).toEqual(linesOf(heard[1]));
    return heard[0];
  };
  const linesOf = ({ text }: Heard) => text.split('\n').filter((line) => line !== '');

  beforeAll(async () => {
    phone = await visits(world.phone('de'), 'andrea-steiger', 'de');
    partner = await visits(world.browser('zh'), 'deng-wenhui', 'zh');
    browser = world.browser('en');
  });

  test('becomes the same one by a code, which is used up', async () => {
    const offer = await phone.says('/link');
    const code = new RegExp(`${world.code}-\\w{4}-\\w{4}`).exec(offer.text)![0];
    const people = world.view.people.size;

    expect((await browser.enter()).text).toMatch(sentence('en', 'language.greet'));
    const linked = await browser.says(code.toLowerCase());
    expect(linked.text).toContain(text('de', 'link.done'));
    await phone.sees(text('de', 'notice.linked-web'));
    await browser.sees(text('de', 'link.done'));
    // The newcomer who had begun there is forgotten.
    expect(world.view.people.size).toBe(people);
    expect((await says('/profile')).text).toContain('Andrea STEIGER');

    const other = world.browser('en');
    await other.enter();
    expect((await other.says(code)).text).toContain(text('en', 'refusal.code-unknown'));
  });

  test('has one state, wherever it is changed, and is told in both', async () => {
    await phone.says('/availability');
    await phone.submits([]);
    await browser.says('/pause');
    expect((await says('/profile')).text).toContain(text('de', 'profile.paused'));
    await phone.says('/resume');

    await asks(partner, 'Andrea Steiger', 'zh');
    const asked = [
      await phone.sees(sentence('de', 'request.title')),
      await browser.sees(sentence('de', 'request.title')),
    ].map(({ all }) => plain({ all: all.slice(-1) }));
    expect(asked[0]).toEqual(asked[1]);

    await browser.taps(text('de', 'request.accept'));
    await partner.sees(sentence('zh', 'meeting.title-confirmed'));
    // On the phone the request still stands there.
    const late = await phone.taps(text('de', 'request.accept'));
    expect(late.text).toMatch(sentence('de', 'meeting.title-confirmed'));
    expect((await says('/meetings')).text).toContain(meetingOf('deng-wenhui').table);

    await partner.taps(text('zh', 'meeting.cancel'));
    await partner.taps(text('zh', 'meeting.cancel-yes'));
    const told = [
      await phone.sees(sentence('de', 'notice.cancelled')),
      await browser.sees(sentence('de', 'notice.cancelled')),
    ];
    expect(calendarOf(told[0]!)).toEqual(calendarOf(told[1]!));
  });

  test('is forgotten in both when everything is deleted in one', async () => {
    await browser.says('/delete');
    const farewell = await browser.taps(text('de', 'erase.yes'));
    expect(farewell.text).toBe(text('de', 'erase.done'));
    await phone.sees(text('de', 'erase.done'));
    expect((await phone.says('/profile')).text).toMatch(sentence('de', 'language.greet'));
  });
});

describe('somebody in the web chat', () => {
  test('goes on in Telegram by a link that works once', async () => {
    const browser = await visits(world.browser('zh', 'Asia/Shanghai'), 'tan-yun', 'zh');
    const offer = await browser.says('/link');
    const url = new URL(/https:\/\/t\.me\/\S+?(?=\s|。|$)/.exec(offer.text)![0]);
    expect(url.pathname).toBe(`/${world.bots.username}`);
    const payload = url.searchParams.get('start')!;

    // What the phone is set to counts for nothing: it is known whose it is.
    const phone = world.phone('en');
    await phone.comesBy(payload);
    const linked = await phone.sees(text('zh', 'link.done'));
    expect(linked.text).toContain(text('zh', 'help.title'));
    await browser.sees(text('zh', 'notice.linked-telegram'));
    const [there, here] = [await phone.says('/profile'), await browser.says('/profile')];
    expect(plain(there)).toEqual(plain(here));

    const other = world.phone('en');
    await other.comesBy(payload);
    await other.sees(text('en', 'refusal.code-unknown'));
    expect((await other.enter()).text).toMatch(sentence('en', 'language.greet'));
  });
});
