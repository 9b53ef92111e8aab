import type { MessageEntity } from 'grammy/types';
import { bad } from '../refused.ts';
import { type Answer, messageOf, roomOf } from './answer.ts';

const tooOld = 'query is too old and response timeout expired or query ID is invalid';

/** Chats, taps and files: everything about them but messages. */
export const chatting: Record<string, Answer> = {
  getMe: (_, { world }) => ({
    ...world.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }),
  getChat: ({ chat_id }, { world }) => ({
    ...roomOf(world, chat_id).chat,
    accent_color_id: 0,
    max_reaction_count: 11,
  }),
  getChatMember: ({ chat_id, user_id }, { world }) => {
    roomOf(world, chat_id);
    const isBot = user_id === world.bot.id;
    const user = isBot ? world.bot : world.people.get(Number(user_id))?.user;
    if (!user) throw bad('user not found');
    return { user, status: 'member' };
  },
  leaveChat: ({ chat_id }, { world }) => {
    roomOf(world, chat_id).closed = 'bot is not a member of the group chat';
    return true;
  },
  answerCallbackQuery: (params, { world, callbackMs }) => {
    const tap = world.taps.get(String(params.callback_query_id));
    if (!tap || Date.now() - tap.at > callbackMs) throw bad(tooOld);
    tap.answered = true;
    world.people.get(tap.person)?.answers.push({
      query: tap.id,
      data: tap.data,
      ...(params.text ? { text: String(params.text) } : {}),
      ...(params.show_alert ? { show_alert: true } : {}),
      ...(params.url ? { url: String(params.url) } : {}),
      at: Date.now(),
    });
    return true;
  },
  setMessageReaction: ({ chat_id, message_id }, { world }) => {
    messageOf(world, roomOf(world, chat_id), message_id, 'message to react not found');
    return true;
  },
  pinChatMessage: ({ chat_id, message_id }, { world }) => {
    messageOf(world, roomOf(world, chat_id), message_id, 'message to pin not found');
    return true;
  },
  unpinChatMessage: ({ chat_id }, { world }) => Boolean(roomOf(world, chat_id)),
  unpinAllChatMessages: ({ chat_id }, { world }) => Boolean(roomOf(world, chat_id)),
  getFile: ({ file_id }, { world }) => {
    const file = world.files.get(String(file_id));
    if (!file) throw bad('wrong file_id or the file is temporarily unavailable');
    return {
      file_id,
      file_unique_id: String(file_id).slice(-15),
      file_size: file.bytes.length,
      file_path: `documents/${file_id}`,
    };
  },
};

/** For drawing and for updates: what a text holds that the server finds by itself. */
export function entitiesOf(text: string): MessageEntity[] {
  const found =
    /(?<command>(?<=^|\s)\/[A-Za-z0-9_]{1,64}(?:@\w+)?)|(?<url>https?:\/\/[^\s]+)|(?<email>[\w.+-]+@[\w-]+\.[\w.]+)|(?<mention>(?<=^|\s)@\w{4,32})|(?<hashtag>(?<=^|\s)#\w+)/g;
  return [...text.matchAll(found)].map((match) => {
    const kind = Object.entries(match.groups!).find(([, value]) => value !== undefined)![0];
    const type = kind === 'command' ? 'bot_command' : kind;
    return { type, offset: match.index, length: match[0].length } as MessageEntity;
  });
}
