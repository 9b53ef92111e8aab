import { setTimeout as sleep } from 'node:timers/promises';
import type { Way } from '../../conversation/facts.ts';
import type { Hook } from '../../http/server.ts';
import type { Channel } from '../../ports.ts';
import { createApi } from './api.ts';
import { createCourtesy } from './courtesy.ts';
import type { Doors } from './doors.ts';
import { createIntake } from './intake.ts';
import { introduce } from './introduce.ts';
import { createLanes } from './lanes.ts';
import { failureOf, whyOf } from './outcome.ts';
import { createPolling } from './polling.ts';
import { send } from './send.ts';
import { TelegramRefused } from './telegram-refused.ts';
import { wanted } from './update.ts';
import { createWebhook } from './webhook.ts';

export type { CalendarFile, Doors, TelegramSettings } from './doors.ts';

export interface TelegramChannel extends Channel {
  /** The webhook's way in, if there is one. */
  readonly hook: Hook | undefined;
  /**
   * Says who we are and begins to listen. Throws TelegramRefused when Telegram refuses the token or
   * somebody else listens with it; while Telegram cannot be reached it goes on trying by itself.
   */
  start(): Promise<void>;
  /** Takes nothing new; what is being said is said. */
  stop(): Promise<void>;
  /** Where the bot is met, once that is known. */
  readonly username: string | undefined;
  /** A link by which a one-time code arrives. */
  ways(code: string): Way[];
}

/** While Telegram cannot be reached, and does not say for how long: the time until the next try. */
const tryAgainMs = 15_000;

/** Telegram as a full channel: see parse.ts and intake.ts for what comes in, send.ts for what goes out. */
export function createTelegramChannel(doors: Doors, againMs = tryAgainMs): TelegramChannel {
  const { settings, log } = doors;
  const { api, close } = createApi(settings);
  const lanes = createLanes();
  const courtesy = createCourtesy(doors, api, lanes);
  let username: string | undefined;
  const stopping = new AbortController();
  const intake = createIntake(doors, courtesy, () => username ?? '');
  const revoked = () =>
    log.fatal('Telegram refuses TELEGRAM_BOT_TOKEN: nothing can be said or heard');
  const polling = createPolling({ api, intake, log, revoked });
  const sending = { doors, api, lanes, log, revoked };
  let introducing: Promise<void> | undefined;

  async function listen(): Promise<void> {
    username = (await api.getMe()).username;
    if (settings.webhook) {
      await api.setWebhook(settings.webhook.url, {
        secret_token: settings.webhook.secret,
        allowed_updates: wanted,
      });
    } else await polling.start();
    introducing = introduce(doors, api, stopping.signal);
  }

  /** What an operator has to mend is thrown; anything else passes. */
  function refuse(error: unknown): void {
    const { is } = failureOf(error);
    if (is === 'revoked')
      throw new TelegramRefused(
        'Telegram refuses TELEGRAM_BOT_TOKEN: ask @BotFather for the right one.',
      );
    if (is === 'conflict')
      throw new TelegramRefused(
        'Another program fetches updates with this TELEGRAM_BOT_TOKEN: stop it, or set TELEGRAM_WEBHOOK_URL.',
      );
    if (is === 'refused')
      throw new TelegramRefused(
        `Telegram does not accept the settings: ${(error as Error).message}`,
      );
    log.error({ why: whyOf(error) }, 'Telegram cannot be reached; trying again');
  }

  async function keepTrying(failed: unknown): Promise<void> {
    const { signal } = stopping;
    for (let error = failed; ; ) {
      const failure = failureOf(error);
      const waitMs = failure.is === 'limited' ? failure.retryAfterMs : againMs;
      await sleep(waitMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      try {
        return await listen();
      } catch (next) {
        error = next;
        log.error({ why: whyOf(error) }, 'Telegram cannot be reached; trying again');
      }
    }
  }

  return {
    name: 'telegram',
    send: (parcel) => send(sending, parcel),
    hook: settings.webhook && createWebhook(settings.webhook, { intake, log }),
    async start() {
      try {
        await listen();
      } catch (error) {
        refuse(error);
        void keepTrying(error);
      }
    },
    async stop() {
      stopping.abort();
      await polling.stop();
      await Promise.race([
        Promise.all([intake.idle(), courtesy.idle(), lanes.idle(), introducing]),
        sleep(5000, undefined, { ref: false }),
      ]);
      await close();
    },
    get username() {
      return username;
    },
    ways: (code) =>
      username === undefined
        ? []
        : [
            {
              channel: 'telegram',
              url: `https://t.me/${username}?start=${code.replace(/-(?=[^-]*$)/, '')}`,
            },
          ],
  };
}
