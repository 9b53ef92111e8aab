import type { Match } from '../domain/match.ts';
import type { Person } from '../domain/person.ts';
import type { EventView } from '../domain/view.ts';
import { gini } from './gini.ts';

/** How evenly suggestions are spread over an event, and what that costs; for organisers. */
export interface FairnessReport {
  /** People who may be suggested at all. */
  people: number;
  /** Of them, the share with at least one partner, and the share in at least one list of others. */
  served: number;
  coverage: number;
  /** Gini of how often people are suggested, planned and if everybody saw just their own best. */
  gini: number;
  giniUnplanned: number;
  /** The planned lists' sum of scores as a share of what everybody's own best would have. */
  keptScore: number;
  /** In the most lists of others. */
  most: number;
  /** Nobody fits them: whom an organiser might help in person. */
  without: string[];
}

interface Lists {
  suggest(question: { me: Person; view: EventView; limit: number }): Match[];
  best(question: { me: Person; view: EventView; limit: number }): Match[];
}

/**
 * Two lists for each person: some hundred microseconds each, so not for a turn.
 * @param ids the people of the event who may be suggested
 */
export function fairnessReport(
  { suggest, best }: Lists,
  ids: Iterable<string>,
  view: EventView,
  limit = 5,
): FairnessReport {
  const planned = new Map<string, number>();
  const unplanned = new Map<string, number>();
  let [score, bestScore] = [0, 0];
  const without: string[] = [];
  for (const id of ids) {
    const me = view.people.get(id);
    if (!me) continue;
    const list = suggest({ me, view, limit });
    const own = best({ me, view, limit });
    for (const counts of [planned, unplanned]) counts.set(id, counts.get(id) ?? 0);
    score += count(list, planned);
    bestScore += count(own, unplanned);
    if (list.length === 0) without.push(id);
  }
  const shown = [...planned.values()];
  const people = shown.length;
  return {
    people,
    served: people === 0 ? 1 : 1 - without.length / people,
    coverage: people === 0 ? 1 : shown.filter((n) => n > 0).length / people,
    gini: gini(shown),
    giniUnplanned: gini([...unplanned.values()]),
    keptScore: bestScore === 0 ? 1 : score / bestScore,
    most: Math.max(0, ...shown),
    without,
  };
}

function count(list: readonly Match[], into: Map<string, number>): number {
  for (const { person } of list) into.set(person, (into.get(person) ?? 0) + 1);
  return list.reduce((sum, { score }) => sum + score, 0);
}
