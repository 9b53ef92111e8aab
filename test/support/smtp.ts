import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What may become of a mail instead of its being taken. */
export type Mishap =
  | { at: 'rcpt' | 'data'; says: string }
  /** The line breaks before the mail is handed over, or when all of it was and is taken. */
  | { at: 'rcpt' | 'data'; cuts: true }
  | { at: 'rcpt'; waitsMs: number };

export interface Taken {
  to: string;
  from: string;
  raw: string;
  mail: Email;
}

/** A mail server that keeps what it takes, read by somebody else's parser. */
export async function openSmtp(account?: { user: string; pass: string }) {
  const taken: Taken[] = [];
  const mishaps: Mishap[] = [];
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const said = (says: string) =>
    Object.assign(new Error(says.slice(4)), { responseCode: Number(says.slice(0, 3)) });
  const nextAt = (at: Mishap['at']): Mishap | undefined =>
    mishaps[0]?.at === at ? mishaps.shift() : undefined;

  const server = new SMTPServer({
    authOptional: account === undefined,
    disabledCommands: account ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === account?.user && password === account?.pass
        ? done(null, { user: username })
        : done(said('535 wrong')),
    onRcptTo(_address, _session, done) {
      const mishap = nextAt('rcpt');
      if (!mishap) return done();
      if ('says' in mishap) return done(said(mishap.says));
      if ('cuts' in mishap) return cut();
      void sleep(mishap.waitsMs).then(() => done());
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const mishap = nextAt('data');
        if (mishap && 'says' in mishap) return done(said(mishap.says));
        const raw = Buffer.concat(chunks);
        const mail = await PostalMime.parse(raw);
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        for (const { address: to } of envelope.rcptTo) {
          taken.push({ to, from, raw: raw.toString('utf8'), mail });
        }
        if (mishap) cut();
        else done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const login = account ? `${account.user}:${account.pass}@` : '';

  return {
    taken,
    mishaps,
    settings: {
      url: `smtp://${login}127.0.0.1:${port}`,
      from: 'Magpie Bridge <bridge@example.org>',
    },
    /** Waits for the newest mail to this address after the first `known`. */
    async mailTo(address: string, known = 0): Promise<Taken> {
      for (const until = Date.now() + 10_000; ; await sleep(10)) {
        const theirs = taken.filter(({ to }) => to === address);
        if (theirs.length > known) return theirs.at(-1)!;
        if (Date.now() > until) throw new Error(`no mail to ${address}`);
      }
    },
    close: () =>
      new Promise<void>((done) => {
        cut();
        server.close(() => done());
      }),
  };
}
export type Smtp = Awaited<ReturnType<typeof openSmtp>>;
