import type { Event } from '../domain/event.ts';
import { defaultSuggestions } from '../domain/event.ts';
import type { EventView } from '../domain/view.ts';
import { freeTimesOf } from './times.ts';

export interface Edge {
  id: string;
  score: number;
}

export interface Assignment {
  /** Partners by person, best first. */
  planned: ReadonlyMap<string, readonly string[]>;
  incoming: ReadonlyMap<string, number>;
  /** Who is in as many lists as they can bear. */
  full: ReadonlySet<string>;
}

/** Where one side is smaller, each of it is in more lists: so much above an even share is borne. */
const slack = 1.4;
/** A match that is worth a floor: both directions are served by something. */
export const goodScore = 0.35;
/** Enough to be shown to one person rather than to nobody: more than one direction alone earns. */
const fairScore = 0.1;

interface Choice extends Edge {
  from: string;
}

/**
 * Who is suggested to whom: the best pairs first, as long as a list has room and a partner is not in
 * as many lists as they can bear (greedy b-matching, which on the speed-dating data brought the
 * exposure to that of random lists and kept 90 % of the precision). Then those with good partners
 * whose list is shorter than the floor, or who are in nobody's list, are served past the cap.
 * Yields after each small piece of work, so that nobody waits for all of it. Deterministic: ties go by id.
 */
export function* assign(
  lists: ReadonlyMap<string, readonly Edge[]>,
  view: EventView,
): Generator<undefined, Assignment> {
  const { length, floor } = view.event.suggestions ?? defaultSuggestions;
  const capOf = createCap(lists, view, length);
  const planned = new Map<string, Choice[]>();
  const incoming = new Map<string, number>();
  const options = yield* optionsOf(lists);
  const listOf = (id: string): Choice[] => {
    const list = planned.get(id) ?? [];
    planned.set(id, list);
    return list;
  };
  const countOf = (id: string): number => incoming.get(id) ?? 0;
  const take = (choice: Choice) => {
    listOf(choice.from).push(choice);
    incoming.set(choice.id, countOf(choice.id) + 1);
  };
  const leave = (choice: Choice) => {
    const list = listOf(choice.from);
    list.splice(list.indexOf(choice), 1);
    incoming.set(choice.id, countOf(choice.id) - 1);
  };

  for (const some of yield* inOrder(options.values())) {
    for (const choice of some.sort(byScore)) {
      const isRoom = listOf(choice.from).length < length;
      if (isRoom && countOf(choice.id) < capOf(choice.id)) take(choice);
    }
    yield;
  }
  for (const [id, choices] of options) {
    yield;
    const list = listOf(id);
    let lacking = floor - list.filter(isGood).length;
    // The least burdened of the good ones first.
    const more = choices
      .filter((choice) => isGood(choice) && !list.includes(choice) && capOf(choice.id) > 0)
      .sort((a, b) => countOf(a.id) - countOf(b.id) || byScore(a, b));
    for (const choice of more) {
      if (lacking-- <= 0) break;
      if (list.length >= length) leave(list.sort(byScore).at(-1)!);
      take(choice);
    }
  }
  for (const [id, choices] of options) {
    yield;
    if (countOf(id) > 0 || capOf(id) === 0) continue;
    const fair = choices.filter(({ score }) => score >= fairScore);
    const [first] = fair;
    if (!first) continue;
    const ways = fair.flatMap((choice) => findRoom(choice, listOf(choice.id), length, countOf));
    // Where every list is full of people who are in no other, the best one grows longer.
    const way = ways[0] ?? { from: first.id, score: first.score };
    if (way.instead) leave(way.instead);
    take({ from: way.from, id, score: way.score });
  }

  const partners = new Map<string, readonly string[]>();
  for (const [id, list] of planned) {
    partners.set(
      id,
      list.sort(byScore).map((choice) => choice.id),
    );
    yield;
  }
  const full = new Set([...options.keys()].filter((id) => countOf(id) >= capOf(id)));
  return { planned: partners, incoming, full };
}

