import type { Chat, User } from 'grammy/types';
import { createGroup } from './group.ts';
import type { Hands } from './hands.ts';
import { block, createPhone, unblock } from './phone.ts';
import type { BotApi, Group, Phone } from './types.ts';
import type { Room } from './world.ts';

type People = Pick<BotApi, 'person' | 'group' | 'block' | 'unblock'>;

/** Who there is besides the bot: the same id is the same person. */
export function createPeople(hands: Hands): People {
  const { world } = hands.desk;
  const phones = new Map<number, Phone>();
  const groups = new Map<number, Group>();

  function enter(user: User): Phone {
    world.people.set(user.id, { user, answers: [] });
    const { id, first_name } = user;
    const phone = createPhone(hands, user, world.open({ id, type: 'private', first_name } as Chat));
    phones.set(id, phone);
    return phone;
  }

  const placeOf = (id: number): [User, Room] => {
    const user = world.people.get(id)?.user;
    if (!user) throw new Error(`nobody has the id ${id}`);
    return [user, world.rooms.get(id)!];
  };

  return {
    person: (id, about = {}) => {
      const known = phones.get(id);
      if (!known) return enter({ id, is_bot: false, first_name: `Person ${id}`, ...about });
      Object.assign(world.people.get(id)!.user, about);
      return known;
    },
    group: (id, title = 'Group') => {
      const group = groups.get(id) ?? createGroup(hands, id, title);
      groups.set(id, group);
      return group;
    },
    block: (id) => block(hands, ...placeOf(id)),
    unblock: (id) => unblock(hands, ...placeOf(id)),
  };
}
