import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { z } from 'zod';

/** The kinds of update that we ask for; `message_reaction` comes only when it is named. */
export const wanted = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

const User = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  language_code: z.string().optional(),
});
const Chat = z.object({ id: z.int(), type: z.string() });

/** Kept whole: which of its other fields are there tells what kind of message it is. */
const Said = z.looseObject({
  message_id: z.int(),
  date: z.number(),
  edit_date: z.number().optional(),
  chat: Chat,
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
});
export type Said = z.infer<typeof Said>;

const Place = z.object({ type: z.string(), offset: z.number(), length: z.number() });
const Button = z.object({ text: z.string(), callback_data: z.string().optional() });
const Keyboard = z.object({ inline_keyboard: z.array(z.array(Button)) });
/** Checked as far as we read it, kept whole: it goes back to Telegram as it came. */
const whole = <T>(schema: z.ZodType) => z.custom<T>((value) => schema.safeParse(value).success);

const Shown = z.object({
  message_id: z.int(),
  date: z.number(),
  edit_date: z.number().optional(),
  chat: Chat,
  text: z.string().optional(),
  entities: whole<MessageEntity[]>(z.array(Place)).optional(),
  reply_markup: whole<InlineKeyboardMarkup>(Keyboard).optional(),
});
/** A message of ours as it stood when its button was tapped; its content is gone when it is old. */
export type Shown = z.infer<typeof Shown>;

const Tapped = z.object({
  id: z.string(),
  from: User,
  data: z.string().optional(),
  message: Shown.optional().catch(undefined),
});
export type Tapped = z.infer<typeof Tapped>;

const Member = z.object({ status: z.string() });

/**
 * The bits of an update that we read (core.telegram.org/bots/api#update). Whatever else Telegram
 * sends, now or later, is no reason to stumble.
 */
export const Update = z.object({
  update_id: z.number(),
  message: Said.optional().catch(undefined),
  edited_message: Said.optional().catch(undefined),
  callback_query: Tapped.optional().catch(undefined),
  message_reaction: z
    .object({
      chat: Chat,
      message_id: z.int(),
      date: z.number(),
      user: User.optional(),
      new_reaction: z.array(z.unknown()),
    })
    .optional()
    .catch(undefined),
  my_chat_member: z
    .object({ chat: Chat, from: User, old_chat_member: Member, new_chat_member: Member })
    .optional()
    .catch(undefined),
});
export type Update = z.infer<typeof Update>;
