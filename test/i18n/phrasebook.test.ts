import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { Person } from '../../src/domain/person.ts';
import { type Line, say } from '../../src/domain/say.ts';
import { textsOf } from '../../src/i18n/bundle.ts';
import { commands, createPhrasebook, values } from '../../src/i18n/phrasebook.ts';
import { phrasesOf } from '../../src/i18n/phrases.ts';
import { bundles } from '../../src/i18n/texts.ts';
import { sayNow } from './reading.ts';

const book = createPhrasebook(sayNow);
const event = { zone: 'Asia/Shanghai' } as Event;
const person = (reads: Language) => Person.parse({ id: 'a', presence: 'present', reads });

describe('commands', () => {
  it.each([
    ['help', 'help', ''],
    ['  HELP! ', 'help', ''],
    ['?', 'help', ''],
    ['？', 'help', ''],
    ['Hilfe, bitte', 'help', ''],
    ['请帮帮我', 'help', ''],
    ['/help', 'help', ''],
    ['/matches@MagpieBot forging presses', 'matches', 'forging presses'],
    ['／matches', 'matches', ''],
    ['/start inv-cs26-abc', 'start', 'inv-cs26-abc'],
    ['/Vorschläge', 'matches', ''],
    ['/推荐', 'matches', ''],
    ['/language de', 'language', 'de'],
    ['/language 中文', 'language', 'zh'],
    ['/deutsch', 'language', 'de'],
    ['Vorschlaege', 'matches', ''],
    ['VORSCHLÄGE', 'matches', ''],
    ['zurück', 'back', ''],
    ['zurueck', 'back', ''],
    ['bitte einen Schritt zurück', 'back', ''],
    ['ｂａｃｋ', 'back', ''],
    ['please go back', 'back', ''],
    ['返回上一步', 'back', ''],
    ['取消', 'cancel', ''],
    ['算了吧', 'cancel', ''],
    ['请取消，谢谢', 'cancel', ''],
    ['Abbrechen', 'cancel', ''],
    ['转人工', 'organiser', ''],
    ['Mit dem Veranstalter sprechen', 'organiser', ''],
    ['talk to a human', 'organiser', ''],
    ['My Day', 'day', ''],
    ['我的日程', 'day', ''],
    ['alles löschen', 'delete', ''],
    ['刪除', 'delete', ''],
    ['skip this question', 'skip', ''],
    ["That's all.", 'done', ''],
    ['Das war’s!', 'done', ''],
    ['就这些', 'done', ''],
    ['Verbinden', 'link', ''],
    ['Bitte koppeln', 'link', ''],
    ['connect another channel', 'link', ''],
    ['请绑定', 'link', ''],
    ['/link csh-7K4M-29QX', 'link', 'csh-7K4M-29QX'],
    ['settings', 'profile', ''],
    ['我的设置', 'profile', ''],
    ['guten Tag!', 'start', ''],
    ['您好', 'start', ''],
  ])('hears %j as %s', (text, command, rest) => {
    expect(book.command(text)).toEqual({ command, rest });
  });

  it.each([
    'We supply help desks for machine builders',
    'Wir suchen Partner für die Rückverfolgung, zurück bis zum Rohstoff',
    '我们正在寻找可以取消关税限制的合作伙伴',
    'cancel culture consulting',
    '我们提供帮助企业出海的服务',
    'Suche Lieferanten für Batteriezellen',
    'Partner',
    'Mitarbeiter',
    '合作伙伴',
    '/nonsense',
    '/',
    '//help',
    '',
    '请',
    'please',
  ])('lets %j pass', (text) => {
    expect(book.command(text)).toBeUndefined();
  });

  it.each(commands)('has words for %s in each language', (command) => {
    for (const phrase of phrasesOf(command)) expect(book.command(phrase)?.command).toBe(command);
    expect(book.command(`/${command}@MagpieBot`)).toEqual({ command, rest: '' });
  });
});

