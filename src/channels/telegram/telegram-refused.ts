/** Telegram will not let us listen, and only an operator can change that. The message says what to do. */
export class TelegramRefused extends Error {
  override readonly name = 'TelegramRefused';
}
