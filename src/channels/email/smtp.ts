import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Failure, failureOf, type SmtpError, whyOf } from './outcome.ts';

export interface Envelope {
  from: string;
  to: string;
}

/** A delivery that failed, and what that means. */
export class NotDelivered extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, why: string) {
    super(why);
    this.name = 'NotDelivered';
    this.failure = failure;
  }
}

/** Shorter than the ledger waits for whoever has begun (store/ledger: 40 s). */
const longestMs = 30_000;

export type Submit = (envelope: Envelope, message: Buffer) => Promise<void>;

/**
 * Hands one mail to the server of SMTP_URL, on a connection of its own: a pool would send again by
 * itself what may have arrived. Throws NotDelivered.
 */
export function createSubmit(url: string, deadlineMs = longestMs): Submit {
  const { host, port, secure, auth, tls, ...more } = parseConnectionUrl(url);
  const asked = more as { requireTLS?: boolean; ignoreTLS?: boolean; name?: string };
  const isHere = host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
  const options = {
    ...(host ? { host } : {}),
    ...(port ? { port } : {}),
    ...(tls ? { tls } : {}),
    ...(asked.name ? { name: asked.name } : {}),
    secure: secure ?? false,
    ignoreTLS: asked.ignoreTLS ?? false,
    // A password never goes over a line that somebody could read, unless it is this machine's.
    requireTLS: asked.requireTLS ?? (auth !== undefined && !isHere),
    connectionTimeout: deadlineMs / 3,
    greetingTimeout: deadlineMs / 3,
    dnsTimeout: deadlineMs / 3,
    socketTimeout: deadlineMs,
  };

  return (envelope, message) =>
    new Promise((resolve, reject) => {
      const connection = new SMTPConnection(options);
      let wasWritten = false;
      const late = setTimeout(() => fail({ code: 'ETIMEDOUT', command: 'CONN' }), deadlineMs);
      const done = () => {
        clearTimeout(late);
        connection.quit();
        resolve();
      };
      const fail = (error: SmtpError) => {
        clearTimeout(late);
        connection.close();
        reject(new NotDelivered(failureOf(error, wasWritten), whyOf(error)));
      };
      const write = () => {
        const body = Readable.from([message]);
        body.once('end', () => {
          wasWritten = true;
        });
        connection.send({ from: envelope.from, to: [envelope.to] }, body, (error) =>
          error ? fail(error as SmtpError) : done(),
        );
      };
      // After the first of them nothing more is heard: a promise settles once.
      connection.on('error', fail);
      connection.connect((error) => {
        if (error) return fail(error as SmtpError);
        if (!auth) return write();
        connection.login(auth as never, (error) => (error ? fail(error as SmtpError) : write()));
      });
    });
}
