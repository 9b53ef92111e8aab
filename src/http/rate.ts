export interface Rate {
  /** So many at once. */
  burst: number;
  perSecond: number;
}

const mostKeys = 10_000;

/**
 * A token bucket per key, in the memory of this process: against a script or a stuck key, not a
 * quota. `take` returns 0, or in how many ms to come back.
 */
export function createRate({ burst, perSecond }: Rate) {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key: string, now: number): number {
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
      // Written last, so that the map is in order of use and its first key is the stalest.
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value!);
      return left >= 1 ? 0 : Math.ceil(((1 - left) / perSecond) * 1000);
    },
  };
}