/** A place in somebody's list: an empty one, or that of a partner who is in other lists as well. */
function findRoom(
  choice: Choice,
  list: readonly Choice[],
  length: number,
  countOf: (id: string) => number,
): { from: string; score: number; instead?: Choice }[] {
  const way = { from: choice.id, score: choice.score };
  if (list.length < length) return [way];
  const instead = list.toSorted(byScore).findLast((other) => countOf(other.id) > 1);
  return instead ? [{ ...way, instead }] : [];
}

const isGood = ({ score }: Edge): boolean => score >= goodScore;

/** Scores are the same both ways, so that a pair that one of them found is an option for both. */
function* optionsOf(
  lists: ReadonlyMap<string, readonly Edge[]>,
): Generator<undefined, Map<string, Choice[]>> {
  const options = new Map<string, Map<string, Choice>>();
  const enter = (from: string, id: string, score: number) => {
    const known = options.get(from) ?? new Map<string, Choice>();
    options.set(from, known.set(id, { from, id, score }));
  };
  for (const [from, list] of lists) {
    for (const { id, score } of list) {
      enter(from, id, score);
      enter(id, from, score);
    }
    yield;
  }
  const sorted = new Map<string, Choice[]>();
  for (const id of [...options.keys()].sort()) {
    sorted.set(id, [...options.get(id)!.values()].sort(byScore));
    yield;
  }
  return sorted;
}

/** So many that none takes long to sort. */
const heapCount = 1 << 14;

/** All choices in many small heaps by score, the best first: sorting them all would take too long. */
function* inOrder(all: Iterable<readonly Choice[]>): Generator<undefined, Choice[][]> {
  const heaps: (Choice[] | undefined)[] = Array.from({ length: heapCount });
  for (const choices of all) {
    for (const choice of choices) {
      const place = Math.floor((1 - choice.score) * (heapCount - 1));
      const heap = heaps[place];
      if (heap) heap.push(choice);
      else heaps[place] = [choice];
    }
    yield;
  }
  return heaps.filter((heap) => heap !== undefined);
}

/** Both ways of one pair side by side, so that they are decided together. */
const byScore = (a: Choice, b: Choice): number =>
  b.score - a.score || compare(low(a), low(b)) || compare(high(a), high(b)) || compare(a.id, b.id);

const low = ({ from, id }: Choice): string => (from < id ? from : id);
const high = ({ from, id }: Choice): string => (from < id ? id : from);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many lists a person may be in: less what is asked of them already, and no more than they have time for. */
function createCap(
  lists: ReadonlyMap<string, readonly Edge[]>,
  view: EventView,
  length: number,
): (id: string) => number {
  const cap = (view.event.suggestions ?? defaultSuggestions).cap;
  const shares = sharesOf(lists.keys(), view);
  const known = new Map<string, number>();
  return (id) => {
    let most = known.get(id);
    if (most === undefined) {
      const person = view.people.get(id);
      if (!person) return 0;
      const share = Math.ceil(slack * length * (shares.get(person.delegation ?? '') ?? 1));
      const asked = view
        .meetingsOf(id)
        .filter((meeting) => meeting.status === 'requested' && meeting.asked === id).length;
      const free = freeTimesOf(person, view).slots.length;
      most = free === 0 ? 0 : Math.max(1, Math.max(cap, share) - asked);
      known.set(id, most);
    }
    return most;
  };
}

/** By delegation: how many people look for partners there, for each who is there. */
function sharesOf(ids: Iterable<string>, view: EventView): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const id of ids) {
    const delegation = view.people.get(id)?.delegation ?? '';
    sizes.set(delegation, (sizes.get(delegation) ?? 0) + 1);
  }
  const sizeOf = (id: string): number => sizes.get(id) ?? 0;
  const shares = new Map<string, number>();
  for (const { id, meets } of view.event.delegations as Event['delegations']) {
    const met = meets.reduce((sum, other) => sum + sizeOf(other), 0);
    if (met === 0) continue;
    for (const other of meets) shares.set(other, (shares.get(other) ?? 0) + sizeOf(id) / met);
  }
  return shares;
}
