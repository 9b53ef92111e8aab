import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayMs } from '../../src/domain/time.ts';
import { masterKey } from '../../src/launch/master-key.ts';
import { launchRedis } from '../../src/launch/redis.ts';
import { readyStore } from '../../src/opening/ready-store.ts';
import { cacheDir } from '../support/redis-folder.ts';
import { arrive } from './guest.ts';
import {
  type Data,
  endAll,
  houseOver,
  lookInto,
  newData,
  openDemo,
  redisOf,
  start,
  stop,
  zhou,
} from './support.ts';

let data: Data;
beforeEach(async () => {
  data = await newData();
});
afterEach(endAll);

test('stopped and started again, a chat goes on where it was; --fresh starts over', async () => {
  const first = await start(data.path);
  const guest = await arrive(first.link, 'en');
  const invited = await arrive(first.invitations.changsha, 'zh');
  expect(await guest.say('English')).toBe(202);
  expect(await guest.say('all')).toBe(202);
  expect(await guest.say('Petra MÜLLER')).toBe(202);
  const before = await guest.shows('Which company');
  const redis = await redisOf(data.path);
  expect(await stop(first)).toBe(0);
  expect(first.complained()).toBe('');
  expect(redis).toBeDefined();
  expect(await redisOf(data.path)).toBeUndefined();

  const second = await start(data.path);
  const back = guest.at(second.base);
  expect(await back.chat()).toEqual(before);
  expect(await back.say('Müller Ventiltechnik GmbH')).toBe(202);
  await back.shows('Müller Ventiltechnik GmbH');
  const after = (await back.chat())!;
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 2);
  expect(after.at(-1)).toMatchObject({ by: 'us', id: before.length + 2 });
  expect(await stop(second)).toBe(0);

  const third = await start(data.path, ['--fresh']);
  expect(await guest.at(third.base).chat()).toBeUndefined();
  // The roster brings this person again, but a browser from before is not theirs any more.
  expect(await invited.at(third.base).chat()).toBeUndefined();
  expect(await invited.at(third.base).say('你好')).toBe(401);
  const anew = await arrive(third.invitations.changsha, 'zh');
  expect(await anew.chat()).toHaveLength(1);
  expect(await stop(third)).toBe(0);
});

describe('a demo that was opened some days ago', () => {
  /** As if the program had run then: over the same folder, with the same key. */
  async function openedAt(now: number): Promise<{ firstDay: number }> {
    const redis = await launchRedis({ dataDir: data.path, cacheDir, log: () => {} });
    const key = await masterKey({ dataDir: data.path });
    const house = await houseOver(redis.connection, { masterKey: key, clock: () => now });
    await readyStore(house.store, redis.connection, false);
    await openDemo(house);
    const { event } = (await house.store.read('csh')).view;
    const address = 'web:somebody-of-then';
    await house.conversation.arrive({ id: 'then', address, at: now, event: 'csh', person: zhou });
    await house.close();
    await redis.stop();
    return { firstDay: event.slots[0]!.from };
  }

  const stored = () =>
    lookInto(data.path, 'csh', ({ event, people }) => ({
      firstDay: event.slots[0]!.from,
      zhou: people.get(zhou)!.presence,
      present: [...people.values()].filter(({ presence }) => presence === 'present').length,
    }));

  test('begins anew when its last day is past', async () => {
    const { firstDay } = await openedAt(Date.now() - 7 * dayMs);
    expect(firstDay).toBeLessThan(Date.now());
    const program = await start(data.path);
    const now = await stored();
    expect(now.firstDay).toBeGreaterThan(Date.now());
    expect(now.zhou).toBe('imported');
    expect(now.present).toBeGreaterThan(200);
    const guest = await arrive(program.invitations.german, 'de');
    await guest.shows('Deutsch');
    expect(await stop(program)).toBe(0);
  });

  test('stays as it is while it lasts', async () => {
    const { firstDay } = await openedAt(Date.now() - 2 * dayMs);
    const program = await start(data.path);
    expect(await stored()).toMatchObject({ firstDay, zhou: 'arriving' });
    expect(await stop(program)).toBe(0);
  });
});
