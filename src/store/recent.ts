/** A memory of a fixed size: the least lately used is forgotten first. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
  clear(): void;
}

export function createRecent<K, V>(most: number): Recent<K, V> {
  const held = new Map<K, V>();
  const set = (key: K, value: V): void => {
    held.delete(key);
    held.set(key, value);
    if (held.size > most) held.delete(held.keys().next().value as K);
  };
  return {
    get(key) {
      const value = held.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    delete: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}
