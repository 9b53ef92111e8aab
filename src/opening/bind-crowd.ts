import { demoAddress } from '../demo/address.ts';
import type { EventView } from '../domain/view.ts';
import type { Store } from '../ports.ts';

/**
 * Lets the demo's people be found at their addresses. All at once, and only who is not found yet: a
 * start takes two round trips for them, whether they are new, known, or left over from a crash.
 */
export async function bindCrowd(
  { event, people }: EventView,
  store: Pick<Store, 'find' | 'bind'>,
): Promise<void> {
  if (!event.demo) return;
  const theirs = [...people.values()].filter(({ id, addresses }) =>
    addresses.includes(demoAddress(id)),
  );
  await Promise.all(
    theirs.map(async ({ id }) => {
      const address = demoAddress(id);
      const found = await store.find(address, event.code);
      if (found?.person !== id) await store.bind(address, { event: event.code, person: id });
    }),
  );
}
