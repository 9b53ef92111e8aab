import { randomBytes } from 'node:crypto';
import { createDemo } from '../../src/demo/demo.ts';
import type { Event } from '../../src/domain/event.ts';
import { buildHouse, type HouseOptions } from '../../src/house.ts';
import { freePort } from '../../src/launch/address.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import { testConnection } from './redis.ts';
import type { BotApi } from './telegram/types.ts';

export interface TelegramHouseOptions {
  /** 'polling' unless told otherwise. */
  by?: 'polling' | 'webhook';
  code?: string;
  masterKey?: Buffer;
  change?: (event: Event) => Event;
  logLevel?: string;
  house?: Partial<HouseOptions>;
}

/** The whole house as `npm start` builds it, with Telegram on: the real one, against a Bot API of ours. */
export async function openTelegramHouse(bots: BotApi, options: TelegramHouseOptions = {}) {
  const code = options.code ?? `g${randomBytes(3).toString('hex')}`;
  const port = await freePort();
  const house = buildHouse({
    connection: testConnection(),
    masterKey: options.masterKey ?? randomBytes(32),
    port,
    host: '127.0.0.1',
    publicUrl: undefined,
    logLevel: options.logLevel ?? 'silent',
    queuePrefix: `{${code}-queue}`,
    telegram: {
      token: bots.token,
      root: bots.root,
      webhookUrl: options.by === 'webhook' ? `http://127.0.0.1:${port}/telegram` : undefined,
      webhookSecret: undefined,
    },
    ...options.house,
  });
  const demo = createDemo(Date.now());
  const { store, engines, clock } = house;
  const event = (options.change ?? ((e) => e))({ ...demo.event, code });
  await openEvent({ event, roster: demo.roster }, { store, engines, clock, ask: async () => true });
  const view = await house.serve(code);
  await house.open();
  return { house, code, view, port };
}
