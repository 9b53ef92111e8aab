import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayMeet } from '../../src/domain/event.ts';
import { commonLanguages } from '../../src/domain/language.ts';
import { claimsOf, type Meeting } from '../../src/domain/meeting.ts';
import { overlaps } from '../../src/domain/time.ts';
import type { EventView } from '../../src/domain/view.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
const isThorough = process.env.MAGPIE_TESTS === 'all';

/** Few tables, few interpreters, few slots: everybody is in everybody's way. */
let stage: Stage;
const names = [0, 1, 2, 3, 4, 5];
let talkers: ReturnType<Stage['talker']>[];

beforeAll(async () => {
  stage = await createStage({
    crowd: true,
    change: (event) => ({
      ...event,
      slots: event.slots.slice(0, 5),
      tables: event.tables.slice(0, 2),
      interpreters: event.interpreters.slice(0, 2),
      limits: { ...event.limits, bufferMs: 0 },
    }),
  });
  const view = await stage.view();
  const of = (side: string) =>
    [...view.people.values()]
      .filter((p) => p.delegation === side && p.presence === 'present')
      .slice(0, 3);
  const people = [...of('german'), ...of('changsha')];
  talkers = [];
  for (const [i, person] of people.entries()) {
    const talker = stage.talker(`test:random-${i}`);
    await talker.arrive({ person: person.id, language: person.reads });
    talkers.push(talker);
  }
});
afterAll(() => stage.close());

/** DESIGN "What must never happen", as far as one event's records can tell. */
function check(view: EventView): void {
  const { event } = view;
  const live = [...view.meetings.values()].filter((m) => m.status === 'confirmed');
  const claims = live.flatMap((m) => claimsOf(m, event.limits.bufferMs));
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      if (a.of === b.of) expect(overlaps(a, b), `${a.of} twice`).toBe(false);
    }
  }
  for (const meeting of live) expectSound(view, meeting);
}

function expectSound(view: EventView, meeting: Meeting): void {
  const { event } = view;
  const [a, b] = [view.people.get(meeting.asker)!, view.people.get(meeting.asked)!];
  expect(event.slots.some(({ from }) => from === meeting.time.from)).toBe(true);
  expect(event.tables.map(({ id }) => id)).toContain(meeting.table);
  expect(mayMeet(event, a.delegation, b.delegation)).toBe(true);
  if (commonLanguages(a.spoken, b.spoken).length > 0) return;
  const interpreter = event.interpreters.find(({ id }) => id === meeting.interpreter);
  expect(interpreter, 'no common language and no interpreter').toBeDefined();
  const covers = (person: typeof a) =>
    person.spoken.some((s) => s.level !== 'basic' && interpreter!.languages.includes(s.language));
  expect(covers(a) && covers(b)).toBe(true);
  expect(
    interpreter!.shifts.some((s) => s.from <= meeting.time.from && meeting.time.to <= s.to),
  ).toBe(true);
}

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      who: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
      pick: fc.nat(2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('accept'),
      who: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
      pick: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('decline', 'counter', 'cancel', 'withdraw', 'wait'),
      who: fc.constantFrom(...names),
      other: fc.constantFrom(...names),
      pick: fc.nat(2),
    }),
  },
);
type Act = { do: string; who: number; other: number; pick: number };

async function perform({ do: what, who, other, pick }: Act): Promise<void> {
  const { code } = stage;
  const me = talkers[who]!;
  const view = await stage.view();
  const myId = (await stage.store.find(me.address))!.person;
  const mine = view
    .meetingsOf(myId)
    .filter((m) => m.status === 'requested' || m.status === 'confirmed');
  const one = mine[pick % Math.max(1, mine.length)];
  if (what === 'ask') {
    const partner = (await stage.store.find(talkers[other]!.address))!.person;
    const slot = view.event.slots[pick]!;
    const at = Math.floor(slot.from / 60_000).toString(36);
    await me.send({ taps: [`${code}.time.${partner}.${at}`] });
    await me.send({ taps: [`${code}.a.word.skip`] });
  } else if (one && what === 'counter') {
    const at = Math.floor(view.event.slots[pick]!.from / 60_000).toString(36);
    await me.send({ taps: [`${code}.counter.${one.id}.${one.revision}.${at}`] });
  } else if (one && what === 'cancel') {
    await me.send({ taps: [`${code}.cancel-yes.${one.id}.${one.revision}`] });
  } else if (one && what !== 'wait') {
    const tap = what === 'withdraw' ? one.id : `${one.id}.${one.revision}`;
    await me.send({ taps: [`${code}.${what}.${tap}`] });
  } else {
    for (const due of await stage.store.due(code, stage.at(), 10))
      await stage.conversation.tick(code, due);
  }
}

test(
  'whatever people do at the same time, nobody and nothing is booked twice',
  async () => {
    let confirmed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 12 }),
        async (rounds) => {
          for (const round of rounds) {
            await Promise.all(round.map(perform));
            const view = await stage.view();
            check(view);
            confirmed = Math.max(
              confirmed,
              [...view.meetings.values()].filter((m) => m.status === 'confirmed').length,
            );
          }
        },
      ),
      { numRuns: isThorough ? 150 : 12 },
    );
    // A property that nothing ever came near to would prove nothing.
    expect(confirmed).toBeGreaterThan(2);
  },
  isThorough ? 600_000 : 60_000,
);
