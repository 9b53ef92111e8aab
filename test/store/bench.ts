import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Event } from '../../src/domain/event.ts';
import type { Change, Turn } from '../../src/domain/turn.ts';
import type { Endpoint } from '../../src/store/connect.ts';
import { createStore, type RedisStore } from '../../src/store/store.ts';
import { newCode, now, sampleEvent, samplePerson, sampleTurn } from './sample.ts';

/** A Redis to test against. */
export interface Place {
  connection: Endpoint;
  connect(): Redis;
}

export const masterKey = randomBytes(32);

/** One store over one new event, and what tests do with it all the time. */
export interface Bench {
  code: string;
  store: RedisStore;
  redis: Redis;
  /** What the store logged. */
  logged: object[];
  /** Another process over the same Redis. */
  another(): RedisStore;
  /** Reads and commits a turn of these changes; returns what it became. */
  apply(changes: Change[], more?: Partial<Turn>): Promise<string>;
  close(): Promise<void>;
}

export async function openBench(place: Place, event: Partial<Event> = {}): Promise<Bench> {
  const code = newCode();
  const logged: object[] = [];
  const open = (): RedisStore =>
    createStore({
      connection: place.connection,
      masterKey,
      log: { error: (facts) => logged.push(facts) },
    });
  const store = open();
  const others: RedisStore[] = [];
  const redis = place.connect();
  await store.putEvent(sampleEvent(code, event));
  return {
    code,
    store,
    redis,
    logged,
    another: () => {
      const other = open();
      others.push(other);
      return other;
    },
    async apply(changes, more = {}) {
      const snapshot = await store.read(code, more.speaker);
      return (await store.commit(sampleTurn({ changes, ...more }), snapshot, now)).became;
    },
    async close() {
      await Promise.all([store, ...others].map((each) => each.close()));
      redis.disconnect();
    },
  };
}

/** Changes that make these people known. */
export const arrive = (...ids: string[]): Change[] =>
  ids.map((id) => ({ put: 'person', person: samplePerson(id) }));
