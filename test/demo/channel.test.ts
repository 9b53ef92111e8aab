import { expect, test } from 'vitest';
import { createDemoChannel } from '../../src/demo/channel.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Person } from '../../src/domain/person.ts';
import { WorldFailed } from '../../src/domain/world-failed.ts';
import type { Parcel } from '../../src/ports.ts';
import { event, now, request, shown, someone, viewOf } from './sample.ts';

const li = someone('li');
const meeting = request('m-1', li);

function stand(demo: Event = event, reader: Person = li) {
  const view = { ...viewOf([reader], [meeting]), event: demo };
  const heard: Message[] = [];
  let time = now;
  const channel = createDemoChannel({
    read: async () => view,
    hear: async (message) => {
      heard.push(message);
      return undefined;
    },
    clock: () => time,
    pace: 1,
    inTurn: (work) => work(),
  });
  const parcel: Parcel = {
    key: 'n-1',
    event: demo,
    to: reader.addresses[0]!,
    reader,
    language: 'de',
    replies: shown(view, meeting),
  };
  return {
    heard,
    wait: (ms: number) => {
      time += ms;
    },
    send: (more: Partial<Parcel> = {}) => channel.send({ ...parcel, ...more }),
  };
}

/** For how long the notice was put off. */
const putOff = (sending: Promise<void>): Promise<number | undefined> =>
  sending.then(
    () => 0,
    (error: WorldFailed) => {
      expect(error).toBeInstanceOf(WorldFailed);
      expect(error.reason).toBe('not-yet');
      return error.retryAfterMs;
    },
  );

test('holds nobody up: the notice comes again when the partner has thought', async () => {
  const { send, wait, heard } = stand();
  const ms = (await putOff(send()))!;
  expect(ms).toBeGreaterThanOrEqual(1500);
  wait(ms - 1);
  expect(await putOff(send())).toBe(1);
  expect(heard).toEqual([]);
  wait(1);
  await send();
  expect(heard).toMatchObject([
    { id: 'demo-n-1', address: li.addresses[0], taps: [expect.stringContaining('.accept.')] },
  ]);
});

test('the same notice again is answered by the same message', async () => {
  const { send, wait, heard } = stand();
  for (let i = 0; i < 2; i++) {
    await putOff(send());
    wait(6000);
    await send();
  }
  expect(heard.map(({ id }) => id)).toEqual(['demo-n-1', 'demo-n-1']);
});

test('what the partner is told about their own tap is not thought over again', async () => {
  const { send, heard } = stand();
  const label = { key: 'request.decline' as const };
  const replies = [{ lines: [], choices: [{ id: `${event.code}.counter.m-1.0.abc`, label }] }];
  await send({ key: 'demo-n-1', replies });
  expect(heard).toMatchObject([{ id: 'demo-demo-n-1', taps: [replies[0]!.choices[0]!.id] }]);
});

test.each([
  ['in a real event', stand({ ...event, demo: false })],
  [
    'for somebody who can be reached as well',
    stand(event, { ...li, addresses: [...li.addresses, 'web:li'] }),
  ],
])('is silent %s', async (_, { send, heard }) => {
  expect(await putOff(send())).toBe(0);
  expect(heard).toEqual([]);
});

test('is silent when there is nothing to answer', async () => {
  const { send, heard } = stand();
  expect(await putOff(send({ replies: [{ lines: [] }] }))).toBe(0);
  expect(heard).toEqual([]);
});
