import { randomBytes } from 'node:crypto';
import { createDemo } from '../../src/demo/demo.ts';
import { buildHouse } from '../../src/house.ts';
import { freePort } from '../../src/launch/address.ts';
import { openEvent } from '../../src/opening/open-event.ts';
import { testConnection } from './redis.ts';

/** The whole house as `npm start` builds it, listening, with a demo event of its own. */
export async function openHouse(options: { logLevel?: string } = {}) {
  const code = `h${randomBytes(3).toString('hex')}`;
  const house = buildHouse({
    connection: testConnection(),
    masterKey: randomBytes(32),
    port: await freePort(),
    host: '127.0.0.1',
    publicUrl: undefined,
    logLevel: options.logLevel ?? 'silent',
    queuePrefix: `{${code}-queue}`,
  });
  const demo = createDemo(Date.now());
  const { store, engines, clock } = house;
  const event = { ...demo.event, code };
  await openEvent({ event, roster: demo.roster }, { store, engines, clock, ask: async () => true });
  const view = await house.serve(code);
  await house.open();
  return { house, code, view, landing: `${house.publicUrl}/e/${code}` };
}
