import { expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

/** One visit of two people up to a cancelled meeting; returns all that was shown and stored. */
async function journey(twice: boolean) {
  const stage = await createStage({ crowd: true, twice, now: Date.UTC(2026, 10, 20, 8) });
  const zhou = stage.talker('test:zhou');
  const brandt = stage.talker('test:brandt');
  await zhou.arrive({ person: stage.personId('zhou-jianjun'), language: 'zh' });
  for (const text of ['中文', '1、2、3', '是的', '没有']) await zhou.says(text);
  await brandt.arrive({ person: stage.personId('sabine-brandt'), language: 'de' });
  for (const text of ['Deutsch', 'alle', 'ja', 'keine', 'Zhou Jianjun', '1', '1', 'Guten Tag!']) {
    await brandt.says(text);
  }
  await zhou.says('换个时间');
  await zhou.says('2');
  await brandt.says('ja');
  await zhou.says('/cancel');
  await zhou.says('1');
  await zhou.says('是的');
  await brandt.says('/pause');
  const view = await stage.view();
  const shown = stage.parcels.map(({ to, replies }) => [
    to,
    replies.flatMap((reply) => reply.lines.map((line) => line.key)),
  ]);
  const people = ['zhou-jianjun', 'sabine-brandt'].map((id) => stage.personId(id));
  const stored = people.flatMap((id) => [
    view.people.get(id)?.paused,
    view.people.get(id)?.consents.length,
    ...view.meetingsOf(id).map(({ status, revision, time }) => [status, revision, time]),
  ]);
  await stage.close();
  return { shown, stored };
}

test('a journey whose every message is delivered twice is the same journey', async () => {
  const once = await journey(false);
  const twice = await journey(true);
  expect(once.stored.flat()).toContain('cancelled');
  expect(twice).toEqual(once);
});
