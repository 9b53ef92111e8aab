import type { EventView } from '../domain/view.ts';
import { type Assignment, assign, type Edge } from './assign.ts';
import type { Rank } from './ranking.ts';

/**
 * Everybody's suggestions planned together: a cap on expected incoming interest relieves the popular,
 * a floor serves those whom few want. It follows from the index alone and needs no counters.
 */
export interface Plan {
  /** Somebody came, changed, or left. */
  set(id: string, isThere: boolean): void;
  /** What somebody has agreed to or asked for changed, and not who they are. */
  touch(id: string): void;
  /**
   * Brings up to `budget` people up to date; until all are, the plan before holds. True once it is.
   */
  step(view: EventView, budget: number): boolean;
  /** The partners planned for a person, best first. */
  of(id: string): readonly string[];
  /** In how many lists of others a person is. */
  incoming(id: string): number;
  /** Is somebody in as many lists as they can bear? */
  isFull(id: string): boolean;
  /** 0 to 1: those in as many lists as they can bear come later in further ones. */
  weigh(id: string): number;
  readonly isSettled: boolean;
}

/** So many of a person's best are looked at: enough for six pages. */
const depth = 30;
const flooded = 0.85;
/** Pieces of an assignment that take about as long as one person's list. */
const piecesPerPerson = 8;

export function createPlan(rank: Rank): Plan {
  const lists = new Map<string, readonly Edge[]>();
  const holders = new Map<string, Set<string>>();
  const known = new Set<string>();
  const dirty = new Set<string>();
  /** Whose change may concern others, who do not know it yet. */
  const changed = new Set<string>();
  let isAssigned = true;
  /** An assignment under way; it ends on what it began with. */
  let running: Generator<undefined, Assignment> | undefined;
  let planned: ReadonlyMap<string, readonly string[]> = new Map();
  let incoming: ReadonlyMap<string, number> = new Map();
  let full: ReadonlySet<string> = new Set();

  const keep = (id: string, list: readonly Edge[]) => {
    for (const { id: other } of lists.get(id) ?? []) holders.get(other)?.delete(id);
    if (list.length === 0) lists.delete(id);
    else lists.set(id, list);
    for (const { id: other } of list) {
      const of = holders.get(other);
      if (of) of.add(id);
      else holders.set(other, new Set([id]));
    }
  };
  const isNews = (score: number, other: string): boolean => {
    const list = lists.get(other);
    return !list || list.length < depth || score >= list.at(-1)!.score;
  };
  const renew = (id: string, view: EventView) => {
    const me = view.people.get(id);
    if (!me) return keep(id, []);
    const isNew = changed.delete(id);
    const everybody = isNew && dirty.size < view.people.size / 2;
    const ranked = rank({ me, view, limit: everybody ? view.people.size : depth });
    const edges = ranked.map(({ id: other, score }) => ({ id: other, score }));
    keep(id, edges.slice(0, depth));
    if (everybody)
      for (const { id: other, score } of edges) if (isNews(score, other)) dirty.add(other);
  };

  return {
    set: (id, isThere) => {
      isAssigned = false;
      for (const holder of holders.get(id) ?? []) dirty.add(holder);
      if (isThere) {
        known.add(id);
        dirty.add(id);
        changed.add(id);
      } else {
        known.delete(id);
        keep(id, []);
        dirty.delete(id);
      }
    },
    touch: (id) => {
      if (!known.has(id)) return;
      isAssigned = false;
      dirty.add(id);
      // They may be free when they were not, and the other way round.
      changed.add(id);
      for (const holder of holders.get(id) ?? []) dirty.add(holder);
    },
    step: (view, budget) => {
      let left = budget;
      for (const id of dirty) {
        if (left-- <= 0) return false;
        dirty.delete(id);
        renew(id, view);
      }
      if (!running && isAssigned) return true;
      if (!running) {
        running = assign(lists, view);
        isAssigned = true;
      }
      for (let piece = 0; piece < piecesPerPerson * budget; piece++) {
        const { done, value } = running.next();
        if (!done) continue;
        ({ planned, incoming, full } = value);
        running = undefined;
        return isAssigned;
      }
      return false;
    },
    of: (id) => planned.get(id) ?? [],
    incoming: (id) => incoming.get(id) ?? 0,
    isFull: (id) => full.has(id),
    weigh: (id) => (full.has(id) ? flooded : 1),
    get isSettled() {
      return isAssigned && !running && dirty.size === 0;
    },
  };
}
