import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { TestServer } from '../support/redis.ts';
import { throwAwayFolder } from '../support/redis-folder.ts';

/** Stands between a store and its Redis. */
export interface Relay {
  connection: { path: string };
  /** How often something was sent: where one asks after the other, each is a round trip. */
  sent: number;
  /** Lets what is sent next reach Redis, and cuts the connection instead of the reply. */
  loseNextReply(): void;
  /** Cuts all connections; from then on nothing that holds this word reaches Redis. */
  cut(unheard: string): void;
  /** Lets everything reach Redis again; connections stay as they are. */
  hearAll(): void;
  stop(): Promise<void>;
}

export async function startRelay(server: TestServer): Promise<Relay> {
  const folder = await throwAwayFolder();
  const path = join(folder.path, 'relay');
  let isLosing = false;
  let unheard: string | undefined;
  const open = new Set<Socket>();
  const listener = createServer((client) => {
    const target = createConnection(server.connection as { path: string });
    for (const socket of [client, target]) {
      open.add(socket);
      socket.on('error', () => {});
    }
    client.on('close', () => target.destroy());
    target.on('close', () => client.destroy());
    let isLost = false;
    client.on('data', (data) => {
      relay.sent += 1;
      isLost = isLosing;
      isLosing = false;
      if (unheard !== undefined && String(data).includes(unheard)) return;
      target.write(data);
    });
    target.on('data', (data) => {
      if (isLost) client.destroy();
      else client.write(data);
    });
  });
  await once(listener.listen(path), 'listening');
  const relay: Relay = {
    connection: { path },
    sent: 0,
    loseNextReply: () => {
      isLosing = true;
    },
    cut: (word) => {
      unheard = word;
      for (const socket of open) socket.destroy();
    },
    hearAll: () => {
      unheard = undefined;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      listener.close();
      await folder.remove();
    },
  };
  return relay;
}
