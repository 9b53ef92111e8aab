import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../src/channels/web/session.ts';
import type { Choice } from '../../src/domain/reply.ts';
import { openWebHouse, speech, text, type WebHouse } from '../channels/web-house.ts';
import { chromiumOptions } from '../support/chromium.ts';
import {
  bubbles,
  complaintsOf,
  faintTexts,
  newPage,
  overflow,
  run,
  smallTargets,
  visit,
  write,
} from './page.ts';

const choice = (id: string, label: string, look?: Choice['look']): Choice => ({
  id,
  label: speech(label).lines[0]!,
  ...(look && { look }),
});

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  house = await openWebHouse({
    answer: ({ text: said, taps }, language) => {
      if (said === 'erase me') return null;
      if (said === 'question') {
        return [
          { ...speech('Which?'), choices: [choice('a', 'Alpha', 'main'), choice('b', 'Beta')] },
        ];
      }
      if (said === '/matches') {
        const look = 'card';
        const choices = [choice('ask', 'Ask for a meeting', 'main'), choice('never', 'Never')];
        return [speech('One for you'), { ...speech('Wang Wei'), look, choices }];
      }
      if (said === 'many') {
        const choices = ['One', 'Two', 'Three'].map((label) => choice(label, label));
        const many = { ticked: ['Two'], submit: choice('ok', 'Save', 'main') };
        return [{ ...speech('Tick'), choices, many }];
      }
      return [speech(`${language}: ${said ?? taps?.join('+')}`)];
    },
  });
  browser = await chromium.launch(await chromiumOptions());
});
afterAll(async () => {
  await browser?.close();
  await house.close();
});

/** The address behind the page's session. */
const addressIn = async (page: Page) => {
  const [cookie] = await page.context().cookies();
  return addressOf(cookie!.value);
};

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };

describe('layout', () => {
  for (const [name, options] of Object.entries({
    phone,
    desktop,
    'a small window': { viewport: { width: 320, height: 480 } },
    'desktop at 200 %': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
    'phone in the dark': { ...phone, colorScheme: 'dark' as const },
    'desktop in the dark': { ...desktop, colorScheme: 'dark' as const },
  })) {
    test(`${name}: nothing sticks out, is too small to touch or too faint to read`, async () => {
      const page = await visit(browser, house, options);
      for (const said of ['question', '/matches', 'many', `${'long'.repeat(60)} 长`]) {
        await write(page, said);
        await page.getByText('en: ').or(page.locator('.choice')).last().waitFor();
      }
      await page.waitForSelector('text=en: long');
      await page.waitForTimeout(250);
      expect(await run(page, overflow)).toBeLessThanOrEqual(0);
      expect(await run(page, smallTargets)).toEqual([]);
      expect(await run(page, faintTexts)).toEqual([]);
      const composer = await page.locator('#composer').boundingBox();
      expect(composer!.y + composer!.height).toBeLessThanOrEqual(options.viewport.height);
      const [yours, ours] = [
        await page.locator('.you .bubble').last().boundingBox(),
        await page.locator('.us .bubble').last().boundingBox(),
      ];
      expect(yours!.x).toBeGreaterThan(ours!.x);
      expect(complaintsOf(page)).toEqual([]);
      await page.context().close();
    });
  }

  test('dark is dark, light is light', async () => {
    const brightness = async (colorScheme: 'dark' | 'light') => {
      const page = await visit(browser, house, { colorScheme });
      const color = await run<string>(page, 'getComputedStyle(document.body).backgroundColor');
      await page.context().close();
      return Number(/\d+/.exec(color)![0]);
    };
    expect(await brightness('dark')).toBeLessThan(40);
    expect(await brightness('light')).toBeGreaterThan(220);
  });
});

