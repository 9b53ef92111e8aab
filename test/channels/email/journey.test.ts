import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { asAddress } from '../../../src/domain/mail.ts';
import { openSmtp, type Smtp, type Taken } from '../../support/smtp.ts';
import { ownPage, post, sessionOf } from '../browser.ts';
import type { Hand } from '../contract/hand.ts';
import { sentence, text } from '../contract/texts.ts';
import { goThrough, invited } from '../contract/visits.ts';
import { openWorld, type World } from '../contract/world.ts';

let smtp: Smtp;
let world: World;

beforeAll(async () => {
  smtp = await openSmtp();
  // Nobody else is there: what happens is what these people do.
  world = await openWorld({
    change: (event) => ({ ...event, demo: false }),
    mail: smtp.settings,
  });
});
afterEach(() => expect(world.bots.faults).toEqual([]));
afterAll(async () => {
  await world.close();
  await smtp.close();
});

/** Comes by an invitation, finishes the visit and confirms an address. */
async function withMail<H extends Hand>(hand: H, entry: string, language: Language, mail: string) {
  await visits(hand, entry, language);
  await hand.says(`/email ${mail}`);
  const { mail: letter } = await smtp.mailTo(mail);
  expect(letter.subject).toMatch(sentence(language, 'mail.subject.mail-code'));
  const code = /\w{4}-\w{4}/.exec(letter.text!)![0];
  expect((await hand.says(code)).text).toMatch(sentence(language, 'mail.confirmed'));
  return hand;
}

async function visits<H extends Hand>(hand: H, entry: string, language: Language): Promise<H> {
  expect(await hand.comesBy(await world.invite(entry))).toBe(true);
  await goThrough(hand, language, invited(language));
  return hand;
}

/** Asks for a meeting, typed from the name to the end. */
async function asks(hand: Hand, name: string, language: Language): Promise<void> {
  for (const words of [name, '1', '1']) await hand.says(words);
  const sent = await hand.says(text(language, 'ask.word-skip'));
  expect(sent.text).toMatch(sentence(language, 'ask.sent'));
}

const mailsTo = (mail: string) => smtp.taken.filter(({ to }) => to === mail);
const linkIn = ({ mail }: Taken): string => /\/m\/[\w-]{22}(?![\w-])/.exec(mail.text!)![0];
const url = () => ({ url: world.house.publicUrl });
const page = (path: string) => fetch(world.house.publicUrl + path, { headers: ownPage });

/** Presses the button of the page behind a link, as a browser of one's own. */
async function press(path: string) {
  const shown = await (await page(path)).text();
  const token = /name="token" value="([^"]+)"/.exec(shown)?.[1] ?? '';
  return post(url(), path, { token, zone: 'Europe/Berlin' });
}

