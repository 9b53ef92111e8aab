/** What comes with a call that shows something in a chat. */
export interface Payload {
  chat_id?: number | string;
  message_id?: number;
  callback_query_id?: string;
  text?: string;
  parse_mode?: string;
  entities?: unknown[];
  reply_markup?: Keyboard;
}
export interface Keyboard {
  inline_keyboard?: { text: string; callback_data?: string; url?: string; style?: string }[][];
}

/** What a chat was shown by one call. */
export interface Shown extends Pick<Payload, 'parse_mode' | 'entities' | 'reply_markup'> {
  method: string;
  text: string;
}

export const bot = { id: 123456, is_bot: true, first_name: 'Bench', username: 'bench_bot' };

let messages = 1000;

/** What Telegram answers: the whole message as it was understood, or that it is done. */
export function resultOf(method: string, payload: Payload): unknown {
  if (method === 'getMe') return bot;
  const chat = Number(payload.chat_id);
  if (!chat || !/^(send|edit)/.test(method) || method === 'sendChatAction') return true;
  messages += 1;
  const { text, entities, reply_markup } = payload;
  return {
    message_id: payload.message_id ?? messages,
    from: bot,
    chat: { id: chat, type: 'private', first_name: 'Petra', last_name: 'Müller' },
    date: Math.floor(Date.now() / 1000),
    ...(text === undefined ? {} : { text }),
    ...(entities ? { entities } : {}),
    ...(reply_markup ? { reply_markup } : {}),
  };
}

/** A call answered where it is made, by way of the same JSON as over a network. */
export const answerAtOnce = (method: string, body: string): { ok: true; result: unknown } =>
  JSON.parse(JSON.stringify({ ok: true, result: resultOf(method, JSON.parse(body)) }));
