import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../src/launch/address.ts';
import { startCluster } from '../support/cluster.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { type ScriptWatch, watchScripts } from '../support/watch-scripts.ts';
import { type Bench, openBench, type Place } from './bench.ts';
import { storeContract } from './contract.ts';
import { now, sampleMeeting, samplePerson } from './sample.ts';

describe('the store over a Redis in cluster mode', () => {
  let server: TestServer;
  let watch: ScriptWatch;
  beforeAll(async () => {
    server = await startCluster();
    watch = await watchScripts(server);
  });
  afterAll(() => {
    watch.close();
    return server.stop();
  });

  storeContract(() => server);

  test('has declared every key that its scripts touched', async () => {
    expect(await watch.undeclared()).toEqual([]);
  });
});

/** Two masters, so that events lie on different nodes and the client has to find its way. */
describe('the store over a cluster, through the client of clusters', () => {
  const servers: TestServer[] = [];
  const ports: number[] = [];
  let place: Place;
  beforeAll(async () => {
    for (const slots of [
      ['0', '8191'],
      ['8192', '16383'],
    ]) {
      const [port, bus] = [await freePort(), await freePort()];
      const flags = ['--port', `${port}`, '--cluster-enabled', 'yes', '--cluster-port', `${bus}`];
      const server = await startRedis({ flags: [...flags, '--bind', '127.0.0.1'] });
      const redis = server.connect();
      await redis.call('CLUSTER', 'ADDSLOTSRANGE', ...slots);
      if (servers[0]) await redis.call('CLUSTER', 'MEET', '127.0.0.1', `${ports[0]}`, ports[1]!);
      servers.push(server);
      ports.push(port, bus);
    }
    for (const server of servers) {
      const redis = server.connect();
      const info = async () => String(await redis.call('CLUSTER', 'INFO'));
      while (!(await info()).includes('cluster_state:ok')) await sleep(50);
    }
    place = {
      connection: { cluster: [{ host: '127.0.0.1', port: ports[0]! }] },
      connect: servers[0]!.connect,
    };
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
  });

  test('an event lives on either node', async () => {
    const nodes = new Set<string>();
    for (let i = 0; i < 16; i += 1) {
      const bench = await openBench(place);
      const { store, code, apply } = bench;
      const other = bench.another();
      const address = `web:${code}` as const;
      const heard: string[] = [];
      other.webLog.watch((at) => heard.push(at));
      const person = samplePerson('a', { addresses: [address] });
      const notices = [{ id: 'n', to: 'a', kind: 'confirmed' as const }];
      const meeting = sampleMeeting('m', { status: 'confirmed', table: 't' });
      const became = await apply(
        [
          { put: 'person', person },
          { put: 'meeting', meeting },
        ],
        { notices },
      );
      expect(became).toBe('done');
      const { view } = await other.read(code, 'a');
      expect(view.meetings.get('m')).toEqual(meeting);
      expect(await other.takeNotice(code, 'a', 'h', now)).toEqual(notices[0]);
      await store.bind(address, { event: code, person: 'a' });
      expect((await other.find(address))?.person).toBe('a');
      await expect
        .poll(async () => {
          await store.webLog.append(code, 'a', address, `${heard.length}`, 'x');
          return heard;
        })
        .toContain(address);
      expect(await apply([{ erase: 'person', id: 'a', evidence: [] }])).toBe('done');
      expect((await other.read(code)).view.people.size).toBe(0);
      nodes.add(String(await bench.redis.call('CLUSTER', 'COUNTKEYSINSLOT', await slotOf(bench))));
      await bench.close();
    }
    // On this node some of the events have keys, and others have none.
    expect(nodes.size).toBeGreaterThan(1);
  });
});

const slotOf = async ({ redis, code }: Bench): Promise<string> =>
  String(await redis.call('CLUSTER', 'KEYSLOT', `{${code}}`));
