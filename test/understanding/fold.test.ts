import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from '../../src/understanding/fold.ts';

describe('folding', () => {
  it.each([
    ['Kläranlagen', 'Klaeranlagen'],
    ['für', 'fuer'],
    ['Größe', 'GROESSE'],
    ['Ölfilter', 'Oelfilter'],
    ['u\u0308ber', 'über'],
    ['ＣＮＣ１２３', 'cnc123'],
    ['Schweiß\u00adtechnik', 'Schweisstechnik'],
    ['ﬁlter', 'filter'],
    ['動力電池模組', '动力电池模组'],
  ])('makes %s and %s the same', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it.each(['neue', 'steuer', 'quelle'])('keeps the ue of %s', (word) => {
    expect(foldText(word)).toBe(word);
  });

  it('quotes the original with its umlauts, capitals and full width', () => {
    const source = 'Wir bauen Prüfstände、ＣＮＣ机床';
    const { text, original } = fold(source);
    const at = text.indexOf('prufstand');
    expect(original(at, at + 'prufstande'.length)).toBe('Prüfstände');
    const cnc = text.indexOf('cnc');
    expect(original(cnc, cnc + 5)).toBe('ＣＮＣ机床');
  });

  it('maps every piece of any text into that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (source, a, b) => {
        const { text, original } = fold(source);
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(source).toContain(original(from!, to!));
      }),
    );
  });
});
