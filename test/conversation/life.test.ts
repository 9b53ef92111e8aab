import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Meeting, MeetingTimer } from '../../src/domain/meeting.ts';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let zhou: Talker;
let brandt: Talker;
let zhouId: string;
let brandtId: string;

async function open(limits: Partial<Stage['event']['limits']> = {}): Promise<void> {
  stage = await createStage({
    change: (event) => ({ ...event, limits: { ...event.limits, ...limits } }),
  });
  zhou = stage.talker('test:zhou');
  brandt = stage.talker('test:brandt');
  zhouId = stage.personId('zhou-jianjun');
  brandtId = stage.personId('sabine-brandt');
  await zhou.arrive({ person: zhouId, language: 'zh', zone: 'Asia/Shanghai' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: brandtId, language: 'de', zone: 'Europe/Berlin' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await brandt.says(text);
}

async function ask(): Promise<Meeting> {
  for (const text of ['Zhou Jianjun', '1', '1', 'ohne Nachricht senden']) await brandt.says(text);
  zhou.shown();
  return latest();
}

const latest = async (): Promise<Meeting> => (await stage.view()).meetingsOf(zhouId).at(-1)!;
const stands = async ({ id }: Meeting): Promise<Meeting> => (await stage.view()).meetings.get(id)!;

/** The clock does this at its time; what both are shown then. */
async function tick(what: MeetingTimer, { id }: Meeting, at: number) {
  stage.wait(at - stage.at());
  expect(await stage.store.due(stage.code, at, 99)).toContainEqual({ what, meeting: id });
  await stage.conversation.tick(stage.code, { what, meeting: id });
  await stage.conversation.tick(stage.code, { what, meeting: id });
  await stage.deliver();
  return [zhou.shown(), brandt.shown()] as const;
}

describe('a request', () => {
  beforeAll(() => open({ openRequests: 1 }));
  afterAll(() => stage.close());

  test('is called to mind once before it lapses, and can be answered from there', async () => {
    const asked = await ask();
    const nudgeAt = asked.nudgeAt!;
    expect(nudgeAt).toBeLessThan(asked.expiresAt);
    const [his, hers] = await tick('nudge', asked, nudgeAt);
    expect(his.keys.slice(0, 2)).toEqual(['notice.nudged', 'request.title']);
    expect(hers.keys).toEqual([]);
    expect((await stands(asked)).revision).toBe(asked.revision);
    await zhou.says('婉拒');
    brandt.shown();
  });

  test('beyond the limit is refused, with the limit, how it is given back, and the way there', async () => {
    const asked = await ask();
    const third = [...(await stage.view()).people.values()].find(
      ({ id, delegation }) => delegation === 'changsha' && id !== zhouId,
    )!;
    await stage.talker('test:third').arrive({ person: third.id, language: 'zh' });
    const other = stage.talker('test:third');
    for (const text of ['中文', '1、2、3', '是的', '没有']) await other.says(text);
    const refused = await brandt.send({ taps: [`${stage.code}.ask.${third.id}`] });
    expect(refused.keys).toEqual(['refusal.too-many-requests']);
    expect(refused.text).toMatch(/1 offene.*zurückgezogen/);
    await brandt.taps('do.meetings');
    await brandt.taps(`withdraw.${asked.id}`);
    zhou.shown();
    expect((await brandt.send({ taps: [`${stage.code}.ask.${third.id}`] })).keys[0]).toMatch(
      /^ask\.times/,
    );
    await brandt.says('/cancel');
  });

  test('of somebody who has paused meanwhile cannot be accepted; nobody learns why', async () => {
    const asked = await ask();
    await brandt.says('/pause');
    const refused = await zhou.send({ taps: [`${stage.code}.accept.${asked.id}.0`] });
    expect(refused.keys).toEqual(['refusal.unknown-partner']);
    expect((await stands(asked)).status).toBe('requested');
    await brandt.says('/resume');
    const accepted = await zhou.send({ taps: [`${stage.code}.accept.${asked.id}.0`] });
    expect(accepted.keys).toContain('meeting.title-confirmed');
  });
});
