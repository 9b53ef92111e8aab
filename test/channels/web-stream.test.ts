import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, take, until } from './browser.ts';
import { openWebHouse, speech, type WebHouse } from './web-house.ts';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

test('whoever comes back gets each entry once and in order, however often the line is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ cutAfter: fc.nat(6), told: fc.nat(5), byHeader: fc.boolean() }), {
        minLength: 1,
        maxLength: 8,
      }),
      async (cuts) => {
        const session = await enter(house);
        const got: number[] = [];
        let said = 1;
        for (const { cutAfter, told, byHeader } of cuts) {
          const last = got.at(-1) ?? 0;
          const tab = byHeader
            ? await session.listen('?after=0', { 'Last-Event-ID': String(last) })
            : await session.listen(`?after=${last}`);
          const telling = Array.from({ length: told }, (_, i) =>
            house.tell(session.address, `${said + i}`, [speech('news')]),
          );
          said += told;
          const there = Math.min(cutAfter, said - last);
          got.push(...(await take(tab.events, there)).map(({ id }) => id!));
          tab.stop();
          await Promise.all(telling);
        }
        const rest = await session.listen(`?after=${got.at(-1) ?? 0}`);
        got.push(...(await until(rest.events, 'live')).map(({ id }) => id!));
        rest.stop();
        expect(got).toEqual(Array.from({ length: said }, (_, i) => i + 1));
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test('a log longer than one reading comes whole', async () => {
  const session = await enter(house);
  for (let i = 0; i < 250; i++) await house.tell(session.address, `long-${i}`, [speech(`${i}`)]);
  const { events, stop } = await session.listen();
  const ids = (await until(events, 'live')).map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 251 }, (_, i) => i + 1));
  stop();
});

test('the same parcel twice is shown once', async () => {
  const session = await enter(house);
  await house.tell(session.address, 'notice-1', [speech('first')]);
  await house.tell(session.address, 'notice-1', [speech('again')]);
  const { events, stop } = await session.listen();
  expect(await until(events, 'live')).toHaveLength(2);
  stop();
});

test('a stream that belongs to another event is told so', async () => {
  const session = await enter(house);
  const { events } = await session.listen('?event=other');
  expect((await events.next()).value).toMatchObject({ event: 'moved' });
  expect((await events.next()).done).toBe(true);
});

test('no more streams than a person has tabs', async () => {
  const session = await enter(house);
  const tabs = await Promise.all(Array.from({ length: 24 }, () => session.listen()));
  const one = await session.listen('', { Accept: 'application/json' });
  expect(one.response.status).toBe(429);
  for (const tab of [...tabs, one]) tab.stop();
  await expect
    .poll(async () => {
      const next = await session.listen();
      next.stop();
      return next.response.status;
    })
    .toBe(200);
});

test('closing the server ends the streams, and they go on when it is back', async () => {
  const session = await enter(house);
  const tab = await session.listen();
  const before = await until(tab.events, 'live');
  const began = Date.now();
  const end = (async () => {
    for await (const _ of tab.events);
  })();
  await house.stop();
  await end;
  expect(Date.now() - began).toBeLessThan(1_000);
  await house.start();
  await house.tell(session.address, 'after', [speech('back')]);
  const again = await session.listen(`?after=${before.at(-1)!.id}`);
  expect((await until(again.events, 'live')).map(({ id }) => id)).toEqual([2]);
  again.stop();
});
