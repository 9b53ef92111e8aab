/** How near two topics are: the same, neighbours, one sector, or nothing. */
export interface Kinship {
  /** 1 the same, 0.5 related, 0.2 the same sector, 0 otherwise. Symmetric. */
  nearness(a: string, b: string): number;
  relatedTo(topic: string): readonly string[];
  sectorOf(topic: string): string | undefined;
}

export interface KinshipData {
  related: readonly (readonly [string, string])[];
  sectorOf: (topic: string) => string | undefined;
}

export function createKinship({ related, sectorOf }: KinshipData): Kinship {
  const neighbours = new Map<string, Set<string>>();
  for (const [a, b] of [...related, ...related.map(([a, b]) => [b, a] as const)]) {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  }
  return {
    nearness: (a, b) => {
      if (a === b) return 1;
      if (neighbours.get(a)?.has(b)) return 0.5;
      const sector = sectorOf(a);
      return sector !== undefined && sector === sectorOf(b) ? 0.2 : 0;
    },
    relatedTo: (topic) => [...(neighbours.get(topic) ?? [])],
    sectorOf,
  };
}
