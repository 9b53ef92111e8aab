/** A write of the plan: command, key, arguments. */
type Command =
  | 'DEL'
  | 'HDEL'
  | 'HSET'
  | 'RPUSH'
  | 'SADD'
  | 'SET'
  | 'SREM'
  | 'XADD'
  | 'ZADD'
  | 'ZREM';

/** A phrase that was not understood; see store/phrases.ts. */
export interface Unknown {
  texts: string;
  times: string;
  id: string;
  sealed: string;
  now: number;
}

type Text = string | number;

/** What lua/commit.lua is told; see there. Each key is declared once and then named by its number. */
export interface Plan {
  readonly keys: readonly string[];
  check(key: string, field: string, value: string): void;
  exists(key: string, field: string): void;
  /** The sorted set must hold exactly these. */
  same(key: string, members: readonly string[]): void;
  release(key: string, member: string): void;
  claim(key: string, interval: { from: number; to: number; member: string }): void;
  write(command: Command, key: string, ...args: Text[]): void;
  /** Counts a phrase; the oldest make room for it. */
  phrase(unknown: Unknown): void;
  /** The script's first argument. */
  toJson(entry: {
    by: string;
    kind: string;
    refs: string;
    mark: string;
    process: string;
    from: number | undefined;
  }): string;
}

export function createPlan(first: readonly string[]): Plan {
  const keys = [...first];
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  const checks: Text[][] = [];
  const exist: Text[][] = [];
  const same: [number, ...string[]][] = [];
  const releases: Text[][] = [];
  const claims: Text[][] = [];
  const writes: Text[][] = [];
  const phrases: Text[][] = [];

  const numberOf = (key: string): number => {
    let number = numbers.get(key);
    if (!number) {
      number = keys.push(key);
      numbers.set(key, number);
    }
    return number;
  };
  return {
    keys,
    check: (key, field, value) => checks.push([numberOf(key), field, value]),
    exists: (key, field) => exist.push([numberOf(key), field]),
    same: (key, members) => same.push([numberOf(key), ...members]),
    release: (key, member) => releases.push([numberOf(key), member]),
    claim: (key, { from, to, member }) =>
      claims.push([numberOf(key), String(from), String(to), member]),
    write: (command, key, ...args) =>
      writes.push([command, numberOf(key), ...args.map((arg) => String(arg))]),
    phrase: ({ texts, times, id, sealed, now }) =>
      phrases.push([numberOf(texts), numberOf(times), id, sealed, String(now)]),
    toJson: (entry) =>
      JSON.stringify({ ...entry, checks, exist, same, releases, claims, writes, phrases }),
  };
}
