import { expect, test } from 'vitest';
import { claimsOf } from '../../src/domain/meeting.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { Turn } from '../../src/domain/turn.ts';
import { createStage } from '../support/stage.ts';

const pairs = 500;

test('500 people accept for the last table at the same moment: one has it, 499 are offered other times', async () => {
  const stage = await createStage({
    entries: [],
    change: (event) => ({
      ...event,
      tables: event.tables.slice(0, 1),
      slots: event.slots.slice(0, 6),
    }),
  });
  const { store, code, event } = stage;
  const time = event.slots[0]!;
  const person = (side: 'asker' | 'asked', i: number): Person =>
    newPerson({
      id: `w${side}${i}`,
      presence: 'present',
      reads: side === 'asker' ? 'en' : 'zh',
      name: { latin: { family: `${side}${i}`, given: 'Test' } },
      delegation: side === 'asker' ? 'german' : 'changsha',
      country: side === 'asker' ? 'DE' : 'CN',
      spoken: [{ language: 'en', level: 'fluent' }],
      consents: (['matching', 'transfer'] as const).map((purpose) => ({
        purpose,
        given: true,
        at: 1,
        language: 'en',
        notice: '1',
        message: 'm',
      })),
      addresses: side === 'asked' ? [`test:${i}`] : [],
    });
  for (let start = 0; start < pairs; start += 50) {
    const numbers = Array.from({ length: 50 }, (_, i) => start + i);
    const snapshot = await store.read(code);
    const turn: Turn = {
      id: `setup-${start}`,
      by: 'organiser',
      kind: 'setup',
      replies: [],
      changes: numbers.flatMap((i) => [
        { put: 'person', person: person('asker', i) },
        { put: 'person', person: person('asked', i) },
        {
          put: 'meeting',
          meeting: {
            id: `m${i}`,
            revision: 0,
            status: 'requested',
            asker: `wasker${i}`,
            asked: `wasked${i}`,
            time,
            expiresAt: time.from,
          },
        },
      ]),
      notices: [],
      relies: [],
    };
    expect(await store.commit(turn, snapshot, stage.at())).toEqual({ became: 'done' });
    await Promise.all(
      numbers.map((i) => store.bind(`test:${i}`, { event: code, person: `wasked${i}` })),
    );
  }

  const answers = await Promise.all(
    Array.from({ length: pairs }, (_, i) =>
      stage.conversation.hear({
        id: `tap-${i}`,
        address: `test:${i}`,
        at: stage.at(),
        taps: [`${code}.accept.m${i}.0`],
      }),
    ),
  );

  const firstKeys = answers.map((settled) =>
    settled && !isRefusal(settled)
      ? (settled.answer.replies[0]?.title ?? settled.answer.replies[0]?.lines[0])?.key
      : undefined,
  );
  const count = (key: string) => firstKeys.filter((found) => found === key).length;
  expect(count('meeting.title-confirmed')).toBe(1);
  expect(count('request.taken-table')).toBe(pairs - 1);
  for (const settled of answers) {
    const reply = settled!.answer.replies[0]!;
    if (reply.title) continue;
    const others = reply.choices!.filter(({ label }) => label.key === 'ask.time');
    expect(others).toHaveLength(3);
  }
  const view = await stage.view();
  const confirmed = [...view.meetings.values()].filter((m) => m.status === 'confirmed');
  expect(confirmed).toHaveLength(1);
  expect(claimsOf(confirmed[0], 0).map(({ of }) => of)).toContain(`table/${event.tables[0]!.id}`);
  const waiting = await store.waiting(code, stage.at() + 1, pairs * 2);
  expect(waiting).toEqual([confirmed[0]!.asker]);
  await stage.close();
}, 60_000);