describe('short answers', () => {
  it.each([
    ['Ja, gerne!', 'yes'],
    ['👍🏽', 'yes'],
    ['好的，谢谢', 'yes'],
    ['OK', 'yes'],
    ['nein danke', 'no'],
    ['不是', 'no'],
    ['No, thank you', 'no'],
    ['alle', 'all'],
    ['全选', 'all'],
    ['nobody', 'none'],
    ['没有', 'none'],
    ['jetzt nicht', 'later'],
    ['改天吧', 'later'],
    ['不感兴趣', 'never'],
    ['Gespräch anfragen', 'ask'],
    ['overspringen', undefined],
    ['überspringen', 'skip'],
    ['yes we make valves', undefined],
    ['好的产品', undefined],
  ])('hears %j as %s', (text, value) => {
    expect(book.word(text)).toBe(value);
  });

  it.each(values)('has words for %s in each language', (value) => {
    for (const phrase of phrasesOf(value)) expect(book.word(phrase)).toBe(value);
  });
});

describe('wishes for a language', () => {
  it.each([
    ['Deutsch bitte', 'de'],
    ['auf Deutsch', 'de'],
    ['Sprechen Sie Deutsch?', 'de'],
    ['German please', 'de'],
    ['请说德语', 'de'],
    ['English please', 'en'],
    ['Englisch', 'en'],
    ['可以用英文吗？', 'en'],
    ['中文', 'zh'],
    ['請說中文', 'zh'],
    ['请说中文', 'zh'],
    ['我想用中文', 'zh'],
    ['chinesisch bitte', 'zh'],
    ['We make German sausages', undefined],
    ['Deutsche Bank', undefined],
    ['中文教材', undefined],
  ])('hears %j as %s', (text, language) => {
    expect(book.language(text)).toBe(language);
  });
});

describe('typed labels', () => {
  const labels: Line[] = [say('request.accept'), say('request.decline'), say('request.other')];
  const find = (text: string, reads: Language = 'de', shown = labels) =>
    book.label(text, shown, person(reads), event);

  it.each([
    ['Annehmen', 0],
    ['annehmen.', 0],
    ['ACCEPT', 0],
    ['接受', 0],
    ['Ablehnen', 1],
    ['婉拒', 1],
    ['Another time', 2],
    ['anderer termin', 2],
    ['Ander', 2],
    ['换个', 2],
    ['換個時間', undefined],
    ['换', undefined],
    ['And', undefined],
    ['2', 1],
    ['2.', 1],
    ['(2)', 1],
    ['２', 1],
    ['②', 1],
    ['#2', 1],
    ['2️⃣', 1],
    ['二', 1],
    ['第二个', 1],
    ['第 2 个', 1],
    ['选第二个', 1],
    ['zwei', 1],
    ['die zweite', 1],
    ['der Zweite', 1],
    ['Nr. 2', 1],
    ['Nummer zwei', 1],
    ['number 2', 1],
    ['No. 2', 1],
    ['the second one', 1],
    ['2nd', 1],
    ['Option 3', 2],
    ['0', undefined],
    ['4', undefined],
    ['99999', undefined],
    ['1,5', undefined],
    ['10:30', undefined],
    ['2 Pressen', undefined],
    ['no one', undefined],
    ['I would like to accept whatever they propose', undefined],
    ['接受不了', undefined],
    ['', undefined],
    ['   ', undefined],
    ['!!!', undefined],
  ])('hears %j as %s', (text, index) => {
    expect(find(text)).toBe(index);
  });

  it('counts in words and digits, for those who know which button has which number', () => {
    const told = ['2', 'Nr. 2', 'zwei', 'the second', '第二个', '两个', '17', '0', '10:30'];
    expect(told.map(book.number)).toEqual([2, 2, 2, 2, 2, 2, 17, undefined, undefined]);
  });

  it('finds names and times as they stand on the buttons', () => {
    const name = {
      latin: { family: 'Wang', given: 'Wei' },
      han: { family: '王', given: '伟' },
      familyFirst: true,
    };
    const time = { from: Date.UTC(2026, 10, 23, 1, 30), to: Date.UTC(2026, 10, 23, 2) };
    const shown = [say('meeting.calendar-with-name', { name }), say('ask.time', { time })];
    expect(find('与王伟洽谈', 'zh', shown)).toBeUndefined();
    expect(find('与王伟（WANG Wei）洽谈', 'de', shown)).toBe(0);
    expect(find('Gespräch mit WANG Wei', 'de', shown)).toBe(0);
    expect(find('Mo., 23. Nov., 09:30', 'de', shown)).toBe(1);
    expect(find('mon 23 nov', 'de', shown)).toBe(1);
    expect(find('北京时间11月23日', 'de', shown)).toBe(1);
  });

  it('does not choose between two that fit, unless they read alike', () => {
    const twice = [say('suggest.ask'), say('suggest.later'), say('suggest.ask')];
    expect(find('Gespräch anfragen', 'de', twice)).toBe(0);
    expect(find('later', 'de', twice)).toBe(1);
    expect(find('zwei', 'de', twice)).toBeUndefined();
    const alike = [say('meeting.cancel-yes'), say('meeting.kept'), say('confirm.yes')];
    expect(find('yes, ', 'en', alike)).toBeUndefined();
    expect(find('Ja, d', 'de', alike)).toBe(2);
    expect(find('是的', 'zh', alike)).toBeUndefined();
  });

  it("lets the reader's own language decide where two languages disagree", () => {
    const shown = [say('language.en'), say('language.de')];
    expect(find('English', 'zh', shown)).toBe(0);
  });
});

