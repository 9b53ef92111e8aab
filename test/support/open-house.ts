import { randomBytes } from 'node:crypto';
import { createDemo } from '../../src/demo/demo.ts';
import type { Event } from '../../src/domain/event.ts';
import { buildHouse, type HouseOptions } from '../../src/house.ts';
import { freePort } from '../../src/launch/address.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import { testConnection } from './redis.ts';

export interface OpenHouse {
  logLevel?: string;
  clock?: () => number;
  /** Partners answer, but ask nobody unless a test wants them to. */
  partners?: HouseOptions['partners'];
  change?: (event: Event) => Event;
}

/** The whole house as `npm start` builds it, listening, with a demo event of its own. */
export async function openHouse(options: OpenHouse = {}) {
  const code = `h${randomBytes(3).toString('hex')}`;
  return open(code, randomBytes(32), options);
}

async function open(code: string, masterKey: Buffer, options: OpenHouse) {
  const house = buildHouse({
    connection: testConnection(),
    masterKey,
    port: await freePort(),
    host: '127.0.0.1',
    publicUrl: undefined,
    logLevel: options.logLevel ?? 'silent',
    queuePrefix: `{${code}-queue}`,
    partners: { asks: false, ...options.partners },
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const demo = createDemo(Date.now());
  const { store, engines, clock } = house;
  const event = { ...demo.event, code, ...options.change?.({ ...demo.event, code }) };
  await openEvent({ event, roster: demo.roster }, { store, engines, clock, ask: async () => true });
  const view = await house.serve(code);
  await house.open();
  return {
    house,
    code,
    view,
    landing: `${house.publicUrl}/e/${code}`,
    /** Another process over the same data, after this one is closed. */
    again: (anew: OpenHouse = options) => open(code, masterKey, anew),
  };
}
