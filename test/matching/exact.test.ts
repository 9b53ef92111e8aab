import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InterestKind } from '../../src/domain/interest.ts';
import type { Person } from '../../src/domain/person.ts';
import type { EventView } from '../../src/domain/view.ts';
import { fitOf } from '../../src/matching/fit.ts';
import { createKinship } from '../../src/matching/kinship.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import { createEncode } from '../../src/matching/profile.ts';
import { createTopics } from '../../src/matching/topics.ts';
import { need, offer, person, viewOf } from './sample.ts';

const data = {
  related: [
    ['a.1', 'b.1'],
    ['c.1', 'c.2'],
  ] as const,
  sectorOf: (topic: string) => topic.split('.')[0],
};
const topics = ['a.1', 'a.2', 'b.1', 'c.1', 'c.2', 'd.1'];
const interest = fc
  .record({
    isOffer: fc.boolean(),
    topics: fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom(...InterestKind.options),
    isTold: fc.boolean(),
  })
  .map(({ isOffer, topics: codes, kind, isTold }) => {
    const chain = kind.split('.')[0] as 'supply';
    return (isOffer ? offer : need)('x', { topics: codes, chain, ...(isTold && { kind }) });
  });
const traits = fc.record({
  side: fc.boolean(),
  interests: fc.array(interest, { maxLength: 9 }),
  language: fc.constantFrom('en', 'de', 'zh'),
  level: fc.constantFrom('basic' as const, 'working' as const, 'fluent' as const),
  position: fc.constantFrom(undefined, 'CEO', '副总经理', 'Engineer'),
  claimed: fc.constantFrom('bank' as const, 'startup' as const, undefined),
  wished: fc.subarray(['bank', 'startup'] as const),
  avoids: fc.subarray(['p0', 'p1'], { maxLength: 1 }),
});
type Traits = typeof traits extends fc.Arbitrary<infer T> ? T : never;
const crowdOf = (all: readonly Traits[]): Person[] =>
  all.map(({ side, language, level, claimed, wished, avoids, position, interests }, i) => {
    const organisation = {
      claimed: { latin: `Firm ${i}` },
      ...(claimed && { kind: claimed }),
    };
    return person(`p${i}`, {
      interests,
      organisation,
      delegation: side ? 'german' : 'changsha',
      country: side ? 'DE' : 'CN',
      spoken: [{ language, level }],
      ...(position && { position }),
      partnerWish: { kinds: wished, sizes: [], places: [] },
      avoid: avoids,
    });
  });
const crowds = fc.array(traits, { minLength: 2, maxLength: 40 }).map(crowdOf);

function bestOfAll(matcher: Matcher, me: Person, crowd: readonly Person[], view: EventView) {
  return crowd
    .map((partner) => matcher.explain({ me, partner, view }))
    .filter((match) => match !== undefined)
    .filter(({ reasons, facts, score }) => {
      return score > 0 && (reasons.length > 0 || facts!.together.length > 0);
    })
    .sort((a, b) => b.score - a.score || (a.person < b.person ? -1 : 1));
}

describe('the index', () => {
  it('finds exactly what a look at each pair finds', () => {
    fc.assert(
      fc.property(crowds, fc.integer({ min: 1, max: 6 }), (crowd, limit) => {
        const matcher = createMatcher(data, crowd);
        const view = viewOf(crowd);
        for (const me of crowd.slice(0, 4)) {
          const found = matcher.best({ me, view, limit });
          expect(found).toEqual(bestOfAll(matcher, me, crowd, view).slice(0, limit));
        }
      }),
    );
  });

  it('finds them among many, on pages that are not full as well', () => {
    for (const count of [300, 2600]) {
      const crowd = fc.sample(fc.array(traits, { minLength: count, maxLength: count }), {
        numRuns: 1,
        seed: count,
      })[0]!;
      const people = crowdOf(crowd);
      const matcher = createMatcher(data, people);
      const view = viewOf(people);
      for (const me of people.slice(0, 3)) {
        const found = matcher.best({ me, view, limit: 40 });
        expect(found).toEqual(bestOfAll(matcher, me, people, view).slice(0, 40));
      }
    }
  });

  it('is the same after people came, changed and left', () => {
    fc.assert(
      fc.property(crowds, crowds, (before, after) => {
        const matcher = createMatcher(data, before);
        for (const { id } of before) if (!after.some((p) => p.id === id)) matcher.delete(id);
        for (const one of after) matcher.set(one);
        const view = viewOf(after);
        const ask = { me: after[0]!, view, limit: 9 };
        expect(matcher.best(ask)).toEqual(createMatcher(data, after).best(ask));
      }),
    );
  });
});

describe('a score', () => {
  it('is the same for both', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const matcher = createMatcher(data, crowd);
        const view = viewOf(crowd);
        const [me, partner] = crowd as [Person, Person];
        const there = matcher.explain({ me, partner, view })?.score;
        const back = matcher.explain({ me: partner, partner: me, view })?.score;
        expect(back).toBe(there);
      }),
    );
  });

  it('never falls with one more offer', () => {
    const topicsOf = createTopics(createKinship(data));
    const encode = createEncode(topicsOf);
    const fit = (mine: Person, theirs: Person) => {
      const [{ needs }, { offers }] = [encode(mine), encode(theirs)];
      return fitOf(topicsOf, needs, 0, needs.length, offers, 0, offers.length);
    };
    fc.assert(
      fc.property(crowds, interest, (crowd, more) => {
        const [me, partner] = crowd as [Person, Person];
        const richer = {
          ...partner,
          interests: [...partner.interests, { ...more, side: 'offer' }],
        };
        expect(fit(me, richer as Person)).toBeGreaterThanOrEqual(fit(me, partner));
      }),
    );
  });
});
