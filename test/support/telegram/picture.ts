import { chromium } from 'playwright-core';
import { chromiumOptions } from '../chromium.ts';
import type { Shown } from './types.ts';

const plain = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** Bold and times as an app sets them; entities are given in UTF-16 units and do not overlap here. */
function textIn({ text, entities }: Shown): string {
  const marks = [...entities]
    .filter(({ type }) => type === 'bold' || type === 'date_time')
    .sort((a, b) => a.offset - b.offset);
  let html = '';
  let from = 0;
  for (const { type, offset, length } of marks) {
    if (offset < from) continue;
    const inner = plain(text.slice(offset, offset + length));
    html += plain(text.slice(from, offset));
    html += type === 'bold' ? `<b>${inner}</b>` : `<u>${inner}</u>`;
    from = offset + length;
  }
  return html + plain(text.slice(from));
}

const rowsIn = ({ buttons }: Shown): string =>
  buttons
    .map((row) => `<div class=row>${row.map((b) => `<span>${plain(b)}</span>`).join('')}</div>`)
    .join('');

const bubble = (shown: Shown): string =>
  `<div class="${shown.from}"><div class=text>${
    shown.document ? `📄 ${plain(shown.document.name)}` : textIn(shown)
  }</div>${rowsIn(shown)}</div>`;

/** Draws messages as a phone might: for us to look at, and for the README. */
export async function picture(screen: readonly Shown[], path: string): Promise<void> {
  const browser = await chromium.launch(await chromiumOptions());
  const page = await browser.newPage({
    viewport: { width: 390, height: 200 },
    deviceScaleFactor: 2,
  });
  await page.setContent(`<!doctype html><meta charset=utf-8><style>
body { margin: 0; padding: 12px; background: #cfdcc3; font: 15px/1.35 system-ui, 'Noto Sans CJK SC', sans-serif; }
.us, .them { max-width: 88%; margin: 0 0 10px; } .them { margin-left: auto; width: fit-content; }
.text { background: #fff; border-radius: 12px; padding: 8px 11px; white-space: pre-wrap; overflow-wrap: anywhere; }
.them .text { background: #e3fdd0; } u { text-decoration: underline dotted #3a87c2; text-underline-offset: 3px; }
.row { display: flex; gap: 4px; margin-top: 4px; }
.row span { flex: 1; text-align: center; background: #7d9471cc; color: #fff; border-radius: 8px; padding: 7px 4px; font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
</style><body>${screen.map(bubble).join('')}`);
  await page.screenshot({ path, fullPage: true });
  await browser.close();
}
