import { connect } from 'node:net';
import type { ServerAddress } from './server-process.ts';

/** Whether a server answers at an address and has loaded its data. Never throws. */
export function answers(address: ServerAddress): Promise<boolean> {
  const login = 'path' in address ? '' : `AUTH ${address.password}\r\n`;
  return new Promise((resolve) => {
    const socket = connect({ ...address });
    let said = '';
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('connect', () => socket.write(`${login}PING\r\n`));
    socket.on('data', (bytes) => {
      said += bytes;
      if (said.includes('+PONG')) end(true);
      if (said.includes('-')) end(false);
    });
  });
}
