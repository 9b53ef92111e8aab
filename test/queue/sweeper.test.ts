import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hourMs } from '../../src/domain/time.ts';
import { createSweeper, type SweeperOptions } from '../../src/queue/sweeper.ts';
import { arrive, type Bench, openBench } from '../store/bench.ts';
import { nine, now, sampleMeeting, sampleTurn } from '../store/sample.ts';
import { testConnection, testRedis } from '../support/redis.ts';

let bench: Bench;
let at = now;
const logged: object[] = [];
const heard: string[] = [];

beforeEach(async () => {
  at = now;
  logged.length = 0;
  heard.length = 0;
  bench = await openBench({ connection: testConnection(), connect: testRedis });
  await bench.apply(arrive('a', 'b'));
});
afterEach(() => bench.close());

const sweeperOf = (change: Partial<SweeperOptions> = {}) =>
  createSweeper({
    store: bench.store,
    clock: () => at,
    log: { error: (facts) => logged.push(facts) },
    events: async () => [bench.code],
    handOn: async (_event, people) => void heard.push(`hand on ${people}`),
    resend: async (answer) => void heard.push(`resend ${answer.id}`),
    tick: async (_event, { what, meeting }) => void heard.push(`${what} ${meeting}`),
    ...change,
  });

/** Two meetings of the same people, one after the other. */
const timeOf = (id: string) => {
  const from = nine + (id === 'm1' ? 0 : hourMs);
  return { from, to: from + hourMs };
};

async function leaveWork(): Promise<void> {
  const { store, code } = bench;
  const turn = sampleTurn({
    id: 'left',
    speaker: 'a',
    replies: [{ lines: [] }],
    changes: [
      { put: 'meeting', meeting: sampleMeeting('m1', { expiresAt: now + 3000 }) },
      { put: 'meeting', meeting: sampleMeeting('m2', { expiresAt: now + 8000 }) },
    ],
    notices: [{ id: 'n', to: 'b', kind: 'requested' }],
  });
  await store.commit(turn, await store.read(code, 'a'), now, 'web:1');
}

describe('the sweeper', () => {
  test('finds what is due, and what nobody took up for a few seconds', async () => {
    await leaveWork();
    const sweeper = sweeperOf();
    at = now + 4000;
    await sweeper.sweep();
    expect(heard.splice(0)).toEqual(['expire m1']);
    at = now + 6000;
    await sweeper.sweep();
    expect(heard.splice(0)).toEqual(['expire m1', 'resend left', 'hand on b']);
    at = now + 9000;
    await sweeper.sweep();
    // The answer is leased to the round before.
    expect(heard.splice(0)).toEqual(['expire m1', 'expire m2', 'hand on b']);
    expect(logged).toEqual([]);
  });

  test('goes on with the rest when one thing fails', async () => {
    await leaveWork();
    at = now + 9000;
    const sweeper = sweeperOf({
      events: async () => ['nowhere', bench.code],
      tick: async (_event, { what, meeting }) => {
        heard.push(`${what} ${meeting}`);
        throw new Error('Musterfrau');
      },
      resend: async () => {
        throw new Error('Musterfrau');
      },
    });
    await sweeper.sweep();
    expect(heard).toEqual(['expire m1', 'expire m2', 'hand on b']);
    expect(logged.map((facts) => (facts as { what: string }).what)).toEqual([
      'expire',
      'expire',
      'resend',
    ]);
    expect(JSON.stringify(logged)).not.toContain('Musterfrau');
  });

  test('has people reminded of a meeting that is near, and leaves it at that when one fails', async () => {
    const { apply } = bench;
    const confirmed = (id: string, remindAt: number) => ({
      put: 'meeting' as const,
      meeting: sampleMeeting(id, { status: 'confirmed', remindAt, time: timeOf(id) }),
    });
    await apply([confirmed('m1', now + 3000), confirmed('m2', now + 8000)]);
    const sweeper = sweeperOf();
    at = now + 2999;
    await sweeper.sweep();
    expect(heard).toEqual([]);
    at = now + 3000;
    await sweeper.sweep();
    expect(heard.splice(0)).toEqual(['remind m1']);
    at = now + 9000;
    await sweeperOf({
      tick: async (_event, { what, meeting }) => {
        heard.push(`${what} ${meeting}`);
        throw new Error('Musterfrau');
      },
    }).sweep();
    expect(heard).toEqual(['remind m1', 'remind m2']);
    expect(logged).toMatchObject([{ what: 'remind' }, { what: 'remind' }]);
    expect(JSON.stringify(logged)).not.toContain('Musterfrau');
  });

  test('outlives a round that cannot even tell the events', async () => {
    let rounds = 0;
    const sweeper = sweeperOf({
      everyMs: 5,
      events: async () => {
        rounds += 1;
        throw new Error('away');
      },
    });
    sweeper.start();
    await expect.poll(() => rounds).toBeGreaterThan(2);
    await sweeper.close();
  });

  test('never overlaps itself, and does nothing once closed', async () => {
    let under = 0;
    let most = 0;
    let rounds = 0;
    const sweeper = sweeperOf({
      everyMs: 1,
      events: async () => {
        under += 1;
        most = Math.max(most, under);
        await sleep(15);
        under -= 1;
        rounds += 1;
        return [];
      },
    });
    sweeper.start();
    await Promise.all([sweeper.sweep(), sweeper.sweep()]);
    expect(rounds).toBe(1);
    await expect.poll(() => rounds).toBeGreaterThan(3);
    await sweeper.close();
    expect([under, most]).toEqual([0, 1]);
    const after = rounds;
    await sleep(50);
    expect(rounds).toBe(after);
  });
});
