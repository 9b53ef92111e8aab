import type { Address } from '../domain/address.ts';
import type { WebLog } from '../ports.ts';
import type { KeyRing } from './key-ring.ts';
import { keysOf, logChannel } from './keys.ts';
import type { Source } from './model.ts';
import { reach, replies } from './reach.ts';
import { run } from './scripts.ts';
import { open, seal } from './sealing.ts';
import type { Wire } from './wire.ts';

/** A farewell may be read for an hour; then nothing of the person is left. */
const farewellMs = 60 * 60_000;

export function createWebLog(source: Source, ring: KeyRing, wire: Wire): WebLog {
  const { redis, vault } = source;
  const logOf = (event: string, address: Address) => {
    const keys = keysOf(event);
    const hash = vault.hash(address);
    return { log: keys.log(hash), logKeys: keys.logKeys(hash), field: `log/${hash}` };
  };

  async function append(
    event: string,
    person: string,
    address: Address,
    key: string,
    entry: string,
  ): Promise<number> {
    const { log, logKeys, field } = logOf(event, address);
    const write = (sealed: string, expires: number | ''): Promise<unknown> =>
      reach(redis, () =>
        run(
          redis,
          'append',
          [log, logKeys, keysOf(event).person(person)],
          [key, sealed, expires, logChannel, address],
        ),
      );
    const theirs = await ring.keyOf(event, person);
    const number = theirs ? await write(seal(theirs, [event, person, field], entry), '') : 0;
    if (number !== 0) return Number(number);
    return Number(await write(seal(vault.house, [event, '', field], entry), farewellMs));
  }

  return {
    append,

    async since(event, person, address, after, limit) {
      const { log, field } = logOf(event, address);
      const pipeline = redis
        .pipeline()
        .llen(log)
        .lrange(log, after, after + limit - 1);
      const [length, later] = (await reach(redis, () => replies(pipeline))) as [number, string[]];
      // A log that was erased begins anew: a reader who is beyond its end has not seen any of it.
      const from = after > length ? 0 : after;
      const sealed =
        from === after ? later : await reach(redis, () => redis.lrange(log, 0, limit - 1));
      const theirs = await ring.keyOf(event, person);
      return sealed.flatMap((text, i) => {
        const entry =
          (theirs && open(theirs, [event, person, field], text)) ??
          open(vault.house, [event, '', field], text);
        return entry === undefined ? [] : [{ id: from + i + 1, entry }];
      });
    },

    async seen(event, address, upTo) {
      const { log, logKeys } = logOf(event, address);
      await reach(redis, () => run(redis, 'seen', [logKeys, log], [upTo]));
    },

    async isSeen(event, address, key) {
      const { logKeys } = logOf(event, address);
      const [number, seen] = await reach(redis, () => redis.hmget(logKeys, `k:${key}`, 'seen'));
      return number != null && Number(seen ?? 0) >= Number(number);
    },

    watch: (listener) => wire.on(logChannel, (address) => listener(address as Address)),
  };
}
