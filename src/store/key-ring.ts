import { keysOf } from './keys.ts';
import type { Model, Source } from './model.ts';
import { reach } from './reach.ts';

/** People's keys, for what is sealed outside a turn. */
export interface KeyRing {
  /** Undefined when there is no such person (any more). */
  keyOf(event: string, person: string): Promise<Buffer | undefined>;
}

/** Unwrapped keys are kept in the view only, so that they go when the person goes. */
export function createKeyRing(source: Source, models: ReadonlyMap<string, Model>): KeyRing {
  const { redis, vault } = source;
  return {
    async keyOf(event, person) {
      const held = models.get(event)?.view.keyOf(person);
      if (held) return held;
      const wrapped = await reach(redis, () => redis.hget(keysOf(event).person(person), 'key'));
      return wrapped ? vault.unwrap(event, person, wrapped) : undefined;
    },
  };
}
