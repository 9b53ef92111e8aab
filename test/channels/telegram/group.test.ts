import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/say.ts';
import type { Group, Shown } from '../../support/telegram/types.ts';
import { later, openStage, type Stage, until, words } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  expect(stage.bots.faults).toEqual([]);
  await stage.close();
});

const ours = (group: Group): Shown[] => group.screen().filter(({ from }) => from === 'us');

async function after(group: Group, does: () => Promise<unknown>): Promise<Shown[]> {
  const before = ours(group).length;
  await does();
  await stage.calm();
  return ours(group).slice(before);
}

describe.each([
  ['a group', -500],
  ['a supergroup', -1_001_111_222_333],
])('in %s', (_, id) => {
  let group: Group;
  let polite: Shown;
  beforeAll(() => {
    group = stage.bots.group(id, 'Hall');
  });

  test('we say one polite line when we are added, with the way to a private chat', async () => {
    const adder = stage.phone('zh');
    const [said, ...more] = await after(group, () => group.adds(adder.id));
    expect(more).toEqual([]);
    polite = said!;
    expect(said!.text).toBe(words(say('telegram.group'), 'zh'));
    expect(said!.links).toEqual({
      [words(say('telegram.group-open'), 'zh')]:
        `https://t.me/${stage.bots.username}?start=${stage.code}`,
    });
    expect(adder.newest()).toEqual([]);
  });

  test('we answer commands with that line again, once an hour', async () => {
    const [anna, ben] = [stage.phone('de'), stage.phone('en')];
    const commands = async () => {
      for (const who of [anna, ben])
        for (const text of ['/help', `/matches@${stage.bots.username}`, '/start', '/export'])
          await group.says(text, who);
    };
    expect(await after(group, commands)).toEqual([]);
    later(61 * 60_000);
    const [again, ...more] = await after(group, commands);
    expect(again!.text).toBe(words(say('telegram.group'), 'de'));
    expect(more).toEqual([]);
    expect([...anna.newest(), ...ben.newest()]).toEqual([]);
  });

  test('we say nothing to what people say to one another, or to us', async () => {
    later(61 * 60_000);
    group.privacy = false;
    const anna = stage.phone('de');
    const reply = {
      reply_to_message: { message_id: polite.id, from: { id: stage.bots.id, is_bot: true } },
    };
    const said = await after(group, async () => {
      await group.says('Wer kommt mit zum Essen?', anna);
      await group.says('Deutsch', anna);
      await group.says(`@${stage.bots.username} hallo`, anna);
      await group.says('Danke!', anna, reply);
      await group.says('', anna, { sticker: { file_id: 'x' } });
      await group.says('Halle 3', anna, { new_chat_title: 'Halle 3' });
    });
    expect(said).toEqual([]);
    expect([...stage.view.people.values()].flatMap(({ addresses }) => addresses)).not.toContain(
      `telegram:${id}`,
    );
  });

  test('we say nothing when we are thrown out, and the line again when we are back', async () => {
    later(61 * 60_000);
    expect(await after(group, () => group.removes())).toEqual([]);
    expect(await after(group, () => group.adds())).toHaveLength(1);
  });
});

test('a group that has become another is told there', async () => {
  const group = stage.bots.group(-501, 'Hall');
  await group.adds();
  await stage.calm();
  later(61 * 60_000);
  const moved = await group.upgrades(-1_001_234_567_890);
  expect(ours(moved)).toEqual([]);
  // What was said in the old one, just before.
  const from = { id: 77, is_bot: false, first_name: 'Somebody', language_code: 'en' };
  const chat = { id: -501, type: 'group' as const, title: 'Hall' };
  await stage.bots.deliver({ message: { message_id: 9, date: 1, chat, from, text: '/help' } });
  await stage.calm();
  expect(ours(moved).map(({ text }) => text)).toEqual([words(say('telegram.group'), 'en')]);
  expect(ours(group)).toHaveLength(1);
});

test('a group whose line meets a pause hears it after that', async () => {
  const group = stage.bots.group(-502, 'Hall');
  stage.bots.next('sendMessage', { status: 429, retry_after: 1 });
  await group.adds();
  await until(() => ours(group).length > 0, 'the line is said');
  await stage.calm();
  expect(ours(group)).toHaveLength(1);
  expect(stage.bots.tooSoon).toBe(0);
});

test('a channel hears nothing of us', async () => {
  const chat = { id: -1_009_999_999_999, type: 'channel' as const, title: 'News' };
  const bot = { id: stage.bots.id, is_bot: true, first_name: 'Bot' };
  const from = { id: 77, is_bot: false, first_name: 'Somebody' };
  const before = stage.bots.of('sendMessage').length;
  await stage.bots.deliver({
    my_chat_member: {
      chat,
      from,
      date: 1,
      old_chat_member: { user: bot, status: 'left' },
      new_chat_member: { user: bot, status: 'administrator' },
    } as never,
  });
  for (const text of ['/start', '/help', 'Guten Tag'])
    await stage.bots.deliver({
      channel_post: { message_id: 1, date: 1, chat, sender_chat: chat, text } as never,
    });
  await stage.calm();
  expect(stage.bots.of('sendMessage')).toHaveLength(before);
});

test('a tap in a group is nobody’s answer', async () => {
  const who = await stage.consenting('en');
  const chat = { id: -500, type: 'group' as const, title: 'Hall' };
  const before = who.newest().length;
  await stage.bots.deliver({
    callback_query: {
      id: '4242',
      from: { id: who.id, is_bot: false, first_name: 'P' },
      message: { message_id: 1, date: 1, chat, text: 'x' },
      chat_instance: '1',
      data: `${stage.code}.a.consent.submit`,
    } as never,
  });
  await stage.calm();
  expect(who.newest()).toHaveLength(before);
  expect(stage.bots.of('answerCallbackQuery').at(-1)!.params).toEqual({
    callback_query_id: '4242',
  });
});
