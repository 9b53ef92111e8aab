import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/launch/address.ts';
import { startRedis, type TestServer } from './redis.ts';

/**
 * A server of one test file's own in cluster mode, alone and owner of all 16384 slots, so that a
 * plain connection is enough: no MOVED can come. Takes two seconds, in which Redis waits for other
 * masters. Tried on Redis 7.0:
 *
 * - refused (CROSSSLOT): a command, the KEYS of a script, or a MULTI that spans two slots; SELECT.
 * - refused: a script that opens with `#!lua` and touches an undeclared key of another slot.
 * - NOT refused: a plain EVAL that touches any undeclared key, whatever its slot; a pipeline over
 *   several slots (it is no transaction). For the former use `watchScripts`.
 */
export async function startCluster(): Promise<TestServer> {
  const bus = String(await freePort());
  const server = await startRedis({ flags: ['--cluster-enabled', 'yes', '--cluster-port', bus] });
  const redis = server.connect();
  await redis.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
  while (!String(await redis.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) await sleep(20);
  redis.disconnect();
  return server;
}
