import { createHash } from 'node:crypto';

/** From 0 up to 1, evenly spread, and always the same for the same text: chance without dice. */
export const share = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;

/** One of them, always the same for the same text. */
export const pick = <T>(items: readonly T[], text: string): T | undefined =>
  items[Math.floor(share(text) * items.length)];
