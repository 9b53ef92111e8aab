import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Language } from '../src/domain/language.ts';
import { atOnce } from './at-once.ts';
import { answer } from './children.ts';
import { secret } from './contender.ts';
import { now } from './now.ts';
import { type Saying, type Talker, updateOf } from './updates.ts';

/** As many as Telegram opens to a webhook by default (`max_connections`). */
const connections = 40;

/** A kind of update: how often it comes, and what it is in each language. */
export interface Kind {
  name: string;
  weight: number;
  says: Record<Language, Saying>;
}

export interface Aim {
  name: string;
  /** Only needed the first time. */
  webhook?: string;
  talkers: Talker[];
}

export type Run = { seed: number; kinds: Kind[]; ms: number } & (
  | { loop: 'closed' }
  /** Updates come when they come, on average so many a second. */
  | { loop: 'open'; rate: number }
);

/** One row per update, in the order of sending. */
export interface Sent {
  /** Which of the aim's talkers. */
  talker: Uint32Array;
  kind: Uint8Array;
  /** When it was due: a late start counts as waiting. */
  due: Float64Array;
  /** When 200 came back. */
  done: Float64Array;
  /** Answers other than 200. */
  refused: number;
}

interface Side {
  pool: Pool;
  path: string;
  talkers: Talker[];
  /** Each chat's latest update under way: the next one waits for its 200, as with Telegram. */
  tails: Promise<void>[];
}

const sides = new Map<string, Side>();

function sideOf(webhook: string): Omit<Side, 'talkers'> {
  const { origin, pathname } = new URL(webhook);
  return { pool: new Pool(origin, { connections, pipelining: 1 }), path: pathname, tails: [] };
}

// Telegram's ids grow; what a platform delivered once has an id of its own.
let last = 700_000_000;

const headers = {
  'Content-Type': 'application/json',
  'X-Telegram-Bot-Api-Secret-Token': secret,
};

function createRecord() {
  const rows: { talker: number; kind: number; due: number; done: number }[] = [];
  let refused = 0;
  return {
    rows,
    refuse: () => {
      refused += 1;
    },
    sent: (): Sent => ({
      talker: Uint32Array.from(rows, (row) => row.talker),
      kind: Uint8Array.from(rows, (row) => row.kind),
      due: Float64Array.from(rows, (row) => row.due),
      done: Float64Array.from(rows, (row) => row.done),
      refused,
    }),
  };
}
type Book = ReturnType<typeof createRecord>;

/** Posts one update after the chat's update before it. */
function post(side: Side, book: Book, talker: number, kind: number, saying: Saying, due: number) {
  const row = { talker, kind, due, done: Number.NaN };
  book.rows.push(row);
  const before = side.tails[talker] ?? Promise.resolve();
  const after = before.then(async () => {
    last += 1;
    const body = updateOf(side.talkers[talker]!, saying, last);
    const { pool, path } = side;
    const response = await pool.request({ method: 'POST', path, headers, body });
    await response.body.dump();
    if (response.statusCode !== 200) book.refuse();
    row.done = now();
  });
  side.tails[talker] = after;
  return after;
}

async function closed(side: Side, book: Book, { ms, pick }: { ms: number; pick: Pick }) {
  const idle = side.talkers.map((_, i) => i);
  const until = now() + ms;
  const worker = async () => {
    while (now() < until) {
      const talker = idle.shift()!;
      const [kind, saying] = pick(side.talkers[talker]!);
      await post(side, book, talker, kind, saying, now());
      idle.push(talker);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}

async function open(
  side: Side,
  book: Book,
  run: { ms: number; rate: number; pick: Pick; random: () => number },
) {
  const start = now();
  let due = start;
  for (let i = 0; due < start + run.ms; i++) {
    const wait = due - now();
    if (wait > 0) await sleep(wait);
    const talker = i % side.talkers.length;
    const [kind, saying] = run.pick(side.talkers[talker]!);
    void post(side, book, talker, kind, saying, due);
    // Independent people: the gaps between them are exponential.
    due += (-Math.log(1 - run.random()) * 1000) / run.rate;
  }
  await Promise.all(side.tails);
}

type Pick = (talker: Talker) => [kind: number, saying: Saying];

function createPick(kinds: readonly Kind[], random: () => number): Pick {
  let all = 0;
  const ends = kinds.map(({ weight }) => {
    all += weight;
    return all;
  });
  return ({ language }) => {
    const point = random() * all;
    const kind = ends.findIndex((end) => point < end);
    return [kind, kinds[kind]!.says[language]];
  };
}

/** Mulberry32: the same updates at the same moments for both sides. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

answer({
  aim({ name, webhook, talkers }: Aim) {
    const known = sides.get(name);
    if (known && !webhook) sides.set(name, { ...known, talkers, tails: [] });
    else sides.set(name, { ...sideOf(webhook!), talkers });
  },
  async run(run: Run & { aim: string }): Promise<Sent> {
    const side = sides.get(run.aim)!;
    const book = createRecord();
    const random = createRandom(run.seed);
    const pick = createPick(run.kinds, createRandom(run.seed + 1));
    if (run.loop === 'closed') await closed(side, book, { ms: run.ms, pick });
    else await open(side, book, { ms: run.ms, rate: run.rate, pick, random });
    return book.sent();
  },
  /** Everybody in turn says their own line, once; nobody of whom there is none. */
  async once({ aim, lines }: { aim: string; lines: (Saying | undefined)[] }): Promise<Sent> {
    const side = sides.get(aim)!;
    const book = createRecord();
    const queue = lines.flatMap((saying, talker) => (saying ? [{ talker, saying }] : []));
    await atOnce(queue, connections, ({ talker, saying }) =>
      post(side, book, talker, 0, saying, now()),
    );
    return book.sent();
  },
});
