import type { Logger } from 'pino';
import { compose } from '../conversation/compose.ts';
import type { Settled } from '../conversation/conversation.ts';
import type { Engines } from '../conversation/facts.ts';
import { offeredOf } from '../conversation/offered.ts';
import { type Address, channelOf } from '../domain/address.ts';
import type { Notice } from '../domain/notice.ts';
import type { Offered } from '../domain/state.ts';
import type { Answer, Channel, Store } from '../ports.ts';

export interface Post {
  /** Sends what was just settled to where its message came from, and records that it was sent. */
  answer(settled: Settled): Promise<void>;
  /** Sends an answer that a crash left unsent. */
  again(answer: Answer): Promise<void>;
  /** Sends a notice to its reader and returns the choices that it showed. */
  notice(event: string, notice: Notice): Promise<Offered[]>;
}

/** Carries answers and notices to the channel that their address names. */
export function createPost(parts: {
  store: Pick<Store, 'read' | 'answered'>;
  channels: readonly Channel[];
  engines: Engines;
  log: Logger;
}): Post {
  const { store, engines, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));

  const channelFor = (address: Address): Channel | undefined => {
    const channel = channels.get(channelOf(address));
    // An address of a channel that is switched off is kept: it may come back.
    if (!channel) log.warn({ channel: channelOf(address) }, 'no such channel is switched on');
    return channel;
  };

  async function answer({ answer, event, reader }: Settled): Promise<void> {
    const { id, to, replies } = answer;
    if (reader && replies.length > 0) {
      await channelFor(to)?.send({ key: id, event, to, reader, replies });
    }
    await store.answered(event.code, id);
  }

  return {
    answer,

    async again(kept) {
      const { view } = await store.read(kept.event);
      const reader = kept.person === undefined ? undefined : view.people.get(kept.person);
      await answer({ answer: kept, event: view.event, reader });
    },

    async notice(event, notice) {
      const { view } = await store.read(event);
      const reader = view.people.get(notice.to);
      if (!reader) return [];
      const replies = compose(view, notice, engines);
      if (replies.length === 0) return [];
      for (const to of reader.addresses) {
        await channelFor(to)?.send({ key: notice.id, event: view.event, to, reader, replies });
      }
      return offeredOf(replies);
    },
  };
}
