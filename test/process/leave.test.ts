import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { House } from '../../src/house.ts';
import { keysOf } from '../../src/store/keys.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { type Guest, visit } from './guest.ts';
import { brandt, houseOver, openDemo, zhou } from './support.ts';

const word = 'Wir suchen einen Zylinderlieferanten ab 2027.';
const question = 'Darf mein Kollege Ottokar mitkommen?';
const unknown = 'Blubberwutz und Krempelkram';

let server: TestServer;
let redis: Redis;
let house: House;
let sabine: Guest;
let jianjun: Guest;
/** What is hers: in clear, and sealed as it stood in Redis. */
const clear: string[] = [word, question, unknown, 'Ottokar', 'Sabine', 'Brandt', 'BRANDT', '莎宾'];
const sealed: string[] = [];

beforeAll(async () => {
  server = await startRedis();
  redis = server.connect();
  house = await houseOver(server.connection, { masterKey: randomBytes(32) });
  await openDemo(house);
  await house.open();
  jianjun = await visit(await house.invitation('csh', zhou), 'zh');
  sabine = await visit(await house.invitation('csh', brandt), 'de');
  const said = ['Zhou Jianjun', '1', '1', word, '/organiser', question, unknown, '/meetings'];
  for (const text of said) expect(await sabine.say(text)).toBe(202);
  await jianjun.shows(word);

  const { view } = await house.store.read('csh');
  const { email, phone } = view.people.get(brandt)!;
  expect(email).toContain('@');
  clear.push(...[email, phone].filter((way) => way !== undefined));
  const keys = keysOf('csh');
  const { key = '', box = '', st = '' } = await redis.hgetall(keys.person(brandt));
  const asked = await redis.hvals(keys.desk(brandt));
  const words = await redis.hget(keys.meeting(view.meetingsOf(brandt)[0]!.id), 'word');
  sealed.push(key, box, st, words!, ...asked.map((json) => JSON.parse(json).text));
  expect(sealed).toHaveLength(5);
  const length = (await sabine.chat())!.length;
  const logs = await redis.keys(keys.log('*'));
  const chats = await Promise.all(logs.map((log) => redis.lrange(log, 0, -1)));
  const [hers, ...others] = chats.filter((chat) => chat.length === length);
  expect(others).toEqual([]);
  sealed.push(...hers!);
  expect(sealed.every((text) => text.length > 40)).toBe(true);
});
afterAll(async () => {
  await house.close();
  await server.stop();
});

/** Every value of every key, as one text. */
async function everything(): Promise<string> {
  const keys = await redis.keys('*');
  const values = await Promise.all(
    keys.map(async (key) => {
      switch (await redis.type(key)) {
        case 'string':
          return redis.get(key);
        case 'hash':
          return redis.hgetall(key);
        case 'list':
          return redis.lrange(key, 0, -1);
        case 'set':
          return redis.smembers(key);
        case 'zset':
          return redis.zrange(key, '0', '-1');
        default:
          return redis.xrange(key, '-', '+');
      }
    }),
  );
  return JSON.stringify([keys, values]);
}

/** Whatever of these the append-only folder holds. */
async function inFiles(texts: readonly string[]): Promise<string[]> {
  const folder = join(server.dir, 'appendonlydir');
  const contents = await Promise.all(
    // A file may be replaced by the rewrite between the two calls.
    (await readdir(folder)).map((file) =>
      readFile(join(folder, file)).catch(() => Buffer.alloc(0)),
    ),
  );
  return texts.filter((text) => contents.some((content) => content.includes(text)));
}

const among = (texts: readonly string[], whole: string): string[] =>
  texts.filter((text) => whole.includes(text));

test('of somebody who is here nothing stands anywhere in clear', async () => {
  expect(among(clear, await everything())).toEqual([]);
  expect(await inFiles(clear)).toEqual([]);
  // What is looked for further down can be found.
  expect(among(sealed, await everything())).toEqual(sealed);
  expect(await inFiles(sealed)).toEqual(sealed);
});

test('of somebody who has everything deleted nothing is left, and nothing can be opened', async () => {
  expect(await sabine.say('/delete')).toBe(202);
  const farewell = await sabine.post('Ja, alles löschen');
  expect(farewell.status).toBe(200);
  expect(JSON.stringify(await farewell.json())).toContain('gelöscht');
  expect(await sabine.chat()).toBeUndefined();
  expect(await sabine.say('Hallo?')).toBe(401);

  const left = await everything();
  expect(among(sealed, left)).toEqual([]);
  expect(among(clear, left)).toEqual([]);
  const keys = keysOf('csh');
  const gone = [keys.person, keys.desk, keys.outbox, keys.lease].map((key) => key(brandt));
  expect(await redis.exists(...gone, keys.claims(`person/${brandt}`))).toBe(0);
  expect(await redis.sismember(keys.people, brandt)).toBe(0);
  await expect.poll(() => inFiles(sealed), { timeout: 10_000, interval: 100 }).toEqual([]);
  expect(await inFiles(clear)).toEqual([]);
});

test('the partner hears of it, without a word of who it was', async () => {
  const chat = await jianjun.shows('对方已退出');
  expect(chat.at(-1)!.text).not.toMatch(/Brandt|莎宾/i);
});
