import { createHash } from 'node:crypto';
import type { Fingerprint } from '../ports.ts';
import type { Say } from './words.ts';

/** Sixteen hexadecimal digits of the SHA-256 of the sentences, one a line, in the reader's language. */
export const createFingerprint =
  (say: Say): Fingerprint =>
  (lines, reader, event) => {
    const ear = { language: reader.reads, zone: reader.zone, venueZone: event.zone };
    const text = lines.map((line) => say(line, ear)).join('\n');
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  };
