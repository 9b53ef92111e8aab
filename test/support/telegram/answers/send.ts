import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import type { Params } from '../read-call.ts';
import { bad } from '../refused.ts';
import type { Room, World } from '../world.ts';
import { type Answer, messageOf, roomOf } from './answer.ts';
import { captionContent, fileContent, textContent } from './content.ts';

/** Puts a message of the bot into the chat: what all methods that send have in common. */
function send(world: World, params: Params, content: (room: Room) => object): Message {
  const room = roomOf(world, params.chat_id);
  const reply = replyTo(world, room, params.reply_parameters);
  const inline = inlineOf(params.reply_markup);
  const stored = world.put(room, 'us', {
    ...reply,
    ...content(room),
    ...(inline ? { reply_markup: inline } : {}),
    ...(params.protect_content ? { has_protected_content: true } : {}),
  });
  const keyboard = (params.reply_markup as { keyboard?: (string | { text: string })[][] })
    ?.keyboard;
  stored.keyboard = keyboard?.map((row) =>
    row.map((button) => (typeof button === 'string' ? button : button.text)),
  );
  return stored.api;
}

/** An inline keyboard without a button is none. */
export function inlineOf(markup: unknown): InlineKeyboardMarkup | undefined {
  const rows = (markup as InlineKeyboardMarkup | undefined)?.inline_keyboard;
  const full = rows?.filter((row) => row.length > 0) ?? [];
  return full.length > 0 ? { inline_keyboard: full } : undefined;
}

function replyTo(world: World, room: Room, wanted: unknown): object {
  const reply = wanted as { message_id: number; allow_sending_without_reply?: boolean } | undefined;
  if (!reply) return {};
  const found = world.find(room, reply.message_id);
  if (!found && !reply.allow_sending_without_reply) throw bad('message to be replied not found');
  if (!found) return {};
  const { reply_to_message: _, ...message } = found.api;
  return { reply_to_message: message };
}

/** Methods that send one file: its parameter is its field in the message. */
const file =
  (field: string): Answer =>
  (params, { world }) =>
    send(world, params, () => ({
      [field]: fileContent(world, params[field]),
      ...captionContent(params),
    }));

/** Methods whose parameters make up one object of the message. */
const fields =
  (field: string, names: readonly string[]): Answer =>
  (params, { world }) =>
    send(world, params, () => ({
      [field]: Object.fromEntries(
        names.filter((name) => params[name] !== undefined).map((name) => [name, params[name]]),
      ),
    }));

export const sending: Record<string, Answer> = {
  sendMessage: (params, { world }) => send(world, params, () => textContent(params)),
  sendDocument: file('document'),
  sendAudio: file('audio'),
  sendVoice: file('voice'),
  sendVideo: file('video'),
  sendAnimation: file('animation'),
  sendSticker: file('sticker'),
  sendPhoto: (params, { world }) =>
    send(world, params, () => ({
      photo: [{ ...fileContent(world, params.photo), width: 800, height: 600 }],
      ...captionContent(params),
    })),
  sendLocation: fields('location', ['latitude', 'longitude']),
  sendContact: fields('contact', ['phone_number', 'first_name', 'last_name', 'vcard']),
  sendDice: (params, { world }) =>
    send(world, params, () => ({ dice: { emoji: params.emoji ?? '🎲', value: 4 } })),
  copyMessage: (params, { world }) => {
    const source = messageOf(
      world,
      roomOf(world, params.from_chat_id),
      params.message_id,
      'message to copy not found',
    );
    const { message_id, from, chat, date, edit_date, reply_markup, ...content } = source.api;
    return { message_id: send(world, params, () => content).message_id };
  },
  sendChatAction: (params, { world }) => {
    roomOf(world, params.chat_id);
    return true;
  },
};
