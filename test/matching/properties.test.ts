import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMeet } from '../../src/domain/event.ts';
import { isPresent, mayBeShownTo, type Person } from '../../src/domain/person.ts';
import { reciprocal } from '../../src/matching/fit.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { event, need, now, offer, person, viewOf } from './sample.ts';

const data = {
  related: [['a.1', 'b.1']] as const,
  sectorOf: (topic: string) => topic.split('.')[0],
};
const topic = fc.constantFrom('a.1', 'a.2', 'b.1', 'c.1');
const chain = fc.constantFrom('supply' as const, 'talent' as const);
const interest = fc
  .tuple(fc.boolean(), topic, chain)
  .map(([isOffer, t, c]) => (isOffer ? offer : need)(t, { chain: c }));

const traits = fc.record({
  delegation: fc.constantFrom('german', 'changsha', 'changsha', 'press'),
  country: fc.constantFrom('DE', 'CN'),
  organisation: fc.constantFrom({ id: 'x' }, { id: 'y' }, { id: 'z' }, undefined),
  paused: fc.nat(5).map((n) => n === 0),
  avoid: fc.subarray(['p0', 'p1', 'p2'], { maxLength: 1 }),
  consented: fc.nat(3),
  interests: fc.array(interest, { maxLength: 5 }),
});
const people = fc.array(traits, { minLength: 2, maxLength: 12 }).map((all) =>
  all.map(({ consented, ...rest }, i): Person => {
    const base = person(`p${i}`);
    return { ...base, ...rest, consents: base.consents.slice(0, Math.min(2, consented)) };
  }),
);

function all(crowd: readonly Person[], me: Person = crowd[0]!) {
  const question = { me, view: viewOf(crowd), now, limit: 100 };
  return createMatcher(data, crowd).suggest(question);
}

describe('any suggestion', () => {
  it('respects consent, pauses, delegations, organisations and avoid lists, both ways', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        for (const me of crowd) {
          for (const { person: id } of all(crowd, me)) {
            const other = crowd.find((p) => p.id === id)!;
            expect(other.id).not.toBe(me.id);
            expect(isPresent(other) && isPresent(me)).toBe(true);
            expect(mayBeShownTo(other, me) && mayBeShownTo(me, other)).toBe(true);
            expect(mayMeet(event, me.delegation, other.delegation)).toBe(true);
            expect(me.avoid.includes(other.id) || other.avoid.includes(me.id)).toBe(false);
            expect(me.organisation !== undefined && me.organisation === other.organisation).toBe(
              false,
            );
          }
        }
      }),
    );
  });

  it('is symmetric: both see the same score of one another', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        for (const { person: id, score } of all(crowd)) {
          const back = all(
            crowd,
            crowd.find((p) => p.id === id),
          ).find((m) => m.person === 'p0');
          expect(back?.score).toBeCloseTo(score, 12);
        }
      }),
    );
  });

  it('finds everybody whom a look at each person finds', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        const found = new Map(all(crowd).map((m) => [m.person, m.score]));
        for (const other of crowd.slice(1)) {
          const alone = all([crowd[0]!, other])[0];
          expect(found.get(other.id)).toBe(alone?.score);
        }
      }),
    );
  });

  it('does not depend on the order in which people came', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        expect(all([...crowd].reverse(), crowd[0])).toEqual(all(crowd));
      }),
    );
  });

  it('never sinks when the partner adds an offer that meets a need', () => {
    fc.assert(
      fc.property(people, topic, (crowd, wanted) => {
        const [me, other, ...rest] = crowd as [Person, Person, ...Person[]];
        const seeking = { ...me, interests: [...me.interests, need(wanted)] };
        const giving = { ...other, interests: [...other.interests, offer(wanted)] };
        const scoreOf = (crowd: Person[]) => all(crowd).find((m) => m.person === 'p1')?.score ?? 0;
        const before = scoreOf([seeking, other, ...rest]);
        expect(scoreOf([seeking, giving, ...rest])).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('has a score between 0 and 1 and one to three reasons', () => {
    fc.assert(
      fc.property(people, (crowd) => {
        for (const { score, reasons } of all(crowd)) {
          expect(score > 0 && score <= 1).toBe(true);
          expect(reasons.length >= 1 && reasons.length <= 3).toBe(true);
        }
      }),
    );
  });
});

describe('the reciprocal score', () => {
  const fit = fc.double({ min: 0, max: 1, noNaN: true });

  it('rises with each side, does not care which is which, and is 0 for nothing', () => {
    fc.assert(
      fc.property(fit, fit, fit, (a, b, c) => {
        const [low, high] = [Math.min(a, c), Math.max(a, c)];
        expect(reciprocal(high, b)).toBeGreaterThanOrEqual(reciprocal(low, b) - 1e-12);
        expect(reciprocal(a, b)).toBeCloseTo(reciprocal(b, a), 12);
      }),
    );
    expect(reciprocal(0, 0)).toBe(0);
    expect(reciprocal(1, 1)).toBeCloseTo(1, 12);
  });

  it('ranks an even match above an uneven one of the same sum', () => {
    expect(reciprocal(0.5, 0.5)).toBeGreaterThan(reciprocal(0.7, 0.3));
    expect(reciprocal(0.7, 0.3)).toBeGreaterThan(reciprocal(1, 0));
  });

  it('ranks the weakest mutual match above the strongest one-sided one, interpreter or not', () => {
    const weakest = 0.7 * 0.2 * 0.5;
    expect(0.9 * reciprocal(weakest, weakest)).toBeGreaterThan(reciprocal(1, 0));
    expect(reciprocal(1, 0)).toBeGreaterThan(0);
  });
});
