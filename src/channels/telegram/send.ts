import { setTimeout as sleep, setImmediate as written } from 'node:timers/promises';
import { InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Logger } from 'pino';
import { say } from '../../domain/say.ts';
import { WorldFailed } from '../../domain/world-failed.ts';
import { sayTo } from '../../http/words.ts';
import type { Begun, Parcel } from '../../ports.ts';
import type { TelegramApi } from './api.ts';
import type { Doors } from './doors.ts';
import { fileOf } from './file.ts';
import type { Lanes } from './lanes.ts';
import { failureOf, whyOf } from './outcome.ts';
import { chatOf } from './parse.ts';
import { type Part, render } from './render.ts';
import { placeOf } from './tap.ts';
import { join, markTime, textOf } from './text.ts';

export interface Sending {
  doors: Doors;
  api: TelegramApi['api'];
  lanes: Lanes;
  log: Logger;
  /** The token is not ours any more: nothing can be said until an operator acts. */
  revoked(): void;
}

/**
 * A call that was cut off is made again this often at most, with a word about it. Where a server said
 * that it is in trouble it counts once only: an outage may last, and nothing is to be lost in it.
 */
const mostRepeats = 2;
/** When whoever called is to try again. */
const laterMs = 5000;
/** So often it is tried at once, while what follows in this chat waits behind it. */
const triesAtOnce = 3;
const firstPauseMs = 500;

/**
 * Sends a parcel part by part, in the order of its chat. The ledger is told before and after each
 * call: what has arrived is not sent again, and what may have arrived says so when it is.
 *
 * @throws WorldFailed when the rest has to be tried later, or nobody can be reached there
 */
export async function send(sending: Sending, parcel: Parcel): Promise<void> {
  const { doors, lanes } = sending;
  const { reader, language, event, replies } = parcel;
  const ear = { language, zone: reader?.zone, venueZone: event.zone };
  const t = sayTo(doors.words, { ...ear, mark: markTime });
  const parts = render(replies, { t, plain: sayTo(doors.words, ear) });
  const place = placeOf(parcel);
  // A card that was tapped turns into what has become of it; all else follows below.
  const inPlace = parts.findLastIndex(
    (part) => part.is === 'text' && place && part.about === place.about,
  );
  await lanes.run(chatOf(parcel.to), async () => {
    for (const [number, part] of parts.entries()) {
      const edits = number === inPlace ? place?.message : undefined;
      // To begin the next is to have sent this one.
      const isNoted = parcel.isNoted === true || number < parts.length - 1;
      const repeat = () => t(say('hear.repeat'));
      await sendPart(sending, parcel, { number, part, edits, isNoted, repeat });
    }
  });
}

interface Sent {
  number: number;
  part: Part;
  /** The message that this part takes the place of. */
  edits: number | undefined;
  /** Its arrival is noted elsewhere. */
  isNoted: boolean;
  /** Telegram refused our form: the words alone. */
  isPlain?: boolean;
  repeat(): string;
}

