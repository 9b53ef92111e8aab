import type { Language } from '../src/domain/language.ts';
import type { Shown } from './bot-api.ts';

/** Somebody in a chat of their own with the bot. */
export interface Talker {
  /** User and chat at once, as in every private chat. Nine digits. */
  id: number;
  language: Language;
}

/** What is typed, or the data of a button with the message that it stands under. */
export type Saying = { text: string } | { tap: string; on: Shown };

/** An update as Telegram would post it; `n` has never been used before. */
export function updateOf({ id, language }: Talker, saying: Saying, n: number): string {
  const name = { first_name: 'Petra', last_name: 'Müller', username: `petra_${id}` };
  const from = { id, is_bot: false, ...name, language_code: language };
  const chat = { id, ...name, type: 'private' };
  const date = Math.floor(Date.now() / 1000);
  if ('text' in saying) {
    const { text } = saying;
    const command = /^\/\w+/.exec(text)?.[0];
    const entities = command && [{ offset: 0, length: command.length, type: 'bot_command' }];
    const message = { message_id: n, from, chat, date, text, ...(entities && { entities }) };
    return JSON.stringify({ update_id: n, message });
  }
  const { text, entities, reply_markup } = saying.on;
  const bot = { id: 123456, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
  return JSON.stringify({
    update_id: n,
    callback_query: {
      id: `${id}${String(n).padStart(10, '0')}`,
      from,
      message: {
        message_id: n - 1,
        from: bot,
        chat,
        date: date - 5,
        text,
        ...(entities && { entities }),
        ...(reply_markup && { reply_markup }),
      },
      chat_instance: '4382746293847563',
      data: saying.tap,
    },
  });
}

/** Whose tap it is that an `answerCallbackQuery` answers. */
export const talkerOf = (query: string): number => Number(query.slice(0, 9));

/** The mark of every such answer: it goes its own way, beside the messages. */
export const acknowledged = 0;
