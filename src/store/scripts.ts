import { readFileSync } from 'node:fs';
import type { Connection } from './connect.ts';

const names = [
  'commit',
  'put-event',
  'take-notice',
  'noticed',
  'put-off',
  'take-answers',
  'append',
  'seen',
  'begin-part',
  'end-part',
  'leave-address',
  'mark-dead',
] as const;
type Script = (typeof names)[number];

const sources = names.map((name) => ({
  name,
  lua: readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8'),
}));

/** Makes the scripts known to a connection; ioredis sends each by its hash, in full when unknown. */
export function defineScripts(redis: Connection): void {
  for (const { name, lua } of sources) redis.defineCommand(`magpie-${name}`, { lua });
}

type Argument = string | number;

/** Runs one script. What it wants and answers stands on top of its file. */
export function run(
  redis: Connection,
  script: Script,
  keys: readonly string[],
  args: readonly Argument[],
): Promise<unknown> {
  const commands = redis as unknown as Record<string, (...all: Argument[]) => Promise<unknown>>;
  return commands[`magpie-${script}`]!(keys.length, ...keys, ...args);
}
