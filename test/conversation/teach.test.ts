import { describe, expect, test } from 'vitest';
import { addTopic } from '../../src/conversation/acts/add-topic.ts';
import { forget } from '../../src/conversation/acts/forget.ts';
import { teach } from '../../src/conversation/acts/teach.ts';
import { understandAgain } from '../../src/conversation/acts/understand-again.ts';
import { createEngines } from '../../src/conversation/engines.ts';
import { loadWords } from '../../src/conversation/load-words.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { TaxonomyLayer } from '../../src/domain/taxonomy-layer.ts';
import type { Turn } from '../../src/domain/turn.ts';
import type { EventView } from '../../src/domain/view.ts';
import { need, offer, person } from '../matching/sample.ts';

const { event } = createDemo(Date.UTC(2026, 10, 20));
const none: TaxonomyLayer = { topics: [], synonyms: [] };

const viewOf = (words: TaxonomyLayer, people: Person[] = []): EventView => ({
  event: { ...event, words },
  people: new Map(people.map((person) => [person.id, person])),
  organisations: new Map(),
  meetings: new Map(),
  meetingsOf: () => [],
});

const refusal = (result: Turn | Refusal) => (isRefusal(result) ? result.refused.key : undefined);

/** The event's words after a turn. */
function wordsAfter(result: Turn | Refusal): TaxonomyLayer {
  if (isRefusal(result)) throw new Error(result.refused.key);
  const [change] = result.changes;
  if (!change || !('put' in change) || change.put !== 'event') throw new Error('no event');
  return change.event.words;
}

const lesson = { turn: 't', phrase: 'Flügelwerk', language: 'de', topic: 'ener.wind' } as const;
const labels = { de: 'Blubberwutze', en: 'Bubble hogs', zh: '咕噜猪机' };
const hogs = { turn: 't', slug: 'hogs', sector: 'mach', labels };

describe('teaching', () => {
  test('adds the phrase, takes it off the list in the same turn, and is done once', () => {
    const turn = teach(viewOf(none), { ...lesson, phrase: ' Flügelwerk ' }) as Turn;
    expect(wordsAfter(turn).synonyms).toEqual([
      { topic: 'ener.wind', language: 'de', phrase: 'Flügelwerk' },
    ]);
    expect(turn.changes[1]).toEqual({ drop: 'phrase', phrase: 'flugelwerk' });
    const again = teach(viewOf(wordsAfter(turn)), { ...lesson, phrase: 'FLUEGELWERK' });
    expect(wordsAfter(again).synonyms).toHaveLength(1);
  });

  test.each([
    [{ phrase: 'Wärmepumpen' }, 'refusal.words-phrase-taken'],
    [{ topic: 'ener.nothing' }, 'refusal.words-topic-unknown'],
    [{ phrase: 'x'.repeat(81) }, 'refusal.words-phrase-too-long'],
    [{ phrase: '…' }, 'refusal.words-phrase-empty'],
  ])('refuses %o', (change, key) => {
    expect(refusal(teach(viewOf(none), { ...lesson, ...change }))).toBe(key);
  });

  test('refuses more than an event can hold', () => {
    const synonyms = Array.from({ length: 2000 }, (_, i) => ({ ...lesson, phrase: `q${i}x` })).map(
      ({ topic, language, phrase }) => ({ topic, language, phrase }),
    );
    const full = viewOf({ topics: [], synonyms });
    expect(refusal(teach(full, lesson))).toBe('refusal.words-too-many');
  });
});

