import { isLink } from './link.ts';
import { malformed } from './refused.ts';

type Button = Record<string, unknown> & { text: string };

/** What is no action of a button. */
const looks = new Set(['text', 'icon_custom_emoji_id', 'style']);
const mostButtons = 100;
const mostInRow = 8;

/** Refuses an inline keyboard that Telegram would not take. Its fields were looked at before. */
export function checkInlineKeyboard(rows: readonly (readonly Button[])[]): void {
  const wide = rows.find((row) => row.length > mostInRow);
  if (wide) throw malformed(`reply markup is too long: ${wide.length} buttons in a row`);
  const count = rows.flat().length;
  if (count > mostButtons) throw malformed(`reply markup is too long: ${count} buttons`);
  for (const button of rows.flat()) checkButton(button);
}

function checkButton(button: Button): void {
  const what = `inline keyboard button "${button.text}"`;
  if (button.text.trim() === '') throw malformed('inline keyboard button text must be non-empty');
  const actions = Object.keys(button).filter((field) => !looks.has(field));
  if (actions.length === 0) throw malformed(`text buttons are unallowed in the inline keyboard`);
  if (actions.length > 1) throw malformed(`${what} has several actions: ${actions.join(', ')}`);
  const { callback_data: data, url, style, copy_text: copy } = button;
  if (typeof data === 'string') {
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > 64)
      throw malformed(`BUTTON_DATA_INVALID: ${what} carries ${bytes} bytes of callback_data`);
  }
  if (typeof url === 'string' && !isLink(url))
    throw malformed(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  if (style !== undefined && !['danger', 'success', 'primary'].includes(String(style)))
    throw malformed(`${what} has the unknown style "${style}"`);
  if (copy !== undefined) {
    const { length } = (copy as { text: string }).text;
    if (length < 1 || length > 256) throw malformed(`${what} copies ${length} characters`);
  }
}
