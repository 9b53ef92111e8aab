/**
 * The same items, begun somewhere else for every pair of people. Two acceptances at one moment then
 * seldom want the same table, so that neither has to be decided again; the same pair always gets the
 * same order.
 */
export function spread<T>(items: readonly T[], a: string, b: string): T[] {
  const start = items.length === 0 ? 0 : hash([a, b].sort().join('/')) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

/** FNV-1a, 32 bits (draft-eastlake-fnv): short, and even over short ids. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}
