import { randomUUID } from 'node:crypto';
import type { Event } from '../domain/event.ts';
import type {
  Desk,
  Invites,
  Ledger,
  Log,
  SecretCode,
  SignIns,
  Store,
  WebLog,
  Wording,
} from '../ports.ts';
import { createAnswers } from './answers.ts';
import { createCommit, journalLength } from './commit.ts';
import { connect, type Endpoint } from './connect.ts';
import { createDesk } from './desk.ts';
import { createDirectory } from './directory.ts';
import { checkDurability, type Durability } from './durability.ts';
import { createForget } from './forget.ts';
import type { ViewListener } from './held.ts';
import { createInvites } from './invites.ts';
import { createKeyCheck } from './key-check.ts';
import { createKeyRing } from './key-ring.ts';
import { events, keysOf, logChannel, movedChannel } from './keys.ts';
import { createLedger } from './ledger.ts';
import { createLeft } from './left.ts';
import { createModel, type Model, type Source } from './model.ts';
import { createOutbox } from './outbox.ts';
import { createWording } from './phrases.ts';
import { reach } from './reach.ts';
import { createRead } from './read.ts';
import { createRewriter } from './rewrite.ts';
import { defineScripts, run } from './scripts.ts';
import { createVault } from './sealing.ts';
import { createSignIns } from './sign-ins.ts';
import { createWebLog } from './web-log.ts';
import { createWire } from './wire.ts';

export interface StoreOptions {
  connection: Endpoint;
  /** 32 bytes. Whoever has them and Redis' data can read everything. */
  masterKey: Buffer;
  log: Log;
}

export interface RedisStore extends Store {
  readonly webLog: WebLog;
  readonly invites: Invites;
  readonly signIns: SignIns;
  readonly desk: Desk;
  readonly wording: Wording;
  readonly ledger: Ledger;
  readonly secretCode: SecretCode;
  /** A long secret that only we can make, the same after every start. */
  secret(use: string): string;
  /** Deletes an event with everything in it. Processes that hold it open are to be stopped before. */
  forget(event: string): Promise<void>;
  /** Whether this Redis keeps what it has acknowledged. */
  durability(): Promise<Durability>;
  /** False when Redis holds what another master key has sealed. */
  isRightKey(): Promise<boolean>;
  /** Resolves when Redis answers. */
  ping(): Promise<void>;
  /**
   * Calls the listener, synchronously, for every record that this process holds of the event, and
   * from then on for each change that a read or commit takes in. The view that snapshots carry is
   * one object per event, so an index may hang on it. Returns how to stop.
   */
  subscribe(event: string, listener: ViewListener): () => void;
  close(): Promise<void>;
}

/** The store over one Redis or one cluster. Connects at once; commands wait half a second for it. */
export function createStore({ connection, masterKey, log }: StoreOptions): RedisStore {
  const redis = connect(connection);
  defineScripts(redis);
  const source: Source = { redis, vault: createVault(masterKey), log, process: randomUUID() };
  const models = new Map<string, Model>();
  const modelOf = (event: string): Model => {
    const model = models.get(event) ?? createModel(event);
    models.set(event, model);
    return model;
  };
  const wire = createWire(redis, [movedChannel, logChannel]);
  const rewriter = createRewriter(source);
  const ring = createKeyRing(source, models);

  return {
    events: async () => (await reach(redis, () => redis.smembers(events))).sort(),

    async putEvent(event: Event): Promise<void> {
      const keys = keysOf(event.code);
      const args = [JSON.stringify(event), journalLength, randomUUID().slice(0, 12)];
      await reach(redis, async () => {
        await run(redis, 'put-event', [keys.event, keys.seq, keys.journal, keys.changed], args);
        // Listed last, so that no event is listed that cannot be read.
        await redis.sadd(events, event.code);
      });
    },

    read: createRead(source, { of: modelOf, drop: (event) => models.delete(event) }, rewriter),
    commit: createCommit(source, rewriter),
    ...createAnswers(source, ring),
    ...createOutbox(source, ring, models),
    ...createDirectory(source, wire, models),
    webLog: createWebLog(source, ring, wire),
    left: createLeft(source),
    invites: createInvites(source),
    signIns: createSignIns(source),
    desk: createDesk(source, ring),
    wording: createWording(source),
    ledger: createLedger(source),
    secretCode: (cause) => source.vault.code(cause),
    secret: (use) => source.vault.hash(`secret\n${use}`),
    forget: createForget(source, rewriter),
    isRightKey: createKeyCheck(source),
    durability: () => reach(redis, () => checkDurability(redis)),
    async ping(): Promise<void> {
      await reach(redis, () => redis.ping());
    },

    subscribe: (event, listener) =>
      modelOf(event).view.subscribe((change) => {
        try {
          listener(change);
        } catch (error) {
          // A listener's bug must not stop those who read.
          const why = error instanceof Error ? error.name : typeof error;
          log.error({ event, of: change.of, why }, 'listener of the view failed');
        }
      }),

    async close(): Promise<void> {
      rewriter.close();
      wire.close();
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}
