import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../src/launch/address.ts';
import { arrive } from './guest.ts';
import { type Data, endAll, newData, type Running, redisOf, run, start, stop } from './support.ts';

let data: Data;
let program: Running;
let settings: Record<string, string>;

beforeAll(async () => {
  data = await newData();
  settings = { DATA_DIR: data.path, PORT: String(await freePort()) };
  program = await start(data.path, [], settings);
});
afterAll(endAll);

/** `npm run magpie -- …` over the same data. */
async function magpie(...args: string[]) {
  const { exit, said, complained } = run('cli.ts', args, settings);
  return { exit: await exit, said: said(), complained: complained() };
}

interface Invitation {
  name: string;
  language: string;
  link: string;
}

describe('the invitations', () => {
  test('are written for everybody who has not come yet, for their owner only', async () => {
    const out = join(data.path, 'links.csv');
    // A file of that name that everybody may read is no longer so.
    await writeFile(out, '', { mode: 0o644 });
    expect(await magpie('invites', '--out', out)).toEqual({
      exit: 0,
      said: `2 invitations written to ${out}\n`,
      complained: '',
    });
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const list: Invitation[] = parse(await readFile(out), { columns: true, bom: true });
    expect(list.map(({ name }) => name).sort()).toEqual([
      '周建军 Jianjun ZHOU',
      '白莎宾 Sabine BRANDT',
    ]);
    // The links are those that the program itself has printed.
    const { german, changsha } = program.invitations;
    expect(list.map(({ link }) => link).sort()).toEqual([german, changsha].sort());
    expect(await magpie('invites')).toMatchObject({
      exit: 0,
      said: await readFile(out, 'utf8'),
    });
  });

  test('let their person in, who is then not invited any more', async () => {
    const before: Invitation[] = parse((await magpie('invites')).said, {
      columns: true,
      bom: true,
    });
    const zhou = before.find(({ language }) => language === 'zh')!;
    const guest = await arrive(zhou.link, 'zh');
    await guest.shows('周建军');
    expect((await magpie('invites')).said).not.toContain(zhou.link);
    await expect(arrive(zhou.link, 'zh')).rejects.toThrow('not let in');
  });

  test('are not written to a place that is none, nor without knowing where they lead', async () => {
    const nowhere = join(data.path, 'no/such/folder/links.csv');
    const failed = await magpie('invites', '--out', nowhere);
    expect(failed).toMatchObject({ exit: 1, said: '' });
    expect(failed.complained).toMatch(/^\S+links\.csv cannot be written \(.*\)\.\n$/);
    const free = run('cli.ts', ['invites'], { DATA_DIR: data.path, PORT: '0' });
    expect(await free.exit).toBe(1);
    expect(free.complained()).toMatch(/^PORT=0 .* PUBLIC_URL\.\n$/);
  });
});

test('the desk shows what somebody asked, until it is done', async () => {
  expect((await magpie('desk')).said).toBe('No open questions.\n');
  const guest = await arrive(program.link, 'en');
  await guest.say('English');
  await guest.say('all');
  await guest.say('/organiser');
  expect(await guest.say('May my colleague come along?')).toBe(202);
  await guest.shows('May my colleague come along?');
  await expect.poll(async () => (await guest.chat())?.at(-1)?.by).toBe('us');
  const desk = await magpie('desk');
  expect(desk).toMatchObject({ exit: 0, complained: '' });
  const [, id] = /^(q\S+) .*reads en\n {4}May my colleague come along\?\n$/.exec(desk.said) ?? [];
  expect(id).toBeDefined();
  expect(await magpie('desk', 'done', 'q-none')).toMatchObject({
    exit: 1,
    complained: 'No open question has this id; `desk` lists them.\n',
  });
  expect(await magpie('desk', 'done', id!)).toEqual({ exit: 0, said: 'Done.\n', complained: '' });
  expect((await magpie('desk')).said).toBe('No open questions.\n');
});

test('the organiser sees how evenly people are suggested', async () => {
  const { exit, said } = await magpie('fairness');
  expect(exit).toBe(0);
  expect(said).toMatch(/^\d{2,} people who may be suggested$/m);
  expect(said).toMatch(/^\d+ % are suggested to somebody; nobody to more than \d+$/m);
  expect(said).toMatch(/^Gini of how often people are suggested: 0\.\d\d /m);
});

