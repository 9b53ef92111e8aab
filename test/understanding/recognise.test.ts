import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTopicSearch } from '../../src/understanding/find.ts';
import { guessLanguage } from '../../src/understanding/guess.ts';
import { createRecogniser } from '../../src/understanding/recognise.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const recogniser = createRecogniser(taxonomy);
const { recognise, splitSides } = recogniser;
const topicsIn = (text: string) => recognise(text).topics.map(({ topic }) => topic);

describe('recognising topics', () => {
  it('finds every label and every synonym of every topic', () => {
    for (const { code, labels, synonyms } of taxonomy.topics) {
      for (const language of ['de', 'en', 'zh'] as const) {
        for (const phrase of [labels[language], ...synonyms[language]]) {
          expect([phrase, topicsIn(phrase)]).toEqual([phrase, expect.arrayContaining([code])]);
        }
      }
    }
  });

  it.each([
    ['Wir bauen Werkzeugmaschinen.', 'mach.machine-tools'],
    ['Hersteller von Waermepumpen', 'ener.heat-pumps'],
    ['Lithium-Batteriezelle', 'batt.cells'],
    ['Spritzguss-Werkzeuge', 'tool.moulds-dies'],
    ['Spezialturmdrehkräne', 'cnst.cranes-hoists'],
    ['we run a law firm', 'biz.legal'],
    ['湖南的工业机器人公司', 'autom.industrial-robots'],
    ['5G 基站', 'elec.telecom-5g'],
    ['ＰＬＣ编程', 'autom.plc-control'],
    ['CMMs for our lab', 'tool.metrology'],
  ])('understands "%s"', (text, topic) => {
    expect(topicsIn(text)[0]).toBe(topic);
  });

  it.each([
    ['提高校园', 'edu.higher-education'],
    ['Espressobar', 'auto.chassis-brakes'],
  ])('cuts no word out of the middle of "%s"', (text, wrong) => {
    expect(topicsIn(text)).not.toContain(wrong);
  });

  it.each([
    ['Abfüllanlagen für Windenergie', 'mach.packaging', 'ener.wind'],
    ['sensors for excavators', 'autom.sensors', 'cnst.earthmoving'],
    ['用于挖掘机的传感器', 'autom.sensors', 'cnst.earthmoving'],
  ])('ranks the thing before its use in "%s"', (text, thing, use) => {
    expect(topicsIn(text).slice(0, 2)).toEqual([thing, use]);
  });

  it('takes "looking for" as a cue, not as a use', () => {
    expect(topicsIn('looking for sensors')[0]).toBe('autom.sensors');
  });

  it('quotes the original words', () => {
    const [found] = recognise('Suche Anbieter von Wärmepumpen, bitte melden').topics;
    expect(found).toMatchObject({ topic: 'ener.heat-pumps', snippet: 'Wärmepumpen' });
  });

  it.each([
    'Hallo, wann beginnt morgen das Abendessen?',
    'Thank you very much, see you tomorrow!',
    '请问洗手间在哪里？',
    '取消会议',
    'is it its own kind of art',
    'eine neue Art von Gespräch',
    '',
    '42',
  ])('is sure of nothing in "%s"', (text) => {
    expect(recognise(text).topics).toEqual([]);
  });

  it.each([
    ['Suche Lieferanten für Pumpen', 'supply'],
    ['Joint Venture im Bereich Pumpen', 'industrial'],
    ['联合研发工业机器人', 'industrial'],
    ['Ausbildung von Mechatronikern', 'talent'],
    ['招聘工程师', 'talent'],
    ['Finanzierung gesucht', 'finance'],
    ['贷款', 'finance'],
    ['工业机器人', 'supply'],
    ['guten Morgen', undefined],
  ])('hears the chain of "%s"', (text, chain) => {
    expect(recognise(text).chain).toBe(chain);
  });

  it('answers any text, whatever it holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('\0', '\u202e', '😀', '\ud800', 'für ', '用', '机床', '-'),
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const { snippet, score } of recognise(text).topics) {
          expect(text).toContain(snippet);
          expect(score).toBeGreaterThan(0);
        }
        splitSides(text);
      }),
    );
  });

  it.each(['a-', '高', 'für ', 'suche und ', '😀\0', 'maschinen'])(
    'stays quick over 10,000 characters of "%s"',
    (piece) => {
      const started = performance.now();
      recognise(piece.repeat(10_000).slice(0, 10_000));
      // Far above what it takes, far below what a quadratic search would.
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});

describe('guessing the language', () => {
  it.each([
    ['Wir suchen Partner', 'de'],
    ['Kläranlagen', 'de'],
    ['we are looking for partners', 'en'],
    ['寻找合作伙伴', 'zh'],
    ['PLC编程、TIA Portal培训', 'zh'],
    ['大模型 for customer service, open to German partners', 'en'],
    ['CNC', undefined],
    ['🙂', undefined],
    ['', undefined],
  ])('of "%s"', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe('splitting a sentence into offer and need', () => {
  it.each([
    [
      'Spritzgusswerkzeuge für die E-Mobilität, suche Batteriezellen-Lieferanten',
      'Spritzgusswerkzeuge für die E-Mobilität',
      'suche Batteriezellen-Lieferanten',
    ],
    ['动力电池模组，寻找德国自动化设备供应商', '动力电池模组', '寻找德国自动化设备供应商'],
    ['We supply pumps and need steel', 'We supply pumps', 'need steel'],
    [
      'Suche Stahl; wir liefern Pumpen und Ventile',
      'wir liefern Pumpen und Ventile',
      'Suche Stahl',
    ],
    ['Pumpenhersteller sucht Stahl', 'Pumpenhersteller', 'sucht Stahl'],
    ['Pumpen gesucht in China', undefined, 'Pumpen gesucht in China'],
    ['Pumpen suchen wir', undefined, 'Pumpen suchen wir'],
    ['Wir liefern Pumpen', 'Wir liefern Pumpen', undefined],
    ['Pumpen', undefined, undefined],
  ])('"%s"', (text, offer, need) => {
    expect(splitSides(text)).toEqual({ ...(offer && { offer }), ...(need && { need }) });
  });
});

describe('searching for a topic', () => {
  const findTopics = createTopicSearch(taxonomy, recogniser);

  it('puts what is recognised first, then what begins alike, up to the limit', () => {
    expect(findTopics('Batteriez', 5).map(({ topic }) => topic)).toContain('batt.cells');
    expect(findTopics('注塑', 3)[0]?.topic).toMatch(/plastic/);
    expect(findTopics('a', 5)).toEqual([]);
    expect(findTopics('Maschinen', 4)).toHaveLength(4);
  });
});
