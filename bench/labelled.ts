import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Language } from '../src/domain/language.ts';

/**
 * One statement of a delegate and what it speaks of, in codes of topics. `topics` are all of `offers`
 * and `seeks`; `alt` are accepted as well. A statement without any of them is out of scope.
 */
export const Labelled = z.object({
  id: z.string(),
  lang: Language,
  style: z.string(),
  text: z.string().min(1),
  offers: z.array(z.string()),
  seeks: z.array(z.string()),
  topics: z.array(z.string()),
  alt: z.array(z.string()),
});
export type Labelled = z.infer<typeof Labelled>;

/** @param path a file of one JSON object a line. */
export function readLabelled(path: string): Labelled[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => Labelled.parse(JSON.parse(line)));
}
