/** How unevenly something is spread: 0 where all have the same, near 1 where one has all. */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  let weighted = 0;
  sorted.forEach((value, i) => {
    sum += value;
    weighted += (i + 1) * value;
  });
  if (sum === 0) return 0;
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}
