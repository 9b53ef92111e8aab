import { expect, test } from 'vitest';
import { createEngines } from '../../src/conversation/engines.ts';
import type { Facts } from '../../src/conversation/facts.ts';
import { findPeople } from '../../src/conversation/find-people.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import { viewOf } from '../demo/sample.ts';

const someone = (id: string, name: Person['name'], organisation?: Person['organisation']): Person =>
  newPerson({ id, presence: 'present', reads: 'de', name, ...(organisation && { organisation }) });

const people = [
  someone('ouyang', {
    latin: { family: 'Ouyang', given: 'Ming' },
    han: { family: '欧阳', given: '明' },
    familyFirst: true,
  }),
  someone('mueller', { latin: { family: 'Müller', given: 'Jörg' }, familyFirst: false }),
  someone('gross', { latin: { family: 'Groß', given: 'Zoë' }, familyFirst: false }),
  someone('latin-only', { latin: { family: 'Li', given: 'Wei' }, familyFirst: true }),
  someone(
    'guest',
    { latin: { family: 'Brandt', given: 'Eva' }, familyFirst: false },
    { claimed: { latin: 'Sany Heavy Industry', han: '三一重工' } },
  ),
];
const view = viewOf(people, []);
const facts = { view, me: people[1], engines: createEngines() } as unknown as Facts;
const found = (words: string, me: Person = people[4]!) =>
  findPeople({ ...facts, me }, words, () => true, 5).map(({ id }) => id);

test.each([
  ['ouyang ming', 'ouyang'],
  ['Ming Ouyang', 'ouyang'],
  ['ouyangming', 'ouyang'],
  ['OU YANG Ming', 'ouyang'],
  ['Ou-yang Ming', 'ouyang'],
  ['Ōuyáng Míng', 'ouyang'],
  ['欧阳明', 'ouyang'],
  ['欧阳', 'ouyang'],
  ['欧阳明先生', 'ouyang'],
  ['Mr Ouyang', 'ouyang'],
  ['Müller', 'mueller'],
  ['Mueller', 'mueller'],
  ['Muller', 'mueller'],
  ['Herr Dr. Müller', 'mueller'],
  ['joerg mueller', 'mueller'],
  ['Gross', 'gross'],
  ['Zoe Groß', 'gross'],
  ['李伟', 'latin-only'],
  ['wei li', 'latin-only'],
  ['Li', 'latin-only'],
])('%s is %s', (words, id) => {
  expect(found(words)).toEqual([id]);
});

test.each(['Sany', 'sany heavy industry', '三一', '三一重工'])(
  '%s is the organisation, also where it is only claimed',
  (words) => {
    expect(found(words, people[0]!)).toEqual(['guest']);
  },
);

test.each(['', 'a', '李', 'ming ouy', 'Mül', 'Ouyang Wei', '...'])('%s is nobody', (words) => {
  expect(found(words)).toEqual([]);
});

test('whoever may not be found is not', () => {
  expect(findPeople(facts, 'Brandt', () => false, 5)).toEqual([]);
});
