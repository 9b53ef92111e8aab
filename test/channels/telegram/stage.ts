import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { rosterPersonId } from '../../../src/conversation/ids.ts';
import { personas } from '../../../src/demo/personas.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Line } from '../../../src/domain/say.ts';
import { createWords } from '../../../src/i18n/words.ts';
import { keysOf } from '../../../src/store/keys.ts';
import * as labels from '../../../src/understanding/taxonomy.ts';
import { testRedis } from '../../support/redis.ts';
import { type BotApiOptions, openBotApi } from '../../support/telegram/bot-api.ts';
import type { BotApi, Call, Phone, Shown } from '../../support/telegram/types.ts';
import { openTelegramHouse, type TelegramHouseOptions } from '../../support/telegram-house.ts';

const say = createWords({ labels });

/** A line as somebody at the venue reads it. */
export const words = (line: Line, language: Language): string =>
  say(line, { language, venueZone: 'Asia/Shanghai' });

/** What a first visit by invitation is answered with, each answer typed. */
export const visits = {
  german: { language: 'de', answers: ['Deutsch', 'alle', 'ja', 'keine'] },
  changsha: { language: 'zh', answers: ['中文', '1、2、3', '是的', '没有'] },
} as const;
export type Side = keyof typeof visits;

export interface StageOptions extends TelegramHouseOptions {
  telegram?: BotApiOptions;
  /** A Bot API that is there already. */
  bots?: BotApi;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

const newcomer = [
  'all',
  'Petra MÜLLER',
  ...['skip', 'skip'],
  'German delegation',
  'Germany',
  'German, English',
  'Hydraulic pumps',
  'yes',
  'Steel castings',
  'yes',
  'none',
];

let people = 1000;

/** How far ahead of the machine's our clock is, and that of whoever else lives in this process. */
let ahead = 0;
const { now } = Date;
// At once: whoever is given the clock later keeps the function.
Date.now = () => now() + ahead;

/** From now on it is later by so much: for what waits longer than a test may. */
export function later(ms: number): void {
  ahead += ms;
}

/** The whole house with Telegram on, and the people who write to it. The demo's partners ask nobody. */
export async function openStage({ telegram, bots: given, ...options }: StageOptions = {}) {
  const bots = given ?? (await openBotApi(telegram));
  const opened = await openTelegramHouse(bots, {
    ...options,
    house: { partners: { asks: false }, ...options.house },
  });
  const { house, code } = opened;
  const redis = testRedis(options.house?.connection ?? {});
  redis.on('error', () => {});

  /** Resolves when every answer that was committed is sent. */
  async function answered(): Promise<void> {
    while ((await redis.zcard(keysOf(code).unsent)) > 0) await sleep(5);
  }

  /** Resolves when all is said: answers, and the courtesies that nobody keeps a list of. */
  async function calm(ms = 60): Promise<void> {
    await bots.settled(1);
    await answered();
    for (let turns = 0; turns < 3; turns++) {
      await bots.settled(ms);
      // On a busy machine it may have been we who slept, with something at the door already.
      await setImmediate();
    }
  }

  const phone = (language_code?: string): Phone =>
    bots.person(people++, language_code === undefined ? {} : { language_code });

  /** Does it, and returns our messages that are new or edited since. */
  async function after(who: Phone, does: () => Promise<unknown>): Promise<Shown[]> {
    await answered();
    const before = new Map(who.newest().map((one) => [one.id, one.edited]));
    await does();
    await calm();
    return who.newest().filter((one) => before.get(one.id) !== one.edited);
  }

  return {
    ...opened,
    bots,
    redis,
    answered,
    calm,
    phone,
    after,

    /** An invitation as Telegram's deep link carries it. */
    invite: (side: Side): Promise<string> =>
      house.store.invites.invite({
        event: code,
        person: rosterPersonId(code, personas[side]),
      }),

    person: (side: Side): string => rosterPersonId(code, personas[side]),

    /** Somebody new, in the middle of the visit: the consents are asked for. */
    async consenting(language: Language): Promise<Phone> {
      const who = phone(language);
      await who.starts();
      await who.says({ de: 'Deutsch', en: 'English', zh: '中文' }[language]);
      await calm();
      return who;
    },

    /** Somebody new, with the visit behind them. */
    async present(): Promise<Phone> {
      const who = await this.consenting('en');
      for (const answer of newcomer) await who.says(answer);
      await who.waitFor(/Tap, or simply type a number/);
      return who;
    },

    /** One of the two who may be visited as, with the visit behind them. */
    async delegate(side: Side): Promise<Phone> {
      const { language, answers } = visits[side];
      const who = phone(language);
      await who.starts(await this.invite(side));
      for (const answer of answers) await who.says(answer);
      await calm();
      who.text();
      return who;
    },

    /** What we sent to somebody, in the order in which it was done. */
    sent: (who: Phone): Call[] =>
      bots.calls.filter(
        ({ method, params }) =>
          /^(send|edit)/.test(method) && Number(params.chat_id) === who.id && method !== undefined,
      ),

    async close(): Promise<void> {
      redis.disconnect();
      await house.close();
      if (!given) await bots.close();
    },
  };
}

/** Waits until something is so. */
export async function until(isSo: () => unknown, what: string, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`in ${ms} ms it did not come to be that ${what}`);
    await sleep(5);
  }
}
