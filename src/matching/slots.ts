/**
 * Places of people in the arrays of the index. People of one group (profile aside, whoever the same
 * rules of showing apply to) share pages, so that a whole page is left out at once.
 */
export interface Slots {
  take(group: string): number;
  free(slot: number): void;
  /** Groups by page; pages never change their group. */
  readonly pages: readonly string[];
}

/** A stretch of words of 32 slots, [from, to). */
export interface Range {
  from: number;
  to: number;
}

export const pageSize = 256;

export function createSlots(): Slots {
  const pages: string[] = [];
  const vacant = new Map<string, number[]>();
  return {
    pages,
    take: (group) => {
      let list = vacant.get(group);
      if (!list) {
        list = [];
        vacant.set(group, list);
      }
      if (list.length === 0) {
        const from = pages.length * pageSize;
        pages.push(group);
        for (let i = pageSize - 1; i >= 0; i--) list.push(from + i);
      }
      return list.pop()!;
    },
    free: (slot) => {
      vacant.get(pages[Math.floor(slot / pageSize)]!)?.push(slot);
    },
  };
}
