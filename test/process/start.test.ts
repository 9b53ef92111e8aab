import { once } from 'node:events';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../src/launch/address.ts';
import { runningRedis } from '../../src/launch/running.ts';
import { keysOf } from '../../src/store/keys.ts';
import { startRedis } from '../support/redis.ts';
import {
  type Data,
  endAll,
  newData,
  type Running,
  redisGone,
  root,
  run,
  start,
  stop,
} from './support.ts';

let data: Data;
let program: Running;

beforeAll(async () => {
  data = await newData();
  program = await start(data.path);
});
afterAll(endAll);

describe('started without settings, the program', () => {
  test('prints where the chat is, two invitations, and which channels are off', () => {
    const said = program.said();
    expect(said).toMatch(/^Web chat: http:\/\/localhost:\d+\/e\/csh$/m);
    expect(program.invitations.german).toMatch(/^http:\/\/localhost:\d+\/i\/csh-/);
    expect(program.invitations.changsha).toMatch(/^http:\/\/localhost:\d+\/i\/csh-/);
    for (const variable of ['TELEGRAM_BOT_TOKEN', 'SLACK_BOT_TOKEN', 'SMTP_URL']) {
      expect(said).toMatch(new RegExp(`^   \\S+ is off: set ${variable} to turn it on.$`, 'm'));
    }
    expect(said).not.toContain('\u001b');
    expect(program.complained()).toBe('');
  });

  test.each(['/livez', '/readyz', '/', '/e/csh'])('answers 200 at %s', async (path) => {
    expect((await fetch(program.base + path)).status).toBe(200);
  });

  test('shows its pages in the language of whoever looks', async () => {
    const page = async (language: string): Promise<string> =>
      (await fetch(program.link, { headers: { 'Accept-Language': language } })).text();
    expect(await page('de')).toContain('Kooperationsbörse Industrie und Wirtschaft Changsha');
    expect(await page('zh-CN')).toContain('长沙定向产经对接会');
  });
});

describe.concurrent('what keeps it from starting is said in plain lines:', () => {
  /** Runs it until it gives up; what it said to whoever started it. */
  async function giveUp(args: string[], settings: Record<string, string>): Promise<string> {
    const other = settings.DATA_DIR ? undefined : await newData();
    const dataDir = settings.DATA_DIR ?? other!.path;
    const failed = run('main.ts', args, { DATA_DIR: dataDir, ...settings });
    expect(await failed.exit).toBe(1);
    const complaint = failed.complained();
    expect(complaint).not.toMatch(/^ {4}at |node:internal|^\{$/m);
    expect(failed.said()).not.toContain('Web chat');
    if (other) {
      await redisGone(dataDir);
      await other.remove();
    }
    return complaint;
  }

  test('the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect(await giveUp([], { PORT: String(port) })).toBe(
      `Port ${port} is in use by another program. Stop that program or set another PORT.\n`,
    );
    taken.close();
  });

  test('the address to listen on is not one of this machine', async () => {
    expect(await giveUp([], { HOST: '192.0.2.1' })).toMatch(/^.*192\.0\.2\.1.*HOST.*\n$/);
  });

  test('nobody answers at REDIS_URL', async () => {
    const began = Date.now();
    const port = await freePort();
    expect(await giveUp([], { REDIS_URL: `redis://127.0.0.1:${port}` })).toMatch(
      new RegExp(`^Redis at 127\\.0\\.0\\.1:${port} does not answer.*\\n$`),
    );
    expect(Date.now() - began).toBeLessThan(30_000);
  });

  test('the Redis of REDIS_URL may lose meetings', async () => {
    const redis = await startRedis({ flags: ['--appendonly', 'no'] });
    const path = (redis.connection as { path: string }).path;
    expect(await giveUp([], { REDIS_URL: path })).toBe(
      'Redis keeps no append-only file: set appendonly yes\n' +
        '(REDIS_UNSAFE=yes runs on it all the same: meetings may be lost.)\n',
    );
    await redis.stop();
  });

  test('an event file is broken, in several places at once', async () => {
    const file = join(data.path, 'broken.yaml');
    const sound = await readFile(join(root, 'docs/event-example/event.yaml'), 'utf8');
    await cp(join(root, 'docs/event-example/roster.csv'), join(data.path, 'roster.csv'));
    await writeFile(
      file,
      sound
        .replace('slot: 30', 'slot: 3')
        .replace('zone: Europe/Berlin', 'zone: Europe/Atlantis')
        .replace('meets: [hunan]', 'meets: [hubei]'),
    );
    const lines = (await giveUp(['--event', file], {})).trim().split('\n');
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
      'days[0].slot',
      'delegations[0].meets[0]',
      'zone',
    ]);
  });

  test('there is no such event file', async () => {
    expect(await giveUp(['--event', 'no/such.yaml'], {})).toBe(
      'such.yaml: cannot be read (no such file)\n',
    );
  });

  test('an option is not known', async () => {
    expect(await giveUp(['--frsh'], {})).toMatch(/^Unknown option '--frsh'/);
  });

  test('several settings are wrong', async () => {
    const complaint = await giveUp([], { PORT: '80x', LOG_LEVEL: 'loud', MASTER_KEY: 'secret' });
    expect(complaint.trim().split('\n')).toHaveLength(3);
    expect(complaint).not.toContain('secret');
  });

  test('it runs already over this data', async () => {
    const complaint = await giveUp([], { DATA_DIR: data.path });
    expect(complaint).toContain(`already running (pid ${program.child.pid})`);
    expect((await fetch(`${program.base}/readyz`)).status).toBe(200);
  });

  test('the data folder cannot be one', async () => {
    const file = join(data.path, 'a-file');
    await writeFile(file, '');
    expect(await giveUp([], { DATA_DIR: file })).toMatch(/^.*a-file.*\n$/);
  });

  test('another master key than the one that sealed what is stored', async () => {
    const other = await newData();
    await stop(await start(other.path));
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(await giveUp([], { DATA_DIR: other.path, MASTER_KEY: key })).toMatch(/master key/i);
    await redisGone(other.path);
    // Nothing was written over: with the right key everything is there again.
    await stop(await start(other.path));
    await other.remove();
  });
});

test('Ctrl-C while it is still opening the event ends it in peace', async () => {
  const folder = await newData();
  const early = run('main.ts', [], { DATA_DIR: folder.path });
  while (!(await runningRedis(folder.path))) await sleep(5);
  const redis = new Redis({ ...(await runningRedis(folder.path)) });
  redis.on('error', () => {});
  // The first turns are in: the roster is being imported.
  while (Number(await redis.get(keysOf('csh').seq)) < 2) await sleep(1);
  redis.disconnect();
  expect(early.said()).not.toContain('Web chat');
  expect(await stop(early)).toBe(0);
  expect(early.said()).not.toContain('Web chat');
  expect(early.complained()).toBe('');
  await redisGone(folder.path);
  await folder.remove();
});
