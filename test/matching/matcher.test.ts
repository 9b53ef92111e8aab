import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { dayMs } from '../../src/domain/time.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { guest, meeting, need, now, offer, person, viewOf } from './sample.ts';

const data = {
  related: [['batt.cells', 'batt.packs']] as const,
  sectorOf: (topic: string) => topic.split('.')[0],
};
const me = person('me', { interests: [offer('tool.moulds'), need('batt.cells')] });
const partner = guest('p', { interests: [offer('batt.cells'), need('tool.moulds')] });

function suggestions(people: Person[], meetings: Meeting[] = [], asker: Person = people[0]!) {
  const view = viewOf(people, meetings);
  return createMatcher(data, people).suggest({ me: asker, view, now, limit: 10 });
}
const ids = (...args: Parameters<typeof suggestions>) => suggestions(...args).map((m) => m.person);

describe('suggesting', () => {
  it('gives reasons of both directions in the words of the partner', () => {
    expect(suggestions([me, partner])).toEqual([
      {
        person: 'p',
        score: expect.closeTo(0.685, 3),
        facts: { languages: ['en'], times: 1, theyAre: [], iAm: [], together: [] },
        reasons: [
          {
            kind: 'they-offer',
            chain: 'supply',
            topic: 'batt.cells',
            partnerTopic: 'batt.cells',
            quote: 'offer of batt.cells',
            quoteLanguage: 'en',
          },
          {
            kind: 'they-need',
            chain: 'supply',
            topic: 'tool.moulds',
            partnerTopic: 'tool.moulds',
            quote: 'need of tool.moulds',
            quoteLanguage: 'en',
          },
        ],
      },
    ]);
  });

  it('keeps one reason of each direction even when one of them has the three strongest', () => {
    const topics = ['a.1', 'b.1', 'c.1', 'd.1'];
    const rich = person('me', { interests: [...topics.map((t) => need(t)), offer('tool.moulds')] });
    const other = guest('p', {
      interests: [...topics.map((t) => offer(t)), need('tool.moulds')],
    });
    const kinds = suggestions([rich, other])[0]?.reasons.map(({ kind }) => kind);
    expect(kinds?.toSorted()).toEqual(['they-need', 'they-offer', 'they-offer']);
  });

  it('says nothing of a mere sector in common, and suggests nobody for that alone', () => {
    const mine = person('me', { interests: [need('tool.moulds')] });
    expect(suggestions([mine, guest('p', { interests: [offer('tool.other')] })])).toEqual([]);
  });

  it('ranks mutual before one-sided, same before related before sector, then by id', () => {
    const interests = (topic: string) => [offer(topic), need('tool.moulds')];
    const people = [
      me,
      guest('one-sided', { interests: [offer('batt.cells')] }),
      guest('sector', { interests: interests('batt.other') }),
      guest('related', { interests: interests('batt.packs') }),
      guest('same-b', { interests: interests('batt.cells') }),
      guest('same-a', { interests: interests('batt.cells') }),
      guest('nothing', { interests: [offer('food.wine')] }),
    ];
    expect(ids(people)).toEqual(['same-a', 'same-b', 'related', 'sector', 'one-sided']);
  });

  it('ranks another chain and the need of an interpreter lower', () => {
    const interests = [offer('batt.cells'), need('tool.moulds')];
    const people = [
      me,
      guest('chain', { interests: [offer('batt.cells', { chain: 'talent' }), interests[1]!] }),
      guest('language', { interests, spoken: [{ language: 'zh', level: 'fluent' }] }),
      guest('plain', { interests }),
    ];
    expect(ids(people)).toEqual(['plain', 'language', 'chain']);
  });

  const claimed = { claimed: { latin: 'Example GmbH' } };
  it.each<[string, Partial<Person>, Partial<Person>?]>([
    ['is paused', { paused: true }],
    ['has not agreed', { consents: [] }],
    ['has not agreed to a transfer', { consents: partner.consents.slice(0, 1) }],
    ['is only imported', { presence: 'imported' }],
    ['is an interpreter', { role: 'interpreter' }],
    ['belongs to a delegation that I do not meet', { delegation: 'press' }],
    ['is a colleague', { organisation: { id: 'firm-me' } }],
    ['claims my firm', { organisation: claimed }, { organisation: claimed }],
    ['avoids me', { avoid: ['me'] }],
    ['avoids my firm', { avoid: ['firm-me'] }],
    ['is avoided by me', {}, { avoid: ['p'] }],
    ['is put off', {}, { later: ['p'] }],
    ['would meet somebody who is paused', {}, { paused: true }],
    ['would meet somebody who keeps their data at home', {}, { consents: me.consents.slice(0, 1) }],
  ])('leaves out who %s', (_, theirs, mine = {}) => {
    expect(
      ids([
        { ...me, ...mine },
        { ...partner, ...theirs },
      ]),
    ).toEqual([]);
  });

  it.each(['requested', 'confirmed', 'declined'] as const)('leaves out a %s meeting', (status) => {
    expect(ids([me, partner], [meeting('p', 'me', status)])).toEqual([]);
  });

  it.each(['withdrawn', 'expired', 'cancelled'] as const)('suggests again once %s', (status) => {
    expect(ids([me, partner], [meeting('p', 'me', status)])).toEqual(['p']);
  });

  it('leaves out what was shown, keeps the limit, and ends with the event', () => {
    const people = [me, partner, { ...partner, id: 'q', organisation: { id: 'firm-q' } }];
    const view = viewOf(people);
    const { suggest } = createMatcher(data, people);
    const ask = { me, view, now, limit: 10 };
    expect(suggest(ask)).toHaveLength(2);
    expect(suggest({ ...ask, exclude: ['p'] }).map((m) => m.person)).toEqual(['q']);
    expect(suggest({ ...ask, limit: 1 }).map((m) => m.person)).toEqual(['p']);
    expect(suggest({ ...ask, now: now + dayMs })).toEqual([]);
  });

  it('follows set and delete at once, and never shows what the view no longer allows', () => {
    const matcher = createMatcher(data, [me]);
    const ask = (shown: Person) =>
      matcher.suggest({ me, view: viewOf([me, shown]), now, limit: 9 }).map((m) => m.person);
    expect(ask(partner)).toEqual([]);
    matcher.set(partner);
    expect(ask(partner)).toEqual(['p']);
    expect(ask({ ...partner, paused: true })).toEqual([]);
    const other = { ...partner, interests: [offer('food.wine')] };
    matcher.set(other);
    expect(ask(other)).toEqual([]);
    matcher.set(partner);
    matcher.delete('p');
    expect(ask(partner)).toEqual([]);
  });
});

