import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../src/understanding/recognise.ts';
import { taxonomy } from '../../src/understanding/taxonomy.ts';

const { recognise } = createRecogniser(taxonomy);

describe('small talk', () => {
  it.each([
    'Wo finde ich den Bus zum Hotel?',
    'Kannst du mir ein Taxi rufen?',
    'Das Essen war lecker',
    'Guten Morgen zusammen',
    'Where is the coffee?',
    'My phone died',
    'Nice weather today',
    '帮我叫辆出租车',
    '手机没电了',
    '今天天气真好，出去走走吧',
  ])('names no topic: %s', (text) => {
    expect(recognise(text).topics).toEqual([]);
  });

  it.each([
    ['Wo finde ich Lieferanten für Pumpen?', 'mach.pumps-valves'],
    ['Do you make milling machines?', 'mach.machine-tools'],
    ['有没有做注塑机的厂家', 'mach.plastics-machinery'],
    ['Where can I buy electric buses?', 'cnst.special-vehicles'],
    ['Hallo, wir liefern Wärmepumpen', 'ener.heat-pumps'],
    ['机场行李分拣系统', 'autom.intralogistics'],
    ['Hotel', 'cons.tourism-gastronomy'],
  ])('is not heard in business: %s', (text, topic) => {
    expect(recognise(text).topics[0]?.topic).toBe(topic);
  });
});
