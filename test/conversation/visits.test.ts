import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStage } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
type Talker = ReturnType<Stage['talker']>;

let stage: Stage;
let brandt: Talker;
let other: Talker;
const record = async () => (await stage.view()).meetings.get('visit-hengyue');

beforeAll(async () => {
  stage = await createStage({
    change: (event) => ({
      ...event,
      visits: event.visits.slice(0, 1).map((visit) => ({ ...visit, seats: 1 })),
    }),
  });
  const german = stage.roster.filter(
    ({ delegation, offers, needs }) => delegation === 'german' && offers.length > 0 && needs.length,
  );
  [brandt, other] = [stage.talker('test:one'), stage.talker('test:two')];
  for (const [i, talker] of [brandt, other].entries()) {
    await talker.arrive({ person: stage.personId(german[i]!.id), language: 'de' });
    for (const text of ['Deutsch', 'alle', 'ja', 'keine']) await talker.says(text);
  }
});
afterAll(() => stage.close());

test.each(['/visits', 'Firmenbesuche', 'company visits', '企业参访'])(
  '%s lists them',
  async (text) => {
    const shown = await brandt.says(text);
    expect(shown.keys).toEqual(
      expect.arrayContaining(['visits.list', 'visits.free', 'visits.host']),
    );
  },
);

test('a seat is taken with an interpreter, stands in the day, and whoever comes later waits', async () => {
  await brandt.says('/visits');
  expect((await brandt.taps('.visit-on.')).keys).toEqual(
    expect.arrayContaining(['visits.signed', 'visits.seated', 'visits.full']),
  );
  expect((await record())?.interpreters).toHaveLength(1);
  expect((await brandt.says('/day')).keys).toContain('visits.day');
  expect((await brandt.says('/meetings')).keys).toEqual(['meeting.none']);
  await other.says('/visits');
  expect((await other.taps('.visit-on.')).keys).toEqual(
    expect.arrayContaining(['visits.waiting', 'visits.queued']),
  );
  expect((await other.says('/day')).keys).toContain('day.none');
});

test('a freed seat goes to whoever waits, who hears of it and is reminded', async () => {
  await brandt.says('/visits');
  expect((await brandt.taps('.visit-off.')).keys).toEqual(['visits.off']);
  expect(other.shown().keys).toEqual(expect.arrayContaining(['visits.moved-up', 'visits.seated']));
  const { remindAt } = (await record())!;
  stage.wait(remindAt! - stage.at());
  await stage.conversation.tick(stage.code, { what: 'remind', meeting: 'visit-hengyue' });
  await stage.deliver();
  expect(other.shown().keys).toContain('visits.soon');
  expect(brandt.shown().keys).toEqual([]);
});

test('whoever deletes everything leaves no trace on the list', async () => {
  await other.says('/delete');
  await other.says('ja');
  expect((await record())?.attendees).toEqual([]);
});
