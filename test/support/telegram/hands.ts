import type { Chat, Message, User } from 'grammy/types';
import type { Desk } from './answers/answer.ts';
import { entitiesOf } from './answers/chat.ts';
import type { Room } from './world.ts';

/** What people do, as updates. */
export interface Hands {
  /** An update of this kind, unless the bot does not want such. */
  emit(kind: string, content: object): Promise<void>;
  /** Puts somebody's message into a chat and tells the bot. */
  write(room: Room, author: User, content: object): Promise<void>;
  /** The bot's own standing in a chat. */
  standing(chat: Chat, by: User, before: object, after: object): Promise<void>;
  desk: Desk;
}

export function createHands(desk: Desk): Hands {
  const { world, inbox, allowed } = desk;
  const emit = (kind: string, content: object): Promise<void> => {
    if (!allowed.has(kind)) return Promise.resolve();
    return quiet(inbox.add({ [kind]: content }).then(() => undefined));
  };
  return {
    desk,
    emit,
    write: (room, author, content) => {
      room.known = true;
      return emit('message', world.put(room, 'them', content, author).api);
    },
    standing: (chat, by, before, after) =>
      emit('my_chat_member', {
        chat,
        from: by,
        date: world.now,
        old_chat_member: { user: world.bot, ...before },
        new_chat_member: { user: world.bot, ...after },
      }),
  };
}

/** Whoever does not wait for it does not want to hear that it failed. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const mostInOne = 4096;

/** A long text is sent as several messages, as the apps do; each with what the server finds in it. */
export function textMessages(text: string, extra: object = {}): Partial<Message>[] {
  const pieces: string[] = [];
  for (let rest = text.trim(); rest.length > 0; rest = rest.slice(mostInOne))
    pieces.push(rest.slice(0, mostInOne));
  return pieces.map((piece) => {
    const entities = entitiesOf(piece);
    return { text: piece, ...(entities.length > 0 ? { entities } : {}), ...extra };
  });
}
