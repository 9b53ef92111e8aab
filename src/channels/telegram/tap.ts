import { createHash } from 'node:crypto';
import { parseTap } from '../../conversation/choice.ts';
import type { Parcel } from '../../ports.ts';
import type { Shown } from './update.ts';

/** Taps that may well come twice from one message, and then mean it: they ask, and settle nothing. */
const repeatable = new Set(['do', 'edit', 'ask', 'other', 'cancel']);

/** Taps after which the buttons of their message have done their work. */
const closing = new Set(['a', 'time', 'times', 'counter', 'more', 'erase', 'cancel-yes']);
const closingCommands = new Set(['drop', 'keep', 'keep-data']);

/**
 * The id of what happened, the same however often it is delivered. It goes into keys and logs, so it
 * shows neither whose chat this is nor what an app has put into a button's data.
 */
export const idOf = (chat: number, ...what: (string | number)[]): string =>
  `tg-${createHash('sha256')
    .update([chat, ...what].join('\n'))
    .digest('base64url')
    .slice(0, 22)}`;

/**
 * Telegram may deliver one press twice with different ids (tdlib/telegram-bot-api#699), and people
 * press twice. Where a second press cannot mean anything new, message, state of the message and
 * button together are the tap's id.
 */
export const isMessageTap = (data: string): boolean => !repeatable.has(parseTap(data)?.verb ?? '');

export const idOfTap = (chat: number, card: Shown, data: string): string =>
  idOf(chat, 'tap', card.message_id, card.edit_date ?? card.date, data);

/** Is the question answered, so that its buttons should go and the answer be written under it? */
export function isClosing(data: string): boolean {
  const tap = parseTap(data);
  if (!tap) return false;
  return closing.has(tap.verb) || (tap.verb === 'do' && closingCommands.has(tap.args[0] ?? ''));
}

/** The message that an answer may take the place of, and of whom or what it spoke. */
export function placeOf({
  card,
}: Pick<Parcel, 'card'>): { message: number; about: string } | undefined {
  if (card === undefined) return undefined;
  const [message = '', data = ''] = card.split(' ');
  const about = parseTap(data)?.args[0];
  return about === undefined || about === '' ? undefined : { message: Number(message), about };
}
