import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBooked, type Meeting, MeetingStatus } from '../../../src/domain/meeting.ts';
import { minuteMs } from '../../../src/domain/time.ts';
import type { Ref } from '../../../src/domain/turn.ts';
import { type Bench, openBench, type Place } from '../bench.ts';
import { nine, now, sampleEvent, sampleMeeting, sampleTurn } from '../sample.ts';

const time = (from: number, to: number) => ({
  from: nine + from * minuteMs,
  to: nine + to * minuteMs,
});
const booked = (id: string, from: number, to: number, more: Partial<Meeting> = {}) =>
  sampleMeeting(id, {
    status: 'confirmed',
    asker: `${id}-1`,
    asked: `${id}-2`,
    table: 't',
    time: time(from, to),
    ...more,
  });

export function claimsContract(place: () => Place): void {
  describe('claims', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());
    const put = (...meetings: Meeting[]): Promise<string> =>
      bench.apply(meetings.map((meeting) => ({ put: 'meeting', meeting })));

    test.each([
      ['the same', 0, 30],
      ['overlapping its beginning', -10, 1],
      ['overlapping its end', 29, 50],
      ['inside', 10, 20],
      ['around', -10, 50],
      ['around with the same beginning', 0, 50],
      ['around with the same end', -10, 30],
    ])('refuse a time that is %s', async (_, from, to) => {
      expect(await put(booked('m', 0, 30))).toBe('done');
      expect(await put(booked('x', from, to))).toBe('stale');
      expect(await put(booked('x', from, to, { table: 'other' }))).toBe('done');
    });

    test('accept adjacent times', async () => {
      expect(await put(booked('m', 0, 30))).toBe('done');
      expect(await put(booked('before', -30, 0))).toBe('done');
      expect(await put(booked('after', 30, 60))).toBe('done');
    });

    test.each([
      ['person', { asker: 'p' }],
      ['interpreter', { interpreter: 'p' }],
      ['table', { table: 'p' }],
    ])('hold for each %s', async (_, shared) => {
      expect(await put(booked('m', 0, 30, { table: 't1', ...shared }))).toBe('done');
      expect(await put(booked('x', 0, 30, { table: 't2', ...shared }))).toBe('stale');
      expect(await put(booked('x', 0, 30, { table: 't2' }))).toBe('done');
    });

    test('keep the people, not the table, free for the buffer after a meeting', async () => {
      const { store, code } = bench;
      const { limits } = sampleEvent(code);
      await store.putEvent(sampleEvent(code, { limits: { ...limits, bufferMs: 5 * minuteMs } }));
      expect(await put(booked('m', 0, 30, { asker: 'p' }))).toBe('done');
      expect(await put(booked('x', 34, 60, { asker: 'p' }))).toBe('stale');
      expect(await put(booked('y', 30, 60))).toBe('done');
      // Later the buffer is another: what was claimed is still let go entirely.
      await store.putEvent(sampleEvent(code));
      expect(await put(booked('m', 0, 30, { asker: 'p', status: 'cancelled' }))).toBe('done');
      expect(await put(booked('z', 34, 60, { asker: 'p', table: 't2' }))).toBe('done');
    });

    test.each(MeetingStatus.options.filter((status) => !isBooked(sampleMeeting('', { status }))))(
      'are let go when a meeting becomes %s',
      async (status) => {
        await put(booked('m', 0, 30));
        expect(await put(booked('m', 0, 30, { status }))).toBe('done');
        expect(await put(booked('x', 0, 30))).toBe('done');
      },
    );

    test('move in one step, also onto a time that overlaps the old one', async () => {
      await put(booked('m', 0, 30));
      expect(await put(booked('m', 10, 40))).toBe('done');
      expect(await put(booked('x', -20, 10))).toBe('done');
      expect(await put(booked('y', 39, 60))).toBe('stale');
    });

    test('change hands in one turn', async () => {
      await put(booked('m', 0, 30));
      const before = booked('m', 0, 30, { status: 'cancelled' });
      expect(await put(booked('x', 0, 30), before)).toBe('done');
      expect(await put(booked('m', 60, 90), booked('x', 30, 60))).toBe('done');
      expect(await put(booked('m', 30, 60), booked('x', 60, 90))).toBe('done');
    });

    test('stay whole when a move is refused', async () => {
      await put(booked('m', 0, 30), booked('x', 30, 60));
      expect(await put(booked('m', 10, 40))).toBe('stale');
      expect(await put(booked('y', 0, 10))).toBe('stale');
      expect(await put(booked('y', -10, 0))).toBe('done');
    });

    test('of one turn against itself are a bug', async () => {
      await expect(put(booked('m', 0, 30), booked('x', 10, 40))).rejects.toThrow('twice');
    });

    test('hold for everybody who attends, and for each interpreter of a visit', async () => {
      const others = [{ person: 'p', side: 'asked' as const }];
      expect(await put(booked('m', 0, 30, { attendees: others }))).toBe('done');
      expect(await put(booked('x', 0, 30, { table: 'x', asked: 'p' }))).toBe('stale');
      const visit = { kind: 'visit', asker: 'o', asked: 'o', table: undefined } as const;
      const interpreters = ['i', 'j'];
      expect(await put(booked('v', 0, 30, { ...visit, attendees: others }))).toBe('stale');
      expect(await put(booked('v', 0, 30, { ...visit, interpreters }))).toBe('done');
      expect(await put(booked('w', 0, 30, { ...visit, interpreters: ['j'] }))).toBe('stale');
    });

    test('are one thing for a turn that relies on all of them', async () => {
      const { code, store } = bench;
      const other = bench.another();
      await put(booked('m', 0, 30, { asker: 'p' }));
      const accept = async (from: typeof store, id: string, at: number, relies: Ref[]) => {
        const read = await from.read(code);
        const meeting = booked(id, at, at + 30, { asker: 'p', table: id });
        const turn = sampleTurn({ changes: [{ put: 'meeting', meeting }], relies });
        return { read, commit: async () => (await from.commit(turn, read, now)).became };
      };
      // Nothing of these overlaps; but both were decided without knowing of the other.
      const one = await accept(store, 'x', 60, ['claims/person/p']);
      const two = await accept(other, 'y', 100, ['claims/person/p']);
      const three = await accept(other, 'z', 150, ['claims/person/z-2']);
      expect(await one.commit()).toBe('done');
      expect(await two.commit()).toBe('stale');
      expect(await three.commit()).toBe('done');
      const again = await accept(other, 'y', 100, ['claims/person/p']);
      expect(await again.commit()).toBe('done');
    });

    test('let exactly one of 500 at once have a table', async () => {
      const { code, store } = bench;
      const stores = [store, bench.another(), bench.another(), bench.another()];
      const became = await Promise.all(
        Array.from({ length: 500 }, async (_, i) => {
          const each = stores[i % 4]!;
          const meeting = booked(`m${i}`, i % 29, 30 + (i % 7));
          const turn = sampleTurn({ changes: [{ put: 'meeting', meeting }] });
          return (await each.commit(turn, await each.read(code), now)).became;
        }),
      );
      expect(became.filter((one) => one === 'done')).toHaveLength(1);
      expect(became.filter((one) => one === 'stale')).toHaveLength(499);
      expect(await bench.redis.zcard(`{${code}}:c:table/t`)).toBe(1);
    });
  });
}