describe('searching', () => {
  const recognition = {
    topics: [
      { topic: 'batt.cells', score: 1, snippet: 'cells' },
      { topic: 'food.wine', score: 0.5, snippet: 'wine' },
    ],
    chain: 'supply' as const,
  };
  const people = [
    me,
    guest('wine', { interests: [offer('food.wine')] }),
    guest('cells', { interests: [offer('batt.cells')] }),
    guest('mutual', { interests: [offer('batt.cells'), need('tool.moulds')] }),
    guest('seeker', { interests: [need('batt.cells')] }),
  ];
  const matcher = createMatcher(data, people);
  const view = viewOf(people);
  const found = (question: Partial<Parameters<typeof matcher.search>[0]> = {}) =>
    matcher.search({ recognition, me, view, limit: 10, ...question });

  it('lists who offers it, the surest words first, mutual interest before none', () => {
    const [first, ...rest] = found();
    expect(first).toMatchObject({ person: 'mutual' });
    expect(first?.reasons.map((r) => r.kind)).toEqual(['they-offer', 'they-need']);
    expect(rest.map((m) => m.person)).toEqual(['cells', 'wine']);
  });

  it('lists who needs it when the words were an offer', () => {
    expect(found({ side: 'offer' }).map((m) => m.person)).toEqual(['seeker']);
  });

  it('finds people who were put off, but nobody for nothing', () => {
    const patient = { ...me, later: ['cells'] };
    expect(found({ me: patient }).map((m) => m.person)).toContain('cells');
    expect(found({ recognition: { topics: [] } })).toEqual([]);
  });
});

describe('explaining', () => {
  const ask = { me, partner, view: viewOf([me, partner], [meeting('p', 'me', 'confirmed')]) };
  const { explain, suggest } = createMatcher(data, [me, partner]);

  it('gives the reasons of a suggestion, also once the two have a meeting', () => {
    const [match] = suggest({ me, view: viewOf([me, partner]), limit: 1 });
    expect(explain(ask)).toEqual(match);
  });

  it('says nothing of people who may not meet, and gives no reasons where there are none', () => {
    expect(explain({ ...ask, partner: { ...partner, paused: true } })).toBeUndefined();
    const stranger = { ...partner, interests: [] };
    expect(explain({ ...ask, partner: stranger })).toMatchObject({ score: 0, reasons: [] });
  });
});
