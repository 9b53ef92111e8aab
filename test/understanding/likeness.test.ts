import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLikeness } from '../../src/understanding/likeness.ts';
import { readText } from '../../src/understanding/words.ts';

const entry = (topic: string, phrase: string) => ({ topic, text: readText(phrase) });
const alike = createLikeness([
  entry('paint', 'Lackieranlage'),
  entry('paint', '喷漆生产线'),
  entry('charging', 'Wasserstofftankstelle'),
  entry('plugs', 'Stecker'),
  entry('brakes', 'ESP'),
  entry('testing', '电池安全检测'),
  entry('cells', '电池'),
]);
const topics = (text: string) => alike(readText(text)).map(({ topic }) => topic);

describe('likeness of letters', () => {
  it.each([
    ['Lackierroboter', 'paint'],
    ['Stromtankstelle', 'charging'],
    ['喷漆房', 'paint'],
    ['安全性检测', 'testing'],
  ])('finds what "%s" resembles', (text, topic) => {
    expect(topics(text)[0]).toBe(topic);
  });

  it.each(['Espresso', 'Kommunalverwaltung', '天气', ''])('finds nothing like "%s"', (text) => {
    expect(topics(text)).toEqual([]);
  });

  it('quotes a place of the text and gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (noise) => {
        const text = readText(`${noise} Lackierroboter`);
        const found = alike(text);
        for (const { share, from, to } of found) {
          expect(share).toBeGreaterThan(0);
          expect(0 <= from && from < to && to <= text.text.length).toBe(true);
        }
        expect(alike(text)).toEqual(found);
      }),
    );
  });
});
