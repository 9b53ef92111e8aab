import type { ServerResponse } from 'node:http';
import type { Allowed } from '../allowed.ts';
import type { Hook } from '../hook.ts';
import type { Inbox } from '../inbox.ts';
import type { Polling } from '../polling.ts';
import type { Params } from '../read-call.ts';
import { bad, Refused } from '../refused.ts';
import type { Stored } from '../types.ts';
import type { Room, World } from '../world.ts';

/** What an answer may look at and change. */
export interface Desk {
  world: World;
  inbox: Inbox;
  polling: Polling;
  hook: Hook;
  allowed: Allowed;
  callbackMs: number;
}

/** Does what a method does, and returns its result; throws `Refused`. */
export type Answer = (params: Params, desk: Desk, response: ServerResponse) => unknown;

/** The chat of a call, if the bot may act there. */
export function roomOf(world: World, id: unknown): Room {
  const room = world.rooms.get(Number(id));
  if (room?.movedTo)
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.movedTo,
    });
  if (!room?.known) throw bad('chat not found');
  if (room.closed) throw new Refused(403, `Forbidden: ${room.closed}`);
  return room;
}

export function messageOf(world: World, room: Room, id: unknown, missing: string): Stored {
  const stored = world.find(room, id);
  if (!stored) throw bad(missing);
  return stored;
}
