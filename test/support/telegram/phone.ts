import { setTimeout as sleep } from 'node:timers/promises';
import type { User } from 'grammy/types';
import { type Hands, quiet, textMessages } from './hands.ts';
import { contents } from './kinds.ts';
import { draw, drawAll, shown } from './screen.ts';
import { findButton } from './tap.ts';
import type { Kind, Phone, Shown, Stored } from './types.ts';
import type { Room } from './world.ts';

/** A person's private chat with the bot. */
export function createPhone(hands: Hands, user: User, room: Room): Phone {
  const { desk } = hands;
  const { world } = desk;
  const { answers } = world.people.get(user.id)!;
  let acted = 0;
  let read = 0;
  let readAnswers = 0;

  const ours = (since = 0): Stored[] =>
    room.messages.filter(({ from, changed }) => from === 'us' && changed > since);
  const see = (list: readonly Stored[]): Shown[] => list.map((stored) => shown(world, stored));
  const screen = () => see(room.messages);
  const problem = (what: string) => new Error(`${what}. On the screen:\n\n${drawAll(screen())}`);

  function act(): void {
    acted = world.marked;
    if (room.closed === blocked) throw problem(`${user.first_name} has blocked the bot`);
  }

  function write(messages: readonly object[]): Promise<void> {
    act();
    return quiet(
      Promise.all(messages.map((one) => hands.write(room, user, one))).then(() => undefined),
    );
  }

  function tapsData(data: string, messageId?: number): Promise<void> {
    act();
    const at = messageId ?? ours().at(-1)?.api.message_id;
    const stored = at === undefined ? undefined : world.find(room, at);
    const id = world.tapId(user.id);
    world.tap(id, user.id, data);
    return hands.emit('callback_query', {
      id,
      from: user,
      // A message that is gone is only a place.
      message: stored?.api ?? { chat: room.chat, message_id: at ?? 1, date: 0 },
      chat_instance: room.instance,
      data,
    });
  }

  async function taps(label: string | RegExp): Promise<void> {
    const found = findButton(room.messages, label);
    if (!found) throw problem(`there is no button ${label}`);
    if (found.says !== undefined) return write(textMessages(found.says));
    if (found.data === undefined) throw problem(`${label} is no button for us: ${found.other}`);
    return tapsData(found.data, found.messageId);
  }

  function react(before: readonly object[], after: readonly object[]): Promise<void> {
    act();
    const last = ours().at(-1);
    if (!last) throw problem('there is no message of ours to react to');
    return hands.emit('message_reaction', {
      chat: room.chat,
      message_id: last.api.message_id,
      user,
      date: world.now,
      old_reaction: before,
      new_reaction: after,
    });
  }

  function edits(more: object): Promise<void> {
    act();
    const last = room.messages.findLast(({ from }) => from === 'them');
    if (!last) throw problem('there is nothing to edit');
    world.change(last, { text: `${last.api.text ?? ''} (edited)`, ...more });
    return hands.emit('edited_message', last.api);
  }

  const thumb = { type: 'emoji', emoji: '👍' };

  return {
    id: user.id,
    says: (text, extra) => write(textMessages(text, extra)),
    starts: async (payload) => {
      const back = room.closed === blocked ? unblock(hands, user, room) : undefined;
      await Promise.all([back, write(textMessages(payload ? `/start ${payload}` : '/start'))]);
    },
    taps,
    tapsData,
    sends: (kind: Kind, more = {}) => {
      if (kind === 'reaction') return react([], [thumb]);
      if (kind === 'reaction_removed') return react([thumb], []);
      if (kind === 'edited') return edits(more);
      return write([{ ...contents[kind](), ...more }]);
    },
    screen,
    newest: (n) => see(n === undefined ? ours() : ours().slice(-n)),
    text: () => {
      const fresh = ours(read).sort((a, b) => a.changed - b.changed);
      const popups = answers.slice(readAnswers).filter(({ text }) => text);
      read = world.marked;
      readAnswers = answers.length;
      return [...popups.map(({ text }) => `(popup) ${text}`), ...see(fresh).map(draw)].join('\n\n');
    },
    callbackAnswers: answers,
    get spinning() {
      return [...world.taps.values()].filter((tap) => tap.person === user.id && !tap.answered)
        .length;
    },
    waitFor: async (pattern, ms = 5000) => {
      const until = Date.now() + ms;
      for (;;) {
        if (typeof pattern === 'function') {
          const all = screen();
          const last = see(ours()).at(-1);
          if (last && pattern(all)) return last;
        } else {
          const found = see(ours(acted)).findLast((one) => draw(one).match(pattern));
          if (found) return found;
        }
        if (Date.now() > until) throw problem(`waited ${ms} ms for ${pattern}`);
        await sleep(5);
      }
    },
  };
}

export const blocked = 'bot was blocked by the user';

export function block(hands: Hands, user: User, room: Room): Promise<void> {
  room.closed = blocked;
  const after = { status: 'kicked', until_date: 0 };
  return hands.standing(room.chat, user, { status: 'member' }, after);
}

export function unblock(hands: Hands, user: User, room: Room): Promise<void> {
  room.closed = undefined;
  const before = { status: 'kicked', until_date: 0 };
  return hands.standing(room.chat, user, before, { status: 'member' });
}
