import { join } from 'node:path';
import { newAddress } from '../src/launch/address.ts';
import type { RedisConnection } from '../src/launch/connection.ts';
import { endWithParent } from '../src/launch/end-with-parent.ts';
import { findServer } from '../src/launch/find-server.ts';
import { startServer, whenReady } from '../src/launch/server-process.ts';
import { cacheDir, throwAwayFolder } from '../test/support/redis-folder.ts';

export interface BenchRedis {
  readonly pid: number;
  readonly connection: RedisConnection;
  stop(): Promise<void>;
}

/**
 * One server for both sides, as the program starts its own: every write is on the disk before it is
 * acknowledged. Only the rewriting of the file is off, since it would hit some run or other.
 */
export async function startRedis(): Promise<BenchRedis> {
  const program = await findServer({ cacheDir, log: () => {} });
  if (!program) throw new Error('this needs redis-server or valkey-server on the PATH');
  const folder = await throwAwayFolder();
  const address = await newAddress(folder.path);
  const logFile = join(folder.path, 'server.log');
  const flags = ['--auto-aof-rewrite-percentage', '0'];
  const place = { dir: folder.path, address, logFile, flags };
  const server = await startServer({ ...program, args: [] }, place);
  const takeBack = endWithParent(server.kill);
  await whenReady(server, place);
  return {
    pid: server.pid,
    connection: address,
    async stop() {
      // The server's own handle does not keep us waiting for its end.
      const awake = setInterval(() => {}, 1000);
      server.kill('SIGKILL');
      await server.ended;
      clearInterval(awake);
      takeBack();
      await folder.remove();
    },
  };
}
