import type { EventView } from '../../src/domain/view.ts';
import { goodScore } from '../../src/matching/assign.ts';
import { gini } from '../../src/matching/gini.ts';
import { createMatcher, type Matcher } from '../../src/matching/matcher.ts';
import { sectorOf, taxonomy } from '../../src/understanding/taxonomy.ts';
import { viewOf } from './crowd.ts';
import { createLabelledEvent, type LabelledEvent, type Labelling } from './labels.ts';
import { createPeers } from './peers.ts';

export interface Quality {
  ranking: string;
  /** Of five suggestions, the share where both would want to meet. */
  precision: number;
  /** nDCG at five, by the chance that both say yes. */
  ndcg: number;
  /** Share of people in somebody's list. */
  coverage: number;
  /** Gini of how often people are suggested; 0 is even. */
  gini: number;
  /** Of those who have anybody to meet, the share with one in their five. */
  served: number;
  /** Of ours: of those whom we know a good partner for, the share that gets one and is shown to one. */
  promised?: number;
}

const length = 5;

/** Lists of five for everybody, by each ranking, against what only the labels know. */
export function measureQuality(labelling: Labelling): Quality[] {
  const event = createLabelledEvent(labelling);
  const { people } = event;
  const view = viewOf(people);
  const matcher = createMatcher({ related: taxonomy.related, sectorOf }, people);
  while (!matcher.plan.step(view, 100));
  const places = new Map(people.map(({ id }, i) => [id, i]));
  const ours = (how: 'suggest' | 'best') =>
    people.map((me) =>
      matcher[how]({ me, view, limit: length }).map(({ person }) => places.get(person)!),
    );
  const others = people.map((me) =>
    [...people.keys()].filter((i) => people[i]!.delegation !== me.delegation),
  );
  const peers = Object.entries(createPeers(event, labelling.seed)).map(
    ([name, peer]) =>
      [
        name,
        others.map((all, me) =>
          all
            .map((other) => ({ other, value: peer(me, other) }))
            .sort((a, b) => b.value - a.value)
            .slice(0, length)
            .map(({ other }) => other),
        ),
      ] as const,
  );
  const rankings = [['ours', ours('suggest')], ['ours, uncapped', ours('best')], ...peers] as const;
  const judged = rankings.map(([name, lists]) => judge(name, lists as number[][], event, others));
  return judged.map((quality, i) =>
    i === 0 ? { ...quality, promised: promiseKept(matcher, view, rankings[0][1]) } : quality,
  );
}

/** Who has a good partner by the score itself gets one, and is in the list of somebody. */
function promiseKept(matcher: Matcher, view: EventView, lists: readonly number[][]): number {
  const people = [...view.people.values()];
  const shown = new Set(lists.flat());
  const able = people.flatMap((me, i) => {
    const [best] = matcher.best({ me, view, limit: 1 });
    return best && best.score >= goodScore ? [i] : [];
  });
  const kept = able.filter((i) => {
    const me = people[i]!;
    const list = lists[i]!.map((other) => matcher.explain({ me, partner: people[other]!, view }));
    return shown.has(i) && list.some((match) => (match?.score ?? 0) >= goodScore);
  });
  return able.length === 0 ? 1 : kept.length / able.length;
}

function judge(
  ranking: string,
  lists: readonly number[][],
  { people, isGood, gain }: LabelledEvent,
  others: readonly number[][],
): Quality {
  const shown = new Float64Array(people.length);
  let [hits, ndcg, judged, able, served] = [0, 0, 0, 0, 0];
  lists.forEach((list, me) => {
    for (const other of list) shown[other]! += 1;
    const good = list.filter((other) => isGood(me, other)).length;
    hits += good;
    const ideal = dcg(others[me]!.map((other) => gain(me, other)).sort((a, b) => b - a));
    if (ideal > 0) {
      judged += 1;
      ndcg += dcg(list.map((other) => gain(me, other))) / ideal;
    }
    if (others[me]!.some((other) => isGood(me, other))) {
      able += 1;
      if (good > 0) served += 1;
    }
  });
  return {
    ranking,
    precision: hits / (length * people.length),
    ndcg: ndcg / judged,
    coverage: shown.filter((n) => n > 0).length / people.length,
    gini: gini(shown),
    served: served / able,
  };
}

const dcg = (gains: readonly number[]): number =>
  gains.slice(0, length).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
