import { setTimeout as sleep } from 'node:timers/promises';
import type { Shown } from './bot-api.ts';
import { type Child, startChild } from './children.ts';
import type { Catalogue } from './contender.ts';
import type { Kind, Run, Sent } from './load.ts';
import { foreignCores, loadAverage, usageOf } from './machine.ts';
import { now } from './now.ts';
import { type BenchRedis, startRedis } from './redis.ts';
import { answerOf, byChat, type Expected, settle } from './settle.ts';
import { quantile, sum } from './statistics.ts';
import type { Arrivals } from './stub.ts';
import type { Saying, Talker } from './updates.ts';

/** One of those who are compared. */
export interface Side {
  name: string;
  child: Child;
  talkers: Talker[];
  /** What answers each kind of update; learnt by `learn`. */
  expected: Expected;
}

/** One run of one side. */
export interface Measured {
  side: string;
  turns: number;
  turnsPerSecond: number;
  /** Microseconds: of the contender, and of Redis on its behalf. */
  cpuPerUpdate: number;
  redisPerUpdate: number;
  p50: number;
  p99: number;
  faults: { lost: number; doubled: number; wrong: number; refused: number };
  /** Cores that others kept busy, and the machine's load average. */
  foreign: number | undefined;
  load: number;
}

export type Lab = Awaited<ReturnType<typeof openLab>>;

/** A silence after which nothing more is expected, on a busy machine as well. */
const quietMs = 800;

/** While learning, where one may have less to say to somebody than to another. */
const learningMs = 3000;

/** How long a late answer is waited for. */
const patienceMs = 10_000;

/** Redis, the stub of the Bot API and the load: what all contenders share. */
export async function openLab() {
  const open: { end(): Promise<void> }[] = [];
  const keep = <T extends { end(): Promise<void> }>(part: T): T => {
    open.push(part);
    return part;
  };
  const close = async () => {
    for (const part of open.splice(0).reverse()) await part.end();
  };
  try {
    const redis: BenchRedis = await startRedis();
    keep({ end: redis.stop });
    const stub = keep(await startChild('./stub.ts'));
    const load = keep(await startChild('./load.ts'));
    const apiRoot = await stub.ask<string>('start');
    return { ...tools({ redis, stub, load, apiRoot, keep }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Parts {
  redis: BenchRedis;
  stub: Child;
  load: Child;
  apiRoot: string;
  keep(child: Child): Child;
}

function tools({ redis, stub, load, apiRoot, keep }: Parts) {
  /** Starts a contender, which ends with the lab. */
  async function start<T>(file: string, data: object): Promise<{ child: Child; started: T }> {
    const child = keep(await startChild(file));
    const started = await child.ask<T>('start', { redis: redis.connection, apiRoot, ...data });
    return { child, started };
  }

  /** Tells the load whom to speak for; the webhook only the first time. */
  async function aim(
    name: string,
    child: Child,
    webhook: string | undefined,
    talkers: Talker[],
  ): Promise<Side> {
    await load.ask('aim', { name, webhook, talkers });
    return { name, child, talkers, expected: [] };
  }

  /** Until the stub has seen `count` calls, or for as long as it makes sense to wait. */
  async function arrived(count: number, forMs = patienceMs): Promise<void> {
    const until = now() + forMs;
    while ((await stub.ask<number>('count')) < count && now() < until) await sleep(5);
  }

  /** Until no call has come for a while; for when nobody knows how many there will be. */
  async function quiet(): Promise<void> {
    for (let before = -1; ; ) {
      const count = await stub.ask<number>('count');
      if (count === before) return;
      before = count;
      await sleep(quietMs);
    }
  }

  /** Everybody says a line of their own, once; about so many calls answer it. */
  async function once(side: Side, lines: (Saying | undefined)[], calls = 0): Promise<Arrivals> {
    const { refused } = await load.ask<Sent>('once', { aim: side.name, lines });
    await arrived(calls, learningMs);
    await quiet();
    if (refused > 0) throw new Error(`${side.name} refused ${refused} updates`);
    return stub.ask<Arrivals>('take');
  }

  /** The same, with all that each chat was shown. */
  async function shown(side: Side, lines: (Saying | undefined)[]): Promise<Map<number, Shown[]>> {
    await stub.ask('watch');
    await once(side, lines);
    return stub.ask<Map<number, Shown[]>>('watched');
  }

  /** Learns which calls answer each kind of update, in a quiet moment. */
  async function learn(side: Side, kinds: readonly Kind[], words: Catalogue): Promise<void> {
    side.expected = [];
    for (const { name, says } of kinds) {
      const lines = side.talkers.map(({ language }) => says[language]);
      const calls = sum(side.talkers.map(({ language }) => words[language][name]!.length));
      const chats = byChat(await once(side, lines, calls));
      const answers = side.talkers.map(({ id }) => answerOf(chats.get(id)));
      side.expected.push(answers);
      const silent = answers.filter(({ messages }) => messages.length === 0).length;
      if (silent > 0) throw new Error(`${side.name} leaves ${silent} without an answer: ${name}`);
    }
  }

  const pidsOf = (side: Side) => [redis.pid, side.child.pid, stub.pid, load.pid, process.pid];

  async function measure(side: Side, run: Run): Promise<Measured> {
    const pids = pidsOf(side);
    const usage = usageOf(pids);
    const start = now();
    const cpu = await side.child.ask<number>('cpu');
    const sent = await load.ask<Sent>('run', { ...run, aim: side.name });
    await arrived(callsOf(side, sent));
    const spent = (await side.child.ask<number>('cpu')) - cpu;
    const after = usageOf(pids);
    const lasted = now() - start;
    // A second answer would come now.
    await sleep(100);
    const settled = settle(sent, await stub.ask<Arrivals>('take'), side);
    const { turns, latencies, lost, doubled, wrong } = settled;
    const redisMs = usage && after ? after.own[0]! - usage.own[0]! : Number.NaN;
    return {
      side: side.name,
      turns,
      turnsPerSecond: (turns / (settled.lastArrival - settled.firstDue)) * 1000,
      cpuPerUpdate: spent / turns,
      redisPerUpdate: (redisMs / turns) * 1000,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      faults: { lost, doubled, wrong, refused: sent.refused },
      foreign: usage && after ? foreignCores(usage, after, lasted) : undefined,
      load: loadAverage(),
    };
  }

  const callsOf = ({ expected }: Side, sent: Sent): number =>
    sent.talker.reduce((all, talker, i) => {
      const { messages, acknowledgements } = expected[sent.kind[i]!]![talker]!;
      return all + messages.length + acknowledgements;
    }, 0);

  return { start, aim, once, shown, learn, measure };
}
