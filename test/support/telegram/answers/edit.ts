import { isDeepStrictEqual } from 'node:util';
import type { Params } from '../read-call.ts';
import { bad } from '../refused.ts';
import type { Stored } from '../types.ts';
import type { World } from '../world.ts';
import { type Answer, messageOf, roomOf } from './answer.ts';
import { captionContent, textContent } from './content.ts';
import { inlineOf } from './send.ts';

/** Whether a bot may take a message away ends after two days. */
const deletableSeconds = 48 * 3600;

const sameAsNow =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Replaces these fields of one of our messages, and its keyboard: none given means none left. */
function edit(
  world: World,
  params: Params,
  names: readonly string[],
  content: (stored: Stored) => object,
): unknown {
  if (params.inline_message_id !== undefined) throw bad('MESSAGE_ID_INVALID');
  const room = roomOf(world, params.chat_id);
  const stored = messageOf(world, room, params.message_id, 'message to edit not found');
  if (stored.from === 'them') throw bad("message can't be edited");
  const all = [...names, 'reply_markup'];
  const inline = inlineOf(params.reply_markup);
  const next = { ...content(stored), ...(inline ? { reply_markup: inline } : {}) };
  const before = Object.entries(stored.api).filter(([name]) => all.includes(name));
  if (isDeepStrictEqual(Object.fromEntries(before), next)) throw bad(sameAsNow);
  world.change(stored, next, all);
  return stored.api;
}

function remove(world: World, params: Params, id: unknown): void {
  const room = roomOf(world, params.chat_id);
  const stored = messageOf(world, room, id, 'message to delete not found');
  if (world.now - stored.api.date > deletableSeconds)
    throw bad("message can't be deleted for everyone");
  room.messages = room.messages.filter((other) => other !== stored);
}

export const editing: Record<string, Answer> = {
  editMessageText: (params, { world }) =>
    edit(world, params, ['text', 'entities'], (stored) => {
      if (!('text' in stored.api)) throw bad('there is no text in the message to edit');
      return textContent(params);
    }),
  editMessageCaption: (params, { world }) =>
    edit(world, params, ['caption', 'caption_entities'], (stored) => {
      if ('text' in stored.api) throw bad('there is no caption in the message to edit');
      return captionContent(params);
    }),
  editMessageReplyMarkup: (params, { world }) => edit(world, params, [], () => ({})),
  deleteMessage: (params, { world }) => {
    remove(world, params, params.message_id);
    return true;
  },
  deleteMessages: (params, { world }) => {
    const room = roomOf(world, params.chat_id);
    const ids = params.message_ids as number[];
    for (const id of ids) if (world.find(room, id)) remove(world, params, id);
    return true;
  },
};
