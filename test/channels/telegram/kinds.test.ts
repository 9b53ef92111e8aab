import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import type { Wordless } from '../../../src/domain/message.ts';
import { say } from '../../../src/domain/say.ts';
import type { Kind } from '../../support/telegram/types.ts';
import { openStage, type Stage, words } from './stage.ts';

/** What each kind is answered as. */
const wordless: Partial<Record<Kind, Wordless>> = {
  sticker: 'sticker',
  dice: 'sticker',
  voice: 'voice',
  audio: 'voice',
  video_note: 'voice',
  forwarded_voice: 'voice',
  photo: 'picture',
  video: 'picture',
  animation: 'picture',
  story: 'picture',
  document: 'file',
  location: 'place',
  venue: 'place',
  contact: 'contact',
  poll: 'poll',
  game: 'other',
  invoice: 'other',
  future: 'other',
  edited: 'edited',
  reaction: 'reaction',
};

/** Nobody waits for an answer to these. */
const silent: Kind[] = [
  'reaction_removed',
  'pinned_message',
  'new_chat_title',
  'successful_payment',
  'giveaway',
];

let stage: Stage;

describe.each(['polling', 'webhook'] as const)('whatever people send, by %s,', (by) => {
  beforeAll(async () => {
    stage = await openStage({ by });
  });
  afterAll(() => stage.close());

  test.each(languages)(
    'is answered once in the middle of a visit in %s, and the question asked again',
    async (language) => {
      const who = await stage.consenting(language);
      const question = who.newest().at(-1)!;
      expect(question.text).toContain(words(say('consent.ask'), language));
      const buttons = [['☐ 1', '☐ 2', '☐ 3', '☐ 4'], [words(say('consent.submit'), language)]];
      expect(question.buttons).toEqual(buttons);
      const kinds = Object.entries(wordless) as [Kind, Wordless][];
      const answers = await stage.after(who, async () => {
        for (const [kind] of kinds) await who.sends(kind);
      });
      expect(answers).toHaveLength(kinds.length);
      const said: Partial<Record<Wordless, string>> = {};
      for (const [i, [kind, line]] of kinds.entries()) {
        const { text, buttons: shown, edited } = answers[i]!;
        const wanted = words(say(`hear.wordless.${line}`), language);
        expect(text.startsWith(`${wanted}\n\n`), `${kind}: ${text}`).toBe(true);
        expect(text, kind).toContain(words(say('consent.ask'), language));
        expect({ shown, edited }, kind).toEqual({ shown: buttons, edited: 0 });
        said[line] = text;
      }
      // Each of the ten is another sentence.
      expect(new Set(Object.values(said)).size).toBe(10);
      const nothing = await stage.after(who, async () => {
        for (const kind of silent) await who.sends(kind);
      });
      expect(nothing).toEqual([]);
    },
  );

  test('is heard for the words that come with it', async () => {
    const who = await stage.consenting('de');
    const unclear = words(say('hear.unclear'), 'de');
    for (const sends of [
      () => who.sends('forwarded'),
      () => who.sends('photo', { caption: 'Unser Stand in Halle 3' }),
      () => who.sends('document', { caption: 'Unser Profil' }),
    ]) {
      const answers = await stage.after(who, sends);
      expect(answers.map(({ text }) => text.split('\n\n')[0])).toEqual([unclear]);
    }
    const answers = await stage.after(who, () => who.sends('voice', { caption: 'alle' }));
    expect(answers.map(({ text }) => text).join()).toContain(words(say('name.ask'), 'de'));
  });

  test('is answered with the question that is open where nothing has been said yet', async () => {
    for (const language of languages) {
      const first = stage.phone(language);
      const [welcome, ...more] = await stage.after(first, () => first.starts());
      expect(more).toEqual([]);
      expect(welcome!.buttons).toEqual([['Deutsch', 'English', '中文']]);
      const loud: Kind[] = [...(Object.keys(wordless) as Kind[]), 'forwarded' as const].filter(
        (kind) => kind !== 'reaction' && kind !== 'edited',
      );
      const quiet = silent.filter((kind) => kind !== 'reaction_removed');
      const strangers = [...loud, ...quiet].map((kind) => ({ kind, who: stage.phone(language) }));
      await Promise.all(strangers.map(({ kind, who }) => who.sends(kind)));
      await stage.calm();
      const { text, buttons } = welcome!;
      for (const { kind, who } of strangers) {
        const shown = who.newest().map((one) => ({ text: one.text, buttons: one.buttons }));
        expect(shown, kind).toEqual(loud.includes(kind) ? [{ text, buttons }] : []);
      }
    }
  });

  test('was all in order for Telegram', () => {
    expect(stage.bots.faults).toEqual([]);
  });
});
