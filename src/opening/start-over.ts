import type { Event } from '../domain/event.ts';
import type { RedisStore } from '../store/store.ts';

/**
 * Forgets an event with everything in it. People of a roster come again under the same id: a browser
 * of theirs from before must not lead to them, as nothing they are told would reach it.
 */
export async function startOver(
  store: Pick<RedisStore, 'events' | 'read' | 'unbind' | 'forget'>,
  code: Event['code'],
): Promise<void> {
  const addresses = await addressesIn(store, code);
  await Promise.all(addresses.map((address) => store.unbind(address, code)));
  await store.forget(code);
}

async function addressesIn(store: Pick<RedisStore, 'events' | 'read'>, code: Event['code']) {
  if (!(await store.events()).includes(code)) return [];
  // What is too damaged to be read can still be forgotten.
  const read = await store.read(code).catch(() => undefined);
  return [...(read?.view.people.values() ?? [])].flatMap((person) => person.addresses);
}
