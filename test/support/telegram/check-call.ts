import type { MessageEntity } from 'grammy/types';
import { checkInlineKeyboard } from './check-keyboard.ts';
import { checkProfile } from './check-profile.ts';
import { checkCaption, checkLength, formatted } from './check-text.ts';
import { wrongFields } from './check-value.ts';
import { isLoopback } from './hook.ts';
import type { Params } from './read-call.ts';
import { malformed } from './refused.ts';
import { type Fields, updateKinds } from './spec.ts';

/** Refuses a call for its form, before anybody looks at the state of the world. */
export function checkCall(method: string, fields: Fields, params: Params): void {
  const wrong = wrongFields(params, fields, '');
  if (wrong.length > 0) throw malformed(wrong.join('; '));
  const entities = params.entities as MessageEntity[] | undefined;
  if (method === 'sendMessage' || method === 'editMessageText')
    checkLength(formatted(String(params.text ?? ''), entities, params.parse_mode));
  if (typeof params.caption === 'string') checkCaption(captionOf(params));
  const markup = params.reply_markup as { inline_keyboard?: never[][] } | undefined;
  if (markup?.inline_keyboard) checkInlineKeyboard(markup.inline_keyboard);
  if (/^editMessage|^stopMessage/.test(method)) checkTarget(params);
  checks[method]?.(params);
  checkProfile(method, params);
  checkAllowed(params.allowed_updates);
}

export const captionOf = (params: Params) =>
  formatted(
    String(params.caption ?? ''),
    params.caption_entities as MessageEntity[] | undefined,
    params.parse_mode,
  );

/** The real server leaves out what it does not know; a misspelt one would never be missed. */
function checkAllowed(kinds: unknown): void {
  if (!Array.isArray(kinds)) return;
  const unknown = kinds.filter((kind) => !updateKinds.has(kind));
  if (unknown.length > 0) throw malformed(`no such allowed_updates: ${unknown.join(', ')}`);
}

function checkTarget({ chat_id, message_id, inline_message_id }: Params): void {
  if (inline_message_id !== undefined) return;
  if (chat_id === undefined) throw malformed('chat_id is empty');
  if (message_id === undefined) throw malformed('message identifier is not specified');
}

const actions =
  /^(typing|upload_(photo|video|voice|document|video_note)|record_(video|voice|video_note)|choose_sticker|find_location)$/;

const checks: Record<string, (params: Params) => void> = {
  answerCallbackQuery: ({ text }) => {
    if (String(text ?? '').length > 200) throw malformed('MESSAGE_TOO_LONG: over 200 characters');
  },
  sendChatAction: ({ action }) => {
    if (!actions.test(String(action))) throw malformed('wrong parameter action in request');
  },
  getUpdates: ({ limit, timeout }) => {
    if (Number(limit ?? 1) < 1 || Number(limit ?? 1) > 100)
      throw malformed('limit is not 1 to 100');
    if (Number(timeout ?? 0) < 0) throw malformed('timeout is negative');
  },
  setWebhook: ({ url, secret_token, max_connections }) => {
    if (url === '') return;
    if (!URL.canParse(String(url))) throw malformed('bad webhook: Failed to parse URL');
    const { protocol, port } = new URL(String(url));
    if (!isLoopback(new URL(String(url)))) {
      if (protocol !== 'https:')
        throw malformed('bad webhook: An HTTPS URL must be provided for webhook');
      if (!['', '80', '88', '443', '8443'].includes(port))
        throw malformed('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
    }
    if (!/^[\w-]{0,256}$/.test(String(secret_token ?? '')))
      throw malformed('secret token contains unallowed characters');
    const most = Number(max_connections ?? 40);
    if (most < 1 || most > 100) throw malformed('max_connections is not 1 to 100');
  },
};
