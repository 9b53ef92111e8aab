import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { PartnerWish, Person } from '../../src/domain/person.ts';
import { createMatcher } from '../../src/matching/matcher.ts';
import { wishFactor, wishFacts } from '../../src/matching/wish.ts';
import { claimedBit, wishAtMost, wishBits } from '../../src/matching/wish-bits.ts';
import { guest, need, offer, person, viewOf } from './sample.ts';

const firm: Organisation = {
  id: 'firm-p',
  name: { latin: 'Firm P' },
  kind: 'hidden-champion',
  delegation: 'changsha',
  size: 'medium',
  place: 'Changsha, Hunan',
};
const asking = (wish: Partial<PartnerWish>, more: Partial<Person> = {}): Person =>
  person('me', { partnerWish: { kinds: [], sizes: [], places: [], ...wish }, ...more });
const known = guest('p');
const claiming = guest('p', { organisation: { claimed: { latin: 'Own Ltd' }, kind: 'bank' } });
const silent = guest('p', { organisation: { claimed: { latin: 'Own Ltd' } } });
const view = viewOf([], [], [firm]);

describe('a wish', () => {
  it.each<[Partial<PartnerWish>, Person, boolean | undefined]>([
    [{ kinds: ['hidden-champion'] }, known, true],
    [{ kinds: ['bank'] }, known, false],
    [{ kinds: ['bank'] }, claiming, true],
    [{ kinds: ['bank'] }, silent, undefined],
    [{ sizes: ['medium', 'large'] }, known, true],
    [{ sizes: ['small'] }, known, false],
    [{ sizes: ['small'] }, claiming, undefined],
    [{ places: ['changsha'] }, known, true],
    [{ places: ['Hunan'] }, known, true],
    [{ places: ['Changsha City'] }, { ...known, delegation: 'changsha' }, true],
    [{ places: ['China'] }, claiming, true],
    [{ places: ['中国'] }, claiming, true],
    [{ places: ['CN'] }, claiming, true],
    [{ places: ['Berlin'] }, known, false],
    [{ places: ['Berlin'] }, claiming, undefined],
  ])('%j', (wish, partner, met) => {
    expect(wishFacts(asking(wish), partner, view).map((fact) => fact.met)).toEqual([met]);
  });

  it('weighs the more, the more of it is missed, and less where it is not told', () => {
    const factor = (wish: Partial<PartnerWish>, partner: Person) =>
      wishFactor(wishFacts(asking(wish), partner, view));
    expect(factor({}, known)).toBe(1);
    expect(factor({ sizes: ['medium'], places: ['Hunan'] }, known)).toBe(1);
    const half = factor({ sizes: ['small'], places: ['Hunan'] }, known);
    const none = factor({ sizes: ['small'], places: ['Berlin'] }, known);
    expect(half).toBeLessThan(1);
    expect(none).toBeLessThan(half);
    expect(factor({ kinds: ['bank'] }, silent)).toBeGreaterThan(factor({ kinds: ['bank'] }, known));
  });

  it('is never judged lower by the index than it is', () => {
    const wishes: Partial<PartnerWish>[] = [
      {},
      { kinds: ['bank'] },
      { kinds: ['hidden-champion', 'startup'] },
      { sizes: ['small'] },
      { kinds: ['startup'], sizes: ['medium'], places: ['Hunan'] },
      { kinds: ['bank'], places: ['Berlin'] },
    ];
    for (const wish of wishes) {
      for (const partner of [known, claiming, silent]) {
        const me = asking(wish);
        const most = wishAtMost(wishBits(me), claimedBit(partner));
        expect(most).toBeGreaterThanOrEqual(wishFactor(wishFacts(me, partner, view)));
      }
    }
  });

  it('puts those first who are what was asked for, by size and place as well', () => {
    const interests = [offer('a.1'), need('b.1')];
    const me = asking(
      { sizes: ['medium'], places: ['Changsha'] },
      {
        interests: [need('a.1'), offer('b.1')],
      },
    );
    const people = [me, guest('a', { interests }), guest('p', { interests })];
    const other = { ...firm, id: 'firm-a', size: 'large' as const, place: 'Beijing' };
    const all = viewOf(people, [], [firm, other]);
    const event = {
      ...all.event,
      delegations: all.event.delegations.map((one) => ({ ...one, country: 'DE' })),
    };
    const matcher = createMatcher({ related: [], sectorOf: () => undefined }, people);
    const found = matcher.best({ me, view: { ...all, event }, limit: 9 });
    expect(found.map((match) => match.person)).toEqual(['p', 'a']);
    expect(found[0]!.facts!.theyAre).toEqual([
      { of: 'size', met: true },
      { of: 'place', met: true },
    ]);
  });
});

describe('what both seek together', () => {
  const pilot = { chain: 'industrial', kind: 'industrial.pilot' } as const;
  const me = person('me', { interests: [need('a.1', pilot)] });

  it('is told by itself, not as an offer or a need', () => {
    const partner = guest('p', { interests: [need('a.1', pilot)] });
    const people = [me, partner];
    const matcher = createMatcher({ related: [], sectorOf: () => undefined }, people);
    const [match] = matcher.best({ me, view: viewOf(people), limit: 9 });
    expect(match).toMatchObject({ person: 'p', reasons: [] });
    expect(match!.facts!.together).toEqual([
      {
        topic: 'a.1',
        partnerTopic: 'a.1',
        interestKind: 'industrial.pilot',
        quote: 'need of a.1',
        quoteLanguage: 'en',
      },
    ]);
  });

  it.each([
    ['another kind', { chain: 'industrial', kind: 'industrial.joint-venture' } as const],
    ['a kind that one buys', { chain: 'supply', kind: 'supply.product' } as const],
    ['no kind', { chain: 'industrial' } as const],
  ])('is nothing where the partner seeks %s', (_, told) => {
    const people = [me, guest('p', { interests: [need('a.1', told)] })];
    const matcher = createMatcher({ related: [], sectorOf: () => undefined }, people);
    expect(matcher.best({ me, view: viewOf(people), limit: 9 })).toEqual([]);
  });
});
