import { z } from 'zod';
import type { Address } from '../domain/address.ts';
import type { Whom } from '../ports.ts';
import { directoryEntry, movedChannel } from './keys.ts';
import type { Model, Source } from './model.ts';
import { reach } from './reach.ts';
import type { Wire } from './wire.ts';

const Entry = z.object({ event: z.string(), person: z.string() });

const remembered = 10_000;
const freshMs = 60_000;

/**
 * Address → event and person, outside any event. What was found is remembered, the least lately used
 * forgotten first, while the wire tells of addresses that change their owner in other processes; for
 * a minute only, should the wire have missed one.
 */
export function createDirectory(source: Source, wire: Wire, models: ReadonlyMap<string, Model>) {
  const { redis, vault } = source;
  const memory = new Map<string, { whom: Whom; until: number }>();
  wire.onOpen(() => memory.clear());
  wire.on(movedChannel, (hash) => memory.delete(hash));

  const remember = (hash: string, whom: Whom, until = performance.now() + freshMs): void => {
    memory.delete(hash);
    memory.set(hash, { whom, until });
    if (memory.size > remembered) memory.delete(memory.keys().next().value as string);
  };
  const isKnown = ({ event, person }: Whom): boolean =>
    models.get(event)?.view.people.has(person) ?? false;

  async function change(address: Address, whom: Whom | undefined): Promise<void> {
    const hash = vault.hash(address);
    const key = directoryEntry(hash);
    await reach(redis, async () => {
      await (whom ? redis.set(key, JSON.stringify(whom)) : redis.del(key));
      await redis.publish(movedChannel, hash);
    });
    // After the write: a look-up under way meanwhile may have brought the old owner back.
    memory.delete(hash);
  }

  return {
    async find(address: Address): Promise<Whom | undefined> {
      const hash = vault.hash(address);
      const known = wire.isOpen ? memory.get(hash) : undefined;
      // Somebody the view does not know may have left, and the address be another's: asked again.
      if (known && known.until > performance.now() && isKnown(known.whom)) {
        remember(hash, known.whom, known.until);
        return known.whom;
      }
      const found = await reach(redis, () => redis.get(directoryEntry(hash)));
      if (!found) {
        memory.delete(hash);
        return undefined;
      }
      const whom = Entry.parse(JSON.parse(found));
      remember(hash, whom);
      return whom;
    },
    bind: (address: Address, whom: Whom) =>
      change(address, { event: whom.event, person: whom.person }),
    unbind: (address: Address) => change(address, undefined),
  };
}
