import { describe, expect, test } from 'vitest';
import { createEngines } from '../../src/conversation/engines.ts';
import { deriveId } from '../../src/conversation/ids.ts';
import { nextApproach, whoApproaches } from '../../src/demo/approach.ts';
import { languageFor, speechFor } from '../../src/demo/speech.ts';
import type { Interest, Side } from '../../src/domain/interest.ts';
import { languages } from '../../src/domain/language.ts';
import type { Reason } from '../../src/domain/match.ts';
import type { Person } from '../../src/domain/person.ts';
import { taxonomy, topicLabel } from '../../src/understanding/taxonomy.ts';
import { visitor as bare, event, request, someone, viewOf } from './sample.ts';

const wish = (side: Side, topic: string): Interest => ({
  side,
  chain: 'supply',
  topics: [topic],
  words: `${side} ${topic}`,
  language: 'de',
});
const pumps = 'mach.pumps-valves';
const castings = 'tool.castings';
const visitor = { ...bare, interests: [wish('offer', pumps), wish('need', castings)] };
const fitting = [wish('offer', castings), wish('need', pumps)];

const li = someone('li', { interests: fitting });
const near = someone('near', { interests: [wish('offer', 'tool.forging-stamping'), fitting[1]!] });
const real = someone('real', { interests: fitting, addresses: ['web:real'] });

const askedAlready = (n: number) =>
  request(deriveId('m', event.code, `demo-ask-${visitor.id}-${n}`), visitor, { asker: li.id });

describe('a visitor', () => {
  const next = (person: Person, ...meetings: Parameters<typeof viewOf>[1]) =>
    nextApproach(viewOf([li], meetings), person);

  test('is asked within ten seconds, and once more a minute later', () => {
    const first = next(visitor)!;
    expect(first.afterMs).toBeGreaterThanOrEqual(5000);
    expect(first.afterMs).toBeLessThanOrEqual(10_000);
    const second = next(visitor, askedAlready(1))!;
    expect(second.afterMs).toBeGreaterThanOrEqual(60_000);
    expect(second.message).not.toBe(first.message);
    expect(next(visitor, askedAlready(1), askedAlready(2))).toBeUndefined();
  });

  test('is asked all the same after having asked others', () =>
    expect(next(visitor, request('m-1', li))).toEqual(next(visitor)));

  const consent = visitor.consents[0]!;
  test.each([
    ['pauses', { ...visitor, paused: true }],
    ['has not finished the visit', { ...visitor, presence: 'arriving' as const }],
    [
      'allows no matching any more',
      { ...visitor, consents: [...visitor.consents, { ...consent, given: false }] },
    ],
    ['is simulated', li],
  ])('is asked by nobody who %s', (_, person) => expect(next(person)).toBeUndefined());

  test('of a real event is asked by nobody', () =>
    expect(
      nextApproach({ ...viewOf([li], []), event: { ...event, demo: false } }, visitor),
    ).toBeUndefined());
});

describe('who asks', () => {
  const who = (me: Person, people: Person[], ...meetings: Parameters<typeof viewOf>[1]) => {
    const view = viewOf([me, ...people], meetings);
    const engines = createEngines();
    for (const person of people) engines.follow(event.code, person.id, person);
    return whoApproaches(view, me, engines).map(({ name }) => name!.latin.family);
  };

  test('are simulated partners, those who fit exactly first', () =>
    expect(who(visitor, [near, real, li])).toEqual(['li', 'near']));

  test('is nobody whom the visitor knows already or avoids', () => {
    expect(who(visitor, [li], request('m-1', li, { status: 'cancelled', revision: 2 }))).toEqual(
      [],
    );
    expect(who({ ...visitor, avoid: [li.id] }, [li])).toEqual([]);
    expect(who({ ...visitor, later: [li.id] }, [li])).toEqual([]);
  });

  test('is nobody abroad without the consent to be shown there', () => {
    const matching = visitor.consents.filter(({ purpose }) => purpose === 'matching');
    expect(who({ ...visitor, consents: matching }, [li])).toEqual([]);
  });
});

describe('the word that goes with it', () => {
  const kinds: Reason['kind'][] = ['they-offer', 'they-need'];
  const reason = (kind: Reason['kind'], topic: string): Reason => ({
    kind,
    chain: 'supply',
    topic,
    partnerTopic: topic,
    quote: 'q',
    quoteLanguage: 'en',
  });
  const all = taxonomy.topics.flatMap(({ code }) =>
    kinds.flatMap((kind) => languages.map((language) => ({ code, kind, language }))),
  );

  test('is short enough to be shown whole, and says the topic in the language asked for', () => {
    for (const { code, kind, language } of all) {
      for (const name of ['a', 'b', 'c', 'd']) {
        const from = someone(name, { reads: language });
        const match = { person: visitor.id, score: 1, reasons: [reason(kind, code)] };
        const word = speechFor(match, { from, to: visitor }, topicLabel)!;
        expect(word.length, word).toBeLessThanOrEqual(120);
        expect(word).toContain(topicLabel(code, language).split(/\s*[(（]/u)[0]);
      }
    }
  });

  test('speaks of what fits exactly, where anything does', () => {
    const reasons = [
      { ...reason('they-offer', pumps), partnerTopic: castings },
      reason('they-need', castings),
    ];
    const match = { person: visitor.id, score: 1, reasons };
    const both = { from: li, to: visitor };
    expect(speechFor(match, both, topicLabel)).toContain(topicLabel(castings, 'de'));
    expect(speechFor({ ...match, reasons: [] }, both, topicLabel)).toBeUndefined();
  });

  test.each([
    ['the reader’s, where the writer speaks it', { en: 'working', de: 'fluent' }, 'de'],
    ['one that both speak', { zh: 'fluent', en: 'working' }, 'en'],
    ['their own, where there is none', { zh: 'fluent', en: 'basic' }, 'zh'],
  ] as const)('is in %s', (_, levels, language) => {
    const spoken = Object.entries(levels).map(([code, level]) => ({ language: code, level }));
    const writer = someone('writer', { reads: 'zh', spoken });
    const both = [
      { language: 'de', level: 'fluent' as const },
      { language: 'en', level: 'working' as const },
    ];
    expect(languageFor(writer, { ...visitor, spoken: both })).toBe(language);
  });
});
