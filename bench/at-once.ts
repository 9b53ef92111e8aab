/** Does the work for every item, at most so many at once, and begins in their order. */
export async function atOnce<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      next += 1;
      await work(items[next - 1]!);
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
}
