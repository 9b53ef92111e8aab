import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { House } from '../../src/house.ts';
import { startRedis, type TestServer } from '../support/redis.ts';
import { houseOver, openDemo, zhou } from './support.ts';

let redis: TestServer;
let first: House;
let second: House;

beforeAll(async () => {
  redis = await startRedis();
  const masterKey = randomBytes(32);
  first = await houseOver(redis.connection, { masterKey });
  await openDemo(first);
  second = await houseOver(redis.connection, { masterKey });
  await second.serve('csh');
});
afterAll(async () => {
  await first.close();
  await second.close();
  await redis.stop();
});

const address = 'web:somebody';
let number = 0;

/** The keys of what is answered; nothing is sent. */
async function says(text: string): Promise<string[]> {
  const id = `words-${++number}`;
  const settled = await first.conversation.hear({ id, address, at: Date.now(), text });
  return settled!.answer.replies.flatMap(({ lines }) => lines.map(({ key }) => key));
}

test('what one process is taught, another understands in the very next message', async () => {
  const at = Date.now();
  const arrival = {
    id: 'arrive',
    address,
    at,
    event: 'csh',
    person: zhou,
    language: 'en',
  } as const;
  expect(isRefusal(await first.conversation.arrive(arrival))).toBe(false);
  for (const text of ['English', 'all', 'yes', 'none']) await says(text);
  expect(await says('bubblehogs')).toEqual(['search.none']);
  const [phrase] = await second.store.wording.phrases('csh');
  expect(phrase).toMatchObject({ text: 'bubblehogs', language: 'en', count: 1 });

  const lesson = { turn: 'lesson', phrase: 'bubblehogs', language: 'en' } as const;
  expect(await second.lessons.teach('csh', { ...lesson, topic: 'mach.pumps-valves' })).toEqual({
    people: 0,
  });
  expect(await says('bubblehogs')).toContain('search.lead-offer');
  expect(await first.store.wording.phrases('csh')).toEqual([]);

  const labels = { de: 'Grunzkugel', en: 'Grunt ball', zh: '咕噜猪球' };
  const topic = { turn: 'topic', slug: 'ball', sector: 'mach', labels };
  expect(await second.lessons.addTopic('csh', topic)).toEqual({ people: 0 });
  await says('grunt balls');
  expect(first.labels.topicLabel('own.csh-ball', 'de')).toBe('Grunzkugel');
});
