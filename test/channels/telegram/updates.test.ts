import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import { updateKinds } from '../../support/telegram/spec.ts';
import type { Phone } from '../../support/telegram/types.ts';
import { openStage, type Stage, words } from './stage.ts';

let stage: Stage;
let who: Phone;
let failed: MockInstance;
let url: string;

beforeAll(async () => {
  stage = await openStage({ by: 'webhook' });
  failed = vi.spyOn(stage.house.log, 'error');
  url = stage.bots.webhook!.url;
  who = await stage.consenting('de');
});
afterAll(() => stage.close());

/** What the house answers to a body that comes with the right secret. */
async function post(body: string | Uint8Array<ArrayBuffer>): Promise<number> {
  const secret = stage.bots.webhook!.secret_token!;
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': secret,
  };
  return (await fetch(url, { method: 'POST', headers, body })).status;
}

let updates = 900_000_000;
const take = (content: object): Promise<number> =>
  post(JSON.stringify({ update_id: updates++, ...content }));

/** Calls by which somebody would see something. */
const said = (): number =>
  stage.bots.calls.filter(({ method }) => /^(send|edit)/.test(method)).length;

async function saysNothing(does: () => Promise<unknown>): Promise<void> {
  await stage.calm();
  const before = said();
  await does();
  await stage.calm();
  expect(said()).toBe(before);
}

const user = { id: 77, is_bot: false, first_name: 'Somebody', language_code: 'de' };
const chat = { id: 77, type: 'private', first_name: 'Somebody' };
const message = { message_id: 5, date: 1_790_000_000, chat, from: user, text: 'Guten Tag' };
const channel = { id: -1_001_000_000_001, type: 'channel', title: 'News' };

/** One of each kind that is nothing to us, as Telegram sends it. */
const foreign: Record<string, object> = {
  channel_post: { message_id: 1, date: 1, chat: channel, sender_chat: channel, text: '/start' },
  edited_channel_post: { message_id: 1, date: 1, edit_date: 2, chat: channel, text: '/start' },
  business_connection: { id: 'b', user, user_chat_id: 77, date: 1, is_enabled: true },
  business_message: { ...message, business_connection_id: 'b' },
  edited_business_message: { ...message, business_connection_id: 'b', edit_date: 2 },
  deleted_business_messages: { business_connection_id: 'b', chat, message_ids: [1, 2] },
  guest_message: message,
  message_reaction_count: { chat: channel, message_id: 1, date: 1, reactions: [] },
  inline_query: { id: '1', from: user, query: 'pumps', offset: '', chat_type: 'private' },
  chosen_inline_result: { result_id: '1', from: user, query: 'pumps' },
  shipping_query: { id: '1', from: user, invoice_payload: 'p', shipping_address: {} },
  pre_checkout_query: {
    id: '1',
    from: user,
    currency: 'EUR',
    total_amount: 100,
    invoice_payload: 'p',
  },
  purchased_paid_media: { from: user, paid_media_payload: 'p' },
  poll: { id: '1', question: 'Which?', options: [], total_voter_count: 0, is_closed: true },
  poll_answer: { poll_id: '1', user, option_ids: [0] },
  chat_member: {
    chat,
    from: user,
    date: 1,
    old_chat_member: { user, status: 'left' },
    new_chat_member: { user, status: 'member' },
  },
  chat_join_request: { chat, from: user, user_chat_id: 77, date: 1 },
  chat_boost: { chat: channel, boost: { boost_id: '1', add_date: 1, expiration_date: 2 } },
  removed_chat_boost: { chat: channel, boost_id: '1', remove_date: 1, source: {} },
  managed_bot: { user, bot: { id: 78, is_bot: true, first_name: 'Bot' } },
  hologram: { id: 'h', from: user, chat, message },
};

/** The kinds that we read. */
const ours = ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member'];

