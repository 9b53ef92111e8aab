import type { Kinship } from './kinship.ts';

/** Topics as small numbers, so that nearness is one look into an array. */
export interface Topics {
  idOf(topic: string): number;
  codeOf(id: number): string;
  /** Ids of the topics that are the same or related: being one of them is a reason to meet. */
  nearTo(id: number): readonly number[];
  /** By `(a << shift) | b`: a step of `nearnessAt`, 0 where two topics have nothing in common. */
  readonly levels: Uint8Array;
  readonly shift: number;
  /** 0 to 1, by level (kinship.ts). */
  readonly nearnessAt: Float64Array;
}

export const topicBits = 12;

export function createTopics({ nearness, relatedTo }: Kinship): Topics {
  const ids = new Map<string, number>();
  const codes: string[] = [];
  const near: number[][] = [];
  const nearnessAt = new Float64Array(256);
  let steps = 1;
  let shift = 8;
  let levels = new Uint8Array(1 << (2 * shift));

  const levelOf = (a: string, b: string): number => {
    const value = nearness(a, b);
    const known = nearnessAt.subarray(0, steps).indexOf(value);
    if (known >= 0) return known;
    nearnessAt[steps] = value;
    return steps++;
  };
  const relate = (a: number, b: number) => {
    const level = levelOf(codes[a]!, codes[b]!);
    levels[(a << shift) | b] = level;
    levels[(b << shift) | a] = level;
  };
  const idOf = (topic: string): number => {
    const known = ids.get(topic);
    if (known !== undefined) return known;
    const id = codes.length;
    if (id >= 1 << topicBits) throw new RangeError(`More than ${1 << topicBits} topics`);
    ids.set(topic, id);
    codes.push(topic);
    if (id >= 1 << shift) {
      shift += 1;
      levels = new Uint8Array(1 << (2 * shift));
      for (let a = 0; a <= id; a++) for (let b = 0; b <= a; b++) relate(a, b);
    } else {
      for (let other = 0; other <= id; other++) relate(id, other);
    }
    const list = [id];
    near.push(list);
    for (const other of relatedTo(topic)) if (other !== topic) list.push(idOf(other));
    return id;
  };

  return {
    idOf,
    codeOf: (id) => codes[id]!,
    nearTo: (id) => near[id]!,
    get levels() {
      return levels;
    },
    get shift() {
      return shift;
    },
    nearnessAt,
  };
}
