import { isSimulated } from '../domain/person.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Channel, Parcel } from '../ports.ts';
import { answerTo, isAsked, otherTimeIn, thinkingMs } from './partners.ts';
import type { Partners } from './simulation.ts';

const patienceMs = 60_000;
const own = 'demo-';

/**
 * The platform of the demo's partners: what others read on a screen, they read here, and what others
 * tap, they tap through the same `hear`.
 *
 * While a partner thinks, nothing waits: the notice is put off, as on a platform that asks for
 * patience, and comes again when its time has come. So it stays in the outbox until it is answered
 * and outlives a crash, no worker is held up for real people, and closing waits for nobody. Only
 * since when each one thinks is kept here; after a restart they think once more.
 */
export function createDemoChannel({ read, hear, clock, pace, inTurn }: Partners): Channel {
  const thinking = new Map<string, number>();

  /** Not before its time: throws until then. */
  function think(key: string): void {
    const now = clock();
    const until = thinking.get(key) ?? now + thinkingMs(key) * pace;
    thinking.set(key, until);
    if (now < until) throw new WorldFailed('not-yet', { retryAfterMs: until - now });
    for (const [other, due] of thinking) {
      // A request that was withdrawn meanwhile never comes again.
      if (other === key || due < now - patienceMs) thinking.delete(other);
    }
  }

  return {
    name: 'demo',
    async send({ key, event, to, reader, replies }: Parcel): Promise<void> {
      // Whoever has come as one of the demo's people speaks for themselves from then on.
      if (!event.demo || !reader || !isSimulated(reader)) return;
      const tap = (choice: string) =>
        hear({ id: own + key, address: to, at: clock(), taps: [choice] });
      if (key.startsWith(own)) {
        // The answer to something they have tapped: no need to think again.
        const choice = otherTimeIn(replies);
        if (choice) await tap(choice);
        return;
      }
      if (!isAsked(replies)) return;
      think(key);
      await inTurn(async () => {
        const view = await read(event.code);
        const choice = answerTo(view, reader, replies);
        if (choice) await tap(choice);
      });
    },
  };
}
