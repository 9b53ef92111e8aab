import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '../../src/channels/web/parse.ts';
import { addressOf } from '../../src/channels/web/session.ts';
import type { Address } from '../../src/domain/address.ts';
import { keysOf } from '../../src/store/keys.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { arrive, type Entry, type Guest, visit } from './guest.ts';
import {
  brandt,
  endAll,
  houseOver,
  newData,
  openDemo,
  redisOf,
  start,
  stop,
  zhou,
} from './support.ts';

const countOf = (entries: readonly Entry[], text: string): number =>
  entries.filter((entry) => entry.by === 'us' && entry.text.includes(text)).length;

describe('a process that dies between the commit and what follows', () => {
  const masterKey = randomBytes(32);
  const word = 'Wir suchen einen Zylinderlieferanten ab 2027.';
  const said = { id: randomUUID(), text: word };
  let redis: TestServer;
  let sabine: Guest;
  let jianjun: Guest;

  /** Past everybody's grace: whatever was committed is overdue for this house. */
  const later = () => houseOver(redis.connection, { masterKey, clock: () => Date.now() + 10_000 });

  /** Commits what somebody says, and does nothing of what should follow: it hands on to nobody. */
  async function commitOnly(who: Guest, said: { id: string; text: string }) {
    const dying = await houseOver(redis.connection, { masterKey, queuePrefix: '{nobody}' });
    const settled = await dying.conversation.hear(parse(said, addressIn(who), Date.now()));
    expect(settled?.answer.replies.length).toBeGreaterThan(0);
    return dying;
  }

  const addressIn = ({ cookie }: Guest): Address =>
    addressOf(cookie.slice(cookie.indexOf('=') + 1));

  async function theMeeting() {
    const house = await later();
    const [meeting, ...others] = (await house.store.read('csh')).view.meetingsOf(zhou);
    expect(others).toEqual([]);
    await house.close();
    return meeting!;
  }

  beforeAll(async () => {
    redis = await startRedis();
    const house = await houseOver(redis.connection, { masterKey });
    await openDemo(house);
    await house.open();
    sabine = await visit(await house.invitation('csh', brandt), 'de');
    jianjun = await visit(await house.invitation('csh', zhou), 'zh');
    for (const text of ['Zhou Jianjun', '1', '1']) expect(await sabine.say(text)).toBe(202);
    await house.close();
    await (await commitOnly(sabine, said)).close();
  });
  afterAll(() => redis.stop());

  test('leaves an answer and a notice to the next ones, who bring each exactly once', async () => {
    const houses = [await later(), await later()];
    for (const house of houses) {
      await house.serve('csh');
      await house.open();
    }
    const [first, second] = houses.map(({ publicUrl }) => publicUrl);
    await sabine.at(first!).shows('ist unterwegs');
    await jianjun.at(second!).shows(word);
    // The browser never had an answer to this: it says it again.
    expect(await sabine.at(second!).say(said.text, said.id)).toBe(202);
    // One more round of both sweepers.
    await sleep(2500);
    expect(countOf((await sabine.at(second!).chat())!, 'ist unterwegs')).toBe(1);
    expect(countOf((await jianjun.at(first!).chat())!, word)).toBe(1);
    expect(await theMeeting()).toMatchObject({ status: 'requested', asker: brandt, asked: zhou });
    await Promise.all(houses.map((house) => house.close()));
  });

  test('a meeting, its claims and its notice outlive a Redis that dies after the commit', async () => {
    const dying = await commitOnly(jianjun, { id: randomUUID(), text: '接受' });
    await redis.kill('SIGKILL');
    await dying.close();
    const back = await startRedis({ dir: redis.dir });
    const meeting = await theMeeting();
    expect(meeting).toMatchObject({ status: 'confirmed', table: expect.any(String) });
    const look = back.connect();
    const { from, to } = meeting.time;
    const taken = [
      `person/${brandt}`,
      `person/${zhou}`,
      `table/${meeting.table}`,
      `interpreter/${meeting.interpreter}`,
    ];
    for (const of of taken) {
      expect(await look.zrange(keysOf('csh').claims(of), '0', '-1'), of).toEqual([
        `${from}-${to}-${meeting.id}`,
      ]);
    }
    const notices = await look.lrange(keysOf('csh').outbox(brandt), 0, -1);
    expect(notices.map((json) => JSON.parse(json))).toMatchObject([
      { to: brandt, kind: 'confirmed', meeting: meeting.id },
    ]);
    const house = await later();
    await house.serve('csh');
    await house.open();
    await sabine.at(house.publicUrl).shows('Gespräch bestätigt');
    await jianjun.at(house.publicUrl).shows('洽谈已确认');
    await sleep(2500);
    expect(countOf((await sabine.at(house.publicUrl).chat())!, 'Gespräch bestätigt')).toBe(1);
    expect(countOf((await jianjun.at(house.publicUrl).chat())!, '洽谈已确认')).toBe(1);
    await house.close();
    await back.stop();
  });
});

describe('what was said when the power went', () => {
  afterEach(endAll);

  /** Says it again, with the same id, until it is saved: what the browser does. */
  async function insist(guest: Guest, text: string, id: string): Promise<void> {
    while ((await guest.say(text, id)) !== 202) await sleep(100);
  }

  async function onceOnly(guest: Guest, answer: string, id: string, before: number): Promise<void> {
    const entries = await guest.shows(answer, 12_000);
    expect(entries.filter((entry) => entry.client === id)).toHaveLength(1);
    expect(countOf(entries, answer)).toBe(1);
    expect(entries).toHaveLength(before + 2);
  }

  test('is answered once when the program is killed at any moment, and said again', async () => {
    const { path } = await newData();
    let program = await start(path);
    let guest = await arrive(program.link, 'en');
    const turns = [
      { text: 'English', answer: 'Please tick what you agree to', killAfterMs: 0 },
      { text: 'all', answer: 'What is your name', killAfterMs: 25 },
    ];
    for (const { text, answer, killAfterMs } of turns) {
      const before = (await guest.chat())!.length;
      const id = randomUUID();
      const inFlight = guest.say(text, id);
      await sleep(killAfterMs);
      program.child.kill('SIGKILL');
      expect(await program.exit).toBe('SIGKILL');
      await inFlight;
      program = await start(path);
      guest = guest.at(program.base);
      await insist(guest, text, id);
      await onceOnly(guest, answer, id, before);
    }
    expect(await stop(program)).toBe(0);
  });

  test('is answered once when Redis is killed, which comes back by itself', async () => {
    const { path } = await newData();
    const program = await start(path);
    const guest = await arrive(program.link, 'en');
    const before = (await guest.chat())!.length;
    const pid = (await redisOf(path))!;
    const id = randomUUID();
    const inFlight = guest.say('English', id);
    process.kill(pid, 'SIGKILL');
    expect([202, 503]).toContain(await inFlight);
    await insist(guest, 'English', id);
    await onceOnly(guest, 'Please tick what you agree to', id, before);
    expect(await redisOf(path)).not.toBe(pid);
    expect(program.said()).toContain(`Redis (pid ${pid}) died; starting it again`);
  });
});
