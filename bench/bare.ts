import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RedisAdapter } from '@grammyjs/storage-redis';
import { Bot, type Context, type SessionFlavor, session, webhookCallback } from 'grammy';
import { Redis } from 'ioredis';
import { Language } from '../src/domain/language.ts';
import { type Catalogue, contend, type Start, type Started, secret, token } from './contender.ts';
import { extrasOf } from './extras.ts';
import { profileWords } from './mix.ts';

/** What a hand-written bot would keep of a delegate. */
interface Delegate {
  language: Language;
  step: string;
  updates: number;
  profile: Record<string, string>;
}
type Ctx = Context & SessionFlavor<Delegate>;

let catalogue: Catalogue;

/** Bare grammY as its documentation has it: a session in Redis, a webhook, replies by `ctx.reply`. */
function createBot({ redis, apiRoot }: Start): Bot<Ctx> {
  const bot = new Bot<Ctx>(token, { client: { apiRoot } });
  const initial = (): Delegate => ({ language: 'en', step: 'start', updates: 0, profile: {} });
  const storage = new RedisAdapter<Delegate>({ instance: new Redis(redis) });
  bot.use(session({ initial, storage }));
  bot.use((ctx, next) => {
    ctx.session.updates += 1;
    return next();
  });
  bot.command('start', async (ctx) => {
    const language = Language.catch('en').parse(ctx.from?.language_code);
    ctx.session = { ...ctx.session, language, step: 'home', profile };
    await tell(ctx, 'help');
  });
  bot.command('help', (ctx) => tell(ctx, 'help'));
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery();
    await tell(ctx, 'meetings');
  });
  bot.on('message:text', (ctx) => {
    const isProfile = ctx.msg.text === profileWords[ctx.session.language];
    return tell(ctx, isProfile ? 'profile' : 'search');
  });
  return bot;
}

async function tell(ctx: Ctx, kind: string): Promise<void> {
  for (const line of catalogue[ctx.session.language][kind]!) {
    // The tap itself is acknowledged where it is heard.
    if (line.method === 'sendMessage') await ctx.reply(line.text, extrasOf(line));
    if (line.method === 'editMessageText') await ctx.editMessageText(line.text, extrasOf(line));
  }
}

/** About as much as a first visit gathers. */
const profile = {
  name: 'Petra Müller',
  organisation: 'Müller Ventiltechnik GmbH',
  kind: 'hidden-champion',
  position: 'Leiterin Einkauf',
  delegation: 'german',
  country: 'DE',
  spoken: 'de, en',
  offer: 'Spritzgusswerkzeuge für die Elektromobilität',
  need: 'Lieferanten von Batteriezellen',
  times: 'all',
};

contend({
  async start(start: Start): Promise<Started> {
    const bot = createBot(start);
    const server = createServer(webhookCallback(bot, 'http', { secretToken: secret }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  },
  say(words: Catalogue) {
    catalogue = words;
  },
});
