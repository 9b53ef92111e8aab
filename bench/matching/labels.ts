import { chains } from '../../src/domain/chain.ts';
import { type Interest, InterestKind } from '../../src/domain/interest.ts';
import { OrganisationKind } from '../../src/domain/organisation.ts';
import { newPerson, type Person } from '../../src/domain/person.ts';
import { sectorOf, taxonomy } from '../../src/understanding/taxonomy.ts';
import { consents, spokenBy, topicsByPopularity } from './crowd.ts';
import { createRandom, createSkewed, type Random } from './random.ts';

/** An event of which it is known who should meet whom. No ranking sees more of it than `people`. */
export interface LabelledEvent {
  people: Person[];
  /** Would each of the two want the other? */
  isGood(a: number, b: number): boolean;
  /** 0 to 1: how likely both are to say yes. */
  gain(a: number, b: number): number;
}

export interface Labelling {
  people: number;
  seed: number;
  /** 0 to 1: how often what is told is missing, near to the truth, or wrong. */
  noise: number;
}

interface Aim {
  topic: string;
  chain: Interest['chain'];
  kind: InterestKind;
  /** How much it counts for its owner, about 1. */
  importance: number;
}

/** What is true of somebody, told or not. */
interface Truth {
  isGerman: boolean;
  offers: Aim[];
  needs: Aim[];
  organisation: OrganisationKind;
  /** What they like in an organisation, of which they may tell nothing. */
  likes: Set<OrganisationKind>;
  /** A name that everybody knows: more wanted than its offers explain, and harder to please. */
  fame: number;
  /** Ways of doing business, which nobody tells: people near to each other get on. */
  manner: number[];
  /** What a meeting with an interpreter costs them. */
  interpreter: number;
  speaksEnglish: boolean;
  speaksBoth: boolean;
  /** What a partner has to be worth for a yes. */
  bar: number;
}

/**
 * Hidden preferences first, then what people tell of them. The preferences know things that no profile
 * holds (manners, fame, how much each aim counts, how near two topics really are, what an interpreter
 * costs), so that no ranking of profiles can be right throughout; `noise` says how badly the profile
 * tells the rest. Some are famous and wanted by many; some have a twin on the other side, who offers
 * and needs the same and is a competitor; some need what nobody has.
 */
export function createLabelledEvent({ people: count, seed, noise }: Labelling): LabelledEvent {
  const random = createRandom(seed);
  const codes = topicsByPopularity(random);
  const draw = createSkewed(codes.length, 12);
  const truths: Truth[] = [];
  for (let i = 0; i < count; i++) {
    const twin = i % 2 === 1 && random.is(0.12) ? truths[i - 1] : undefined;
    truths.push(createTruth(i % 2 === 0, random, () => codes[draw(random)]!, twin));
  }
  const nearness = createTrueNearness(seed);
  const luck = createRandom(seed + 1);
  // Chemistry, one draw for each direction of each pair.
  const chemistry = Float32Array.from({ length: count * count }, () => 0.25 * luck.normal());
  const worth = (a: number, b: number): number =>
    worthOf(truths[a]!, truths[b]!, nearness) + chemistry[a * count + b]!;
  const chance = (a: number, b: number): number =>
    1 / (1 + Math.exp(-4 * (worth(a, b) - truths[a]!.bar)));
  return {
    people: truths.map((truth, i) => tell(truth, i, random, noise, codes)),
    isGood: (a, b) => worth(a, b) >= truths[a]!.bar && worth(b, a) >= truths[b]!.bar,
    gain: (a, b) => chance(a, b) * chance(b, a),
  };
}

function createTruth(
  isGerman: boolean,
  random: Random,
  topic: () => string,
  twin: Truth | undefined,
): Truth {
  const fame = random.is(0.06) ? 0.5 + 0.5 * random.next() : 0;
  // Firms are at home in a few sectors.
  const home = new Set([topic(), topic()].map(sectorOf));
  const near = (): string => {
    for (let tries = 0; tries < 40; tries++) {
      const code = topic();
      if (home.has(sectorOf(code))) return code;
    }
    return topic();
  };
  const aim = (isOffer: boolean): Aim => {
    const kind = random.pick(InterestKind.options);
    return {
      topic: isOffer || random.is(0.4) ? near() : topic(),
      chain: chains.find((chain) => kind.startsWith(chain))!,
      kind,
      importance: 0.4 + 1.2 * random.next(),
    };
  };
  return {
    isGerman,
    offers: twin?.offers ?? Array.from({ length: 3 + random.below(5) }, () => aim(true)),
    needs: twin?.needs ?? Array.from({ length: 2 + random.below(5) }, () => aim(false)),
    organisation: twin?.organisation ?? random.pick(OrganisationKind.options),
    likes: new Set(Array.from({ length: 8 }, () => random.pick(OrganisationKind.options))),
    fame,
    manner: Array.from({ length: 3 }, () => random.normal()),
    interpreter: 0.4 * random.next(),
    speaksEnglish: random.is(0.6),
    speaksBoth: random.is(0.08),
    bar: 0.4 + 0.2 * random.normal() + 0.4 * fame,
  };
}

