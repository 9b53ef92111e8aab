/** Sets of slots as rows of bits, 32 slots to a word, all in one array: counting reads many side by side. */
export interface BitRows {
  /** A new set, empty, by number. Row 0 is always empty. */
  add(): number;
  put(row: number, slot: number, on: boolean): void;
  /** Makes room for a slot in all sets. */
  grow(slot: number): void;
  readonly data: Int32Array;
  /** Words of one row: row `r` begins at `r * words`. */
  readonly words: number;
  readonly bytes: number;
}

export function createBitRows(): BitRows {
  let words = 8;
  let rows = 1;
  let data = new Int32Array(words * 64);

  return {
    add: () => {
      const row = rows++;
      if (rows * words > data.length) {
        const next = new Int32Array(Math.ceil(rows * 1.5) * words);
        next.set(data);
        data = next;
      }
      return row;
    },
    put: (row, slot, on) => {
      const at = row * words + (slot >> 5);
      const bit = 1 << (slot & 31);
      if (on) data[at]! |= bit;
      else data[at]! &= ~bit;
    },
    grow: (slot) => {
      if (slot >> 5 < words) return;
      const more = oddLines(Math.max(2 * words, (slot >> 5) + 1));
      const next = new Int32Array(Math.max(64, Math.ceil(rows * 1.1)) * more);
      for (let row = 1; row < rows; row++) {
        next.set(data.subarray(row * words, (row + 1) * words), row * more);
      }
      data = next;
      words = more;
    },
    get data() {
      return data;
    },
    get words() {
      return words;
    },
    get bytes() {
      return data.byteLength;
    },
  };
}

const line = 16;
/**
 * An odd number of cache lines: where rows begin a power of two apart, those that are read side by
 * side push each other out of the cache.
 */
const oddLines = (words: number): number => (Math.ceil(words / line) | 1) * line;
