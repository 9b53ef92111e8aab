import type { Chat, User } from 'grammy/types';
import { type Hands, textMessages } from './hands.ts';
import { shown } from './screen.ts';
import type { Group, Phone } from './types.ts';
import type { Room } from './world.ts';

const supergroupsFrom = -1_000_000_000_000;

/** A group chat, as its members see it. */
export function createGroup(hands: Hands, id: number, title: string): Group {
  const { world } = hands.desk;
  const type = id <= supergroupsFrom ? 'supergroup' : 'group';
  const room = world.open({ id, type, title } as Chat);

  const member = (who: Phone | number | undefined): User => {
    const known = typeof who === 'object' ? who.id : (who ?? 4242);
    return (
      world.people.get(known)?.user ?? { id: known, is_bot: false, first_name: `Member ${known}` }
    );
  };

  async function adds(by?: number): Promise<void> {
    room.known = true;
    room.closed = undefined;
    const user = member(by);
    const told = hands.standing(room.chat, user, { status: 'left' }, { status: 'member' });
    const { bot } = world;
    const line = { new_chat_participant: bot, new_chat_member: bot, new_chat_members: [bot] };
    await Promise.all([told, hands.write(room, user, line)]);
  }

  function reaches(text: string, extra: object, privacy: boolean): boolean {
    const other = /^\/\w+@(\w+)/.exec(text)?.[1];
    if (other && other.toLowerCase() !== world.bot.username?.toLowerCase()) return false;
    if (!privacy || text.startsWith('/')) return true;
    const reply = (extra as { reply_to_message?: { from?: User } }).reply_to_message;
    return text.includes(`@${world.bot.username}`) || reply?.from?.id === world.bot.id;
  }

  const group: Group = {
    id,
    privacy: true,
    adds,
    removes: (by) => {
      room.closed = `bot was kicked from the ${type} chat`;
      return hands.standing(room.chat, member(by), { status: 'member' }, { status: 'kicked' });
    },
    says: async (text, from, extra = {}) => {
      const user = member(from);
      for (const content of textMessages(text, extra)) {
        const here = room.known && !room.closed;
        if (here && reaches(text, extra, group.privacy)) await hands.write(room, user, content);
        else world.put(room, 'them', content, user);
      }
    },
    upgrades: async (to) => {
      const next = createGroup(hands, to, title);
      world.rooms.get(to)!.known = true;
      const user = member(undefined);
      const told = hands.write(room, user, { migrate_to_chat_id: to });
      room.movedTo = to;
      await told;
      await hands.write(world.rooms.get(to)!, user, { migrate_from_chat_id: id });
      return next;
    },
    screen: () => (world.rooms.get(id) as Room).messages.map((one) => shown(world, one)),
  };
  return group;
}