describe('a topic of the event’s own', () => {
  test('has a code that no other event has, and is understood in three languages', () => {
    const words = wordsAfter(addTopic(viewOf(none), hogs));
    expect(words.topics[0]).toMatchObject({ code: 'own.csh-hogs', labels });
    const engines = createEngines();
    const view = viewOf(words);
    for (const text of ['Wir bauen Blubberwutzen', 'We sell bubble hogs', '需要咕噜猪机']) {
      expect(engines.recognise(view, text).topics[0]?.topic).toBe('own.csh-hogs');
      expect(engines.notUnderstood(view, text)).toEqual([]);
    }
    expect(engines.findTopics(view, 'bubble', 1)).toEqual(['own.csh-hogs']);
    // Another event knows nothing of it.
    const other = { ...view, event: { ...view.event, code: 'other', words: none } };
    expect(engines.recognise(other, 'Wir bauen Blubberwutzen').topics).toEqual([]);
  });

  test.each([
    [{ slug: 'Große Wutze' }, 'refusal.words-slug'],
    [{ sector: 'pigs' }, 'refusal.words-sector-unknown'],
    [{ labels: { ...labels, zh: ' ' } }, 'refusal.words-phrase-empty'],
    [{ labels: { ...labels, de: 'x'.repeat(81) } }, 'refusal.words-phrase-too-long'],
    [{ labels: { ...labels, de: 'Wärmepumpen' } }, 'refusal.words-phrase-taken'],
  ])('is refused with %o', (change, key) => {
    expect(refusal(addTopic(viewOf(none), { ...hogs, ...change }))).toBe(key);
  });

  test('is refused a second time', () => {
    const words = wordsAfter(addTopic(viewOf(none), hogs));
    const again = { ...hogs, labels: { de: 'Andere', en: 'Others', zh: '其他猪' } };
    expect(refusal(addTopic(viewOf(words), again))).toBe('refusal.words-topic-taken');
  });

  test('is forgotten with all its words', () => {
    const first = wordsAfter(addTopic(viewOf(none), hogs));
    const more = { ...lesson, phrase: 'Grunzkugel', topic: 'own.csh-hogs' };
    const words = wordsAfter(teach(viewOf(first), more));
    const turn = { turn: 't' };
    expect(wordsAfter(forget(viewOf(words), { ...turn, phrase: 'GRUNZKUGEL' }))).toEqual(first);
    expect(wordsAfter(forget(viewOf(words), { ...turn, topic: 'own.csh-hogs' }))).toEqual(none);
    for (const gone of [{ phrase: 'nie gelehrt' }, { topic: 'ener.wind' }]) {
      expect(refusal(forget(viewOf(words), { ...turn, ...gone }))).toBe('refusal.words-not-taught');
    }
  });

  test('is near to its sector, as soon as it is known', () => {
    const engines = createEngines();
    const me = person('me', { interests: [need('mach.pumps-valves')] });
    const partner = person('partner', {
      delegation: 'changsha',
      interests: [offer('own.csh-hogs')],
    });
    const found = (words: TaxonomyLayer) =>
      engines.suggest(viewOf(words, [me, partner]), me, 5, new Set());
    expect(found(none)).toEqual([]);
    const words = wordsAfter(addTopic(viewOf(none), hogs));
    expect(engines.explain(viewOf(words, [me, partner]), me, partner)?.score).toBeGreaterThan(0);
    expect(engines.recognise(viewOf(none), 'Blubberwutze').topics).toEqual([]);
  });
});

describe('what was said before', () => {
  const words = wordsAfter(teach(viewOf(none), lesson));
  const speaker = (id: string, topics: string[], said: string) =>
    newPerson({
      id,
      presence: 'present',
      reads: 'de',
      interests: [
        {
          side: 'offer' as const,
          chain: 'industrial' as const,
          topics,
          words: said,
          language: 'de',
        },
      ],
    });
  const people = [
    speaker('a', [], 'Wir bauen Flügelwerke'),
    speaker('b', ['mach.pumps-valves'], 'Flügelwerke und Pumpen'),
    speaker('c', [], 'Wir bauen Grunzkugeln'),
    speaker('d', [], 'Flügelwerke'),
    // What was recognised in it has been dropped.
    speaker('e', [], 'Windkraft'),
  ];

  test('is understood now, by nobody else and not twice', () => {
    const engines = createEngines();
    const known = new Map(people.map((person) => [person.id, person]));
    const seen: string[][] = [];
    for (;;) {
      const view = viewOf(words, [...known.values()]);
      const turn = understandAgain(view, engines, lesson, 1);
      if (!turn) break;
      const changed = turn.changes.flatMap((c) => ('person' in c ? [c.person] : []));
      seen.push(changed.map(({ id }) => id));
      for (const person of changed) known.set(person.id, person);
      expect(turn.relies).toEqual(['event']);
    }
    expect(seen).toEqual([['a'], ['d']]);
    expect(known.get('a')?.interests[0]?.topics).toEqual(['ener.wind']);
    expect(known.get('b')).toBe(people[1]);
  });
});

describe('loading a file again', () => {
  const said = (phrase: string, topic: string) => ({ phrase, topic, language: 'de' as const });
  const topic = (slug: string, de: string) => ({
    code: `own.csh-${slug}`,
    sector: 'mach',
    labels: { de, en: `${slug} en`, zh: `${slug} 中文` },
  });

  test('keeps what was taught; where both speak, the file has the last word', () => {
    const taught = {
      topics: [topic('a', 'Aaa'), topic('b', 'Bbb')],
      synonyms: [said('Eins', 'ener.wind'), said('ZWEI', 'ener.wind'), said('Neu', 'ener.wind')],
    };
    const file = {
      topics: [topic('b', 'Neu'), topic('c', 'Ccc')],
      synonyms: [said('zwei', 'ener.heat-pumps'), said('Drei', 'ener.wind')],
    };
    const merged = loadWords(taught, file);
    expect(merged.topics).toEqual([topic('a', 'Aaa'), topic('b', 'Neu'), topic('c', 'Ccc')]);
    expect(merged.synonyms).toEqual([
      said('Eins', 'ener.wind'),
      said('zwei', 'ener.heat-pumps'),
      said('Drei', 'ener.wind'),
    ]);
    expect(loadWords(merged, file)).toEqual(merged);
  });
});
