import { describe, expect, it } from 'vitest';
import { seniorityOf } from '../../src/matching/seniority.ts';

describe('a job title', () => {
  it.each([
    [0, undefined],
    [0, '  '],
    [1, 'Engineer'],
    [1, 'Einkäufer'],
    [1, '工程师'],
    [2, 'Head of Sales'],
    [2, 'Abteilungsleiterin'],
    [2, '采购经理'],
    [2, 'Vice President'],
    [2, 'Stellvertretender Geschäftsführer'],
    [2, '副总经理'],
    [3, 'CEO'],
    [3, 'Geschäftsführerin'],
    [3, 'GESCHAEFTSFUEHRER'],
    [3, 'Managing Director'],
    [3, '董事长'],
    [3, '总经理'],
  ] as const)('%i: %s', (expected, position) => {
    expect(seniorityOf(position)).toBe(expected);
  });
});
