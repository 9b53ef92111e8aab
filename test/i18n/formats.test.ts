import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../src/domain/name.ts';
import { createFormats } from '../../src/i18n/formats.ts';
import { type Format, factTypes } from '../../src/i18n/generate.ts';
import * as labels from '../../src/understanding/taxonomy.ts';
import { inAll, reader } from './reading.ts';

const formats = createFormats(labels);
const spoken = (format: Format, fact: unknown) =>
  inAll((language) => formats[format](fact as never, reader(language)));

const petra: PersonName = { latin: { family: 'Müller-Groß', given: 'Petra' }, familyFirst: false };
const wang: PersonName = {
  latin: { family: 'Wang', given: 'Wei' },
  han: { family: '王', given: '伟' },
  familyFirst: true,
};

describe('facts in words', () => {
  it('has one entry for every format of the texts', () => {
    expect(Object.keys(formats).sort()).toEqual(Object.keys(factTypes).sort());
  });

  it('marks family names, and gives both scripts', () => {
    expect(spoken('person', petra)).toEqual({
      de: 'Petra MÜLLER-GROẞ',
      en: 'Petra MÜLLER-GROẞ',
      zh: 'Petra MÜLLER-GROẞ',
    });
    expect(spoken('person', wang)).toEqual({
      de: 'WANG Wei (王伟)',
      en: 'WANG Wei (王伟)',
      zh: '王伟（WANG Wei）',
    });
  });

  it("puts the reader's script of an organisation first", () => {
    expect(spoken('organisation', { latin: 'Sany Heavy Industry', han: '三一重工' })).toEqual({
      de: 'Sany Heavy Industry (三一重工)',
      en: 'Sany Heavy Industry (三一重工)',
      zh: '三一重工（Sany Heavy Industry）',
    });
    expect(spoken('organisation', { han: '三一重工' }).de).toBe('三一重工');
    expect(spoken('organisation', { latin: 'TÜV' }).zh).toBe('TÜV');
  });

  it('says what is done with a topic as the side that speaks would', () => {
    expect(spoken('offering', 'supply.distribution')).toEqual({
      de: 'Vertrieb oder Vertretung übernehmen',
      en: 'Acts as distributor or agent',
      zh: '承接代理或经销',
    });
    expect(spoken('seeking', 'supply.distribution')).toEqual({
      de: 'Vertriebspartner oder Vertretung suchen',
      en: 'Seeks a distributor or agent',
      zh: '寻求代理商或经销商',
    });
  });

  it('keeps kinds and sizes apart', () => {
    expect(spoken('kinds', ['bank', 'startup'])).toEqual({
      de: 'Bank; Start-up',
      en: 'Bank; Start-up',
      zh: '银行；初创企业',
    });
    expect(spoken('sizes', ['small', 'large'])).toEqual({
      de: 'klein (unter 50 Beschäftigte); groß (ab 250 Beschäftigte)',
      en: 'small (under 50 people); large (250 people and more)',
      zh: '小型（50人以下）；大型（250人及以上）',
    });
  });

  it('quotes in the marks of the reader', () => {
    expect(spoken('quote', ' Wir suchen\n Zulieferer. ')).toEqual({
      de: '„Wir suchen Zulieferer.“',
      en: '“Wir suchen Zulieferer.”',
      zh: '“Wir suchen Zulieferer.”',
    });
  });

  it('leaves what somebody says to the reader whole', () => {
    const word = 'Wir suchen Zulieferer.\n'.repeat(20);
    expect(spoken('speech', word).de).toBe(`„${word.trim()}“`);
  });

  it('cuts long quotes where a word ends, in any script', () => {
    const german = spoken('quote', 'Spritzgusswerkzeuge, '.repeat(20)).de;
    expect(german).toMatch(/^„(Spritzgusswerkzeuge, )+Spritzgusswerkzeuge…“$/);
    expect(german.length).toBeLessThanOrEqual(123);
    const chinese = spoken('quote', '寻找动力电池供应商'.repeat(30)).zh;
    expect(chinese).toMatch(/…”$/);
    expect(chinese.length).toBeGreaterThan(80);
    expect(chinese.length).toBeLessThanOrEqual(123);
    const endless = spoken('quote', '👩‍👩‍👧‍👦'.repeat(100)).en;
    expect(endless).toMatch(/^“(👩‍👩‍👧‍👦)+…”$/u);
  });

  it("names topics, chains and kinds in the reader's language", () => {
    expect(spoken('topics', ['mach.machine-tools', 'new.hydrogen-valves'])).toEqual({
      de: 'CNC-Werkzeugmaschinen; hydrogen-valves',
      en: 'CNC machine tools; hydrogen-valves',
      zh: '数控机床；hydrogen-valves',
    });
    expect(spoken('topic', 'mach.machine-tools').zh).toBe('数控机床');
    // One that an event has given up.
    expect(spoken('topic', 'own.csh-slag-bricks').de).toBe('slag-bricks');
    expect(spoken('chain', 'finance')).toEqual({
      de: 'Finanzkette',
      en: expect.stringContaining('chain'),
      zh: '金融链',
    });
    expect(spoken('kind', 'bank').de).toBe('Bank');
  });

  it('names languages, levels and countries', () => {
    expect(spoken('languages', ['de', 'en', 'zh'])).toEqual({
      de: 'Deutsch, Englisch und Chinesisch',
      en: 'German, English and Chinese',
      zh: '德语、英语和中文',
    });
    expect(spoken('languages', ['qq', '--', ''])).toMatchObject({ en: 'qq, -- and ' });
    expect(
      spoken('spoken', [
        { language: 'en', level: 'working' },
        { language: 'zh', level: 'basic' },
        { language: 'de', level: 'fluent' },
      ]),
    ).toEqual({
      de: 'Deutsch (fließend), Englisch (gute Kenntnisse) und Chinesisch (Grundkenntnisse)',
      en: 'German (fluent), English (working) and Chinese (basic)',
      zh: '德语（流利）、英语（可商务交流）和中文（基础）',
    });
    expect(spoken('country', 'AT')).toEqual({ de: 'Österreich', en: 'Austria', zh: '奥地利' });
  });

  it('counts and measures', () => {
    expect(spoken('number', 1234.5)).toEqual({ de: '1.234,5', en: '1,234.5', zh: '1,234.5' });
    const hour = 3_600_000;
    expect(spoken('duration', 24 * hour)).toEqual({
      de: '24 Stunden',
      en: '24 hours',
      zh: '24小时',
    });
    expect(spoken('duration', 48 * hour)).toEqual({ de: '2 Tage', en: '2 days', zh: '2天' });
    expect(spoken('duration', hour * 1.5).en).toBe('1 hour, 30 minutes');
    expect(spoken('duration', 0).de).toBe('1 Minute');
  });

  it('takes what exists in each language from its own', () => {
    expect(spoken('localised', { de: 'Halle', en: 'Hall', zh: '展厅' })).toEqual({
      de: 'Halle',
      en: 'Hall',
      zh: '展厅',
    });
  });

  it('sets apart names that run from right to left, and lets nobody turn our sentences round', () => {
    expect(spoken('text', 'אבי').en).toBe('\u2068אבי\u2069');
    expect(spoken('text', 'a\u202eb\u2069').en).toBe('ab');
    expect(spoken('list', ['محمد', 'x']).en).toBe('\u2068محمد\u2069 and x');
    expect(spoken('text', 'Müller').en).toBe('Müller');
  });
});