describe('a meeting between two who have closed the chat', () => {
  let she: Hand;
  let he: Hand;

  beforeAll(async () => {
    const german = world.browser('de', 'Europe/Berlin');
    she = await withMail(german, 'sabine-brandt', 'de', 'brandt@example.org');
    const chinese = world.browser('zh', 'Asia/Shanghai');
    he = await withMail(chinese, 'zhou-jianjun', 'zh', 'zhou@example.org');
  });

  test('goes by mail, each in their language, with the calendar file', async () => {
    await asks(she, 'Zhou Jianjun', 'de');
    const request = await smtp.mailTo('zhou@example.org', 1);
    expect(request.mail.subject).toMatch(sentence('zh', 'mail.subject.requested'));
    expect(request.mail.text).toContain('BRANDT');
    expect(request.mail.text).toContain(text('zh', 'mail.open-once'));

    // Back in the chat, it is there as well.
    await he.sees(sentence('zh', 'request.title'));
    await he.taps(text('zh', 'request.accept'));
    const confirmed = await smtp.mailTo('brandt@example.org', 1);
    expect(confirmed.mail.subject).toMatch(sentence('de', 'mail.subject.confirmed'));
    expect(confirmed.mail.text).toContain('ZHOU Jianjun (周建军)');
    expect(confirmed.mail.attachments.map(({ filename }) => filename)).toContain(
      `${world.code}.ics`,
    );
    await world.told();
    expect(mailsTo('zhou@example.org')).toHaveLength(2);
  });

  test('opened by a program, a link is not used up; pressed, it signs in once', async () => {
    const path = linkIn(mailsTo('brandt@example.org').at(-1)!);
    for (let n = 0; n < 3; n++) expect((await page(path)).status).toBe(200);
    const foreign = await post(url(), path, {}, { 'Sec-Fetch-Site': 'cross-site' });
    expect(foreign.status).toBe(403);

    const came = await press(path);
    expect([came.status, came.headers.get('Location')]).toEqual([303, '/chat']);
    const cookie = came.headers.getSetCookie()[0]!.split(';')[0]!;
    const session = sessionOf(url(), cookie);
    expect((await session.get('/chat')).status).toBe(200);
    expect(await world.house.store.find(session.address)).toMatchObject({
      person: world.personId('sabine-brandt'),
    });
    expect((await page(path)).status).toBe(410);
    expect((await press(path)).status).not.toBe(303);
    expect((await page('/m/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
  });

  test('with the chat open, nothing is mailed', async () => {
    const before = mailsTo('zhou@example.org').length;
    await she.says('/meetings');
    const watching = he.sees(sentence('zh', 'notice.cancelled'));
    await she.taps(text('de', 'meeting.cancel'));
    await she.taps(text('de', 'meeting.cancel-yes'));
    await watching;
    await world.told();
    expect(mailsTo('zhou@example.org')).toHaveLength(before);
  });

  test('whoever has lost the browser is mailed a link, and nobody learns who that is', async () => {
    const path = `/e/${world.code}/return`;
    expect(await (await page(`/e/${world.code}`)).text()).toContain(`action="${path}"`);
    const answers = [];
    const before = mailsTo('zhou@example.org').length;
    for (const email of ['zhou@example.org', 'nobody@example.org', 'not an address']) {
      const answer = await post(url(), path, { email });
      answers.push([answer.status, await answer.text()]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    const letter = await smtp.mailTo('zhou@example.org', before);
    expect(letter.mail.subject).toMatch(sentence('zh', 'mail.subject.sign-in'));
    expect((await press(linkIn(letter))).status).toBe(303);
    expect(mailsTo('nobody@example.org')).toEqual([]);

    for (let n = 0; n < 4; n++) await post(url(), path, { email: 'zhou@example.org' });
    await smtp.mailTo('zhou@example.org', before + 2);
    expect(mailsTo('zhou@example.org').length - before).toBe(3);
  });

  test('the link at the end ends it, and with it every way in by mail', async () => {
    const letter = mailsTo('zhou@example.org').at(-1)!;
    const off = `${linkIn(letter)}/off`;
    expect((await page(off)).status).toBe(200);
    expect(await world.house.store.find(asAddress('zhou@example.org'))).toBeDefined();
    // As a mail program does it: from nowhere, with its own words.
    const body = { 'List-Unsubscribe': 'One-Click' };
    expect((await post(url(), off, body, {})).status).toBe(200);
    expect((await post(url(), off, body, {})).status).toBe(200);
    expect(await world.house.store.find(asAddress('zhou@example.org'))).toBeUndefined();
    expect((await page(linkIn(letter))).status).toBe(404);

    const before = mailsTo('zhou@example.org').length;
    await asks(she, 'Zhou Jianjun', 'de');
    await he.sees(sentence('zh', 'request.title'));
    await world.told();
    expect(mailsTo('zhou@example.org')).toHaveLength(before);
  });
});

test('whose Telegram is blocked hears by mail, in English', async () => {
  const phone = await withMail(world.phone('en'), 'martin-hellwege', 'en', 'mh@example.org');
  const partner = await visits(world.browser('zh'), 'liu-guoqiang', 'zh');
  await asks(partner, 'Hellwege', 'zh');
  await phone.sees(sentence('en', 'request.title'));
  await world.told();
  expect(mailsTo('mh@example.org')).toHaveLength(1);

  await world.bots.block(phone.phone.id);
  await partner.says('/meetings');
  await partner.taps(text('zh', 'request.withdraw'));
  const letter = await smtp.mailTo('mh@example.org', 1);
  expect(letter.mail.subject).toMatch(sentence('en', 'mail.subject.withdrawn'));
  expect((await press(linkIn(letter))).status).toBe(303);
});
