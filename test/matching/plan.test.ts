import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Person } from '../../src/domain/person.ts';
import { goodScore } from '../../src/matching/assign.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { event, guest, meeting, need, offer, person, viewOf } from './sample.ts';

const data = { related: [], sectorOf: (topic: string) => topic.split('.')[0] };
const suggestions = { length: 2, floor: 1, cap: 3 };
const eventViewOf = (people: Person[]) => ({
  ...viewOf(people),
  event: { ...event, suggestions },
});
const settled = (people: Person[]) => {
  const matcher = createMatcher(data, people);
  const view = eventViewOf(people);
  while (!matcher.plan.step(view, 3));
  return { matcher, view, plan: matcher.plan };
};

const meetingsIn = (all: Meeting[]) => {
  const { meetings, meetingsOf } = viewOf([], all);
  return { meetings, meetingsOf };
};

/** Everybody wants the one famous guest, who wants everybody; each has a partner of their own too. */
const popular = (count: number): Person[] => [
  guest('famous', { interests: [offer('a.1'), offer('a.2'), need('b.1'), need('b.2')] }),
  ...Array.from({ length: count }, (_, i) => i).flatMap((i) => [
    person(`g${i}`, {
      interests: [need('a.1'), need('a.2'), offer('b.1'), offer('b.2'), need(`c${i}.1`)],
    }),
    guest(`c${i}`, { interests: [offer(`c${i}.1`), need('b.1')] }),
  ]),
];

const interest = fc
  .tuple(fc.boolean(), fc.constantFrom('a.1', 'a.2', 'b.1', 'c.1'))
  .map(([isOffer, topic]) => (isOffer ? offer : need)(topic));
const crowds = fc
  .array(fc.record({ side: fc.boolean(), interests: fc.array(interest, { maxLength: 5 }) }), {
    minLength: 2,
    maxLength: 24,
  })
  .map((all) =>
    all.map(({ side, interests }, i) => (side ? person : guest)(`p${i}`, { interests })),
  );

describe('the plan', () => {
  it('relieves the popular and serves everybody', () => {
    const people = popular(12);
    const { plan, matcher, view } = settled(people);
    const unplanned = people.filter((me) =>
      matcher.best({ me, view, limit: 1 }).some((m) => m.person === 'famous'),
    );
    expect(unplanned).toHaveLength(12);
    // One side is a little larger: twelve look for two each among thirteen.
    expect(plan.incoming('famous')).toBeLessThanOrEqual(3);
    expect(plan.isFull('famous')).toBe(true);
    for (const { id } of people) expect(plan.of(id).length).toBeGreaterThan(0);
  });

  it('gives everyone with a good partner one, and shows them to somebody', () => {
    fc.assert(
      fc.property(crowds, (crowd) => {
        const { plan, matcher, view } = settled(crowd);
        for (const me of crowd) {
          const best = matcher.best({ me, view, limit: 99 });
          const good = best.filter(({ score }) => score >= goodScore);
          expect(plan.of(me.id).length).toBeGreaterThanOrEqual(good.length > 0 ? 1 : 0);
          if (good.length > 0) expect(plan.incoming(me.id)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('is the same whatever the order in which people came and changed', () => {
    fc.assert(
      fc.property(crowds, fc.nat(20), (crowd, at) => {
        const changed = crowd[at % crowd.length]!;
        const before = crowd.map((p) => (p === changed ? { ...p, interests: [] } : p));
        const matcher = createMatcher(data, before);
        while (!matcher.plan.step(eventViewOf(before), 2));
        matcher.set(changed);
        while (!matcher.plan.step(eventViewOf(crowd), 2));
        const { plan } = settled([...crowd].reverse());
        for (const { id } of crowd) expect(matcher.plan.of(id)).toEqual(plan.of(id));
      }),
    );
  });

  it('keeps to a floor above one where there are as many good partners', () => {
    const people = popular(8);
    const matcher = createMatcher(data, people);
    const view = {
      ...viewOf(people),
      event: { ...event, suggestions: { length: 4, floor: 2, cap: 1 } },
    };
    while (!matcher.plan.step(view, 3));
    for (const me of people) {
      const good = matcher
        .best({ me, view, limit: 99 })
        .filter(({ score }) => score >= goodScore)
        .map(({ person }) => person);
      const planned = matcher.plan.of(me.id).filter((id) => good.includes(id));
      expect(planned.length).toBeGreaterThanOrEqual(Math.min(2, good.length));
    }
  });

  it('follows meetings once it is told of them', () => {
    const people = popular(6);
    const { matcher, plan, view } = settled(people);
    const [partner] = plan.of('g0') as [string];
    const held = { ...eventViewOf(people), ...meetingsIn([meeting('g0', partner, 'requested')]) };
    expect(plan.step(held, 3)).toBe(true);
    expect(plan.of('g0')).toContain(partner);
    for (const id of ['g0', partner]) matcher.touch(id);
    expect(plan.isSettled).toBe(false);
    while (!matcher.settle(held));
    expect(plan.of('g0')).not.toContain(partner);
    expect(plan.of(partner)).not.toContain('g0');
    for (const id of ['g0', partner]) matcher.touch(id);
    while (!matcher.settle(view));
    const before = settled(people).plan;
    for (const { id } of people) expect(plan.of(id)).toEqual(before.of(id));
  });

  it('is not moved by the meetings of somebody it does not know', () => {
    const { matcher, plan } = settled(popular(3));
    matcher.touch('nobody');
    expect(plan.isSettled).toBe(true);
  });

  it('forgets who left, and goes on with the plan before until it is brought up to date', () => {
    const people = popular(3);
    const { matcher, plan } = settled(people);
    const [left] = plan.of('g0');
    const rest = people.filter(({ id }) => id !== left);
    matcher.delete(left!);
    expect(plan.isSettled).toBe(false);
    const found = matcher.suggest({ me: people[1]!, view: eventViewOf(rest), limit: 9 });
    expect(found.map((m) => m.person)).not.toContain(left);
    while (!plan.step(eventViewOf(rest), 3));
    expect(plan.isSettled).toBe(true);
  });

  it('is told to organisers', () => {
    const people = popular(12);
    const lonely = guest('lonely', { interests: [offer('z.1')] });
    const { matcher, view } = settled([...people, lonely]);
    const report = matcher.fairness(view);
    expect(report).toMatchObject({ people: 26, without: ['lonely'] });
    expect(report.gini).toBeLessThan(report.giniUnplanned);
    expect(report.keptScore).toBeGreaterThan(0.5);
    expect(report.keptScore).toBeLessThanOrEqual(1);
  });
});
