import { createHash, timingSafeEqual } from 'node:crypto';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { App } from '../../http/env.ts';
import type { Doors } from './doors.ts';
import type { Intake } from './intake.ts';

/**
 * Takes updates at the path of the webhook's address. 200: committed, and Telegram forgets it. 503:
 * not kept, and Telegram delivers it again, for a day. 401: not from Telegram.
 */
export function mountWebhook(
  app: App,
  { url, secret }: { url: string; secret: string },
  { intake, log }: { intake: Intake; log: Doors['log'] },
): void {
  const expected = digest(secret);
  app.post(new URL(url).pathname, async (c) => {
    const given = c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '';
    if (!timingSafeEqual(digest(given), expected)) return c.body(null, 401);
    const update = await c.req.json().catch(() => undefined);
    try {
      await intake.take(update);
    } catch (error) {
      if (error instanceof WorldFailed) {
        log.warn({ err: error }, 'an update is not kept');
        c.header('Retry-After', String(Math.ceil((error.retryAfterMs ?? 1000) / 1000)));
        return c.body(null, 503);
      }
      // Delivered again it would fail again, and hold up everything behind it.
      log.error({ err: error }, 'an update could not be taken');
    }
    return c.body(null, 200);
  });
}

/** Of equal length, whatever was given. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
