import type { Person } from '../../src/domain/person.ts';
import type { EventView } from '../../src/domain/view.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import { sectorOf, taxonomy } from '../../src/understanding/taxonomy.ts';
import { loadAverage } from '../machine.ts';
import { quantile } from '../statistics.ts';
import { createCrowd, viewOf } from './crowd.ts';
import { createDense } from './dense.ts';
import { createNearest } from './nearest.ts';

export interface Timed {
  p50: number;
  p95: number;
  p99: number;
  /** CPU of this process per question: what neighbours do weighs less on it. */
  cpu: number;
}

export interface PeerSpeed extends Timed {
  name: string;
  /** Share of the exact best 20 among its own. */
  recall: number;
  /** Seconds. */
  build: number;
}

export interface Speed {
  people: number;
  peerPeople: number;
  load: number;
  /** Milliseconds of CPU and of the clock. */
  build: { cpu: number; wall: number };
  megabytes: number;
  top20: Timed;
  /** A change and the next question, and the change alone. */
  update: { set: Timed; seen: boolean };
  /** Seconds of CPU for the lists of everybody; with the plan where there is one. */
  lists: { people: number; seconds: number; planned: boolean; scaled: boolean }[];
  /** Those at the event of the peers, ours among them. */
  peers: PeerSpeed[];
}

interface Options {
  people: number;
  peers: number;
  queries: number;
  all: boolean;
  seed: number;
  tell(line: string): void;
}

const limit = 20;
const data = { related: taxonomy.related, sectorOf };
const cpuMs = () => process.cpuUsage().user / 1000;

export function measureSpeed({ people, peers, queries, all, seed, tell }: Options): Speed {
  tell(`${people} people come in`);
  const crowd = createCrowd(people, seed);
  const view = viewOf(crowd);
  const build = { cpu: cpuMs(), wall: performance.now() };
  const matcher = createMatcher(data, crowd, { planned: 0 });
  build.cpu = cpuMs() - build.cpu;
  build.wall = performance.now() - build.wall;

  // Once for the compiler, and then for the figures.
  const ask = (i: number) => matcher.best({ me: crowd[(i * 7919) % people]!, view, limit });
  timed(Math.min(queries, 1000), ask);
  tell('questions');
  const top20 = timed(queries, ask);
  const update = measureUpdates(matcher, crowd, view);
  tell('all lists');
  const lists = [measurePlanned(seed), measureLists(matcher, crowd, view, all ? 1 : 20)];
  tell('peers');
  return {
    people,
    peerPeople: peers,
    load: loadAverage(),
    build,
    megabytes: matcher.bytes / 1e6,
    top20,
    update,
    lists,
    peers: measurePeers(createCrowd(peers, seed), seed),
  };
}

function timed(count: number, ask: (i: number) => unknown): Timed {
  const times = new Float64Array(count);
  const cpu = cpuMs();
  for (let i = 0; i < count; i++) {
    const from = performance.now();
    ask(i);
    times[i] = performance.now() - from;
  }
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    cpu: (cpuMs() - cpu) / count,
  };
}

/** People take one another's interests; the next question has to show it. */
function measureUpdates(matcher: Matcher, crowd: Person[], view: EventView): Speed['update'] {
  const people = view.people as Map<string, Person>;
  const set = timed(1000, (i) => {
    const id = (i * 13) % crowd.length;
    const changed = { ...crowd[id]!, interests: crowd[(id + 2) % crowd.length]!.interests };
    people.set(changed.id, changed);
    matcher.set(changed);
  });
  const me = crowd[1]!;
  const first = matcher.best({ me, view, limit: 1 })[0]!.person;
  const isFirst = () => matcher.best({ me, view, limit: 1 })[0]!.person === first;
  matcher.delete(first);
  const isGone = !isFirst();
  matcher.set(people.get(first)!);
  const seen = isGone && isFirst();
  for (const person of crowd) {
    if (people.get(person.id) === person) continue;
    people.set(person.id, person);
    matcher.set(person);
  }
  return { set, seen };
}

function measureLists(matcher: Matcher, crowd: Person[], view: EventView, every: number) {
  const from = cpuMs();
  for (let i = 0; i < crowd.length; i += every) matcher.best({ me: crowd[i]!, view, limit });
  const seconds = ((cpuMs() - from) / 1000) * every;
  return { people: crowd.length, seconds, planned: false, scaled: every > 1 };
}

function measurePlanned(seed: number) {
  const people = 2000;
  const crowd = createCrowd(people, seed);
  const view = viewOf(crowd);
  const matcher = createMatcher(data, crowd);
  const from = cpuMs();
  while (!matcher.plan.step(view, 100));
  for (const me of crowd) matcher.suggest({ me, view, limit });
  return { people, seconds: (cpuMs() - from) / 1000, planned: true, scaled: false };
}

/** The same questions by other ways, and how much of the exact best they find. */
function measurePeers(crowd: Person[], seed: number): PeerSpeed[] {
  const view = viewOf(crowd);
  const asked = Array.from({ length: 40 }, (_, i) => crowd[(i * 7919 + seed) % crowd.length]!);
  const truth = asked.map((me) => {
    const matcher = exactly;
    return new Set(matcher(me, crowd, view));
  });
  const compare = (name: string, make: () => (me: Person) => readonly string[]): PeerSpeed => {
    const from = performance.now();
    const answer = make();
    const build = (performance.now() - from) / 1000;
    for (const me of asked) answer(me);
    const found: (readonly string[])[] = [];
    const times = timed(asked.length, (i) => {
      found[i] = answer(asked[i]!);
    });
    const hits = found.map((ids, i) => ids.filter((id) => truth[i]!.has(id)).length);
    const all = truth.reduce((sum, ids) => sum + ids.size, 0);
    return { name, build, recall: hits.reduce((a, b) => a + b, 0) / all, ...times };
  };
  return [
    compare('this index', () => {
      const matcher = createMatcher(data, crowd, { planned: 0 });
      return (me) => matcher.best({ me, view, limit }).map(({ person }) => person);
    }),
    compare('every pair, same score', () => (me) => exactly(me, crowd, view)),
    compare('dense typed arrays', () => createDense(crowd, limit)),
    ...[100, 400].map((reach) =>
      compare(`usearch, expansion ${reach}`, () => createNearest(crowd, limit, reach)),
    ),
  ];
}

/** Nothing but a look at each person: what the index has to find. */
const matcherForPairs = createMatcher(data, []);
function exactly(me: Person, crowd: readonly Person[], view: EventView): string[] {
  const all: { id: string; score: number }[] = [];
  for (const partner of crowd) {
    if (partner.delegation === me.delegation) continue;
    const match = matcherForPairs.explain({ me, partner, view });
    if (!match || match.score === 0 || match.facts?.times === 0) continue;
    if (match.reasons.length === 0 && match.facts?.together.length === 0) continue;
    all.push({ id: partner.id, score: match.score });
  }
  return all
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id);
}
