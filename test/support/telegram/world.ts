import { randomInt } from 'node:crypto';
import type { Chat, Message, User } from 'grammy/types';
import type { CallbackAnswer, Profile, Stored, Upload } from './types.ts';

/** A chat as the server knows it. */
export interface Room {
  chat: Chat;
  /** Exists for the bot once somebody wrote in it. */
  known: boolean;
  /** Why nothing can be sent, in Telegram's words. */
  closed?: string;
  /** The supergroup it became. */
  movedTo?: number;
  instance: string;
  messages: Stored[];
  /** In a supergroup, its own. */
  lastId: number;
}

export interface Person {
  user: User;
  answers: CallbackAnswer[];
}

export interface Tap {
  id: string;
  at: number;
  person: number;
  data: string;
  answered: boolean;
}

/** All that the server keeps. Rules are in the files beside. */
export class World {
  readonly rooms = new Map<number, Room>();
  readonly people = new Map<number, Person>();
  readonly taps = new Map<string, Tap>();
  readonly files = new Map<string, Upload>();
  readonly profiles = new Map<string, Partial<Profile>>();
  readonly settings = new Map<string, unknown>();
  readonly bot: User;
  /** Messages of all private chats and small groups are counted together, as in an account. */
  private lastId = randomInt(10, 5000);
  private changes = 0;

  constructor(bot: User) {
    this.bot = bot;
  }

  get now(): number {
    return Math.floor(Date.now() / 1000);
  }

  open(chat: Chat): Room {
    const known = this.rooms.get(chat.id);
    if (known) return known;
    const instance = String(randomInt(2 ** 40)).padStart(19, '7');
    const room: Room = { chat, known: false, instance, messages: [], lastId: 0 };
    this.rooms.set(chat.id, room);
    return room;
  }

  nextId(room: Room): number {
    if (room.chat.type === 'supergroup') return ++room.lastId;
    return ++this.lastId;
  }

  /** Rises with every change, so that a screen knows what is new. */
  mark(): number {
    return ++this.changes;
  }

  get marked(): number {
    return this.changes;
  }

  put(room: Room, from: 'us' | 'them', content: object, author?: User): Stored {
    const user = from === 'us' ? this.bot : author;
    const api = {
      message_id: this.nextId(room),
      ...(user ? { from: user } : {}),
      chat: room.chat,
      date: this.now,
      ...content,
    } as Message;
    const stored: Stored = { api, from, edited: 0, changed: this.mark() };
    room.messages.push(stored);
    return stored;
  }

  tapId(person: number): string {
    return `${person}${randomInt(10 ** 9, 10 ** 10)}`;
  }

  tap(id: string, person: number, data: string): void {
    this.taps.set(id, { id, at: Date.now(), person, data, answered: false });
  }

  find(room: Room, id: unknown): Stored | undefined {
    return room.messages.find(({ api }) => api.message_id === id);
  }

  change(stored: Stored, content: object, cleared: readonly string[] = []): void {
    const kept = Object.entries(stored.api).filter(([name]) => !cleared.includes(name));
    stored.api = {
      ...Object.fromEntries(kept),
      edit_date: this.now,
      ...content,
    } as unknown as Message;
    stored.edited += 1;
    stored.changed = this.mark();
  }
}
