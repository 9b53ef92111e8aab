import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, type Context } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { Redis } from 'ioredis';
import { Language } from '../src/domain/language.ts';
import { answerAtOnce, bot, type Shown } from './bot-api.ts';
import { contend, type Start, token } from './contender.ts';
import { extrasOf } from './extras.ts';
import { type Walk, walk } from './walk.ts';

/** What is said before each answer, the first one first. */
export type Questions = Record<Language, Shown[][]>;

let questions: Questions;
let take: (update: unknown) => Promise<void>;

/** No network: what this is compared with has none either. */
const fetch = (async (url: string, { body }: { body: string }) => ({
  json: async () => answerAtOnce(url.slice(url.lastIndexOf('/') + 1), body),
})) as never;

/** A form as the plugin's documentation has it: ask, wait, ask. */
async function form(conversation: Conversation, ctx: Context): Promise<void> {
  const language = Language.catch('en').parse(ctx.from?.language_code);
  const answers: string[] = [];
  for (const question of questions[language]) {
    for (const line of question) await ctx.reply(line.text, extrasOf(line));
    const answer = await conversation.waitFor('message:text');
    answers.push(answer.message.text);
  }
  await ctx.reply(answers.join('\n'));
}

contend({
  async start({ redis }: Start): Promise<void> {
    const grammy = new Bot<ConversationFlavor<Context>>(token, {
      client: { fetch },
      botInfo: bot as UserFromGetMe,
    });
    const instance = new Redis(redis);
    const adapter = new RedisAdapter<VersionedState<ConversationData>>({ instance });
    grammy.use(conversations({ storage: { type: 'key', version: 1, prefix: 'form-', adapter } }));
    grammy.use(createConversation(form));
    grammy.command('start', (ctx) => ctx.conversation.enter('form'));
    take = (update) => grammy.handleUpdate(update as Update);
  },
  walk: (of: Walk) => walk(of, take),
  say(words: Questions) {
    questions = words;
  },
});
