import type { BrowserContextOptions, Browser as Chromium, Page } from 'playwright-core';
import type { WebHouse } from '../channels/web-house.ts';

/** Runs a script in the page; a string, for this side has no DOM types. */
export const run = <T>(page: Page, script: string): Promise<T> => page.evaluate(script);

/** Whatever the page complained of, such as a breach of the content security policy. */
const complaints = new WeakMap<Page, string[]>();
export const complaintsOf = (page: Page): string[] => complaints.get(page) ?? [];

export async function newPage(chromium: Chromium, options: BrowserContextOptions = {}) {
  const context = await chromium.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  return page;
}

/** Through the landing page into the chat. */
export async function visit(
  chromium: Chromium,
  house: WebHouse,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newPage(chromium, options);
  await page.goto(house.url);
  await page.click('form button');
  await page.waitForURL('**/chat');
  await page.waitForSelector('#log[aria-live=polite] .entry.us');
  return page;
}

/** Types into the composer and sends. */
export async function write(page: Page, text: string): Promise<void> {
  await page.fill('#words', text);
  await page.press('#words', 'Enter');
}

/** The bubbles' texts, in order. */
export const bubbles = (page: Page, side = '.entry'): Promise<string[]> =>
  page.locator(`${side} .bubble`).allInnerTexts();

/** Buttons and links that are shown and smaller than 44 by 44 pixels. */
export const smallTargets = `[...document.querySelectorAll('button, a, textarea, label')]
  .filter((e) => !e.classList.contains('hidden') && e.getClientRects().length > 0)
  .map((e) => ({ e, box: e.getBoundingClientRect() }))
  .filter(({ box }) => Math.round(box.width) < 44 || Math.round(box.height) < 44)
  .map(({ e, box }) => e.outerHTML.slice(0, 80) + ' ' + box.width + 'x' + box.height)`;

export const overflow = 'document.documentElement.scrollWidth - innerWidth';

/** Texts whose contrast to what lies behind them is under 4.5 (WCAG 2.2, 1.4.3 AA). */
export const faintTexts = `(() => {
  const parse = (c) => (c.match(/[\\d.]+/g) ?? [0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (top, below) => {
    const a = top[3] ?? 1;
    return [0, 1, 2].map((i) => top[i] * a + below[i] * (1 - a));
  };
  const behind = (e) => {
    if (!e) return parse(getComputedStyle(document.body).backgroundColor);
    const own = parse(getComputedStyle(e).backgroundColor);
    return (own[3] ?? 1) === 1 ? own : over(own, behind(e.parentElement));
  };
  const texts = [...document.querySelectorAll('#chat *')].filter((e) =>
    e.getClientRects().length > 0 && !e.classList.contains('hidden') &&
    [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== ''));
  return texts.flatMap((e) => {
    const back = behind(e);
    const fore = over(parse(getComputedStyle(e).color), back);
    const [high, low] = [light(fore), light(back)].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    return contrast < 4.5 ? [e.outerHTML.slice(0, 80) + ' ' + contrast.toFixed(2)] : [];
  });
})()`;