async function sendPart(sending: Sending, parcel: Parcel, sent: Sent): Promise<void> {
  const { ledger, clock } = sending.doors;
  const name = `${parcel.key}/${parcel.to}`;
  const { code } = parcel.event;
  for (let tries = 1; ; ) {
    const waitMs = await sending.lanes.clear();
    if (waitMs !== undefined) throw new WorldFailed('limited', { retryAfterMs: waitMs });
    const isOwn = tries === 1 && parcel.ownUntil !== undefined && clock() < parcel.ownUntil;
    const begins = ledger.begin(code, name, sent.number, clock());
    if (isOwn) {
      begins.catch((error) => sending.log.warn({ why: whyOf(error) }, 'not in the ledger'));
      // On its way before the call is: it holds even if we are killed right after (store/connect).
      await written();
    }
    const begun: Begun = isOwn ? { may: 'first' } : await begins;
    if (begun.may === 'no') {
      if (begun.because === 'sent') return;
      throw new WorldFailed('busy', { retryAfterMs: Math.max(1000, begun.until - clock()) });
    }
    const times = begun.may === 'repeat' ? begun.times : 0;
    if (times > mostRepeats) {
      // Sent three times into the dark: it is more likely to be there than not.
      sending.log.error({ event: code, part: sent.number }, 'nobody knows whether it arrived');
      return ledger.ended(code, name, sent.number, 'sent');
    }
    try {
      await call(sending, parcel, sent, times > 0);
    } catch (error) {
      const next = await afterFailure(sending, error, { sent, isRepeat: times > 0 }, (became) =>
        ledger.ended(code, name, sent.number, became),
      );
      if (next === 'done') return;
      if (next === 'pause') {
        if (tries === triesAtOnce) {
          throw new WorldFailed('unavailable', { cause: error, retryAfterMs: laterMs });
        }
        await sleep(firstPauseMs * 2 ** tries);
        tries += 1;
      }
      continue;
    }
    if (!sent.isNoted) await ledger.ended(code, name, sent.number, 'sent');
    return;
  }
}

/** Whether it is to be tried again at once, or after a pause, or is done with. */
async function afterFailure(
  { lanes, log, revoked }: Sending,
  error: unknown,
  { sent, isRepeat }: { sent: Sent; isRepeat: boolean },
  ended: (became: 'sent' | 'unsent' | 'unknown') => Promise<void>,
): Promise<'again' | 'pause' | 'done'> {
  const failure = failureOf(error);
  switch (failure.is) {
    case 'unchanged':
      await ended('sent');
      return 'done';
    case 'limited':
      // First of all: others are about to speak.
      lanes.pause(failure.retryAfterMs);
      await ended('unsent');
      return 'again';
    case 'uneditable':
      await ended('unsent');
      // A new message instead; without anything to edit this cannot come again.
      sent.edits = undefined;
      return 'again';
    case 'unreachable':
      await ended('unsent');
      throw new WorldFailed('unreachable', { cause: error });
    case 'unknown':
      log.warn({ why: whyOf(error) }, 'the outcome of a call is unknown');
      await ended(failure.inTrouble && isRepeat ? 'unsent' : 'unknown');
      return 'pause';
    case 'revoked':
    case 'unsent':
    case 'conflict':
    case 'moved':
      if (failure.is === 'revoked') revoked();
      await ended('unsent');
      return 'pause';
    case 'refused':
      // Our mistake: never tried for ever, as everything behind it would wait.
      log.error({ why: whyOf(error), part: sent.number }, 'Telegram refuses what we send');
      await ended(sent.isPlain ? 'sent' : 'unsent');
      if (sent.isPlain) return 'done';
      sent.isPlain = true;
      return 'again';
  }
}

async function call(
  { api, doors }: Sending,
  { to, reader, event }: Parcel,
  { part, edits, isPlain, repeat }: Sent,
  isRepeat: boolean,
): Promise<void> {
  const chat = chatOf(to);
  if (part.is === 'file') {
    const file = fileOf(doors, part.file, { reader, event });
    if (!file) return;
    await api.sendDocument(chat, new InputFile(Buffer.from(file.body), file.name), {
      ...(isRepeat ? { caption: repeat() } : {}),
    });
    return;
  }
  const { text, entities } =
    isRepeat && edits === undefined ? join([textOf(repeat()), part], '\n\n') : part;
  const how = {
    ...(entities.length > 0 && !isPlain ? { entities } : {}),
    ...(part.keyboard && !isPlain
      ? { reply_markup: part.keyboard satisfies InlineKeyboardMarkup }
      : {}),
    link_preview_options: { is_disabled: true },
  };
  if (edits === undefined) await api.sendMessage(chat, text, how);
  else await api.editMessageText(chat, edits, text, how);
}