describe('an update', () => {
  test('of a kind that is nothing to us is taken and answered with nothing', async () => {
    expect([...ours, ...Object.keys(foreign), 'hologram'].sort()).toEqual(
      expect.arrayContaining([...updateKinds].sort()),
    );
    await saysNothing(async () => {
      for (const [kind, content] of Object.entries(foreign))
        expect(await take({ [kind]: content }), kind).toBe(200);
    });
  });

  const data = () => `${stage.code}.a.consent.submit`;
  const shapes: [string, () => unknown][] = [
    ['null', () => null],
    ['a number', () => 5],
    ['a text', () => 'message'],
    ['a list', () => [message]],
    ['nothing', () => ({})],
    ['no chat', () => ({ ...message, chat: undefined })],
    ['a chat without an id', () => ({ ...message, chat: { type: 'private' } })],
    ['a chat whose id is a text', () => ({ ...message, chat: { ...chat, id: '77' } })],
    ['a chat of no type', () => ({ ...message, chat: { id: 77 } })],
    ['no number', () => ({ ...message, message_id: undefined })],
    ['a number that is a text', () => ({ ...message, message_id: '5' })],
    ['no date', () => ({ ...message, date: null })],
    ['a text that is none', () => ({ ...message, text: { toString: 'x' } })],
    ['nobody who tapped', () => ({ id: '1', data: data(), message })],
    ['a tap of no button', () => ({ id: '1', from: user, message })],
    ['a tap on nothing that we know', () => ({ id: '1', from: user, data: '', message: null })],
    ['standing that is none', () => ({ chat, from: user, old_chat_member: 1, new_chat_member: 2 })],
  ];

  test.each(shapes)('that holds %s is taken and answered with nothing', async (_, content) => {
    await saysNothing(async () => {
      for (const kind of [...ours, ...Object.keys(foreign)])
        expect(await take({ [kind]: content() }), kind).toBe(200);
    });
    expect(failed.mock.calls).toEqual([]);
  });

  test('that is none is taken and answered with nothing', async () => {
    const bodies: (string | Uint8Array<ArrayBuffer>)[] = [
      '',
      ' ',
      'null',
      '5',
      '"message"',
      '[]',
      '[{"update_id":1}]',
      '{}',
      '{"update_id":null}',
      '{"update_id":"1","message":{}}',
      `{"update_id":1e400,"message":${JSON.stringify(message)}}`,
      `{"update_id":1,"message":{"message_id":1e400,"date":1,"chat":{"id":77,"type":"private"},"text":"x"}}`,
      '{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-1e999,"type":"private"},"text":"x"}}',
      '{"update_id":1',
      'not json',
      '<html></html>',
      '['.repeat(50_000),
      `{"update_id":1,"message":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`,
      '{"__proto__":{"update_id":1},"constructor":{"prototype":{}}}',
      new Uint8Array([0xff, 0xfe, 0x00, 0x80]),
    ];
    await saysNothing(async () => {
      for (const body of bodies) expect(await post(body), String(body).slice(0, 60)).toBe(200);
    });
    expect(failed.mock.calls).toEqual([]);
  });

  test('that is damaged in any way is taken', async () => {
    const from = { ...user, id: who.id };
    const here = { ...chat, id: who.id };
    const card = {
      message_id: 9,
      date: 1_790_000_000,
      edit_date: 1_790_000_001,
      chat: here,
      text: 'Bitte kreuzen Sie an',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      reply_markup: {
        inline_keyboard: [
          [
            { text: '☐ 1', callback_data: `${stage.code}.a.consent.matching+` },
            { text: '☑ 2', callback_data: `${stage.code}.a.consent.transfer~` },
          ],
          [{ text: 'Weiter', callback_data: data() }],
        ],
      },
    };
    const said = { ...message, chat: here, from };
    const tapped = (data: string) => ({
      callback_query: { id: '77', from, message: card, chat_instance: '1', data },
    });
    const member = { user: { ...user, id: 1 }, status: 'member' };
    const good: object[] = [
      { message: said },
      { message: { ...said, text: '/start abc' } },
      { message: { ...said, text: undefined, sticker: { file_id: 'x', emoji: '👍' } } },
      { edited_message: { ...said, edit_date: 1_790_000_002 } },
      tapped(`${stage.code}.a.consent.matching+`),
      tapped(`${stage.code}.a.consent.submit`),
      tapped(`${stage.code}.do.help`),
      {
        message_reaction: {
          chat: here,
          message_id: 9,
          date: 1_790_000_000,
          user: from,
          old_reaction: [],
          new_reaction: [{ type: 'emoji', emoji: '👍' }],
        },
      },
      {
        my_chat_member: {
          chat: here,
          from,
          date: 1,
          old_chat_member: member,
          new_chat_member: { ...member, status: 'kicked' },
        },
      },
      {
        message: { ...said, chat: { id: -55, type: 'group', title: 'Hall' }, text: '/help' },
      },
    ];
    const odd = fc.constantFrom<unknown[]>(
      null,
      [],
      {},
      [null],
      '',
      'x',
      '\u0000',
      '\ud800',
      true,
      0,
      -1,
      1.5,
      2 ** 53,
      -(2 ** 60),
      1e308,
      undefined,
    );
    const damage = fc.tuple(
      fc.constantFrom(...good),
      fc.array(fc.tuple(fc.nat(), fc.oneof(odd, fc.jsonValue())), { minLength: 1, maxLength: 3 }),
      fc.nat(),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([update, hits, number]) => {
        const copy = { update_id: number, ...structuredClone(update) };
        for (const [where, value] of hits) hit(copy, where, value);
        expect(await post(JSON.stringify(copy))).toBe(200);
      }),
      { numRuns: 400 },
    );
    await stage.calm();
    // What is sent where nobody is may be refused; nothing of ours stumbles.
    const stumbled = failed.mock.calls.filter(
      (call: unknown[]) => !String(call[1]).startsWith('Telegram'),
    );
    expect(stumbled).toEqual([]);
  });

  test('is heard by a house that has seen all of this', async () => {
    await stage.bots.unblock(who.id);
    const [answer] = await stage.after(who, () => who.sends('sticker'));
    expect(answer!.text.startsWith(words(say('hear.wordless.sticker'), 'de'))).toBe(true);
    const stranger = stage.phone('zh');
    expect(await stage.after(stranger, () => stranger.says('你好'))).toHaveLength(1);
    expect((await fetch(`${stage.house.publicUrl}/readyz`)).status).toBe(200);
  });

  test('larger than Telegram sends any is refused before it is read', async () => {
    expect(await post(`"${'x'.repeat(1024 * 1024)}"`)).toBe(413);
  });
});

/** Puts the value somewhere into it: every place of the tree is as likely as any other. */
function hit(tree: object, where: number, value: unknown): void {
  const places: [parent: Record<string, unknown>, key: string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(tree);
  if (places.length === 0) return;
  const [parent, key] = places[where % places.length]!;
  if (value === undefined) delete parent[key];
  else parent[key] = structuredClone(value);
}

test('polled, damaged updates are taken as well, and hold up nobody', async () => {
  const polled = await openStage({ by: 'polling' });
  const { bots } = polled;
  const odd = [null, 5, 'x', [], {}, { chat: null }, { message: 7, from: null }, foreign];
  const content = odd.flatMap((one) => [...ours, 'hologram'].map((kind) => ({ [kind]: one })));
  const taken = await Promise.all(content.map((update) => bots.deliver(update as never)));
  expect(taken.every(({ status }) => status === 200)).toBe(true);
  await polled.calm();
  expect(bots.of('sendMessage')).toEqual([]);
  const anna = polled.phone('de');
  expect(await polled.after(anna, () => anna.says('Guten Tag'))).toHaveLength(1);
  expect(bots.faults).toEqual([]);
  await polled.close();
});
