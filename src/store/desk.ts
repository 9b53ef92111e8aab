import { z } from 'zod';
import type { Desk } from '../ports.ts';
import type { KeyRing } from './key-ring.ts';
import { keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';
import { open } from './sealing.ts';

const Question = z.object({ at: z.number(), text: z.string() });

/** Questions that people put to the organiser, sealed with their author's key until they are read. */
export function createDesk({ redis }: Pick<Source, 'redis'>, ring: KeyRing): Desk {
  return {
    async questions(event) {
      const keys = keysOf(event);
      const people = await reach(redis, () => redis.zrangebyscore(keys.desks, '-inf', '+inf'));
      const all = await Promise.all(people.map((person) => questionsOf(event, person)));
      return all.flat().sort((a, b) => a.at - b.at);
    },

    // Whoever asked stays on the index: a new question may arrive at this very moment.
    settle: async (event, person, question) =>
      (await reach(redis, () => redis.hdel(keysOf(event).desk(person), question))) === 1,
  };

  async function questionsOf(event: string, person: string) {
    const key = await ring.keyOf(event, person);
    const stored = await reach(redis, () => redis.hgetall(keysOf(event).desk(person)));
    return Object.entries(stored).flatMap(([id, json]) => {
      const { at, text } = Question.parse(JSON.parse(json));
      const words = key && open(key, [event, person, `desk/${id}`], text);
      return words === undefined ? [] : [{ id, person, at, text: words }];
    });
  }
}
