import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { TelegramApi } from './api.ts';
import type { Intake } from './intake.ts';
import { failureOf, whyOf } from './outcome.ts';
import { wanted } from './update.ts';

const pollSeconds = 30;
const retryMs = 3000;
/** Unconfirmed, an update comes once more, and is known then: not worth a long wait at the end. */
const goodbyeMs = 1000;
/** Another program polls with this token; perhaps the one before us, about to stop. */
const conflictMs = 30_000;

/**
 * Fetches updates until it is stopped. An update is confirmed only once it is committed: grammY's own
 * polling and its runner confirm what was merely tried (grammy.dev/advanced/reliability). Chats are
 * served side by side, each in its order.
 */
export function createPolling(parts: {
  api: TelegramApi['api'];
  intake: Intake;
  log: Logger;
  revoked(): void;
}) {
  const { api, intake, log } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  let offset = 0;

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          { offset, timeout: pollSeconds, allowed_updates: wanted },
          stopping.signal as never,
        );
        const kept = await takeAll(updates);
        if (!kept) continue;
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      } catch (error) {
        if (stopping.signal.aborted) return;
        await afterFailure(error);
      }
    }
  }

  /** Each chat's updates one after the other. False when some could not be kept before the stop. */
  async function takeAll(updates: readonly { update_id: number }[]): Promise<boolean> {
    const lanes = Map.groupBy(updates, chatOf);
    const became = await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const update of lane) if (!(await keep(update))) return false;
        return true;
      }),
    );
    return became.every(Boolean);
  }

  /** While Redis is away nothing is confirmed and nothing is lost: Telegram keeps it for a day. */
  async function keep(update: unknown): Promise<boolean> {
    while (!stopping.signal.aborted) {
      try {
        await intake.take(update);
        return true;
      } catch (error) {
        if (!(error instanceof WorldFailed)) {
          // A bug must not stop everybody's updates for ever.
          log.error({ err: error }, 'an update could not be taken');
          return true;
        }
        log.warn({ err: error }, 'an update is not kept yet');
        await wait(error.retryAfterMs ?? 500);
      }
    }
    return false;
  }

  async function afterFailure(error: unknown): Promise<void> {
    const failure = failureOf(error);
    if (failure.is === 'revoked') {
      parts.revoked();
      stopping.abort();
      return;
    }
    if (failure.is === 'conflict') {
      log.error('another program fetches updates with this TELEGRAM_BOT_TOKEN: stop it');
      return wait(conflictMs);
    }
    if (failure.is === 'limited') return wait(failure.retryAfterMs);
    log.warn({ why: whyOf(error) }, 'Telegram cannot be asked for updates');
    await wait(retryMs);
  }

  const wait = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});

  return {
    /** One quick look first: refuses to start where somebody else polls. Throws GrammyError 409. */
    async start(): Promise<void> {
      await api.deleteWebhook();
      await api.getUpdates({ offset, timeout: 0, limit: 1, allowed_updates: wanted });
      running = poll();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
      // Confirms what was committed, so that the next start does not see it again.
      if (running && offset > 0)
        await api
          .getUpdates({ offset, timeout: 0, limit: 1 }, AbortSignal.timeout(goodbyeMs) as never)
          .catch(() => {});
    },
  };
}

function chatOf(update: object): number | string {
  const [content] = Object.entries(update).flatMap(([key, value]) =>
    key === 'update_id'
      ? []
      : [
          value as {
            chat?: { id: number };
            message?: { chat?: { id: number } };
            from?: { id: number };
          },
        ],
  );
  return content?.chat?.id ?? content?.message?.chat?.id ?? content?.from?.id ?? 'others';
}
