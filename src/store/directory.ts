import type { Address } from '../domain/address.ts';
import type { Found, Whom } from '../ports.ts';
import { directoryEntry, movedChannel } from './keys.ts';
import type { Model, Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { createRecent } from './recent.ts';
import { run } from './scripts.ts';
import type { Wire } from './wire.ts';

interface Entry {
  /** The event that the address is in at the moment. */
  at: string | undefined;
  people: ReadonlyMap<string, string>;
  isDead: boolean;
}

const remembered = 10_000;
const freshMs = 60_000;

/**
 * Address → events and people, outside any event. What was found is remembered, the least lately used
 * forgotten first, while the wire tells of addresses that change their owner in other processes; for
 * a minute only, should the wire have missed one.
 */
export function createDirectory(source: Source, wire: Wire, models: ReadonlyMap<string, Model>) {
  const { redis, vault } = source;
  const memory = createRecent<string, { entry: Entry; until: number }>(remembered);
  /** Hashing takes longer than finding; addresses are in memory with their people anyway. */
  const hashes = createRecent<Address, string>(remembered);
  const hashOf = (address: Address): string => {
    const hash = hashes.get(address) ?? vault.hash(address);
    hashes.set(address, hash);
    return hash;
  };
  wire.onOpen(() => memory.clear());
  wire.on(movedChannel, (hash) => memory.delete(hash));

  const isKnown = ({ event, person }: Whom): boolean =>
    models.get(event)?.view.people.has(person) ?? false;

  async function change(address: Address, write: (key: string) => Promise<unknown>): Promise<void> {
    const hash = vault.hash(address);
    await reach(redis, async () => {
      await write(directoryEntry(hash));
      await redis.publish(movedChannel, hash);
    });
    // After the write: a look-up under way meanwhile may have brought the old owner back.
    memory.delete(hash);
    hashes.delete(address);
  }

  return {
    async find(address: Address, event?: string): Promise<Found | undefined> {
      const hash = hashOf(address);
      const known = wire.isOpen ? memory.get(hash) : undefined;
      const found = known && whoIs(known.entry, event);
      // Somebody the view does not know may have left, and the address be another's: asked again.
      if (known && found && known.until > performance.now() && isKnown(found)) {
        return found;
      }
      const fields = await reach(redis, () => redis.hgetall(directoryEntry(hash)));
      const entry = entryOf(fields);
      if (entry.people.size === 0) memory.delete(hash);
      else memory.set(hash, { entry, until: performance.now() + freshMs });
      return whoIs(entry, event);
    },
    bind: (address: Address, { event, person }: Whom) =>
      change(address, (key) =>
        replies(redis.pipeline().hset(key, 'at', event, `in:${event}`, person).hdel(key, 'dead')),
      ),
    unbind: (address: Address, event: string) =>
      change(address, (key) => run(redis, 'leave-address', [key], [event])),
    markDead: (address: Address) => change(address, (key) => run(redis, 'mark-dead', [key], [])),
  };
}

function entryOf(fields: Readonly<Record<string, string>>): Entry {
  const people = new Map<string, string>();
  for (const [field, person] of Object.entries(fields)) {
    if (field.startsWith('in:')) people.set(field.slice('in:'.length), person);
  }
  return { at: fields.at, people, isDead: fields.dead !== undefined };
}

function whoIs({ at, people, isDead }: Entry, wanted?: string): Found | undefined {
  const event = wanted ?? (at !== undefined && people.has(at) ? at : people.keys().next().value);
  const person = event === undefined ? undefined : people.get(event);
  return event === undefined || person === undefined ? undefined : { event, person, isDead };
}
