import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { placeholdersOf, textsOf } from '../../src/i18n/bundle.ts';
import { factTypes } from '../../src/i18n/generate.ts';
import { bundles } from '../../src/i18n/texts.ts';

const english = new Map(textsOf(bundles.en));
/** Everything that is said; what may be typed (area `word`) follows no style. */
const said = (language: 'de' | 'zh') =>
  textsOf(bundles[language]).filter(([key]) => !key.startsWith('word.'));

const base = (key: string) => key.replace(/_(?:one|other)$/, '');
const facts = (text: string) =>
  placeholdersOf(text).map(({ name, format }) => (format ? `${name}, ${format}` : name));
/** What is left of a text for its reader without its facts. */
const bare = (text: string) => text.replace(/\{\{.*?\}\}/g, ' ');
const offending = (texts: [string, string][], isWrong: (text: string) => boolean) =>
  texts.filter(([, text]) => isWrong(text)).map(([key, text]) => `${key}: ${text}`);

/** Texts that are rightly the same as in English. */
const alike: Record<'de' | 'zh', Record<string, string>> = {
  de: {
    'language.de': 'a language names itself',
    'language.en': 'a language names itself',
    'language.zh': 'a language names itself',
    'profile.name': 'the German word is the same',
    'profile.edit-name': 'the German word is the same',
    'profile.position': 'the German word is the same',
    'profile.edit-position': 'the German word is the same',
    'profile.delegation': 'the German word is the same',
    'profile.edit-delegation': 'the German word is the same',
  },
  zh: {
    'language.de': 'a language names itself',
    'language.en': 'a language names itself',
    'language.zh': 'a language names itself',
  },
};

/** Texts with foreign words on purpose. */
const foreign = new Map([
  ['language.de', 'a language names itself'],
  ['language.en', 'a language names itself'],
  ['language.ask', 'asked before anybody knows which language is read'],
]);

describe('the three languages', () => {
  it('have the same texts, each in the plural forms of its language', () => {
    const keys = (language: 'de' | 'en' | 'zh') => textsOf(bundles[language]).map(([key]) => key);
    expect(keys('de')).toEqual(keys('en'));
    expect(keys('zh')).toEqual(keys('en').filter((key) => !key.endsWith('_one')));
    for (const language of languages) {
      const plural = keys(language).filter((key) => /_[a-z]+$/.test(key));
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
      for (const [key, group] of Map.groupBy(plural, base)) {
        expect(group.map((form) => form.slice(key.length + 1)).sort(), key).toEqual(forms);
      }
    }
  });

  it.each(['de', 'zh'] as const)(
    'speak of the same facts in %s, in the same formats',
    (language) => {
      for (const [key, text] of textsOf(bundles[language])) {
        const isOne = key.endsWith('_one');
        const ours = facts(text).filter((fact) => !isOne || fact !== 'count');
        const theirs = facts(english.get(key)!).filter((fact) => !isOne || fact !== 'count');
        expect.soft(ours.sort(), `${language} ${key}`).toEqual(theirs.sort());
      }
    },
  );

  it.each(languages)('have only formats that exist, and no empty text, in %s', (language) => {
    for (const [key, text] of textsOf(bundles[language])) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(bare(text), key).not.toMatch(/[{}]|\$t\(|<\/?\w|\*\*/);
      for (const { format } of placeholdersOf(text)) {
        expect(Object.keys(factTypes), key).toContain(format ?? 'text');
      }
    }
  });

  it.each(['de', 'zh'] as const)('leave no English standing in %s', (language) => {
    const same = said(language).filter(
      ([key, text]) => /\p{L}/u.test(bare(text)) && text === english.get(key),
    );
    expect(same.map(([key]) => key).sort()).toEqual(Object.keys(alike[language]).sort());
    const words = /\b(?:the|and|you|your|is|are|please|with|not|have|meeting|for)\b/i;
    const left = said(language).filter(([key]) => !foreign.has(key));
    expect(offending(left, (text) => words.test(bare(text)))).toEqual([]);
  });
});

describe('the German texts', () => {
  const texts = said('de').filter(([key]) => !foreign.has(key));

  it('say "Sie" to everybody', () => {
    const familiar = /\b(?:du|dir|dich|dein\w*|euch|euer\w*|eure\w*)\b/i;
    expect(offending(texts, (text) => familiar.test(bare(text)))).toEqual([]);
  });

  it('use German quotation marks, in pairs', () => {
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    expect(offending(texts, (text) => /["'”‘’»«]/.test(text))).toEqual([]);
    expect(offending(texts, (text) => count(text, '„') !== count(text, '“'))).toEqual([]);
  });

  it('use the words of the house', () => {
    const others = /\b(?:Matchmaking|Match|Meetings?|Button|klick\w*|Slot|Request|User|Event)\b/i;
    expect(offending(texts, (text) => others.test(bare(text)))).toEqual([]);
  });
});

describe('the Chinese texts', () => {
  const texts = said('zh').filter(([key]) => !foreign.has(key));

  it('say 您 to everybody', () => {
    expect(offending(texts, (text) => /你/u.test(text))).toEqual([]);
  });

  it('use full-width punctuation beside Chinese characters', () => {
    const narrow = /\p{Script=Han}\s?[,:;!?()"'.]|[,:;!?()"']\s?\p{Script=Han}/u;
    expect(offending(texts, (text) => narrow.test(bare(text)))).toEqual([]);
    expect(offending(texts, (text) => /\}\}\s?[,:;!?()"']|[,:;!?()"']\s?\{\{/u.test(text))).toEqual(
      [],
    );
  });

  it('are written in simplified characters', () => {
    expect(offending(texts, (text) => /[們這個時間請與對談會議語選擇]/u.test(text))).toEqual([]);
  });

  it('use the words of the house', () => {
    const others = /会谈|撮合|口译|翻译|组织者|槽/u;
    expect(offending(texts, (text) => others.test(bare(text)))).toEqual([]);
  });
});
