import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettler } from '../../src/queue/settler.ts';

const log = { error: vi.fn() } as unknown as Parameters<typeof createSettler>[0]['log'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** So many pieces of work are left, by event. */
function settlerOf(work: Record<string, number>) {
  const done: string[] = [];
  const settler = createSettler({
    log,
    sliceMs: 2,
    pauseMs: 4,
    settle: (event) => {
      if (event === 'broken') throw new TypeError('broken');
      done.push(event);
      work[event]! -= 1;
      return work[event]! <= 0;
    },
  });
  return { settler, done };
}

describe('the settler', () => {
  it('works until nothing is left, and rests then', async () => {
    const { settler, done } = settlerOf({ a: 3, b: 2 });
    settler.wake('a');
    settler.wake('b');
    settler.wake('a');
    await vi.runAllTimersAsync();
    expect(done.toSorted()).toEqual(['a', 'a', 'a', 'b', 'b']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing once it is closed', async () => {
    const { settler, done } = settlerOf({ a: 3 });
    settler.wake('a');
    settler.close();
    settler.wake('a');
    await vi.runAllTimersAsync();
    expect(done).toEqual([]);
  });

  it('leaves an event that fails until it changes again', async () => {
    const { settler, done } = settlerOf({ a: 1 });
    settler.wake('broken');
    settler.wake('a');
    await vi.runAllTimersAsync();
    expect(done).toEqual(['a']);
    expect(log.error).toHaveBeenCalledOnce();
  });
});

it('works a slice at a time', async () => {
  vi.useRealTimers();
  let pieces = 0;
  const settler = createSettler({
    log,
    sliceMs: 2,
    pauseMs: 1,
    settle: () => {
      const until = performance.now() + 1;
      while (performance.now() < until);
      pieces += 1;
      return false;
    },
  });
  settler.wake('a');
  await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setImmediate(resolve));
  const first = pieces;
  expect(first).toBeLessThanOrEqual(4);
  await vi.waitFor(() => expect(pieces).toBeGreaterThan(first));
  settler.close();
});
