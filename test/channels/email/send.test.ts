import { randomBytes } from 'node:crypto';
import ICAL from 'ical.js';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEmailChannel } from '../../../src/channels/email/index.ts';
import type { Language } from '../../../src/domain/language.ts';
import { Person } from '../../../src/domain/person.ts';
import { say } from '../../../src/domain/say.ts';
import { calendarFile } from '../../../src/i18n/calendar.ts';
import { createWords } from '../../../src/i18n/words.ts';
import type { Parcel } from '../../../src/ports.ts';
import * as labels from '../../../src/understanding/taxonomy.ts';
import { openBench } from '../../store/bench.ts';
import { sampleEvent } from '../../store/sample.ts';
import { testConnection, testRedis } from '../../support/redis.ts';
import { openSmtp, type Smtp } from '../../support/smtp.ts';

const words = createWords({ labels });
let smtp: Smtp;
let bench: Awaited<ReturnType<typeof openBench>>;

beforeAll(async () => {
  smtp = await openSmtp();
  bench = await openBench({ connection: testConnection(), connect: testRedis });
});
beforeEach(() => {
  smtp.taken.length = 0;
  smtp.mishaps.length = 0;
});
afterAll(async () => {
  await smtp.close();
  await bench.close();
});

const channel = (options: { url?: string; deadlineMs?: number; clock?: () => number } = {}) =>
  createEmailChannel(
    {
      settings: { ...smtp.settings, url: options.url ?? smtp.settings.url },
      publicUrl: 'https://bridge.example',
      clock: options.clock ?? Date.now,
      log: pino({ level: 'silent' }),
      words,
      ledger: bench.store.ledger,
      issue: bench.store.signIns.issue,
      calendar: (file, { reads: language, zone, email }, event) =>
        calendarFile(file, { language, zone, venueZone: event.zone, email }, event, words),
    },
    { deadlineMs: options.deadlineMs ?? 5000 },
  );

const zhou = {
  latin: { family: 'Zhou', given: 'Jianjun' },
  han: { family: '周', given: '建军' },
  familyFirst: true,
};

function parcel(language: Language = 'de', more: Partial<Parcel> & { name?: object } = {}): Parcel {
  const to = `email:${randomBytes(4).toString('hex')}@example.org` as const;
  const event = { ...sampleEvent(bench.code), code: bench.code };
  const { name = zhou, ...rest } = more;
  return {
    key: randomBytes(8).toString('hex'),
    event,
    to,
    reader: Person.parse({ id: 'p1', presence: 'present', reads: language, name, addresses: [to] }),
    language,
    subject: say('mail.subject.confirmed', { event: event.name }),
    replies: [
      {
        title: say('notice.reminder', { name: zhou }),
        lines: [say('mail.code', { code: '<b>&"', until: Date.UTC(2026, 10, 23) })],
        file: {
          kind: 'calendar',
          method: 'REQUEST',
          meetings: [
            {
              id: 'm-7',
              revision: 2,
              time: { from: Date.UTC(2026, 10, 23, 1), to: Date.UTC(2026, 10, 23, 2) },
              with: say('notice.reminder', { name: zhou }),
              cancelled: false,
            },
          ],
        },
      },
    ],
    ...rest,
  };
}

const one = () => {
  expect(smtp.taken).toHaveLength(1);
  return smtp.taken[0]!;
};
const header = (key: string, at = 0) =>
  smtp.taken[at]!.mail.headers.find((header) => header.key === key)?.value;

describe.each(['de', 'en', 'zh'] as const)('a mail in %s', (language) => {
  test('is words, links and a calendar file, and nothing from elsewhere', async () => {
    const sent = parcel(language);
    await channel().send(sent);
    const { mail, raw, from } = one();
    expect(from).toBe('bridge@example.org');
    expect(mail.subject).toBe(words(sent.subject!, { language, venueZone: sent.event.zone }));
    expect(mail.to).toEqual([
      { address: sent.to.slice(6), name: expect.stringContaining('周建军') },
    ]);
    const link = /https:\/\/bridge\.example\/m\/[\w-]{22}(?![\w-])/.exec(mail.text!)?.[0];
    expect(link).toBeDefined();
    expect(mail.html).toContain(`href="${link}"`);
    expect(mail.text).toContain('<b>&"');
    expect(mail.html).toContain('&lt;b&gt;&amp;&quot;');
    expect(mail.html).not.toMatch(/<img|<script|<link|@import|url\(/);
    expect(header('list-unsubscribe')).toBe(`<${link}/off>`);
    expect(header('content-language')).toBe(language);
    expect(mail.text).toContain(`${link}/off`);
    for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);

    const file = mail.attachments.find(({ filename }) => filename === `${bench.code}.ics`)!;
    const content = file.content as ArrayBuffer | string;
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const meeting = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect(meeting.uid).toContain('m-7');
    expect(meeting.sequence).toBe(2);
    expect(
      meeting.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    ).toEqual([`mailto:${sent.to.slice(6)}`]);
  });
});