test('interpreters and company visits are listed, as long as nothing is booked', async () => {
  const crew = await magpie('interpreters');
  expect(crew).toMatchObject({ exit: 0, complained: '' });
  expect(crew.said).toMatch(
    /^Needed by meetings .*\n {2}nothing yet\n\nint-1 {2}申逸雯 Yiwen SHEN {2}zh de/,
  );
  const visits = await magpie('visits');
  expect(visits).toMatchObject({ exit: 0, complained: '' });
  expect(visits.said).toMatch(
    /^hengyue {2}\d{4}-\d\d-\d\d 13:30–16:30 {2}Factory visit.*: 0 of 24 seats taken\n/,
  );
});

test('the language desk lists what was not understood, and teaches it', async () => {
  expect((await magpie('words')).said).toBe('Everything was understood.\n');
  const guest = await arrive(program.link, 'en');
  for (const text of ['English', 'all', 'Ann MILLER', 'Miller Ltd', 'Start-up', 'CEO']) {
    expect(await guest.say(text)).toBe(202);
  }
  for (const text of ['German delegation', 'Germany', 'English', 'zwirblogs, pompedomps']) {
    expect(await guest.say(text)).toBe(202);
  }
  await guest.shows('zwirblogs');
  const ids = async () =>
    [...(await magpie('words')).said.matchAll(/^(\S{8}) +1× {2}en {2}(\S+)\n {4}no guess$/gm)].map(
      ([, id, phrase]) => [phrase, id] as const,
    );
  const listed = new Map(await ids());
  expect([...listed.keys()].sort()).toEqual(['pompedomps', 'zwirblogs']);

  expect(await magpie('words', 'means', listed.get('zwirblogs')!, 'mach.pumps-valves')).toEqual({
    exit: 0,
    said: '“zwirblogs” means “Pumps, compressors and valves” from now on.\n',
    complained: '',
  });
  expect(await magpie('words', 'dismiss', listed.get('pompedomps')!)).toMatchObject({ exit: 0 });
  expect((await magpie('words')).said).toBe('Everything was understood.\n');
  expect((await magpie('words', 'topic', 'hogs', 'mach', 'Wutzen', 'Hogs', '猪机')).said).toBe(
    'The topic “Hogs” is known from now on. Its code: own.csh-hogs\n',
  );
  expect(await magpie('words', 'add', 'Grunzkugel', 'de', 'hogs')).toMatchObject({ exit: 0 });
  expect((await magpie('words', 'topics', 'grunz')).said).toBe('own.csh-hogs  Hogs\n');
  expect((await magpie('words', 'forget', 'hogs')).said).toBe('“hogs” is forgotten.\n');
  expect((await magpie('words', 'forget', 'Grunzkugel')).complained).toBe(
    'Nothing of the kind has been taught at this event.\n',
  );
}, 60_000);

test.each([
  [['words', 'add', 'Wärmepumpe', 'de', 'mach.pumps-valves'], /already means “Heat pumps/],
  [['words', 'add', 'x', 'fr', 'mach.pumps-valves'], /“fr” is none of the languages: de, en, zh/],
  [['words', 'means', 'ABCDEFGH', 'mach.pumps-valves'], /No phrase has this id; `words` lists/],
  [['words', 'means'], /This takes 2 words/],
  [['words', 'learn'], /There is no such command/],
  [['desk', '--evnt', 'csh'], /^Unknown option '--evnt'/],
  [['desk', '--event', 'other'], /^Which event\? Add --event with one of: csh\n$/],
  [['invite'], /^Usage: /],
])('%j is answered in plain lines', async (args, complaint) => {
  const failed = await magpie(...args);
  expect(failed.exit).toBe(1);
  expect(failed.complained).toMatch(complaint);
  expect(failed.complained).not.toMatch(/^ {4}at /m);
});

test('it leaves the running program its Redis, and works without it as well', async () => {
  expect((await fetch(`${program.base}/readyz`)).status).toBe(200);
  expect(await stop(program)).toBe(0);
  expect(await magpie('desk')).toEqual({
    exit: 0,
    said: 'No open questions.\n',
    complained: '',
  });
  expect(await redisOf(data.path)).toBeUndefined();
});
