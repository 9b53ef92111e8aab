import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { rosterPersonId } from '../../../src/conversation/ids.ts';
import type { Event } from '../../../src/domain/event.ts';
import type { RedisConnection } from '../../../src/launch/connection.ts';
import { keysOf } from '../../../src/store/keys.ts';
import { testConnection, testRedis } from '../../support/redis.ts';
import { openBotApi } from '../../support/telegram/bot-api.ts';
import { openTelegramHouse } from '../../support/telegram-house.ts';
import { patienceMs } from './hand.ts';
import { createPhoneHand } from './phone-hand.ts';
import { createWebHand } from './web-hand.ts';

export interface WorldOptions {
  /** How Telegram brings its updates. */
  by?: 'polling' | 'webhook';
  change?: (event: Event) => Event;
  connection?: RedisConnection;
  /** Where mails are handed over, and who they come from. */
  mail?: { url: string; from: string };
  /** How long the demo's partners think; 1 is the pace of people. */
  pace?: number;
}

/** A whole house with both channels open, people to use them, and a way to stop and start it. */
export async function openWorld({ by, change, connection, mail, pace }: WorldOptions = {}) {
  const bots = await openBotApi({ username: 'magpie_test_bot' });
  const code = `c${randomBytes(3).toString('hex')}`;
  const options = {
    code,
    masterKey: randomBytes(32),
    ...(by ? { by } : {}),
    ...(change ? { change } : {}),
    house: {
      connection: connection ?? testConnection(),
      ...(mail ? { mail } : {}),
      partners: { asks: false, ...(pace ? { pace } : {}) },
    },
  };
  const redis = testRedis(options.house.connection);
  redis.on('error', () => {});
  let open = await openTelegramHouse(bots, options);
  let phones = 100;

  async function empty(key: string): Promise<void> {
    for (const until = Date.now() + patienceMs; (await redis.zcard(key)) > 0; await sleep(3)) {
      if (Date.now() > until) throw new Error(`${key} does not become empty`);
    }
  }

  const world = {
    code,
    bots,
    get house() {
      return open.house;
    },
    get view() {
      return open.view;
    },
    personId: (entry: string) => rosterPersonId(code, entry),
    /** The token at the end of an invitation's link. */
    invite: async (entry: string): Promise<string> =>
      (await open.house.invitation(code, rosterPersonId(code, entry))).split('/').at(-1)!,

    /** Resolves when everybody is answered. */
    answered: () => empty(keysOf(code).unsent),
    /** Resolves when everybody has been told what others did. */
    told: () => empty(keysOf(code).waiting),

    /** A browser of its own, set to this language. */
    browser: (language: string, zone = '') => createWebHand(world, language, zone),
    /** A phone with Telegram, set to this language. */
    phone: (language: string) =>
      createPhoneHand(world, bots.person(++phones, { language_code: language })),

    /** The program stops and starts again over the same data. */
    async restart(): Promise<void> {
      await open.house.close();
      open = await openTelegramHouse(bots, options);
    },
    async close(): Promise<void> {
      await open.house.close();
      redis.disconnect();
      await bots.close();
    },
  };
  return world;
}
export type World = Awaited<ReturnType<typeof openWorld>>;
