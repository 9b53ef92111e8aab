import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import type { Message, Wordless } from '../../src/domain/message.ts';
import { createStage, textOf } from '../support/stage.ts';

type Stage = Awaited<ReturnType<typeof createStage>>;
let stage: Stage;
let number = 0;

beforeAll(async () => {
  stage = await createStage({ crowd: true });
});
afterAll(() => stage.close());

/** The compiler sees to it that none is missing. */
const kinds: Record<Wordless, true> = {
  voice: true,
  picture: true,
  sticker: true,
  file: true,
  place: true,
  contact: true,
  poll: true,
  edited: true,
  reaction: true,
  other: true,
};

/** Somebody in the middle of their visit, who reads German. */
async function visitor() {
  number += 1;
  const me = stage.talker(`test:bad-${number}`);
  await me.arrive({ language: 'de' });
  await me.says('Deutsch');
  await me.says('alle');
  return me;
}

describe('a helpful answer in the person’s language for', () => {
  test.each([
    ['100,000 characters', { text: 'x'.repeat(100_000) }, 'hear.too-long'],
    ['nothing', { text: '' }, 'hear.empty'],
    ['blanks and marks of direction', { text: ' \u200f\u202e\u0000\n ' }, 'hear.empty'],
    ['a sticker', { wordless: 'sticker' }, 'hear.wordless.sticker'],
    ['an unknown command', { text: '/launch' }, 'hear.unknown-command'],
    ['a choice of another event', { taps: ['xyz.accept.m1.0'] }, 'refusal.other-event'],
    ['a choice that never was', { taps: ['\u0000'] }, 'refusal.unknown-choice'],
    ['a choice that is too long', { taps: ['a.b.'.repeat(100)] }, 'refusal.unknown-choice'],
  ] satisfies [string, Partial<Message>, string][])('%s', async (_, message, key) => {
    const me = await visitor();
    const shown = await me.send(message);
    expect(shown.keys).toEqual([key, 'name.ask', 'name.hint']);
    expect(shown.text).toContain('Wie heißen Sie');
  });

  test.each([
    'accept.m1.0',
    'accept.m1.x',
    'cancel-yes..',
    'time.nobody.zzz',
    'time.nobody',
    'counter.m1.0.zzz',
    'ask.',
    'edit.home',
    'a.consent.matching',
    'a.nothing.1',
    'do.format-disk',
    'teleport.1',
  ])('a made-up tap: %s', async (tap) => {
    const me = await visitor();
    const before = await stage.view();
    const size = before.meetings.size;
    const shown = await me.send({ taps: [`${stage.code}.${tap}`] });
    expect(shown.text).not.toBe('');
    expect(shown.keys).not.toContain('hear.sorry');
    expect((await stage.view()).meetings.size).toBe(size);
  });
});

test.each(languages)(
  'what is sent without words is answered by its kind, in %s',
  async (language) => {
    number += 1;
    const me = stage.talker(`test:bad-${number}`);
    await me.arrive({ language });
    await me.taps(`language.${language}`);
    const texts = new Set<string>();
    for (const kind of Object.keys(kinds) as Wordless[]) {
      const shown = await me.send({ wordless: kind });
      expect(shown.keys).toEqual([`hear.wordless.${kind}`, 'consent.ask']);
      const text = textOf(`hear.wordless.${kind}`, language);
      expect(shown.text.startsWith(text)).toBe(true);
      texts.add(text);
    }
    // Each kind is told something of its own.
    expect(texts.size).toBe(Object.keys(kinds).length);
  },
);

test('HTML is text, and emoji are letters like others', async () => {
  const me = await visitor();
  const shown = await me.says('<script>alert(1)</script> 👩‍🔬');
  expect(shown.keys).not.toContain('hear.sorry');
  await me.says('Petra MÜLLER');
  await me.says('<b>Fett & Söhne</b> 🛠️ GmbH');
  expect((await me.says('überspringen')).keys).toEqual(['position.ask']);
  const profile = await me.says('/profile');
  expect(profile.text).toContain('<b>Fett & Söhne</b> 🛠️ GmbH');
});

test('somebody else’s meeting cannot be answered', async () => {
  const view = await stage.view();
  const [a, b] = [...view.people.values()].filter((p) => p.presence === 'present');
  const me = stage.talker('test:thief');
  await me.arrive({ person: a!.id });
  const shown = await me.send({ taps: [`${stage.code}.accept.${b!.id}.0`] });
  expect(shown.keys).toEqual(['refusal.unknown-meeting']);
});

test('an address that belongs to nobody is nobody', async () => {
  const settled = await stage.conversation.hear({
    id: 'nobody-1',
    address: 'test:nobody',
    at: stage.at(),
    text: 'hello',
  });
  expect(settled).toBeUndefined();
});

test('no text whatever ends in a sorry, at any question', async () => {
  const me = await visitor();
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '1',
      '2',
      'ja',
      'nein',
      'zurück',
      'überspringen',
      '/help',
      '取消',
      'weiter',
      'alle',
    ),
  );
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const shown = await me.says(text);
      expect(shown.keys).not.toContain('hear.sorry');
      expect(shown.replies.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
