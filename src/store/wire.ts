import { Cluster } from 'ioredis';
import type { Connection } from './connect.ts';

/** One connection that listens to what other processes publish. */
export interface Wire {
  /** Calls back for each message on the channel, until the returned function is called. */
  on(channel: string, listener: (message: string) => void): () => void;
  /** False while messages may be missed; `onOpen` listeners are told when it becomes true again. */
  readonly isOpen: boolean;
  onOpen(listener: () => void): void;
  close(): void;
}

/** Subscribes to `channels` at once and again after each reconnection. */
export function createWire(redis: Connection, channels: readonly string[]): Wire {
  // ioredis subscribes again by itself, but waits for no answer: without one the rejection would be
  // nobody's, and end the process.
  const subscriber: Connection =
    redis instanceof Cluster ? redis.duplicate() : redis.duplicate({ autoResubscribe: false });
  const listeners = new Map<string, Set<(message: string) => void>>();
  const openers = new Set<() => void>();
  let isOpen = false;
  let isClosed = false;
  subscriber.on('error', () => {});
  subscriber.on('ready', async () => {
    try {
      await subscriber.subscribe(...channels);
      isOpen = true;
      for (const opener of openers) opener();
    } catch {
      // Where only the answer did not come, the connection goes as well: the next 'ready' tries anew.
      if (!isClosed && subscriber.status === 'ready') subscriber.disconnect(true);
    }
  });
  subscriber.on('close', () => {
    isOpen = false;
  });
  subscriber.on('message', (channel: string, message: string) => {
    for (const listener of listeners.get(channel) ?? []) listener(message);
  });
  return {
    on(channel, listener) {
      const own = listeners.get(channel) ?? new Set();
      listeners.set(channel, own.add(listener));
      return () => own.delete(listener);
    },
    get isOpen() {
      return isOpen;
    },
    onOpen: (listener) => openers.add(listener),
    close: () => {
      isClosed = true;
      subscriber.disconnect();
    },
  };
}
