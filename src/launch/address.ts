import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { PortConnection, SocketConnection } from './connection.ts';

type OwnPort = PortConnection & { readonly password: string };

/** The kernel keeps 108 bytes for the path of a socket on Linux, 104 on macOS, with a final zero. */
const maxPathBytes = 100;

/**
 * An address for a server of our own: a socket in its data folder, which only this user can enter
 * and no cleaner of temporary files sweeps away; where the path is too long for a socket (or without
 * a folder) a free port on loopback, with a password, since any local user could connect there.
 */
export async function newAddress(): Promise<OwnPort>;
export async function newAddress(folder: string): Promise<SocketConnection | OwnPort>;
export async function newAddress(folder?: string): Promise<SocketConnection | OwnPort> {
  const path = folder && join(folder, 'socket');
  if (path && Buffer.byteLength(path) <= maxPathBytes && process.platform !== 'win32') {
    return { path };
  }
  const password = randomBytes(24).toString('hex');
  return { host: '127.0.0.1', port: await freePort(), password };
}

/** A port of loopback that nobody listens on. Another process may take it before we do. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