describe('the lists of words', () => {
  it.each([
    ['commands', commands],
    ['values', values],
    ['wishes', ['in-german', 'in-english', 'in-chinese']],
  ] as const)('give each of the %s words of its own', (_, meanings) => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const meaning of meanings) {
      for (const phrase of phrasesOf(meaning)) {
        if ((owner.get(phrase) ?? meaning) !== meaning) shared.push(`${phrase}: ${meaning}`);
        owner.set(phrase, meaning);
      }
    }
    expect(shared).toEqual([]);
    expect([...owner.keys()]).not.toContain('');
  });

  it('contain what our own texts tell people to type', () => {
    const quoted = { de: /„([^“]+)“/g, en: /“([^”]+)”/g, zh: /“([^”]+)”/g };
    const heard = (key: string, language: Language) => {
      const text = new Map(textsOf(bundles[language])).get(key) ?? '';
      return [...text.matchAll(quoted[language])].map(([, word]) => book.command(word!)?.command);
    };
    for (const [key] of textsOf(bundles.en)) {
      if (key.startsWith('word.')) continue;
      const told = heard(key, 'en');
      if (!told.some(Boolean)) continue;
      for (const language of languages) {
        expect.soft(heard(key, language).sort(), `${language} ${key}`).toEqual(told.sort());
      }
    }
  });

  it('contain the commands of the help', () => {
    const listed = (language: Language) =>
      sayNow(say('help.commands'), { language, venueZone: 'UTC' })
        .split('·')
        .map((entry) => book.command(entry.split(/[:：]/u)[0]!)?.command);
    expect(listed('en')).not.toContain(undefined);
    for (const language of languages) expect(listed(language), language).toEqual(listed('en'));
  });
});

it('never fails on any text', () => {
  const label = say('request.accept');
  const words = fc.constantFrom(...phrasesOf('please'), '请', '/', '@', '第', '个', '2', 'ok', ' ');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 500 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (typed, reads) => {
      book.command(typed);
      book.language(typed);
      book.word(typed);
      const index = book.label(typed, [label], person(reads), event);
      expect(index === undefined || index === 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
