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

describe('a time that somebody else has taken', () => {
  beforeAll(() => open());
  afterAll(() => stage.close());

  test('is told to the asker at once, with other times that take its place', async () => {
    const asked = await ask();
    const rival = [...(await stage.view()).people.values()].find(
      ({ id, delegation }) => delegation === 'german' && id !== brandtId,
    )!;
    const other = stage.talker('test:rival');
    await other.arrive({ person: rival.id, language: 'en' });
    for (const text of ['English', 'all', 'yes', 'none']) await other.says(text);
    const at = Math.floor(asked.time.from / 60_000).toString(36);
    await other.send({ taps: [`${stage.code}.time.${zhouId}.${at}`] });
    await other.send({ taps: [`${stage.code}.a.word.skip`] });
    const theirs = await latest();
    expect(theirs.asker).toBe(rival.id);
    zhou.shown();
    await zhou.send({ taps: [`${stage.code}.accept.${theirs.id}.0`] });
    const told = brandt.shown();
    expect(told.keys).toEqual(['notice.overtaken', 'notice.overtaken-times']);
    expect(told.choices.map(({ label }) => label.key)).toEqual([
      'ask.time',
      'ask.time',
      'ask.time',
      'request.withdraw',
    ]);
    zhou.shown();
    expect((await brandt.says('2')).keys).toEqual(['ask.sent']);
    expect(zhou.shown().keys.slice(0, 2)).toEqual(['notice.renewed', 'request.title']);
    expect((await stands(asked)).status).toBe('withdrawn');
    expect((await zhou.says('是的')).keys).toContain('meeting.title-confirmed');
    expect(brandt.shown().keys).toContain('notice.confirmed');
    // A second tap on the older card changes nothing any more.
    const late = await brandt.send({ taps: [told.choices[0]!.id] });
    expect(late.keys[0]).toMatch(/^refusal/);
  });
});

describe('a confirmed meeting', () => {
  let agreed: Meeting;
  beforeAll(async () => {
    await open();
    await ask();
    await zhou.says('是的');
    brandt.shown();
    agreed = await latest();
  });
  afterAll(() => stage.close());

  const propose = async () => {
    const { id, revision } = await stands(agreed);
    const times = await brandt.send({ taps: [`${stage.code}.move.${id}.${revision}`] });
    expect(times.keys).toEqual(['move.ask']);
    expect((await brandt.says('1')).keys).toEqual(['move.sent', 'move.holds']);
    return zhou.shown();
  };

  test('moves when the other side agrees; the calendar file replaces the earlier one for both', async () => {
    await propose();
    const { proposal } = await stands(agreed);
    // Another time is an answer as well.
    await zhou.taps('move.');
    expect((await zhou.says('1')).keys).toEqual(['move.sent', 'move.holds']);
    expect(brandt.shown().keys[0]).toBe('move.title');
    const countered = await stands(agreed);
    expect(countered.proposal!.time).not.toEqual(proposal!.time);
    expect(countered.time).toEqual(agreed.time);
    const accepted = await brandt.says('ja');
    const told = zhou.shown();
    const moved = await stands(agreed);
    expect(moved.time).toEqual(countered.proposal!.time);
    expect(told.keys[0]).toBe('notice.moved');
    for (const { replies } of [accepted, told]) {
      expect(replies.at(-1)?.file).toMatchObject({
        kind: 'calendar',
        method: 'REQUEST',
        meetings: [{ id: agreed.id, revision: moved.revision, time: moved.time }],
      });
    }
    expect(moved.revision).toBeGreaterThan(agreed.revision);
  });

  test('stays where it is when the proposal is taken back, kept or lapses', async () => {
    const before = await stands(agreed);
    expect((await brandt.says('meine Gespräche')).text).toContain('Verschieben');
    const card = await propose();
    expect(card.keys).toEqual(['move.title', 'move.now', 'request.time', 'move.until']);
    expect((await zhou.says('/meetings')).keys).toContain('move.title');
    expect((await brandt.says('meine Gespräche')).keys).toContain('move.waiting');
    await brandt.taps('move-back');
    expect(zhou.shown().keys).toEqual(['notice.move-taken-back']);
    await propose();
    expect((await zhou.says('不')).keys).toEqual(['move.kept']);
    expect(brandt.shown().keys).toEqual(['notice.move-kept']);
    await propose();
    const { proposal } = await stands(agreed);
    const heard = await tick('lapse-move', agreed, proposal!.expiresAt);
    for (const { keys } of heard) expect(keys).toEqual(['notice.move-lapsed']);
    expect((await stands(agreed)).time).toEqual(before.time);
  });
});

