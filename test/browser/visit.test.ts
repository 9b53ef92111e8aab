import { mkdir, readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rosterPersonId } from '../../src/conversation/ids.ts';
import { personas } from '../../src/demo/personas.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { openHouse } from '../support/open-house.ts';
import { complaintsOf, newPage, overflow, run, write } from './page.ts';

/** Set to a folder, and every step leaves a picture there. */
const pictures = process.env.PICTURES;

let open: Awaited<ReturnType<typeof openHouse>>;
let browser: Browser;

beforeAll(async () => {
  open = await openHouse();
  browser = await chromium.launch(await chromiumOptions());
  if (pictures) await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await open?.house.close();
});

const shoot = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  // Fonts and scrolling come to rest first.
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${pictures}/${name}.png` });
};

const lastCard = (page: Page) => page.locator('.bubble.card').last();
const says = (page: Page, text: string | RegExp) =>
  page.locator('.entry.us .bubble', { hasText: text }).last().waitFor();
const tap = (page: Page, label: string | RegExp) =>
  page.locator('.choices button', { hasText: label }).last().click();
const tick = async (page: Page, ...labels: string[]) => {
  for (const label of labels) {
    await page.locator('.choices.many label', { hasText: label }).last().click();
  }
};

async function enter(link: string, options: BrowserContextOptions): Promise<Page> {
  const page = await newPage(browser, options);
  await page.goto(link);
  await page.click('form button');
  await page.waitForURL('**/chat');
  return page;
}

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

test('a visit in Chinese on a phone, one in German on a desktop, and a meeting between them', async () => {
  const { house, code, view } = open;
  const invited = rosterPersonId(code, personas.changsha);
  const zh = await enter(await house.invitation(code, invited), {
    ...phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await says(zh, '欢迎您参加');
  await shoot(zh, 'zh-phone-1-welcome');
  await tap(zh, '中文');
  await says(zh, '请勾选您同意的事项');
  await tick(zh, '保存我的资料', '展示我的资料', '联系方式');
  await shoot(zh, 'zh-phone-2-consent');
  await tap(zh, '继续');
  await says(zh, '这是您本人吗');
  await shoot(zh, 'zh-phone-3-confirm');
  await tap(zh, '是的，是我本人');
  await says(zh, '有哪些时间您不方便洽谈');
  await tap(zh, '保存');
  await says(zh, '有5位代表适合您');
  await lastCard(zh).waitFor();
  await shoot(zh, 'zh-phone-4-suggestions');
  expect(await run(zh, overflow)).toBeLessThanOrEqual(0);

  const de = await enter(open.landing, {
    ...desktop,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  await tap(de, 'Deutsch');
  await says(de, 'womit Sie einverstanden sind');
  await tick(de, 'Mein Profil darf gespeichert', 'im Ausland', 'Meine Kontaktdaten');
  await shoot(de, 'de-desktop-1-consent');
  await tap(de, 'Weiter');
  await says(de, 'Wie heißen Sie');
  await write(de, 'Petra MÜLLER');
  await says(de, 'Für welches Unternehmen');
  await write(de, 'Müller Ventiltechnik GmbH');
  await says(de, 'Um welche Art');
  await tap(de, 'Hidden Champion');
  await says(de, 'Welche Position');
  await write(de, 'Leiterin Einkauf');
  await says(de, 'Zu welcher Seite');
  await tap(de, 'Deutsche Delegation');
  await says(de, 'Aus welchem Land');
  await tap(de, 'Deutschland');
  await says(de, 'In welchen Sprachen');
  await tick(de, 'Deutsch', 'Englisch');
  await tap(de, 'Weiter');
  await says(de, 'Was bietet');
  await write(de, 'Hydraulikpumpen und Ventile für Baumaschinen, suche Hydraulikzylinder');
  await says(de, 'dass Sie Folgendes anbieten');
  await shoot(de, 'de-desktop-2-topics');
  await tap(de, 'Das stimmt so');
  await says(de, 'dass Sie Folgendes suchen');
  await tap(de, 'Das stimmt so');
  await says(de, 'Gibt es Zeiten');
  await tap(de, 'Speichern');
  await says(de, 'Personen passen zu Ihnen');
  await shoot(de, 'de-desktop-3-suggestions');

  await write(de, 'Zhou Jianjun');
  await says(de, 'passt zu „Zhou Jianjun“');
  await tap(de, 'Gespräch anfragen');
  await says(de, 'Wann möchten Sie');
  await shoot(de, 'de-desktop-4-times');
  await de.locator('.choices button', { hasText: 'chinesischer Zeit' }).first().click();
  await says(de, 'ein paar Worte');
  await write(de, 'Wir suchen einen Zylinderlieferanten ab 2027.');
  await says(de, 'ist unterwegs');

  await says(zh, 'Wir suchen einen Zylinderlieferanten ab 2027.');
  await shoot(zh, 'zh-phone-5-request');
  await tap(zh, '接受');
  await says(zh, '洽谈已确认');
  await shoot(zh, 'zh-phone-6-confirmed');
  await says(de, 'Gespräch bestätigt');
  await shoot(de, 'de-desktop-5-confirmed');

  const download = de.waitForEvent('download');
  await de.locator('a.file').last().click();
  const path = await (await download).path();
  const calendar = new ICAL.Component(ICAL.parse(await readFile(path, 'utf8')));
  const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  const meeting = [...view.meetings.values()].find((m) => m.status === 'confirmed')!;
  expect(entry.startDate.toJSDate().getTime()).toBe(meeting.time.from);
  expect(entry.summary).toContain('Gespräch');
  expect(meeting.interpreter).toBeDefined();

  await write(zh, '/day');
  await says(zh, '您的日程');
  await zh.reload();
  await says(zh, '您的日程');
  await shoot(zh, 'zh-phone-7-day');
  const texts = await zh.locator('.entry .bubble').allInnerTexts();
  expect(texts.filter((text) => text.includes('洽谈已确认'))).toHaveLength(1);
  // Only the log scrolls, never the page around it.
  for (const page of [zh, de]) {
    expect(await run(page, 'document.documentElement.scrollTop + document.body.scrollTop')).toBe(0);
  }
  expect([...complaintsOf(zh), ...complaintsOf(de)]).toEqual([]);
}, 120_000);

test('an invitation is used up once, and the second visitor is told what to do', async () => {
  const { house, code } = open;
  const link = await house.invitation(code, rosterPersonId(code, personas.german));
  const first = await enter(link, { ...desktop, locale: 'de-DE' });
  await says(first, 'Herzlich willkommen');
  const second = await newPage(browser, { ...phone, locale: 'de-DE' });
  await second.goto(link);
  expect(await second.locator('form button').count()).toBe(0);
  await shoot(second, 'de-phone-used-invitation');
});

test('whoever deletes everything is told goodbye, and nothing opens the chat again', async () => {
  const page = await enter(open.landing, { ...desktop, locale: 'en-GB' });
  await tap(page, 'English');
  await says(page, 'Please tick');
  await shoot(page, 'en-desktop-1-consent');
  await write(page, '/delete');
  await says(page, 'Really delete everything');
  await tap(page, 'Yes, delete everything');
  await page.getByText('Everything about you has been deleted').waitFor();
  await shoot(page, 'en-desktop-2-farewell');
  await page.goto(`${open.house.publicUrl}/chat`);
  expect(await page.locator('#words').count()).toBe(0);
});
