import { randomBytes } from 'node:crypto';
import { rosterPersonId } from '../src/conversation/ids.ts';
import { buildHouse } from '../src/house.ts';
import { freePort } from '../src/launch/address.ts';
import { openEvent } from '../src/opening/open-event.ts';
import { contend, type Start, type Started, secret, token } from './contender.ts';
import { benchEvent } from './event.ts';
import { type Take, takeInProcess } from './in-process.ts';
import type { Talker } from './updates.ts';
import { type Walk, walk } from './walk.ts';

export interface OurStart extends Started {
  talkers: Talker[];
  /** What each of them says to come in, by an invitation of their own. */
  starts: string[];
}

let take: Take | undefined;

contend({
  /** The whole house as `npm start` builds it, workers and sweeper included. */
  async start({ redis, apiRoot, delegates }: Start & { delegates: number }): Promise<OurStart> {
    const port = await freePort();
    const webhook = `http://127.0.0.1:${port}/telegram`;
    const house = buildHouse({
      connection: redis,
      masterKey: randomBytes(32),
      port,
      host: '127.0.0.1',
      publicUrl: undefined,
      logLevel: 'info',
      telegram: { token, root: apiRoot, webhookUrl: webhook, webhookSecret: secret },
    });
    const { store, engines, clock } = house;
    const { event, roster } = benchEvent(delegates);
    // As a demo its people are there from the beginning; as an ordinary event nobody acts for them.
    await openEvent(
      { event: { ...event, demo: true }, roster },
      { store, engines, clock, ask: async () => true },
    );
    await store.putEvent({ ...event, demo: false });
    const view = await house.serve(event.code);
    take = takeInProcess(house, view);
    await house.open();
    const starts: string[] = [];
    for (const { id } of roster) {
      const link = await house.invitation(event.code, rosterPersonId(event.code, id));
      starts.push(`/start ${link.slice(link.lastIndexOf('/') + 1)}`);
    }
    const talkers = roster.map(({ reads }, i) => ({ id: 100_000_000 + i, language: reads }));
    return { webhook, talkers, starts };
  },
  walk: (of: Walk) => walk(of, take!),
});
