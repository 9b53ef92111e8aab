import { describe, expect, it } from 'vitest';
import { TaxonomyLayer } from '../../src/domain/taxonomy-layer.ts';
import { createLabels } from '../../src/understanding/labels.ts';
import { checkLayer } from '../../src/understanding/layer.ts';
import { createRecogniser } from '../../src/understanding/recognise.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const none: TaxonomyLayer = { topics: [], synonyms: [] };
const labels = { de: 'Quirlwerke', en: 'Whisk works', zh: '搅蛋机厂' };
const layer: TaxonomyLayer = {
  topics: [{ code: 'mach.whisks', sector: 'mach', labels, synonyms: { de: ['Rührbesen'] } }],
  synonyms: [{ topic: 'ener.wind', language: 'de', phrase: 'Flügelwerk' }],
};

describe('a layer over the taxonomy', () => {
  it('is understood at once, in compounds and every language', () => {
    const { recognise } = createRecogniser(taxonomy, layer);
    const first = (text: string) => recognise(text).topics[0]?.topic;
    expect(first('Wir suchen Quirlwerke')).toBe('mach.whisks');
    expect(first('Edelstahlrührbesen')).toBe('mach.whisks');
    expect(first('寻找搅蛋机厂')).toBe('mach.whisks');
    expect(first('Wir bauen Flügelwerke')).toBe('ener.wind');
    expect(recognise('Rührbesn gesucht').topics[0]?.topic).toBe('mach.whisks');
    expect(recognise('Pumpen').topics[0]?.topic).toBe('mach.pumps-valves');
  });

  it('leaves other recognisers of the same taxonomy alone', () => {
    createRecogniser(taxonomy, layer);
    const topics = createRecogniser(taxonomy).recognise('Quirlwerke').topics;
    expect(topics.map(({ topic }) => topic)).not.toContain('mach.whisks');
  });

  it('costs only what it holds', () => {
    createRecogniser(taxonomy);
    const started = performance.now();
    createRecogniser(taxonomy, layer);
    expect(performance.now() - started).toBeLessThan(20);
  });

  it('is labelled like the rest', () => {
    const over = createLabels(taxonomy, layer);
    expect(over.topicLabel('mach.whisks', 'zh')).toBe('搅蛋机厂');
    expect(over.topicLabel('batt.cells', 'de')).toBe('Batteriezellen');
    expect(over.topicLabel('mach.nobody', 'de')).toBe('mach.nobody');
    expect(over.sectorOf('mach.whisks')).toBe('mach');
    expect(over.kindLabel('supply.distribution', 'need', 'en')).toBe(
      'Seeks a distributor or agent',
    );
  });
});

describe('checking a layer', () => {
  it('finds no fault with a good one', () => {
    expect(checkLayer(taxonomy, layer)).toEqual([]);
    expect(checkLayer(taxonomy, none)).toEqual([]);
  });

  it.each([
    [
      { topic: 'ener.wind', language: 'de' as const, phrase: 'WAERMEPUMPEN' },
      { key: 'phraseTaken', phrase: 'WAERMEPUMPEN', language: 'de', topic: 'ener.heat-pumps' },
    ],
    [
      { topic: 'ener.none', language: 'en' as const, phrase: 'perpetual motion' },
      { key: 'topicUnknown', code: 'ener.none' },
    ],
    [
      { topic: 'ener.wind', language: 'en' as const, phrase: '…' },
      { key: 'phraseEmpty', phrase: '…', language: 'en' },
    ],
  ])('refuses %o', (synonym, refusal) => {
    expect(checkLayer(taxonomy, { ...none, synonyms: [synonym] })).toEqual([refusal]);
  });

  it('refuses a code that is taken, twice the same, or in no sector', () => {
    const topic = (code: string, name: string) => ({
      code,
      sector: code.split('.')[0]!,
      labels: { de: `${name}-Ding`, en: `${name} thing`, zh: `${name}特物` },
    });
    const topics = [
      topic('batt.cells', 'a'),
      topic('mach.x', 'b'),
      topic('mach.x', 'b'),
      topic('no.y', 'c'),
    ];
    expect(checkLayer(taxonomy, { ...none, topics })).toEqual([
      { key: 'topicCodeTaken', code: 'batt.cells' },
      { key: 'topicCodeTaken', code: 'mach.x' },
      { key: 'sectorUnknown', code: 'no.y', sector: 'no' },
    ]);
  });

  it('takes no long phrases', () => {
    const synonyms = [{ topic: 'ener.wind', language: 'de', phrase: 'x'.repeat(81) }];
    expect(TaxonomyLayer.safeParse({ ...none, synonyms }).success).toBe(false);
  });
});
