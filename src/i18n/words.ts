import type { Line } from '../domain/say.ts';
import { createFormats, type Labels } from './formats.ts';
import type { Format } from './generate.ts';
import { frame, type Reader } from './reader.ts';
import { createFill, type Speak } from './texts.ts';

/** Puts a line into the reader's words. */
export type Say = (line: Line, reader: Reader) => string;

/** A line that could not be said: a bug of ours, never the reader's. */
export interface Unsayable {
  key: string;
  language: string;
  cause: unknown;
}

/**
 * A missing text or fact throws, unless `onUnsayable` is given (in production): then it is told, and
 * the reader gets a general apology in their own language.
 */
export function createWords(options: {
  labels: Labels;
  onUnsayable?: (fault: Unsayable) => void;
}): Say {
  const formats = createFormats(options.labels);
  const speak: Speak = (fact, format = 'text', reader) => {
    const inWords = Object.hasOwn(formats, format) ? formats[format as Format] : undefined;
    if (!inWords) throw new Error(`no format ${format}`);
    return inWords(fact as never, reader);
  };
  const fill = createFill(speak);

  const trySaying: Say = ({ key, params = {} }, reader) => {
    const facts = Object.entries(params).map(([name, fact]) => [
      name,
      isLine(fact) ? trySaying(fact, reader) : fact,
    ]);
    return fill(key, Object.fromEntries(facts), reader);
  };
  return (line, reader) => {
    try {
      return trySaying(line, reader);
    } catch (cause) {
      if (!options.onUnsayable) throw new Error(`cannot say ${line.key}`, { cause });
      options.onUnsayable({ key: line.key, language: reader.language, cause });
      return frame('unsayable', reader);
    }
  };
}

/** Lines are the only facts with a key. */
const isLine = (fact: unknown): fact is Line =>
  typeof fact === 'object' && fact !== null && 'key' in fact;