describe('talking', () => {
  test('what is written is shown as it is, and once', async () => {
    const page = await visit(browser, house);
    const markup = '<img src=x onerror="document.title=1"> & <b>bold</b>';
    await write(page, markup);
    await page.waitForSelector('.us >> nth=1');
    expect(await bubbles(page)).toEqual(['welcome', markup, `en: ${markup}`]);
    expect(await page.locator('#log img, #log b').count()).toBe(0);
    await page.waitForSelector('.you:not([data-fate])');
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('a reload shows the whole chat, and the draft', async () => {
    const page = await visit(browser, house);
    await write(page, 'first');
    await page.waitForSelector('text=en: first');
    await page.fill('#words', 'half a sen');
    const before = await bubbles(page);
    await page.reload();
    await page.waitForSelector('#log[aria-live=polite]');
    expect(await bubbles(page)).toEqual(before);
    expect(await page.inputValue('#words')).toBe('half a sen');
    expect(await page.locator('.day').allInnerTexts()).toEqual(['Today']);
    await page.context().close();
  });

  test('a question is answered by one tap; older questions are shut, cards are not', async () => {
    const page = await visit(browser, house);
    await write(page, '/matches');
    await page.waitForSelector('.card .choice');
    await write(page, 'question');
    await page.click('text=Beta');
    await page.waitForSelector('text=en: b');
    expect(await bubbles(page, '.you')).toEqual([text('web.menu.matches'), 'question', 'Beta']);
    const alpha = page.getByRole('button', { name: 'Alpha' });
    const beta = page.getByRole('button', { name: 'Beta' });
    expect(await alpha.getAttribute('aria-disabled')).toBe('true');
    expect(await beta.getAttribute('aria-pressed')).toBe('true');
    const heard = house.heard.length;
    await alpha.click({ force: true });
    await write(page, 'question');
    await page.getByRole('button', { name: 'Alpha' }).nth(1).waitFor();
    const ask = page.getByRole('button', { name: 'Ask for a meeting' });
    expect(await ask.getAttribute('aria-disabled')).toBe(null);
    await ask.click();
    await page.waitForSelector('text=en: ask');
    expect(house.heard.slice(heard).map((said) => said.taps ?? said.text)).toEqual([
      'question',
      ['ask'],
    ]);
    // The log knows what was chosen, so another visit shows the same.
    await page.reload();
    await page.waitForSelector('#log[aria-live=polite]');
    expect(await beta.nth(0).getAttribute('aria-pressed')).toBe('true');
    expect(await alpha.nth(0).getAttribute('aria-disabled')).toBe('true');
    expect(await alpha.nth(1).getAttribute('aria-disabled')).toBe(null);
    await page.context().close();
  });

  test('ticks go together, with the button last', async () => {
    const page = await visit(browser, house);
    await write(page, 'many');
    expect(await page.getByLabel('Two').isChecked()).toBe(true);
    await page.getByLabel('Three').check();
    await page.click('text=Save');
    await page.waitForSelector('text=en: Two+Three+ok');
    expect((await bubbles(page, '.you')).at(-1)).toBe('Two · Three');
    expect(await page.getByLabel('One').isDisabled()).toBe(true);
    await page.context().close();
  });

  test('the language switch changes page and chat; what was said stays as it was', async () => {
    const page = await visit(browser, house, desktop);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.waitForSelector('html[lang=de]');
    expect(await page.getAttribute('#words', 'placeholder')).toBe(text('web.chat.write', 'de'));
    await page.getByRole('button', { name: '中文' }).click();
    await page.waitForSelector('html[lang=zh-Hans]');
    expect(
      await page
        .getByRole('button', { name: text('web.menu.matches', 'zh'), exact: true })
        .isVisible(),
    ).toBe(true);
    const langs = await run(page, '[...document.querySelectorAll(".us")].map((e) => e.lang)');
    expect(langs).toEqual(['en', 'de', 'zh-Hans']);
    expect(await bubbles(page, '.you')).toEqual(['Deutsch', '中文']);
    expect(await page.title()).toContain(text('web.brand', 'zh'));
    await page.context().close();
  });

  test('the menu of a phone opens, closes by Escape, and says its command', async () => {
    const page = await visit(browser, house, phone);
    const item = page.getByRole('button', { name: text('web.menu.day') });
    const button = page.getByRole('button', { name: text('web.chat.menu') });
    expect(await item.isVisible()).toBe(false);
    await button.click();
    expect(await item.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await item.isVisible()).toBe(false);
    expect(await run(page, 'document.activeElement.id')).toBe('menu-button');
    await button.click();
    await item.click();
    await page.waitForSelector('text=en: /day');
    expect(await bubbles(page, '.you')).toEqual([text('web.menu.day')]);
    await page.context().close();
  });

  test('erasing ends with a farewell, in every tab', async () => {
    const page = await visit(browser, house);
    const other = await page.context().newPage();
    await other.goto(`${house.url}/chat`);
    await other.waitForSelector('.entry.us');
    await write(page, 'erase me');
    for (const tab of [page, other]) {
      await tab.waitForSelector('text=farewell');
      await tab.waitForSelector('#composer.closed');
      expect((await bubbles(tab)).at(-1)).toBe('farewell');
      expect(await tab.locator('#composer').textContent()).toContain(text('web.chat.closed'));
    }
    expect(await page.context().cookies()).toEqual([]);
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(text('web.chat.gone-title'));
    await page.context().close();
  });
});

describe('the keyboard', () => {
  test('Enter sends, Shift+Enter makes a line, and the field grows', async () => {
    const page = await visit(browser, house, desktop);
    await page.waitForSelector('#words:focus');
    const height = () => run<number>(page, 'document.getElementById("words").offsetHeight');
    const one = await height();
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    expect(await height()).toBeGreaterThan(one);
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=en: one');
    expect((await bubbles(page, '.you'))[0]).toBe('one\ntwo');
    expect(await height()).toBe(one);
    await page.context().close();
  });

  test('an Enter that confirms Chinese characters does not send', async () => {
    const page = await visit(browser, house, desktop);
    await page.focus('#words');
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', {
      text: 'yeyafa',
      selectionStart: 6,
      selectionEnd: 6,
    });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keys.send('Input.insertText', { text: '液压阀' });
    await page.waitForTimeout(100);
    expect(await page.inputValue('#words')).toBe('液压阀');
    expect(await page.locator('.you').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=en: 液压阀');
    await page.context().close();
  });

  test('everything is reached by Tab, in order, and number keys do nothing by themselves', async () => {
    const page = await visit(browser, house, desktop);
    await write(page, 'question');
    await page.waitForSelector('text=Alpha');
    await run(page, 'document.activeElement.blur()');
    const names: string[] = [];
    for (let i = 0; i < 18; i++) {
      await page.keyboard.press('Tab');
      const name = 'document.activeElement.textContent.trim() || document.activeElement.id';
      names.push(await run(page, name));
    }
    const order = [
      'DE',
      'EN',
      '中文',
      text('web.menu.matches'),
      text('web.menu.help'),
      'log',
      'Alpha',
      'Beta',
      'words',
    ];
    expect(names.filter((name) => order.includes(name) || name.startsWith('Today'))).toEqual(
      order.map((name) => (name === 'log' ? expect.stringMatching(/^Today/) : name)),
    );
    const heard = house.heard.length;
    await page.focus('#log');
    await page.keyboard.press('1');
    await page.waitForTimeout(100);
    expect(house.heard).toHaveLength(heard);
    // A button that was pressed keeps the focus, so that one goes on from there.
    await page.focus('text=Alpha');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=en: a');
    expect(await run(page, 'document.activeElement.textContent')).toBe('Alpha');
    await page.context().close();
  });
});

describe('a poor connection', () => {
  test('what is written offline is sent later, once and in order', async () => {
    const page = await visit(browser, house);
    await page.context().setOffline(true);
    await write(page, 'written offline');
    await write(page, 'and this');
    await page.waitForSelector(`text=${text('web.chat.waiting')} >> nth=1`);
    await page.getByText(text('web.chat.offline')).waitFor();
    await page.context().setOffline(false);
    await page.waitForSelector('text=en: and this');
    expect(await bubbles(page, '.you')).toEqual(['written offline', 'and this']);
    await expect.poll(() => page.locator('#state').textContent()).toBe('');
    expect(await page.locator('[data-fate]').count()).toBe(0);
    await page.context().close();
  });

  test('a server that goes and comes back loses and doubles nothing', async () => {
    const page = await visit(browser, house);
    const address = await addressIn(page);
    for (let round = 0; round < 3; round++) {
      await house.stop();
      await write(page, `round ${round}`);
      await house.start();
      await house.tell(address, `news-${round}`, [speech(`news ${round}`)]);
      await page.waitForSelector(`text=en: round ${round}`, { timeout: 15_000 });
    }
    await page.waitForSelector('text=news 2', { timeout: 15_000 });
    const all = await bubbles(page);
    expect(all).toHaveLength(10);
    expect(new Set(all).size).toBe(10);
    await page.context().close();
  }, 60_000);

  test('what was not saved stays on the page and is tried again under the same id', async () => {
    const page = await visit(browser, house);
    house.failHear(1);
    await write(page, 'precious');
    await page.waitForSelector(`text=${text('web.sorry.not-saved')}`);
    const heard = house.heard.length;
    await page.getByRole('button', { name: text('web.chat.retry') }).click();
    await page.waitForSelector('text=en: precious');
    expect(house.heard.slice(heard).map((said) => said.text)).toEqual(['precious']);
    expect(await bubbles(page, '.you')).toEqual(['precious']);
    expect(await page.locator('.fate').count()).toBe(0);
    await page.context().close();
  });

  test('what was not sent survives a reload', async () => {
    const page = await visit(browser, house);
    house.failHear(1);
    await write(page, 'kept');
    await page.waitForSelector('.again');
    await page.reload();
    await page.waitForSelector('text=en: kept');
    expect(await bubbles(page, '.you')).toEqual(['kept']);
    await page.context().close();
  });

  test('too long a text comes back into the field', async () => {
    const page = await visit(browser, house);
    const long = '长'.repeat(30_000);
    await write(page, long);
    await page.waitForSelector(`text=${text('web.sorry.long')}`);
    expect(await page.inputValue('#words')).toBe(long);
    await page.context().close();
  });
});

describe('news', () => {
  test('whoever reads further up is left there and told of it', async () => {
    const page = await visit(browser, house, phone);
    const address = await addressIn(page);
    for (let i = 0; i < 30; i++) await house.tell(address, `n-${i}`, [speech(`old ${i}`)]);
    await page.waitForSelector('text=old 29');
    await run(page, 'document.getElementById("scroller").scrollTop = 0');
    await page.waitForTimeout(100);
    await house.tell(address, 'new', [speech('brand new')]);
    await page.getByRole('button', { name: text('web.chat.new-messages') }).click();
    const end = 'scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2';
    await expect.poll(() => run(page, end)).toBe(true);
    expect(await page.locator('#pill').isVisible()).toBe(false);
    await page.context().close();
  });

  test('an answer taller than the window is read from its beginning', async () => {
    const page = await visit(browser, house, phone);
    await write(page, 'line\n'.repeat(80));
    await page.waitForSelector('.us >> nth=1');
    await page.waitForSelector('.you:not([data-fate])');
    await page.waitForTimeout(100);
    const answer = await page.locator('.us .bubble').last().boundingBox();
    const header = await page.locator('.bar').boundingBox();
    expect(answer!.height).toBeGreaterThan(phone.viewport.height);
    expect(answer!.y).toBeGreaterThanOrEqual(header!.height);
    expect(answer!.y).toBeLessThan(header!.height + 40);
    expect(await page.locator('#pill').isVisible()).toBe(false);
    await page.context().close();
  });

  test('the title counts what came while the page was out of sight', async () => {
    const page = await visit(browser, house);
    const address = await addressIn(page);
    await run(page, 'Object.defineProperty(document, "hidden", { value: true, writable: true })');
    await house.tell(address, 'h1', [speech('one')]);
    await house.tell(address, 'h2', [speech('two')]);
    await expect.poll(() => page.title()).toMatch(/^\(2\) Changsha/);
    await run(
      page,
      'document.hidden = false; document.dispatchEvent(new Event("visibilitychange"))',
    );
    expect(await page.title()).toMatch(/^Changsha/);
    await page.context().close();
  });
});

test('the landing page works without scripts, and the chat says that it needs them', async () => {
  const page = await newPage(browser, { javaScriptEnabled: false, locale: 'de-DE' });
  await page.goto(house.url);
  await page.click(`text=${text('web.landing.start', 'de')}`);
  await page.waitForURL('**/chat');
  expect(await page.locator('noscript').textContent()).toContain(text('web.chat.noscript', 'de'));
  await page.context().close();
});
