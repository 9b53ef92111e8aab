import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Field {
  required: boolean;
  /** As in the file: `Integer`, `String[]`, `InlineKeyboardMarkup` … */
  types: string[];
}
export type Fields = ReadonlyMap<string, Field>;

interface File {
  methods: Record<string, string>;
  types: Record<string, string>;
  unions: Record<string, string>;
  updates: string;
}

const file = JSON.parse(readFileSync(join(import.meta.dirname, 'methods.json'), 'utf8')) as File;

/** `chat_id!:Integer|String text!:String` as it is noted in the file. */
const parse = (line: string): Fields =>
  new Map(
    line
      .split(' ')
      .filter(Boolean)
      .map((field) => {
        const [, name, mark, types] = /^(\w+)(!?):(.*)$/.exec(field)!;
        return [name!, { required: mark === '!', types: types!.split('|') }];
      }),
  );

const mapOf = <T>(lines: Record<string, string>, read: (line: string) => T): Map<string, T> =>
  new Map(Object.entries(lines).map(([name, line]) => [name, read(line)]));

/** Methods by their name in lower case, since the server does not mind the case. */
export const methods = new Map(
  Object.entries(file.methods).map(([name, line]) => [
    name.toLowerCase(),
    { name, fields: parse(line) },
  ]),
);
export const types = mapOf(file.types, parse);
/** A type that is one of several. */
export const unions = mapOf(file.unions, (line) => line.split('|'));
/** What `allowed_updates` may name. */
export const updateKinds: ReadonlySet<string> = new Set(file.updates.split(' '));
