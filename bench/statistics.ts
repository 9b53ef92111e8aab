export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** `q` from 0 to 1, by the nearest rank; NaN of nothing. */
export function quantile(values: readonly number[] | Float64Array, q: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** The middle one; between the two middle ones where there is no middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? (sorted[half - 1]! + sorted[half]!) / 2
    : sorted[Math.floor(half)]!;
}

/** A median with the least and the most of all runs. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** By how much the values grow from one to the next, by least squares. */
export function slope(values: readonly number[]): number {
  const x = (values.length - 1) / 2;
  const y = sum(values) / values.length;
  const above = sum(values.map((value, i) => (i - x) * (value - y)));
  return above / sum(values.map((_, i) => (i - x) ** 2));
}