/** Some pairs of one sector are as good as the same, most are not; nobody has told us which. */
function createTrueNearness(seed: number): (a: string, b: string) => number {
  const related = new Set(taxonomy.related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const known = new Map<string, number>();
  const random = createRandom(seed + 2);
  return (a, b) => {
    if (a === b) return 1;
    const isRelated = related.has(`${a} ${b}`);
    if (!isRelated && sectorOf(a) !== sectorOf(b)) return 0;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const near = known.get(key) ?? (isRelated ? 0.3 + 0.6 * random.next() : random.next() ** 3);
    known.set(key, near);
    return near;
  };
}

/** What b is worth to a: about 1 for one important need that is well served. */
function worthOf(a: Truth, b: Truth, nearness: (a: string, b: string) => number): number {
  let served = 0;
  for (const need of a.needs) {
    let best = 0;
    for (const offer of b.offers) {
      const way = need.kind === offer.kind ? 1 : need.chain === offer.chain ? 0.75 : 0.45;
      best = Math.max(best, way * nearness(need.topic, offer.topic));
    }
    served += need.importance * best;
  }
  const same = b.offers.filter(({ topic }) => a.offers.some((offer) => offer.topic === topic));
  const apart = Math.hypot(...a.manner.map((x, i) => x - b.manner[i]!));
  const speaks = (a.speaksEnglish && b.speaksEnglish) || a.speaksBoth || b.speaksBoth;
  return (
    Math.log1p(served) * 1.4 +
    0.35 * b.fame +
    (a.likes.has(b.organisation) ? 0.12 : -0.08) -
    0.06 * apart -
    // A competitor learns more than it brings.
    0.15 * Math.min(3, same.length) -
    (speaks ? 0 : a.interpreter)
  );
}

/** What the profile says: some things not, some nearly, some wrongly. */
function tell(truth: Truth, i: number, random: Random, noise: number, codes: string[]): Person {
  const told = (side: Interest['side'], { topic, chain, kind }: Aim): Interest[] => {
    if (random.is(noise * 0.5)) return [];
    const others = codes.filter((code) => sectorOf(code) === sectorOf(topic));
    const said = random.is(noise * 0.6)
      ? random.pick(others)
      : random.is(noise * 0.2)
        ? random.pick(codes)
        : topic;
    const isKindTold = !random.is(0.2 + noise);
    return [
      {
        side,
        chain: random.is(noise * 0.3) ? random.pick(chains) : chain,
        ...(isKindTold && { kind }),
        topics: [said],
        words: 'words',
        language: 'en' as const,
      },
    ].map((interest) =>
      interest.kind?.startsWith(interest.chain) ? interest : withoutKind(interest),
    );
  };
  const spoken = spokenBy(truth.isGerman, random).slice(0, 1);
  if (truth.speaksEnglish)
    spoken.push({ language: 'en', level: random.pick(['working', 'fluent']) });
  if (truth.speaksBoth) spoken.push({ language: truth.isGerman ? 'zh' : 'de', level: 'working' });
  return newPerson({
    id: `p${i}`,
    presence: 'present',
    reads: 'en',
    name: { latin: { family: `F${i}`, given: 'G' }, familyFirst: false },
    organisation: { claimed: { latin: `Firm ${i}` }, kind: truth.organisation },
    delegation: truth.isGerman ? 'german' : 'changsha',
    country: truth.isGerman ? 'DE' : 'CN',
    spoken,
    interests: [
      ...truth.offers.flatMap((aim) => told('offer', aim)),
      ...truth.needs.flatMap((aim) => told('need', aim)),
      // What sounds good is offered as well.
      ...(random.is(noise) ? told('offer', { ...truth.needs[0]!, topic: random.pick(codes) }) : []),
    ],
    ...(random.is(0.4) && { partnerWish: { kinds: [...truth.likes] } }),
    consents,
  });
}

const withoutKind = ({ kind: _, ...interest }: Interest): Interest => interest;
