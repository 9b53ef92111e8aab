import { Api } from 'grammy';
import { createPost } from '../src/channels/post.ts';
import { createCourtesy } from '../src/channels/telegram/courtesy.ts';
import type { Doors } from '../src/channels/telegram/doors.ts';
import { createIntake } from '../src/channels/telegram/intake.ts';
import { createLanes } from '../src/channels/telegram/lanes.ts';
import { addressOf } from '../src/channels/telegram/parse.ts';
import { send } from '../src/channels/telegram/send.ts';
import type { Address } from '../src/domain/address.ts';
import { isRefusal } from '../src/domain/refusal.ts';
import type { EventView } from '../src/domain/view.ts';
import type { House } from '../src/house.ts';
import { createWords } from '../src/i18n/words.ts';
import type { Channel } from '../src/ports.ts';
import * as labels from '../src/understanding/taxonomy.ts';
import { answerAtOnce } from './bot-api.ts';
import { token } from './contender.ts';

/** Takes a message's update; resolves when it is answered. */
export type Take = (update: unknown) => Promise<void>;

/**
 * Our Telegram channel as the house puts it together, but with nothing of HTTP around it: updates
 * are handed in, and calls are answered where they are made.
 */
export function takeInProcess(house: House, view: EventView): Take {
  const { store, engines, conversation, clock, log } = house;
  const api = new Api(token);
  api.config.use(
    async (_, method, payload) => answerAtOnce(method, JSON.stringify(payload)) as never,
  );
  const lanes = createLanes();
  const words = createWords({ labels });
  const { ledger } = store;
  const doors: Doors = {
    settings: { token, root: '' },
    clock,
    log,
    words,
    ledger,
    calendar: () => '',
    contact: () => '',
    events: () => [view.event],
    event: (code) => (code === view.event.code ? view.event : undefined),
    reader: ({ person }) => view.people.get(person),
    find: store.find,
    revive: store.bind,
    markDead: store.markDead,
    invite: store.invites.look,
    redeem: store.invites.redeem,
    async hear(message) {
      const settled = await conversation.hear(message);
      return settled && { ...settled, deliver: () => post.answer(settled) };
    },
    async arrive(arrival) {
      const settled = await conversation.arrive(arrival);
      if (!settled || isRefusal(settled)) return settled;
      return { ...settled, deliver: () => post.answer(settled) };
    },
  };
  const sending = { doors, api, lanes, log, revoked() {} };
  const underWay = new Map<Address, Promise<void>>();
  const channel: Channel = {
    name: 'telegram',
    send(parcel) {
      const sent = send(sending, parcel);
      underWay.set(parcel.to, sent);
      return sent;
    },
  };
  const post = createPost({ store, channels: [channel], engines, clock, log });
  const intake = createIntake(doors, createCourtesy(doors, api, lanes), () => 'bench_bot');
  return async (update) => {
    await intake.take(update);
    const to = addressOf((update as { message: { chat: { id: number } } }).message.chat.id);
    await underWay.get(to);
    underWay.delete(to);
  };
}
