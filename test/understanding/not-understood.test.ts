import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../src/understanding/recognise.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const { notUnderstood } = createRecogniser(taxonomy);

describe('what was not understood', () => {
  it.each([
    ['Wir suchen Blubberwutze für Waschmaschinen', ['blubberwutze']],
    ['We need turboencabulators and pumps', ['turboencabulators']],
    ['寻找德国的磁流变阻尼器供应商', ['磁流变阻尼器']],
    ['Wir suchen Partner in Deutschland', []],
    ['Pumpen, Ventile', []],
    ['mail me: me@example.com, +49 170 1234567', ['mail']],
    ['Wir suchen Blubberwutze mit Knatterquast, danke', ['blubberwutze mit knatterquast']],
    ['We need a turboencabulator in a marzelvane please', ['turboencabulator in a marzelvane']],
    ['Bitte Blubberwutze an me@example.com', ['blubberwutze']],
    ['', []],
  ])('of "%s"', (text, phrases) => {
    expect(notUnderstood(text)).toEqual(phrases);
  });

  it('is short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const phrases = notUnderstood(text);
        expect(phrases.length).toBeLessThanOrEqual(5);
        for (const phrase of phrases) expect(phrase.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
