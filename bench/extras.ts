import { InlineKeyboard } from 'grammy';
import type { MessageEntity, ParseMode } from 'grammy/types';
import type { Shown } from './bot-api.ts';

/** What goes with the text of a reply; the keyboard is built as every bot builds its own. */
export function extrasOf({ parse_mode, entities, reply_markup }: Shown) {
  return {
    ...(parse_mode ? { parse_mode: parse_mode as ParseMode } : {}),
    ...(entities ? { entities: entities as MessageEntity[] } : {}),
    ...(reply_markup?.inline_keyboard
      ? { reply_markup: keyboardOf(reply_markup.inline_keyboard) }
      : {}),
  };
}

function keyboardOf(rows: NonNullable<NonNullable<Shown['reply_markup']>['inline_keyboard']>) {
  const keyboard = new InlineKeyboard();
  for (const row of rows) {
    for (const { text, callback_data = '', url } of row) {
      if (url) keyboard.url(text, url);
      else keyboard.text(text, callback_data);
    }
    keyboard.row();
  }
  return keyboard;
}
