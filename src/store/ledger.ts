import type { Instant } from '../domain/time.ts';
import { dayMs } from '../domain/time.ts';
import type { Begun, Ledger } from '../ports.ts';
import { keysOf } from './keys.ts';
import type { Source } from './model.ts';
import { reach } from './reach.ts';
import { run } from './scripts.ts';

/** Longer than anybody tries to send the same thing again. */
const keptMs = 2 * dayMs;

/** Longer than one call to a platform may take: after that, whoever had begun is gone. */
const patienceMs = 40_000;

/** What became of each part of what we send: ids and states, no words. */
export function createLedger({ redis, vault }: Source): Ledger {
  const keyOf = (event: string, parcel: string): string =>
    // Hashed with a key, as a parcel's name may hold an address.
    keysOf(event).parts(vault.hash(parcel));
  return {
    async begin(event, parcel, part, now): Promise<Begun> {
      const [state, number] = (await reach(redis, () =>
        run(redis, 'begin-part', [keyOf(event, parcel)], [part, now, patienceMs, keptMs]),
      )) as [string, number];
      if (state === 'sent') return { may: 'no', because: 'sent' };
      if (state === 'under way')
        return { may: 'no', because: 'under way', until: asInstant(number) };
      return number === 0 ? { may: 'first' } : { may: 'repeat', times: number };
    },
    async ended(event, parcel, part, became): Promise<void> {
      await reach(redis, () => run(redis, 'end-part', [keyOf(event, parcel)], [part, became]));
    },
  };
}

/** Lua would print large numbers as 1.7e+12, so the script answers with text. */
const asInstant = (text: string | number): Instant => Number(text);
