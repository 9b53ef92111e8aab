import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { Hook } from '../../http/server.ts';
import type { Doors } from './doors.ts';
import type { Intake } from './intake.ts';
import { whyOf } from './outcome.ts';

/** More than any update has. */
const mostBytes = 1024 * 1024;

/**
 * Takes updates at the path of the webhook's address. 200: committed, and Telegram forgets it. 503:
 * not kept, and Telegram delivers it again, for a day. 401: not from Telegram. 413: no update.
 */
export function createWebhook(
  { url, secret }: { url: string; secret: string },
  { intake, log }: { intake: Intake; log: Doors['log'] },
): Hook {
  const expected = Buffer.from(secret);
  // How long the secret is may be known: everybody's is about as long.
  const isFromTelegram = (given: string | string[] | undefined): boolean =>
    typeof given === 'string' &&
    Buffer.byteLength(given) === expected.length &&
    timingSafeEqual(Buffer.from(given), expected);

  async function statusOf(request: IncomingMessage): Promise<[status: number, after?: number]> {
    if (!isFromTelegram(request.headers['x-telegram-bot-api-secret-token'])) {
      request.resume();
      return [401];
    }
    const body = await bodyOf(request);
    if (body === undefined) return [413];
    try {
      await intake.take(parsed(body));
      return [200];
    } catch (error) {
      if (error instanceof WorldFailed) {
        log.warn({ why: error.reason }, 'an update is not kept');
        return [503, Math.ceil((error.retryAfterMs ?? 1000) / 1000)];
      }
      // Delivered again it would fail again, and hold up everything behind it.
      log.error({ why: whyOf(error) }, 'an update could not be taken');
      return [200];
    }
  }

  return {
    path: new URL(url).pathname,
    answer(request, response) {
      statusOf(request).then(
        ([status, after]) => {
          response.writeHead(status, {
            'Content-Length': 0,
            ...(after === undefined ? {} : { 'Retry-After': after }),
          });
          response.end();
        },
        // The other end has gone in the middle of its own words.
        () => response.destroy(),
      );
    },
  };
}

/** Undefined when it is too long; the rest is not listened to. */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
