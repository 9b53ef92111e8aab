import { setTimeout as sleep } from 'node:timers/promises';
import { mailChannel } from '../../domain/mail.ts';
import { WorldFailed } from '../../domain/world-failed.ts';
import type { Channel, Parcel } from '../../ports.ts';
import type { Doors } from './doors.ts';
import { messageOf } from './message.ts';
import { createSubmit, NotDelivered } from './smtp.ts';

export type { CalendarFile, Doors, EmailSettings } from './doors.ts';

export interface EmailChannel extends Channel {
  /** Waits a moment for what is being handed over. */
  idle(): Promise<void>;
}

/** As in Telegram: what may have arrived is sent again this often at most, with a word about it. */
const mostRepeats = 2;

/** When a server that was away, or said "later", is asked again. */
const laterMs = 30_000;

/** A way out alone: whoever wants to answer comes by the link in the mail. */
export function createEmailChannel(
  doors: Doors,
  options: { againMs?: number; deadlineMs?: number } = {},
): EmailChannel {
  const { ledger, clock, log, settings } = doors;
  const submit = createSubmit(settings.url, options.deadlineMs);
  const againMs = options.againMs ?? laterMs;
  const underWay = new Set<Promise<void>>();

  async function send(parcel: Parcel): Promise<void> {
    const { code } = parcel.event;
    const name = `${parcel.key}/${parcel.to}`;
    const begun = await ledger.begin(code, name, 0, clock());
    if (begun.may === 'no') {
      if (begun.because === 'sent') return;
      throw new WorldFailed('busy', { retryAfterMs: Math.max(1000, begun.until - clock()) });
    }
    const ended = (became: 'sent' | 'unsent' | 'unknown') => ledger.ended(code, name, 0, became);
    const times = begun.may === 'repeat' ? begun.times : 0;
    if (times > mostRepeats) {
      log.error({ event: code }, 'nobody knows whether a mail arrived');
      return ended('sent');
    }
    try {
      const { envelope, message } = await messageOf(doors, parcel, times > 0);
      await submit(envelope, message);
    } catch (error) {
      return afterFailure(error, ended);
    }
    await ended('sent');
  }

  async function afterFailure(
    error: unknown,
    ended: (became: 'sent' | 'unsent' | 'unknown') => Promise<void>,
  ): Promise<void> {
    if (!(error instanceof NotDelivered)) {
      await ended('unsent');
      throw error;
    }
    const { failure, message: why } = error;
    switch (failure.is) {
      case 'unreachable':
        await ended('unsent');
        throw new WorldFailed('unreachable', { cause: error });
      case 'refused':
        // Never tried for ever, as everything behind it would wait.
        log.error({ why }, 'a mail is refused');
        return ended('sent');
      case 'unsent':
        if (failure.isOurs) log.error({ why }, 'the mail server does not accept our settings');
        else log.warn({ why }, 'a mail has to wait');
        await ended('unsent');
        throw new WorldFailed('unavailable', { cause: error, retryAfterMs: againMs });
      case 'unknown':
        log.warn({ why }, 'nobody knows whether a mail was taken');
        await ended('unknown');
        throw new WorldFailed('unavailable', { cause: error, retryAfterMs: againMs });
    }
  }

  return {
    name: mailChannel,
    send(parcel) {
      const sending = send(parcel);
      const quiet = sending.catch(() => {}).finally(() => underWay.delete(quiet));
      underWay.add(quiet);
      return sending;
    },
    async idle() {
      await Promise.race([Promise.all(underWay), sleep(5000, undefined, { ref: false })]);
    },
  };
}