describe('after the meeting', () => {
  let held: Meeting;
  beforeAll(async () => {
    await open();
    await ask();
    await zhou.says('是的');
    brandt.shown();
    held = await latest();
  });
  afterAll(() => stage.close());

  test('both are asked whether it took place; different words are a dispute, which either may end', async () => {
    const asked = await tick('ask-held', held, held.time.to);
    for (const { keys } of asked) expect(keys).toEqual(['after.held']);
    expect((await zhou.says('不')).keys).toEqual(['after.not-held']);
    expect((await brandt.says('ja')).keys).toEqual(['after.disputed']);
    expect((await stands(held)).status).toBe('disputed');
    expect(zhou.shown().keys).toEqual(['after.disputed']);
    const corrected = await zhou.taps('held.');
    expect(corrected.keys).toEqual(['after.outcome']);
    expect((await stands(held)).status).toBe('held');
  });

  test('what came of it is asked chain by chain, then how useful it was; all of it is private', async () => {
    let shown = await zhou.says('1');
    while (shown.keys[0] === 'after.outcome') shown = await zhou.says('1');
    expect(shown.keys).toEqual(['after.rate']);
    expect((await zhou.says('4')).keys).toEqual(['after.thanks']);
    const { after } = await stands(held);
    expect(after?.[zhouId]).toMatchObject({ held: true, rating: 4 });
    expect(Object.values(after?.[zhouId]?.outcomes ?? {})).toContain('next-meeting');
    await brandt.send({ taps: [`${stage.code}.outcome.${held.id}.skip`] });
    expect((await brandt.taps(`rate.${held.id}.skip`)).keys).toEqual(['after.thanks']);
    const wrong = await brandt.send({ taps: [`${stage.code}.outcome.${held.id}.talent.sample`] });
    expect(wrong.keys[0]).toBe('refusal.unknown-choice');
    const exported = await brandt.says('/export');
    const text = JSON.stringify(exported.replies.find(({ file }) => file)?.file);
    expect(text).toContain('"held":true');
    expect(text).not.toContain('rating');
  });

  test('contact cards change hands once both have said so', async () => {
    const offered = await brandt.send({ taps: [`${stage.code}.card.${held.id}`] });
    expect(offered.keys).toEqual(['card.offered']);
    expect(zhou.shown().keys).toEqual(['card.asked']);
    const his = await zhou.says('是的');
    const hers = brandt.shown();
    for (const { keys } of [his, hers]) expect(keys).toEqual(['card.exchanged']);
    expect(his.replies[0]?.file).toMatchObject({
      kind: 'contact',
      name: { latin: { given: 'Sabine' } },
      email: 'sabine.brandt@falkenrath.example',
    });
    expect(hers.replies[0]?.file).toMatchObject({ kind: 'contact' });
  });

  test('whoever deletes everything takes back what they said of it', async () => {
    await zhou.says('/delete');
    await zhou.says('是的');
    const left = await stands(held);
    expect(left.after?.[zhouId]).toBeUndefined();
    expect(left).toMatchObject({ status: 'held', after: { [brandtId]: { held: true } } });
  });
});
