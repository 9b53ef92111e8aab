import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { compose, subjectOf } from '../conversation/compose.ts';
import type { Settled } from '../conversation/conversation.ts';
import type { Engines } from '../conversation/facts.ts';
import { offeredOf } from '../conversation/offered.ts';
import { type Address, channelOf } from '../domain/address.ts';
import { asAddress, isMail, mailChannel } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import type { Offered } from '../domain/state.ts';
import type { Instant } from '../domain/time.ts';
import { WorldFailed } from '../domain/world-failed.ts';
import type { Answer, Channel, Clock, Parcel, Store } from '../ports.ts';

export interface Post {
  /** Sends what was just settled to where its message came from, and records that it was sent. */
  answer(settled: Settled): Promise<void>;
  /** Sends an answer that a crash left unsent. */
  again(answer: Answer): Promise<void>;
  /** Sends a notice to its reader and returns the choices that it showed. */
  notice(event: string, notice: Notice): Promise<Offered[]>;
}

/** Well below the time after which a sweeper takes an answer for left behind (queue/sweeper: 5 s). */
const ownMs = 2000;

/** When it is looked whether a browser has fetched a notice, before a mail is written instead. */
const glances = [50, 150, 300, 1000];

/** Carries answers and notices to the channel that their address names. */
export function createPost(parts: {
  store: Pick<Store, 'read' | 'answered' | 'find' | 'markDead'>;
  channels: readonly Channel[];
  engines: Engines;
  clock: Clock;
  log: Logger;
}): Post {
  const { store, engines, clock, log } = parts;
  const channels = new Map(parts.channels.map((channel) => [channel.name, channel]));
  /** Answers that this process is sending: a sweeper need not take them for left behind. */
  const underWay = new Set<string>();
  const unnoted = new Set<string>();

  const channelFor = (address: Address): Channel | undefined => {
    const channel = channels.get(channelOf(address));
    // An address of a channel that is switched off is kept: it may come back.
    if (!channel) log.warn({ channel: channelOf(address) }, 'no such channel is switched on');
    return channel;
  };

  /**
   * Nobody is there any more: that belongs to the address, and whoever comes back revives it. Returns
   * whether somebody was there.
   */
  async function carry(parcel: Parcel): Promise<boolean> {
    const channel = channelFor(parcel.to);
    try {
      await channel?.send(parcel);
      return channel !== undefined;
    } catch (error) {
      if (!(error instanceof WorldFailed) || error.reason !== 'unreachable') throw error;
      log.info({ event: parcel.event.code, channel: channelOf(parcel.to) }, 'unreachable');
      await store.markDead(parcel.to);
      return false;
    }
  }

  /** A chat that is open fetches what is new within a moment; nobody waits for one that is not. */
  async function isSeen(parcel: Parcel): Promise<boolean> {
    const channel = channelFor(parcel.to);
    if (!channel?.isSeen) return true;
    for (const pauseMs of glances) {
      if (await channel.isSeen(parcel)) return true;
      await sleep(pauseMs);
    }
    return channel.isSeen(parcel);
  }

  const anySeen = async (told: readonly Parcel[]): Promise<boolean> =>
    (await Promise.all(told.map(isSeen))).includes(true);

  async function answer(
    { answer, event, reader, others = [] }: Settled,
    ownUntil?: Instant,
  ): Promise<void> {
    const { id, to, replies, language, card } = answer;
    if (underWay.has(id)) return;
    underWay.add(id);
    try {
      if (replies.length > 0) {
        await carry({
          key: id,
          event,
          to,
          reader,
          language,
          replies,
          isNoted: true,
          ...(ownUntil === undefined ? {} : { ownUntil }),
          ...(card ? { card } : {}),
        });
      }
      unnoted.add(id);
      await store.answered(event.code, id);
      unnoted.delete(id);
      // A courtesy: their data are gone, and nothing would remind us to try again.
      for (const other of others) {
        await carry({ key: id, event, to: other, reader, language, replies }).catch((error) =>
          log.warn({ event: event.code, why: (error as Error).message }, 'a farewell is not sent'),
        );
      }
    } finally {
      underWay.delete(id);
    }
  }

  return {
    answer: (settled) => answer(settled, clock() + ownMs),

    async again(kept) {
      // Sent before, but Redis was away when that was to be noted.
      if (unnoted.has(kept.id)) {
        await store.answered(kept.event, kept.id);
        unnoted.delete(kept.id);
        return;
      }
      const { view } = await store.read(kept.event);
      const reader = kept.person === undefined ? undefined : view.people.get(kept.person);
      await answer({ answer: kept, event: view.event, reader });
    },

    async notice(event, notice) {
      const { view } = await store.read(event);
      const reader = view.people.get(notice.to);
      if (!reader) return [];
      const replies = compose(view, notice, engines, clock());
      if (replies.length === 0) return [];
      const language = reader.reads;
      const parcel = {
        key: notice.id,
        event: view.event,
        reader,
        language,
        replies,
        subject: subjectOf(view, notice),
      };
      if (notice.kind === 'mail-code') {
        const { address, until } = reader.mail!.pending!;
        if (clock() < until) await carry({ ...parcel, to: asAddress(address) });
        return [];
      }
      const alive: Address[] = [];
      for (const to of reader.addresses) {
        if (!(await store.find(to, event))?.isDead) alive.push(to);
      }
      const told: Parcel[] = [];
      for (const to of alive.filter((to) => !isMail(to))) {
        if (await carry({ ...parcel, to })) told.push({ ...parcel, to });
      }
      // One copy: a mail is written only where nothing else has come to the person for sure.
      const mails = channels.has(mailChannel) ? alive.filter(isMail) : [];
      if (mails.length > 0 && !(await anySeen(told))) {
        for (const to of mails) await carry({ ...parcel, to });
      }
      return offeredOf(replies);
    },
  };
}
