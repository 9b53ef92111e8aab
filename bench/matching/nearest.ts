import { createRequire } from 'node:module';
import type { Person } from '../../src/domain/person.ts';
import { dimensions, vectorOf } from './dense.ts';

// Its entry for ES modules imports itself for ever.
const { Index } = createRequire(import.meta.url)('usearch') as typeof import('usearch');

/**
 * A vector search with usearch: [need; offer] of the one who asks against [offer; need] of everybody,
 * which ranks by the mean of both directions. One index for each delegation, as it knows no filter.
 */
export function createNearest(crowd: readonly Person[], limit: number, reach: number) {
  const indexes = new Map<string, InstanceType<typeof Index>>();
  crowd.forEach((person, i) => {
    const delegation = person.delegation ?? '';
    let index = indexes.get(delegation);
    if (!index) {
      index = new Index({
        metric: 'ip',
        dimensions: 2 * dimensions,
        connectivity: 16,
        expansion_add: 128,
        expansion_search: reach,
      } as unknown as ConstructorParameters<typeof Index>[0]);
      indexes.set(delegation, index);
    }
    index.add(BigInt(i), both(vectorOf(person, 'offer'), vectorOf(person, 'need')), 1);
  });
  return (me: Person): string[] => {
    const vector = both(vectorOf(me, 'need'), vectorOf(me, 'offer'));
    const other = [...indexes.keys()].find((id) => id !== me.delegation)!;
    const { keys } = indexes.get(other)!.search(vector, limit, 1) as { keys: BigUint64Array };
    return [...keys].map((key) => crowd[Number(key)]!.id);
  };
}

function both(a: Float32Array, b: Float32Array): Float32Array {
  const joined = new Float32Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