test('a name cannot become a header, nor a second reader', async () => {
  const name = {
    ...zhou,
    latin: { family: 'X\r\nBcc: spy@example.org\r\n', given: '"<spy@example.org>,\u2028' },
    han: undefined,
  };
  const sent = parcel('en', { name });
  const event = {
    ...sent.event,
    name: { de: 'a', en: 'Fair\r\nBcc: spy@example.org\r\n\r\nHello', zh: 'c' },
  };
  const subject = say('mail.subject.news', { event: event.name });
  await channel().send({ ...sent, event, subject });
  const { mail, to } = one();
  expect(to).toBe(sent.to.slice(6));
  expect(mail.to!.map(({ address }) => address)).toEqual([to]);
  expect(mail.bcc).toBeUndefined();
  expect(mail.subject).toContain('Fair Bcc: spy@example.org Hello');
});

test('whoever has proved nothing gets no way in', async () => {
  const sent = parcel();
  await channel().send({ ...sent, reader: { ...sent.reader!, addresses: [] } });
  expect(one().mail.text).not.toContain('https://');
  expect(header('list-unsubscribe')).toBeUndefined();
});

test('the same parcel is one mail', async () => {
  const sent = parcel();
  await channel().send(sent);
  await channel().send(sent);
  one();
});

test.each([
  ['450 later', { at: 'rcpt', says: '450 4.2.0 greylisted' }],
  ['a line that breaks before the mail', { at: 'rcpt', cuts: true }],
  ['452 after the mail', { at: 'data', says: '452 4.3.1 full' }],
  ['a server that does not let us', { at: 'rcpt', says: '554 5.7.1 relaying denied' }],
] as const)('%s: it is sent again, as the first', async (_, mishap) => {
  smtp.mishaps.push(mishap);
  const sent = parcel();
  await expect(channel().send(sent)).rejects.toMatchObject({
    name: 'WorldFailed',
    reason: 'unavailable',
    retryAfterMs: 30_000,
  });
  expect(smtp.taken).toEqual([]);
  await channel().send(sent);
  expect(one().mail.text).not.toContain(
    words(say('hear.repeat'), { language: 'de', venueZone: 'UTC' }),
  );
});

test('nobody at the port: it waits', async () => {
  const sent = parcel();
  const gone = channel({ url: 'smtp://127.0.0.1:1' });
  await expect(gone.send(sent)).rejects.toMatchObject({ reason: 'unavailable' });
  await channel().send(sent);
  one();
});

test('a slow server is waited for, and not for ever', async () => {
  smtp.mishaps.push({ at: 'rcpt', waitsMs: 150 });
  await channel().send(parcel());
  one();
  smtp.mishaps.push({ at: 'rcpt', waitsMs: 3000 });
  const begun = Date.now();
  const sending = channel({ deadlineMs: 300 }).send(parcel());
  await expect(sending).rejects.toMatchObject({ reason: 'unavailable' });
  expect(Date.now() - begun).toBeLessThan(2000);
});

test('550: nobody is there', async () => {
  smtp.mishaps.push({ at: 'rcpt', says: '550 5.1.1 no such user' });
  await expect(channel().send(parcel())).rejects.toMatchObject({ reason: 'unreachable' });
});

test('a mail that is refused is not sent for ever', async () => {
  smtp.mishaps.push({ at: 'data', says: '554 5.6.0 spam' });
  const sent = parcel();
  await channel().send(sent);
  await channel().send(sent);
  expect(smtp.taken).toEqual([]);
});

test('a line that breaks after all was handed over: two more copies, known by their id', async () => {
  const sent = parcel();
  for (let n = 0; n < 3; n++) {
    smtp.mishaps.push({ at: 'data', cuts: true });
    await expect(channel().send(sent)).rejects.toMatchObject({ reason: 'unavailable' });
  }
  await channel().send(sent);
  await channel().send(sent);
  expect(smtp.taken).toHaveLength(3);
  expect(new Set(smtp.taken.map(({ mail }) => mail.messageId)).size).toBe(1);
  const repeat = words(say('hear.repeat'), { language: 'de', venueZone: 'UTC' });
  expect(smtp.taken.map(({ mail }) => mail.text!.includes(repeat))).toEqual([false, true, true]);
});

test('a server that wants a password gets it, and only the right one helps', async () => {
  const closed = await openSmtp({ user: 'magpie', pass: 'p ss/w' });
  const url = (pass: string) =>
    closed.settings.url.replace(/\/\/.*@/, `//magpie:${encodeURIComponent(pass)}@`);
  await expect(channel({ url: url('wrong') }).send(parcel())).rejects.toMatchObject({
    reason: 'unavailable',
  });
  await channel({ url: url('p ss/w') }).send(parcel());
  expect(closed.taken).toHaveLength(1);
  await closed.close();
});
