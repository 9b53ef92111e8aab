import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { event, guest, meeting, need, offer, person, viewOf } from './sample.ts';

const data = { related: [], sectorOf: (topic: string) => topic.split('.')[0] };
const me = person('me', { interests: [offer('tool.moulds'), need('batt.cells')] });
const partner = guest('p', { interests: [offer('batt.cells'), need('tool.moulds')] });

function why(mine: Partial<Person>, theirs: Partial<Person>, meetings: Meeting[] = []) {
  const people = [
    { ...me, ...mine },
    { ...partner, ...theirs },
  ] as const;
  const view = viewOf(people, meetings);
  return createMatcher(data, people).whyNot({ me: people[0], partner: people[1], view });
}

describe('why not', () => {
  it.each<[string, Partial<Person>, Partial<Person>]>([
    ['not-available', {}, { paused: true }],
    ['not-available', {}, { presence: 'imported' }],
    ['not-available', {}, { consents: [] }],
    ['not-available', {}, { consents: partner.consents.slice(0, 1) }],
    ['not-available', {}, { avoid: ['me'] }],
    ['not-available', {}, { avoid: ['firm-me'] }],
    ['set-aside', { avoid: ['p'] }, {}],
    ['reader-not-present', { paused: true }, {}],
    ['colleague', {}, { organisation: { id: 'firm-me' } }],
    ['same-delegation', {}, { delegation: 'german' }],
    ['delegations-do-not-meet', {}, { delegation: 'press' }],
    ['nothing-in-common', {}, { interests: [offer('food.wine')] }],
    ['no-common-time', {}, { unavailable: event.slots }],
    ['put-off', { later: ['p'] }, {}],
    ['interpreter-needed', {}, { spoken: [{ language: 'zh', level: 'fluent' }] }],
  ])('says %s', (expected, mine, theirs) => {
    expect(why(mine, theirs)).toEqual([{ why: expected }]);
  });

  it.each([
    ['requested', 'asked-already'],
    ['confirmed', 'meeting-already'],
    ['declined', 'declined-before'],
  ] as const)('of a %s meeting says %s', (status, expected) => {
    expect(why({}, {}, [meeting('p', 'me', status)])).toEqual([{ why: expected }]);
  });

  it('has nothing to say of the best, and the place of others', () => {
    expect(why({}, {})).toEqual([]);
    const second = guest('q', { interests: [offer('batt.cells')] });
    const people = [me, partner, second];
    const question = { me, partner: second, view: viewOf(people) };
    expect(createMatcher(data, people).whyNot(question)).toEqual([
      { why: 'others-fit-better', place: 2 },
    ]);
  });
});
