import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import type { Language } from '../src/domain/language.ts';
import type { RedisConnection } from '../src/launch/connection.ts';
import type { Shown } from './bot-api.ts';
import { answer } from './children.ts';

export const token = '123456:bench-token-bench-token-bench-token';
export const secret = 'bench-secret';

/** What both sides are started with. */
export interface Start {
  redis: RedisConnection;
  /** Where the stub of the Bot API listens. */
  apiRoot: string;
}

/** Where a contender takes updates. */
export interface Started {
  webhook: string;
}

/** What is said, by language and kind of update: the same text and buttons on both sides. */
export type Catalogue = Record<Language, Record<string, Shown[]>>;

/** A contender: a process of its own, so that its CPU time is its own. */
export function contend(answers: Record<string, (data: never) => unknown>): void {
  let session: Session | undefined;
  answer({
    ...answers,
    /** Microseconds of CPU so far, of all threads. */
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return user + system;
    },
    async profile() {
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: 1000 });
      await session.post('Profiler.start');
    },
    async profiled(file: string) {
      const { profile } = await session!.post('Profiler.stop');
      session!.disconnect();
      await writeFile(file, JSON.stringify(profile));
    },
  });
}
