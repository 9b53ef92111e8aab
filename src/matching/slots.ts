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
/** A group takes as many pages as it has, up to this: long stretches are read faster than many short ones. */
const mostPages = 32;

export function createSlots(): Slots {
  const pages: string[] = [];
  const vacant = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  return {
    pages,
    take: (group) => {
      let list = vacant.get(group);
      if (!list) {
        list = [];
        vacant.set(group, list);
      }
      if (list.length === 0) {
        const size = sizes.get(group) ?? 0;
        const more = Math.min(mostPages, Math.max(1, size));
        sizes.set(group, size + more);
        const from = pages.length * pageSize;
        for (let page = 0; page < more; page++) pages.push(group);
        for (let i = more * pageSize - 1; i >= 0; i--) list.push(from + i);
      }
      return list.pop()!;
    },
    free: (slot) => {
      vacant.get(pages[Math.floor(slot / pageSize)]!)?.push(slot);
    },
  };
}
