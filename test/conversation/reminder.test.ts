import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Meeting, remindAtOf } from '../../src/domain/meeting.ts';
import { minuteMs } from '../../src/domain/time.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let zhou: Talker;
let brandt: Talker;

/** Both have finished their visit: she reads German, he Chinese, and they share no language. */
async function open(options: { crowd: boolean }) {
  const opened = await createStage(options);
  const [his, hers] = [opened.talker('test:zhou'), opened.talker('test:brandt')];
  await his.arrive({ person: opened.personId('zhou-jianjun'), language: 'zh' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await his.says(text);
  await hers.arrive({ person: opened.personId('sabine-brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await hers.says(text);
  return { stage: opened, zhou: his, brandt: hers };
}

async function ask(): Promise<void> {
  for (const text of ['Zhou Jianjun', '1', '1', 'ohne Nachricht senden']) await brandt.says(text);
  zhou.shown();
}

async function latest(): Promise<Meeting> {
  return (await stage.view()).meetingsOf(stage.personId('zhou-jianjun')).at(-1)!;
}

async function agree(): Promise<Meeting> {
  await ask();
  await zhou.says('是的');
  brandt.shown();
  return latest();
}

const cancel = async ({ id, revision }: Meeting): Promise<void> => {
  await brandt.send({ taps: [`${stage.code}.cancel-yes.${id}.${revision}`] });
};

const isDue = async (meeting: Meeting, at: number): Promise<boolean> =>
  (await stage.store.due(stage.code, at, 99)).some(
    (due) => due.what === 'remind' && due.meeting === meeting.id,
  );

const waitUntil = (at: number) => stage.wait(at - stage.at());

/** What both are shown when the clock has done what is due now. */
async function remind({ id }: Meeting) {
  await stage.conversation.tick(stage.code, { what: 'remind', meeting: id });
  await stage.deliver();
  return [zhou.shown(), brandt.shown()] as const;
}

const nothing = [{ keys: [] }, { keys: [] }];

describe('at an event', () => {
  beforeAll(async () => {
    ({ stage, zhou, brandt } = await open({ crowd: false }));
  });
  afterAll(() => stage.close());

  let meeting: Meeting;
  beforeEach(async () => {
    meeting = await agree();
  });

  test('both are reminded a quarter of an hour before, once, with table and interpreter', async () => {
    const remindAt = meeting.time.from - 15 * minuteMs;
    expect(await isDue(meeting, remindAt - 1)).toBe(false);
    expect(await isDue(meeting, remindAt)).toBe(true);
    waitUntil(remindAt - 1);
    expect(await remind(meeting)).toMatchObject(nothing);
    waitUntil(remindAt);
    for (const [i, { keys, text, replies, choices }] of (await remind(meeting)).entries()) {
      expect(keys).toEqual([
        'notice.reminder',
        'meeting.time',
        'meeting.table',
        'meeting.interpreter',
      ]);
      expect(text).toContain(['BRANDT', 'ZHOU'][i]);
      expect(replies[0]?.look).toBe('card');
      expect(choices.map(({ label }) => label.key)).toEqual(['help.day', 'meeting.cancel']);
    }
    expect(await isDue(meeting, stage.at())).toBe(false);
    expect(await remind(meeting)).toMatchObject(nothing);
    // It is the same meeting as before: cards and calendar files of it stay good.
    const { remindAt: _, ...before } = meeting;
    expect(await latest()).toEqual(before);
    // Whoever cannot come says so from there.
    expect((await zhou.says('2')).keys).toContain('meeting.cancel-ask');
    expect((await zhou.says('是的')).keys).toEqual(['meeting.cancelled']);
    brandt.shown();
  });

  test('nobody is reminded of what was cancelled', async () => {
    await cancel(meeting);
    zhou.shown();
    expect(await isDue(meeting, meeting.time.from)).toBe(false);
    waitUntil(meeting.remindAt!);
    expect(await remind(meeting)).toMatchObject(nothing);
  });

  test('nobody is reminded of what is cancelled before the reminder is sent', async () => {
    waitUntil(meeting.remindAt!);
    await stage.conversation.tick(stage.code, { what: 'remind', meeting: meeting.id });
    await stage.conversation.hear({
      id: `cancel-${meeting.id}`,
      address: brandt.address,
      at: stage.at(),
      taps: [`${stage.code}.cancel-yes.${meeting.id}.${meeting.revision}`],
    });
    await stage.deliver();
    expect(zhou.shown().keys).toEqual(['notice.cancelled']);
    expect(brandt.shown().keys).toEqual([]);
  });

  test('nobody is told of the past after an outage', async () => {
    waitUntil(meeting.time.from);
    expect(await isDue(meeting, stage.at())).toBe(true);
    expect(await remind(meeting)).toMatchObject(nothing);
    expect((await latest()).remindAt).toBeUndefined();
    expect(await isDue(meeting, stage.at())).toBe(false);
    await cancel(meeting);
    zhou.shown();
  });

  test('a reminder that several have begun at the same moment comes once', async () => {
    waitUntil(meeting.remindAt!);
    const { id } = meeting;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        stage.conversation.tick(stage.code, { what: 'remind', meeting: id }),
      ),
    );
    await stage.deliver();
    for (const talker of [zhou, brandt]) {
      expect(talker.shown().keys.filter((key) => key === 'notice.reminder')).toHaveLength(1);
    }
    await cancel(meeting);
    zhou.shown();
  });
});

describe('another time, or another meeting,', () => {
  beforeAll(async () => {
    ({ stage, zhou, brandt } = await open({ crowd: false }));
  });
  afterAll(() => stage.close());

  test('has a reminder of its own', async () => {
    await ask();
    const asked = await latest();
    expect(asked.remindAt).toBeUndefined();
    await zhou.says('换个时间');
    await zhou.says('2');
    await brandt.says('ja');
    zhou.shown();
    const agreed = await latest();
    expect(agreed.time).not.toEqual(asked.time);
    expect(agreed.remindAt).toBe(agreed.time.from - 15 * minuteMs);
    expect(await isDue(agreed, agreed.remindAt!)).toBe(true);

    await cancel(agreed);
    zhou.shown();
    const again = await agree();
    expect(again.id).not.toBe(agreed.id);
    expect(await isDue(agreed, agreed.time.from)).toBe(false);
    waitUntil(again.remindAt!);
    const heard = await remind(again);
    expect(heard).toMatchObject([
      { keys: { 0: 'notice.reminder' } },
      { keys: { 0: 'notice.reminder' } },
    ]);
    expect(await remind(agreed)).toMatchObject(nothing);
  });

  test('that is nearer than a quarter of an hour has none', () => {
    const { event } = stage;
    const time = event.slots[0]!;
    const at = time.from - 15 * minuteMs;
    expect(remindAtOf(event, time, at - 1)).toBe(at);
    expect(remindAtOf(event, time, at)).toBeUndefined();
    expect(remindAtOf(event, time, time.from + 1)).toBeUndefined();
  });
});

describe('in the demo', () => {
  beforeAll(async () => {
    ({ stage, zhou, brandt } = await open({ crowd: true }));
  });
  afterAll(() => stage.close());

  test('both are reminded twenty seconds after the acceptance, and told that this is the demo', async () => {
    const meeting = await agree();
    const remindAt = stage.at() + 20_000;
    expect(await isDue(meeting, remindAt - 1)).toBe(false);
    expect(await isDue(meeting, remindAt)).toBe(true);
    waitUntil(remindAt);
    for (const { keys } of await remind(meeting)) {
      expect(keys).toEqual([
        'notice.reminder',
        'meeting.time',
        'meeting.table',
        'meeting.interpreter',
        'notice.reminder-demo',
      ]);
    }
    expect(await remind(meeting)).toMatchObject(nothing);
  });
});
