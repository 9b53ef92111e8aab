import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { State } from '../../../src/domain/state.ts';
import { minuteMs } from '../../../src/domain/time.ts';
import { arrive, type Bench, openBench, type Place } from '../bench.ts';
import { nine, now, sampleEvent, sampleMeeting, samplePerson, sampleTurn } from '../sample.ts';

const state = (step: string): State => ({ step, data: { a: 1 }, offered: [], at: now });

export function commitContract(place: () => Place): void {
  describe('a commit', () => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench(place());
    });
    afterEach(() => bench.close());

    test('applies all of a turn', async () => {
      const { store, code, apply } = bench;
      const organisation = {
        id: 'acme',
        name: { latin: 'Acme' },
        kind: 'bank',
        delegation: 'de',
      } as const;
      const meeting = sampleMeeting('m', { word: { by: 'a', text: 'Guten Tag' } });
      const became = await apply(
        [
          ...arrive('a', 'b'),
          { put: 'organisation', organisation },
          { put: 'meeting', meeting },
          { ask: 'desk', id: 'q', by: 'a', text: 'Where?', at: now },
          { keep: 'phrase', phrase: 'what', text: 'what', language: 'en' },
        ],
        { speaker: 'a', state: state('menu'), notices: [{ id: 'n', to: 'b', kind: 'requested' }] },
      );
      expect(became).toBe('done');
      for (const reader of [store, bench.another()]) {
        const { view, state: kept } = await reader.read(code, 'a');
        expect(kept).toEqual(state('menu'));
        expect([...view.people.keys()].sort()).toEqual(['a', 'b']);
        expect(view.people.get('a')).toEqual(samplePerson('a'));
        expect(view.organisations.get('acme')).toEqual(organisation);
        expect(view.meetings.get('m')).toEqual(meeting);
        expect(view.meetingsOf('b')).toEqual([meeting]);
      }
      expect(await store.waiting(code, now + 1, 9)).toEqual(['b']);
      expect(await store.due(code, meeting.expiresAt - 1, 9)).toEqual([]);
      expect(await store.due(code, meeting.expiresAt, 9)).toEqual([
        { what: 'expire', meeting: 'm' },
      ]);
    });

    test('leaves to the clock what each meeting’s record says, and nothing else', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a', 'b'));
      const remindAt = nine - 15 * minuteMs;
      const put = (change: Partial<Meeting>) =>
        apply([{ put: 'meeting', meeting: sampleMeeting('m', change) }]);
      const due = async () =>
        (await store.due(code, nine, 9)).map(({ what, meeting }) => `${what} ${meeting}`);
      await put({});
      expect(await due()).toEqual(['expire m']);
      await put({ status: 'confirmed', remindAt });
      expect(await due()).toEqual(['remind m']);
      expect(await store.due(code, remindAt - 1, 9)).toEqual([]);
      await put({ status: 'confirmed' });
      expect(await due()).toEqual([]);
      await put({ status: 'confirmed', remindAt });
      await put({ status: 'cancelled', remindAt });
      expect(await due()).toEqual([]);
    });

    test('changes nothing when its id was applied before', async () => {
      const { store, code, apply } = bench;
      await apply(arrive('a', 'b'));
      const turn = sampleTurn({
        changes: [{ put: 'person', person: samplePerson('a', { zone: 'Asia/Shanghai' }) }],
        notices: [{ id: 'n', to: 'b', kind: 'confirmed' }],
        speaker: 'a',
        state: state('first'),
      });
      const before = await store.read(code, 'a');
      expect(await store.commit(turn, before, now)).toEqual({ became: 'done' });
      await store.takeNotice(code, 'b', 'h', now);
      await store.noticed(code, 'b', 'h', 'n', [], now);
      const after = await store.read(code, 'a');
      const repeat = { ...turn, state: state('second') };
      expect(await store.commit(repeat, before, now)).toEqual({ became: 'seen' });
      expect(await store.commit(repeat, after, now)).toEqual({ became: 'seen' });
      const other = bench.another();
      const theirs = await other.read(code, 'a');
      expect(await other.commit(repeat, theirs, now)).toEqual({ became: 'seen' });
      expect((await store.read(code, 'a')).state).toEqual(state('first'));
      expect(await store.takeNotice(code, 'b', 'h', now)).toBe('none');
    });

    test('applies one id once under concurrency', async () => {
      const { code, store } = bench;
      const stores = [store, bench.another(), bench.another()];
      const turn = sampleTurn({ notices: [{ id: 'n', to: 'b', kind: 'confirmed' }] });
      const all = await Promise.all(
        Array.from({ length: 60 }, async (_, i) => {
          const each = stores[i % 3]!;
          return (await each.commit(turn, await each.read(code), now)).became;
        }),
      );
      expect(all.filter((became) => became === 'done')).toHaveLength(1);
      expect(all.filter((became) => became === 'seen')).toHaveLength(59);
      expect(await bench.redis.llen(`{${code}}:out:b`)).toBe(1);
    });

    test.each([
      ['a person', () => arrive('a')],
      ['a meeting', () => [{ put: 'meeting' as const, meeting: sampleMeeting('m') }]],
    ])('is stale when %s changed meanwhile, here or elsewhere', async (_, change) => {
      const { code, store, apply } = bench;
      await apply([...arrive('a', 'b'), { put: 'meeting', meeting: sampleMeeting('m') }]);
      for (const other of [store, bench.another()]) {
        const read = await store.read(code);
        const rival = await other.read(code);
        expect((await other.commit(sampleTurn({ changes: change() }), rival, now)).became).toBe(
          'done',
        );
        const turn = sampleTurn({ changes: change(), notices: [] });
        expect(await store.commit(turn, read, now)).toEqual({ became: 'stale' });
        const again = await store.read(code);
        expect(await store.commit(turn, again, now)).toEqual({ became: 'done' });
      }
    });

    test('is stale when what it relies on changed, came or went', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a'));
      const relies = async (refs: Parameters<typeof sampleTurn>[0]) => {
        const read = await bench.another().read(code);
        return async () => (await store.commit(sampleTurn(refs), read, now)).became;
      };
      const onEvent = await relies({ relies: ['event'] });
      const onPerson = await relies({ relies: ['person/a'] });
      const onNobody = await relies({ relies: ['person/new'] });
      const onNothing = await relies({});
      await store.putEvent(sampleEvent(code, { registration: 'invited' }));
      await apply([{ erase: 'person', id: 'a', evidence: [] }, ...arrive('new')]);
      expect(await onEvent()).toBe('stale');
      expect(await onPerson()).toBe('stale');
      expect(await onNobody()).toBe('stale');
      expect(await onNothing()).toBe('done');
    });

    test('is stale when the speaker said something else meanwhile', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a'));
      const first = await store.read(code, 'a');
      const second = await store.read(code, 'a');
      const turn = () => sampleTurn({ speaker: 'a', state: state('x') });
      expect((await store.commit(turn(), first, now)).became).toBe('done');
      expect((await store.commit(turn(), second, now)).became).toBe('stale');
    });

    test('is not disturbed by a change to what it does not rely on, here or elsewhere', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a', 'b'));
      for (const each of [store, bench.another()]) {
        const read = await each.read(code, 'a');
        // The speaker's own record, but a state is checked by its own version.
        await apply([{ put: 'person', person: samplePerson('a', { paused: true }) }]);
        const turn = sampleTurn({ speaker: 'a', state: state('x'), relies: ['person/b'] });
        expect((await each.commit(turn, read, now)).became).toBe('done');
      }
    });

    test('changes nothing of a turn that is stale in one part', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a'));
      const read = await store.read(code);
      const other = bench.another();
      await other.commit(sampleTurn({ changes: arrive('a') }), await other.read(code), now);
      const turn = sampleTurn({
        changes: [...arrive('a', 'z'), { put: 'meeting', meeting: sampleMeeting('m') }],
        notices: [{ id: 'n', to: 'a', kind: 'requested' }],
      });
      expect((await store.commit(turn, read, now)).became).toBe('stale');
      const { view } = await store.read(code);
      expect(view.people.has('z') || view.meetings.has('m')).toBe(false);
      expect(await store.waiting(code, now + 1, 9)).toEqual([]);
      expect(await store.due(code, now * 2, 9)).toEqual([]);
    });

    test('throws for a state without its person, and for another speaker than was read', async () => {
      const { code, store, apply } = bench;
      await apply(arrive('a'));
      const turn = sampleTurn({ speaker: 'nobody', state: state('x') });
      const read = await store.read(code, 'nobody');
      await expect(store.commit(turn, read, now)).rejects.toThrow('needs its person');
      const wrong = sampleTurn({ speaker: 'a', state: state('x') });
      await expect(store.commit(wrong, read, now)).rejects.toThrow('not read');
    });

    test('keeps neither words nor names as clear text', async () => {
      const { code, apply, redis } = bench;
      const name = { latin: { family: 'Musterfrau', given: 'Erika' }, familyFirst: false };
      await apply(
        [
          { put: 'person', person: samplePerson('a', { name }) },
          { put: 'meeting', meeting: sampleMeeting('m', { word: { by: 'a', text: 'Geheim' } }) },
          { ask: 'desk', id: 'q', by: 'a', text: 'Geheim', at: now },
          { keep: 'phrase', phrase: 'geheim', text: 'Geheim', language: 'de' },
        ],
        { speaker: 'a', state: { ...state('x'), data: 'Geheim' } },
      );
      const everything: unknown[] = [];
      for (const key of await redis.keys(`{${code}}:*`)) {
        const type = await redis.type(key);
        if (type === 'hash') everything.push(await redis.hgetall(key));
        if (type === 'list') everything.push(await redis.lrange(key, 0, -1));
        if (type === 'stream') everything.push(await redis.xrange(key, '-', '+'));
      }
      expect(everything.length).toBeGreaterThan(5);
      expect(JSON.stringify(everything)).not.toMatch(/Musterfrau|Erika|Geheim/i);
    });
  });
}
