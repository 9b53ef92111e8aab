import type { Address } from '../../domain/address.ts';
import type { Language } from '../../domain/language.ts';
import type { Message, Wordless } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { idOf, idOfTap, isMessageTap } from './tap.ts';
import { tickOf } from './ticks.ts';
import type { Said, Shown, Tapped, Update } from './update.ts';

interface From {
  chat: number;
  address: Address;
  /** What the app is set to; people change it in the conversation. */
  language: Language | undefined;
}

/** An update in our words. */
export type Incoming =
  | ({ is: 'said'; message: Message; start: string | undefined } & From)
  | ({ is: 'tapped'; query: string; card: Shown | undefined; data: string } & From)
  | ({ is: 'ticked'; query: string; card: Shown; id: string; isTicked: boolean } & From)
  | { is: 'came' | 'left'; address: Address }
  | { is: 'group'; chat: number; language: Language | undefined }
  /** A tap on something that is not (any more) ours: only its clock on the button is stopped. */
  | { is: 'stray tap'; query: string }
  | { is: 'nothing' };

const nothing: Incoming = { is: 'nothing' };

export const addressOf = (chat: number): Address => `telegram:${chat}`;
export const chatOf = (address: Address): number => Number(address.slice('telegram:'.length));

export function parse(update: Update, at: Instant): Incoming {
  const { message, edited_message: edited, callback_query: query } = update;
  if (message) return saidIn(message, at);
  if (edited) return editedIn(edited, at);
  if (query) return tappedIn(query);
  if (update.message_reaction) return reactionIn(update.message_reaction, at);
  if (update.my_chat_member) return memberIn(update.my_chat_member);
  return nothing;
}

const from = (
  chat: { id: number },
  user: { language_code?: string | undefined } | undefined,
): From => ({
  chat: chat.id,
  address: addressOf(chat.id),
  language: languageOf(user?.language_code),
});

function saidIn(said: Said, at: Instant): Incoming {
  const { chat, from: user } = said;
  if (chat.type !== 'private') {
    return isForUs(said)
      ? { is: 'group', chat: chat.id, language: languageOf(user?.language_code) }
      : nothing;
  }
  const wordless = wordlessOf(said);
  if (wordless === 'service') return nothing;
  const text = (said.text ?? said.caption)?.replace(/^(\/[A-Za-z0-9_]{1,32})@\w+/u, '$1');
  const whose = from(chat, user);
  return {
    is: 'said',
    ...whose,
    start: text === undefined ? undefined : /^\/start\s+(\S{1,64})\s*$/u.exec(text)?.[1],
    message: {
      id: idOf(chat.id, said.message_id),
      address: whose.address,
      at,
      ...(text === undefined ? { wordless: wordless ?? 'other' } : { text }),
    },
  };
}

/** Only what was still worth an answer: a text that says something else now. */
function editedIn(said: Said, at: Instant): Incoming {
  if (said.chat.type !== 'private') return nothing;
  const whose = from(said.chat, said.from);
  const id = idOf(said.chat.id, said.message_id, 'edit', said.edit_date ?? said.date);
  const message: Message = { id, address: whose.address, at, wordless: 'edited' };
  return { is: 'said', ...whose, start: undefined, message };
}

function reactionIn(
  { chat, message_id, date, user, new_reaction }: NonNullable<Update['message_reaction']>,
  at: Instant,
): Incoming {
  // Taking a reaction back says nothing.
  if (chat.type !== 'private' || new_reaction.length === 0) return nothing;
  const whose = from(chat, user);
  const id = idOf(chat.id, message_id, 'reaction', date);
  const message: Message = { id, address: whose.address, at, wordless: 'reaction' };
  return { is: 'said', ...whose, start: undefined, message };
}

function tappedIn({ id: query, from: user, data, message: card }: Tapped): Incoming {
  if (data === undefined || (card && card.chat.type !== 'private'))
    return { is: 'stray tap', query };
  const whose = from(card?.chat ?? { id: user.id }, user);
  const tick = tickOf(data);
  if (tick)
    return card ? { is: 'ticked', ...whose, query, card, ...tick } : { is: 'stray tap', query };
  return { is: 'tapped', ...whose, query, card, data };
}

function memberIn({
  chat,
  from: user,
  old_chat_member: before,
  new_chat_member: now,
}: NonNullable<Update['my_chat_member']>): Incoming {
  if (chat.type === 'private') {
    return { is: now.status === 'kicked' ? 'left' : 'came', address: addressOf(chat.id) };
  }
  const isOut = (status: string) => status === 'left' || status === 'kicked';
  const hasCome = isOut(before.status) && !isOut(now.status);
  return hasCome && chat.type !== 'channel'
    ? { is: 'group', chat: chat.id, language: languageOf(user.language_code) }
    : nothing;
}

/** With privacy mode on, a group sends us commands and replies to us; of the rest we want nothing. */
const isForUs = (said: Said): boolean => said.text?.startsWith('/') ?? false;

/** Messages that Telegram writes by itself, such as "pinned a message": nobody waits for an answer. */
const service =
  /^(new_chat_|left_chat_|delete_chat_|group_chat_|supergroup_|channel_chat_|message_auto_|migrate_|pinned_|successful_payment|refunded_|users_shared|chat_shared|connected_website|write_access_|passport_|proximity_|boost_|chat_background|forum_|general_forum_|giveaway|video_chat_|web_app_data|paid_message_|direct_message_|suggested_post_|checklist_tasks_|chat_owner_)/;

const kinds: Record<string, Wordless> = {
  voice: 'voice',
  audio: 'voice',
  video_note: 'voice',
  photo: 'picture',
  video: 'picture',
  animation: 'picture',
  story: 'picture',
  sticker: 'sticker',
  dice: 'sticker',
  document: 'file',
  location: 'place',
  venue: 'place',
  contact: 'contact',
  poll: 'poll',
};

function wordlessOf(said: Said): Wordless | 'service' | undefined {
  if (said.text !== undefined) return undefined;
  const fields = Object.keys(said);
  if (fields.some((field) => service.test(field))) return 'service';
  const found = fields.find((field) => field in kinds);
  return found === undefined ? undefined : kinds[found];
}

function languageOf(code: string | undefined): Language | undefined {
  const two = code?.slice(0, 2).toLowerCase();
  return two === 'de' || two === 'en' || two === 'zh' ? two : undefined;
}

/** A tap as a message; what stands on the card is the card's, not the person's. */
export function messageOf(
  { address, chat, query, card, data }: Extract<Incoming, { is: 'tapped' }>,
  taps: string[],
  at: Instant,
): Message {
  const id = isMessageTap(data) && card ? idOfTap(chat, card, data) : idOf(chat, 'query', query);
  const place = card ? { card: `${card.message_id} ${data}` } : {};
  return { id, address, at, taps, ...place };
}
