import type { Kinship } from './kinship.ts';

/** Topics as small numbers, so that nearness is one look into an array. */
export interface Topics {
  idOf(topic: string): number;
  /** Ids of the topics that are the same or related: being one of them is a reason to meet. */
  nearTo(id: number): readonly number[];
  /** Nearness to every topic known so far, by id (kinship.ts). */
  rowOf(id: number): Float64Array;
  readonly size: number;
}

export const topicBits = 12;

export function createTopics({ nearness, relatedTo }: Kinship): Topics {
  const ids = new Map<string, number>();
  const codes: string[] = [];
  const near: number[][] = [];
  let rows: (Float64Array | undefined)[] = [];

  const idOf = (topic: string): number => {
    const known = ids.get(topic);
    if (known !== undefined) return known;
    const id = codes.length;
    if (id >= 1 << topicBits) throw new RangeError(`More than ${1 << topicBits} topics`);
    ids.set(topic, id);
    codes.push(topic);
    rows = [];
    const list = [id];
    near.push(list);
    for (const other of relatedTo(topic)) if (other !== topic) list.push(idOf(other));
    return id;
  };

  return {
    idOf,
    nearTo: (id) => near[id]!,
    rowOf: (id) => {
      let row = rows[id];
      if (!row) {
        row = Float64Array.from(codes, (code) => nearness(codes[id]!, code));
        rows[id] = row;
      }
      return row;
    },
    get size() {
      return codes.length;
    },
  };
}
